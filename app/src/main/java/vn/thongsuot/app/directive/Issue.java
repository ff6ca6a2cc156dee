package vn.thongsuot.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/**
 * A document on its way to the units, or there.
 *
 * @param signing in whose name it was signed, a code of the table of signings
 * @param units how many units it goes to
 * @param delivered to how many of them it has been laid ready so far
 * @param lastUnit the last of those, in the order of numbers
 * @param issuedAt when all had it; {@code null} while deliveries are being laid ready
 * @param receiveBy by when units are to confirm that they have it; {@code null} before all have it
 */
record Issue(UnitId unit, DocumentId document, String signing, PersonId signedBy, LocalDate day, int units, int delivered, long lastUnit, @Nullable Instant issuedAt,
        @Nullable LocalDate receiveBy) {

    boolean done() {
        return issuedAt != null;
    }

    /** In whose name one may sign. */
    record Signing(String code, String vietnamese, String english) {}
}
