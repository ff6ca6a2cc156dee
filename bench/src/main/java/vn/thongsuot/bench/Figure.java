package vn.thongsuot.bench;

import java.util.Locale;

/** One measured number. */
record Figure(String name, double number, String unit) {

    /** The line that other programs read. */
    String line() {
        return String.format(Locale.ROOT, "figure %s = %.3f %s", name, number, unit);
    }
}
