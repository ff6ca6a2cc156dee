package vn.thongsuot.app.execution;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a unit asks about an occurrence.
 *
 * @param askedBy {@code null} where a program asked
 * @param answer empty as long as it waits for one
 */
record Question(long id, OccurrenceKey of, Instant askedAt, @Nullable PersonId askedBy, String words, Optional<Answer> answer) {

    record Answer(Instant at, UnitId unit, @Nullable PersonId by, String words) {}
}
