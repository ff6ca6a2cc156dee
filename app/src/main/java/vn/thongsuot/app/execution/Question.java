package vn.thongsuot.app.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a unit asks about an occurrence.
 *
 * @param askedBy {@code null} where a program asked
 * @param answer empty as long as it waits for one
 */
record Question(long id, OccurrenceKey of, Instant askedAt, @Nullable PersonId askedBy, String words, Optional<Answer> answer) {

    /** As it was at the end of a day: an answer of a later one had not come yet. */
    Question by(LocalDate day) {
        return new Question(id, of, askedAt, askedBy, words, answer.filter(given -> !LocalDate.ofInstant(given.at(), Zone.OFFICE).isAfter(day)));
    }

    record Answer(Instant at, UnitId unit, @Nullable PersonId by, String words) {}
}
