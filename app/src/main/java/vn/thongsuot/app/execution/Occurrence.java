package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/**
 * What a unit owes of an obligation in a period, as it stands.
 *
 * @param sender who gave it and judges it: whoever issued the document, or the unit above that passed its part down
 * @param due by when; {@code null} where nothing says so
 * @param percent how far the unit says it is
 * @param responsible whom of its people the unit named
 * @param reportedOn when it was last claimed to be done
 * @param askedDue the day that the unit asks for instead, until that is answered
 * @param entries how many entries it has: the version that a change is held against
 * @param given the entry with which it was passed down; 0 for what the document itself asks of the unit
 * @param issuer who issued the document
 */
record Occurrence(OccurrenceKey key, UnitId sender, Part part, @Nullable LocalDate periodEnd, @Nullable LocalDate due, WorkState state, int percent, @Nullable PersonId responsible,
        @Nullable LocalDate reportedOn, @Nullable LocalDate askedDue, int entries, int given, UnitId issuer, Duty duty) {

    /** The part of a unit in an obligation. */
    enum Part {
        LEAD("Chủ trì", "Leads"),
        IMPLEMENT("Thực hiện", "Carries out"),
        COOPERATE("Phối hợp", "Takes part");

        private final String vietnamese;
        private final String english;

        Part(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        String in(Language language) {
            return language.say(vietnamese, english);
        }

        /** The part of whom it is passed down to: only one leads. */
        Part passed() {
            return this == LEAD ? IMPLEMENT : this;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the document says; empty words where whoever asks may not read the document. */
    record Duty(String document, String title, String text, String section, String deliverable) {}

    Optional<Period> period() {
        return periodEnd == null ? Optional.empty() : Optional.of(new Period(key.periodStart(), periodEnd));
    }

    /** Whether a unit above passed it down. */
    boolean passedDown() {
        return given > 0;
    }

    /** Whether the unit has said nothing of it yet. */
    boolean untouched() {
        return state == WorkState.OPEN && entries == given;
    }

    Timeliness timeliness(LocalDate today, int nearly) {
        return Timeliness.of(state, due, reportedOn, today, nearly);
    }

    /** The same after another entry. */
    Occurrence after(WorkState then, int far, @Nullable LocalDate by, @Nullable LocalDate asked, @Nullable LocalDate claimed) {
        return new Occurrence(key, sender, part, periodEnd, by, then, far, responsible, claimed, asked, entries, given, issuer, duty);
    }

    Occurrence responsible(PersonId person) {
        return new Occurrence(key, sender, part, periodEnd, due, state, percent, person, reportedOn, askedDue, entries, given, issuer, duty);
    }
}
