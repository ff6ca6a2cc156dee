package vn.thongsuot.app.execution;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a unit owes as a spreadsheet, and what was filled in of it: the three columns that are yellow. */
final class WorkSheet {

    static final String PROGRESS = "Lưu tiến độ";
    static final String REPORT = "Đã xong";
    static final long MOST_BYTES = 5L << 20;
    static final int MOST_ROWS = 2000;

    private static final List<String> HEADS = List.of("TT", "Việc", "Văn bản, mục", "Phần việc", "Kỳ", "Hạn", "Tình trạng", "Cập nhật", "Phần trăm", "Nội dung", "Mã việc");
    private static final int[] WIDTHS = {5, 60, 30, 12, 14, 12, 24, 14, 11, 60, 26};
    private static final int DUE = 5;
    private static final int ACT = 7;
    private static final int WORDS = 9;
    private static final int SEEN = 10;

    private WorkSheet() {}

    static void write(OutputStream out, List<WorkTable.Row> rows) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Việc phải làm");
            CellStyle plain = style(workbook, false, false);
            CellStyle filled = style(workbook, false, true);
            CellStyle date = style(workbook, false, false);
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            heads(sheet, style(workbook, true, false), style(workbook, true, true));
            for (int number = 0; number < rows.size(); number++) {
                fill(sheet.createRow(number + 1), number + 1, rows.get(number), plain, filled, date);
            }
            choices(sheet, rows.size());
            workbook.write(out);
        }
    }

    private static CellStyle style(Workbook workbook, boolean bold, boolean yellow) {
        Font font = workbook.createFont();
        font.setFontName("Times New Roman");
        font.setFontHeightInPoints((short) 11);
        font.setBold(bold);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        if (yellow) {
            style.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        return style;
    }

    private static void heads(Sheet sheet, CellStyle plain, CellStyle filled) {
        Row row = sheet.createRow(0);
        for (int column = 0; column < HEADS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS[column] * 256);
            cell(row, column, HEADS.get(column), column >= ACT && column <= WORDS ? filled : plain);
        }
        sheet.createFreezePane(2, 1);
    }

    private static void fill(Row row, int number, WorkTable.Row of, CellStyle plain, CellStyle filled, CellStyle date) {
        WorkView.Line line = of.line();
        cell(row, 0, "", plain).setCellValue(number);
        List<String> said = List.of(line.text(), line.from(), line.part(), line.period());
        for (int column = 0; column < said.size(); column++) {
            cell(row, column + 1, said.get(column), plain);
        }
        LocalDate due = line.due();
        Cell day = cell(row, DUE, line.time(), date);
        if (due != null) {
            day.setCellValue(due);
        }
        cell(row, DUE + 1, line.state() + (line.percent() > 0 ? " " + line.percent() + "%" : "") + ", " + line.time(), plain);
        for (int column = ACT; column <= WORDS; column++) {
            cell(row, column, "", filled);
        }
        cell(row, SEEN, of.typed().seen(), plain);
    }

    private static Cell cell(Row row, int column, String content, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellValue(content);
        cell.setCellStyle(style);
        return cell;
    }

    private static void choices(Sheet sheet, int rows) {
        if (rows > 0) {
            DataValidationHelper helper = sheet.getDataValidationHelper();
            DataValidation validation = helper.createValidation(helper.createExplicitListConstraint(new String[] {PROGRESS, REPORT}), new CellRangeAddressList(1, rows, ACT, ACT));
            validation.setShowErrorBox(false);
            sheet.addValidationData(validation);
        }
    }

    /** The rows in which something was filled in; empty where the file is no such table. */
    static Optional<List<TypedRow>> read(byte[] bytes) {
        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            return rows(workbook.getSheetAt(0));
        } catch (IOException | RuntimeException e) {
            // Parsers of other people's formats fail in any way they like.
            return Optional.empty();
        }
    }

    private static Optional<List<TypedRow>> rows(Sheet sheet) {
        DataFormatter shown = new DataFormatter(Locale.of("vi", "VN"));
        Map<String, Integer> places = new LinkedHashMap<>();
        Row heads = sheet.getRow(sheet.getFirstRowNum());
        heads.forEach(cell -> places.putIfAbsent(shown.formatCellValue(cell).strip(), cell.getColumnIndex()));
        if (!places.keySet().containsAll(HEADS.subList(ACT, HEADS.size())) || sheet.getLastRowNum() > MOST_ROWS + 1) {
            return Optional.empty();
        }
        List<TypedRow> typed = new ArrayList<>();
        for (int number = heads.getRowNum() + 1; number <= sheet.getLastRowNum(); number++) {
            Row row = sheet.getRow(number);
            if (row != null) {
                TypedRow read = new TypedRow(number + 1, said(row, places, HEADS.get(SEEN), shown), act(said(row, places, HEADS.get(ACT), shown)), percent(row, places, shown),
                        said(row, places, HEADS.get(WORDS), shown));
                if (!read.untouched()) {
                    typed.add(read);
                }
            }
        }
        return Optional.of(typed);
    }

    private static String said(Row row, Map<String, Integer> places, String head, DataFormatter shown) {
        return shown.formatCellValue(row.getCell(places.get(head)));
    }

    /** The word of what is done; what is not understood stays as it is written. */
    private static String act(String written) {
        String said = written.strip();
        return said.equalsIgnoreCase(PROGRESS) ? Act.PROGRESS.word() : said.equalsIgnoreCase(REPORT) ? Act.REPORT.word() : said;
    }

    /** 60, 60% and a cell of the form of a percentage mean the same. */
    private static String percent(Row row, Map<String, Integer> places, DataFormatter shown) {
        String said = said(row, places, HEADS.get(WORDS - 1), shown).strip();
        return said.endsWith("%") ? said.substring(0, said.length() - 1).strip() : said;
    }
}
