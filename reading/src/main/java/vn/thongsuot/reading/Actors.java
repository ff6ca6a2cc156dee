package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.thongsuot.reading.Reading.Actor;

/** Looks among actors: mostly few, but a line of a megabyte may name tens of thousands. */
final class Actors {

    private Actors() {}

    /** The first of those whom a heading or a line names for all items below it, all of them but in text made to name thousands. */
    static List<Actor> some(List<Actor> actors) {
        return List.copyOf(actors.subList(0, Math.min(actors.size(), Bounds.UNITS_AROUND)));
    }

    /** Those in a role. */
    static List<Actor> of(List<Actor> actors, Actor.Role role) {
        return has(actors, role) ? some(actors, actor -> actor.role() == role) : List.of();
    }

    /** Those in other roles. */
    static List<Actor> but(List<Actor> actors, Actor.Role role) {
        return some(actors, actor -> actor.role() != role);
    }

    private static List<Actor> some(List<Actor> actors, Predicate<Actor> fits) {
        List<Actor> those = new ArrayList<>(actors.size());
        for (Actor actor : actors) {
            if (fits.test(actor)) {
                those.add(actor);
            }
        }
        return those;
    }

    /** Whether there is one in a role. */
    static boolean has(List<Actor> actors, Actor.Role role) {
        for (Actor actor : actors) {
            if (actor.role() == role) {
                return true;
            }
        }
        return false;
    }

    /** Adds those whose names, in whatever capitals, are not among them yet. */
    static void addNew(List<Actor> actors, List<Actor> more) {
        if (actors.isEmpty() && more.size() < 2) {
            actors.addAll(more);
            return;
        }
        Set<String> names = new HashSet<>();
        actors.forEach(actor -> names.add(key(actor)));
        for (Actor actor : more) {
            if (names.add(key(actor))) {
                actors.add(actor);
            }
        }
    }

    private static String key(Actor actor) {
        return DistinctNames.key(actor.name());
    }
}
