package vn.thongsuot.app.cli;

import java.io.PrintWriter;

/** A bar on a terminal; a line every tenth elsewhere. */
final class Progress {

    private static final int WIDTH = 40;
    private final PrintWriter err;
    private final boolean english;
    private final boolean terminal = Terminal.colours();
    private int all;
    private int done;

    Progress(PrintWriter err, boolean english) {
        this.err = err;
        this.english = english;
    }

    synchronized void begin(int files) {
        all = files;
        show();
    }

    synchronized void done() {
        done++;
        show();
    }

    private void show() {
        if (terminal) {
            int filled = all == 0 ? WIDTH : WIDTH * done / all;
            err.print("\r[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + done + "/" + all);
            err.flush();
        } else if (all >= 10 && done > 0 && done % Math.max(1, all / 10) == 0) {
            err.println((english ? "read " : "đã đọc ") + done + "/" + all);
        }
    }

    synchronized void end() {
        if (terminal) {
            err.println();
        }
    }
}
