package vn.thongsuot.app.cli;

/** What the terminal can show. */
final class Terminal {

    private static final int USUAL = 100;

    private Terminal() {}

    /** The launcher tells the terminal's width; without one, as in a pipe, it is a usual one. */
    static int width() {
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("\\d{2,3}") ? Math.clamp(Integer.parseInt(columns), 60, 200) : USUAL;
    }

    /** Colours on a terminal, unless the user wants none (no-color.org). */
    static boolean colours() {
        return System.console() != null && System.console().isTerminal() && System.getenv("NO_COLOR") == null;
    }
}
