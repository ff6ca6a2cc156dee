package vn.thongsuot.app.execution;

import java.util.OptionalDouble;

/**
 * How much work lies somewhere, and how long it takes there.
 *
 * @param open what has to be done, of it {@code nearlyDue} and {@code late}
 * @param waiting reported, and not judged yet
 * @param done verified since the first day that is looked at
 * @param toReport the middle one of the working days from opening to report; empty where nothing was reported
 * @param toVerify the same from report to verification
 */
public record Load(long open, long nearlyDue, long late, long waiting, long done, OptionalDouble toReport, OptionalDouble toVerify) {

    /** What is open and not pressing. */
    public long calm() {
        return open - nearlyDue - late;
    }

    /** What lies there now. */
    public long held() {
        return open + waiting;
    }
}
