package vn.thongsuot.bench;

import java.io.PrintStream;
import java.nio.file.Path;

/**
 * Under which a benchmark runs.
 *
 * @param home the project's folder
 * @param size how much of it; 0 for what the benchmark thinks fit
 * @param quick whether it must end within two minutes
 * @param log where it says what it does
 */
record Conditions(Path home, int size, boolean quick, PrintStream log) {

    int size(int usual, int whenQuick) {
        return size > 0 ? size : quick ? whenQuick : usual;
    }

    int rounds(int usual, int whenQuick) {
        return quick ? whenQuick : usual;
    }

    Path launcher() {
        return home.resolve("thongsuot");
    }

    Path target() {
        return home.resolve("bench/target");
    }
}
