package vn.thongsuot.extraction;

/** A file that can't be read: what was found, what was expected, what to do, in Vietnamese and in English. */
public final class ExtractionException extends Exception {

    private final Reason reason;
    private final String messageEn;

    /** Why a file can't be read; stable codes. */
    public enum Reason { NOT_FOUND, EMPTY, UNKNOWN_FORMAT, DAMAGED, ENCRYPTED, TOO_LARGE, TOO_LONG, OCR_MISSING, NO_TEXT }

    public ExtractionException(Reason reason, String message, String messageEn) {
        super(message);
        this.reason = reason;
        this.messageEn = messageEn;
    }

    public ExtractionException(Reason reason, String message, String messageEn, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.messageEn = messageEn;
    }

    public Reason reason() {
        return reason;
    }

    public String messageEn() {
        return messageEn;
    }
}
