package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Span;

/**
 * An obligation as it stands: read by the program, then looked at, changed or dropped by people.
 *
 * @param span where in the document it stands; {@code null} where a person added words that the document does not have
 */
record ReviewedObligation(
        String id,
        int position,
        @Nullable String section,
        String text,
        @Nullable Span span,
        Timing timing,
        @Nullable String deliverable,
        State state,
        int version,
        List<Participant> participants) {

    ReviewedObligation {
        participants = List.copyOf(participants);
    }

    enum State {
        /** As the program read it; nobody has looked at it. */
        READ,
        /** A person has confirmed or changed it. */
        CONFIRMED,
        /** A person has said that it is none. */
        DROPPED
    }

    /** A unit as the document or the clerk names it. */
    record Participant(Role role, String name, How how) {

        enum Role { LEAD, COOPERATE, IMPLEMENT }

        /** How it is known; only {@link #STATED} and {@link #ENTERED} are certain. */
        enum How { STATED, HEADING, LINE, REFERENCE, ENTERED }

        boolean inferred() {
            return how != How.STATED && how != How.ENTERED;
        }
    }

    /** By when or how often; {@code words} are the document's own. */
    record Timing(Schedule.Kind kind, @Nullable String words, @Nullable LocalDate due, @Nullable LocalDate from, Schedule.@Nullable Period every) {

        Schedule schedule() {
            return new Schedule(kind, words, due, from, every, null);
        }
    }

    ReviewedObligation in(State then, int read) {
        return new ReviewedObligation(id, position, section, text, span, timing, deliverable, then, read, participants);
    }

    /** The same with other words at another place of the document. */
    ReviewedObligation saying(String words, @Nullable Span at) {
        return new ReviewedObligation(id, position, section, words, at, timing, deliverable, state, version, participants);
    }

    List<Participant> in(Participant.Role role) {
        return participants.stream().filter(participant -> participant.role() == role).toList();
    }

    /** Every obligation has exactly one lead; this one's gap, if it has one. Source: NĐ 138/2016/NĐ-CP, one task, one lead. */
    Optional<LeadGap> leadGap() {
        return switch (in(Participant.Role.LEAD).size()) {
            case 0 -> Optional.of(LeadGap.NONE);
            case 1 -> Optional.empty();
            default -> Optional.of(LeadGap.SEVERAL);
        };
    }

    enum LeadGap { NONE, SEVERAL }
}
