package vn.thongsuot.app.organization;

/** Beyond these a table that is handed in is refused, never half read. They are printed on the page that takes it. */
final class TableLimits {

    static final long BYTES = 40L * 1024 * 1024;
    static final int ROWS = 500_000;
    static final int COLUMNS = 40;
    static final int LETTERS_IN_A_CELL = 1_000;
    static final int ERRORS_KEPT = 1_000;

    private TableLimits() {}
}
