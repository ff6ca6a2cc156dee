package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thongsuot.app.identity.UnitId;

/**
 * A unit as it is on one day.
 *
 * @param code the identifier that the office gave it; it never changes
 * @param since the first day on which it is as it is here
 * @param until the first day on which it is so no longer; empty where no end is known
 */
public record Unit(UnitId id, String code, String kind, String name, String shortName, List<String> abbreviations, Optional<UnitId> parent, int precedence,
        LocalDate since, Optional<LocalDate> until) {

    public Unit {
        abbreviations = List.copyOf(abbreviations);
    }

    /** What fits into a line: the short name where it has one. */
    public String label() {
        return shortName.isEmpty() ? name : shortName;
    }

    State state() {
        return new State(kind, name, shortName, abbreviations, parent, precedence);
    }
}
