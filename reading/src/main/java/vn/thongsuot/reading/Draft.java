package vn.thongsuot.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Schedule;

/**
 * An obligation before references between sections are resolved.
 *
 * @param roleHolders whose role is to be brought out: cooperators beside a lead, else leads
 * @param deliverable what a product column or line says; {@code null} where none does
 */
record Draft(
        @Nullable String path,
        Reading.Section.@Nullable Kind kind,
        Span span,
        List<Actor> actors,
        List<Actor> roleHolders,
        Schedule schedule,
        @Nullable Span deliverable) {

    boolean hasLead() {
        return Actors.has(actors, Actor.Role.LEAD);
    }
}
