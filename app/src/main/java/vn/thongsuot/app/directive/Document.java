package vn.thongsuot.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.UnitId;

/**
 * A line of the register.
 *
 * @param problem why it could not be read; {@code null} unless refused
 * @param obligations how many its reading has, without dropped ones
 * @param unconfirmed how many of them nobody has looked at yet
 */
record Document(
        UnitId unit,
        DocumentId id,
        Direction direction,
        String fileName,
        long bytes,
        State state,
        @Nullable Problem problem,
        Instant registeredAt,
        @Nullable String type,
        @Nullable String code,
        @Nullable String issuer,
        @Nullable LocalDate date,
        @Nullable String title,
        @Nullable String symbol,
        @Nullable String urgency,
        @Nullable String retention,
        @Nullable Integer pages,
        boolean ocr,
        int version,
        int obligations,
        int unconfirmed) {

    enum Direction { INCOMING, OUTGOING }

    enum State { WAITING, READ, REFUSED }

    record Problem(String vietnamese, String english) {}

    /** What people call it: its type and code, else its file. */
    String name() {
        if (type == null && code == null) {
            return fileName;
        }
        return ((type == null ? "Văn bản" : type) + " " + (code == null ? "" : code)).strip();
    }
}
