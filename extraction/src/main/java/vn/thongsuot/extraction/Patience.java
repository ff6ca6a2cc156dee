package vn.thongsuot.extraction;

/** How long one document may take. Work that is known to take long, and has limits of its own, asks for more. */
final class Patience {

    private final int seconds;
    private volatile long until;

    Patience(int seconds) {
        this.seconds = seconds;
        this.until = System.nanoTime() + seconds * 1_000_000_000L;
    }

    int seconds() {
        return seconds;
    }

    void more(long seconds) {
        until += seconds * 1_000_000_000L;
    }

    /** Milliseconds that are left; 0 or less where none are. */
    long left() {
        return (until - System.nanoTime()) / 1_000_000L;
    }
}
