package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.reading.Reading.Actor;

/** Looks among actors, of whom there are few. */
final class Actors {

    private Actors() {}

    /** Those in a role. */
    static List<Actor> of(List<Actor> actors, Actor.Role role) {
        if (!has(actors, role)) {
            return List.of();
        }
        List<Actor> those = new ArrayList<>();
        for (Actor actor : actors) {
            if (actor.role() == role) {
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

    /** Whether one of them has an actor's name, in whatever capitals. */
    static boolean isNamed(List<Actor> actors, Actor wanted) {
        for (Actor actor : actors) {
            if (actor.name().equalsIgnoreCase(wanted.name())) {
                return true;
            }
        }
        return false;
    }
}
