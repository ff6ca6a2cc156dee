package vn.thongsuot.app.organization;

/** A file that is no table of units, or too large a one. */
final class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    TableRefused(String code, String vietnamese, String english) {
        super(code);
        this.refusal = new Refusal(code, "file", vietnamese, english);
    }

    Refusal refusal() {
        return refusal;
    }

    static TableRefused unreadable() {
        return new TableRefused("unreadable", "Không đọc được tệp này. Cần tệp XLSX (Excel) hoặc CSV mã UTF-8, theo tệp mẫu.",
                "This file can't be read. An XLSX (Excel) or UTF-8 CSV file like the template is needed.");
    }

    static TableRefused tooManyRows() {
        return new TableRefused("too-many-rows", "Tệp có nhiều hơn " + TableLimits.ROWS + " dòng. Hãy chia thành nhiều tệp.", "The file has more than " + TableLimits.ROWS + " rows. Divide it.");
    }

    static TableRefused longCell(int line) {
        return new TableRefused("long-cell", "Dòng " + line + " có ô dài quá " + TableLimits.LETTERS_IN_A_CELL + " ký tự hoặc có quá " + TableLimits.COLUMNS + " cột.",
                "Row " + line + " has a cell of more than " + TableLimits.LETTERS_IN_A_CELL + " letters or more than " + TableLimits.COLUMNS + " columns.");
    }
}
