package vn.thongsuot.app;

/** A command can't be carried out: what was found and what to do, in Vietnamese and English. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
