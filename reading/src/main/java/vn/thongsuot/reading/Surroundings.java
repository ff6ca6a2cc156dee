package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;

/**
 * What the headings, lead-ins and assignment lines around an item say of it.
 *
 * @param headings leads and cooperators that headings and lead-ins name
 * @param underUnit whether a heading names the unit that acts below it
 * @param lines leads, cooperators and implementing units of assignment lines
 * @param schedule of a line; {@code null} where none states one
 * @param headingSchedule of a heading; {@code null} where none states one
 */
record Surroundings(
        List<Actor> headings,
        boolean underUnit,
        List<Actor> lines,
        @Nullable Schedule schedule,
        @Nullable Schedule headingSchedule,
        @Nullable Span deliverable) {

    static final Surroundings NONE = new Surroundings(List.of(), false, List.of(), null, null, null);

    /** Below a heading or lead-in; what it names replaces what was named further out, role by role. */
    Surroundings below(List<Actor> named, boolean unit) {
        if (named.isEmpty()) {
            return this;
        }
        boolean leads = named.stream().anyMatch(actor -> actor.role() == Actor.Role.LEAD);
        List<Actor> merged = new ArrayList<>(named);
        if (!leads) {
            headings.stream().filter(actor -> actor.role() == Actor.Role.LEAD).forEach(merged::addFirst);
        }
        return new Surroundings(Actors.some(merged), unit || underUnit, lines, schedule, headingSchedule, deliverable);
    }

    Surroundings with(List<Actor> stated, @Nullable Schedule time, @Nullable Span product) {
        return new Surroundings(headings, underUnit, stated.isEmpty() ? lines : Actors.some(stated), time == null ? schedule : time, headingSchedule,
                product == null ? deliverable : product);
    }

    Surroundings at(@Nullable Schedule time) {
        return time == null ? this : new Surroundings(headings, underUnit, lines, schedule, time, deliverable);
    }
}
