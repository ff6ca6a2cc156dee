package vn.thongsuot.app.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.UnitId;

/**
 * What becomes of an issued document: withdrawn, or replaced or amended by a later one of the same issuer.
 *
 * @param document the document that it happens to
 * @param by the later document; {@code null} where it is withdrawn
 * @param day from when; {@code null} while the later document is not issued
 */
record Revision(UnitId unit, DocumentId document, long id, Kind kind, @Nullable DocumentId by, @Nullable String byName, @Nullable String reason, @Nullable LocalDate day) {

    enum Kind {
        WITHDRAWN,
        REPLACED,
        AMENDED;

        /** Whether nothing of the document holds any longer. */
        boolean ends() {
            return this != AMENDED;
        }
    }

    boolean inForce() {
        return day != null;
    }

    /** What becomes of an obligation of the document. */
    enum Fate { KEPT, CHANGED, DROPPED }

    /** @param continuedIn the later document's obligation that says it now; {@code null} where none does */
    record Decision(String obligation, Fate fate, @Nullable String continuedIn) {}
}
