package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.UnitId;

/** A change to the tree from a day on, with its reason: as a rule the decision that orders it. */
public sealed interface Reorganisation {

    LocalDate day();

    String reason();

    /** A new unit below another one, or at the top. */
    record Establish(NewUnit unit, LocalDate day, String reason) implements Reorganisation {}

    /** Other names, and where given another kind; the unit stays what it is. */
    record Rename(UnitId unit, String name, String shortName, List<String> abbreviations, Optional<String> kind, LocalDate day, String reason) implements Reorganisation {
        public Rename(UnitId unit, String name, String shortName, List<String> abbreviations, LocalDate day, String reason) {
            this(unit, name, shortName, abbreviations, Optional.empty(), day, reason);
        }
    }

    /** Another superior; whatever is below it goes with it. */
    record Move(UnitId unit, Optional<UnitId> under, LocalDate day, String reason) implements Reorganisation {}

    /** Several become one, which exists already (and may be one of them) or is established by it. */
    record Merge(List<UnitId> units, Into into, LocalDate day, String reason) implements Reorganisation {
        public Merge {
            units = List.copyOf(units);
        }
    }

    /** Into what units are merged. */
    sealed interface Into {
        record Existing(UnitId unit) implements Into {}

        record Established(NewUnit unit) implements Into {}
    }

    /**
     * One becomes several.
     *
     * @param remains whether the unit itself goes on ("tách") or ends and is succeeded by all the new ones ("chia")
     * @param children which of the new units, by place in the list, takes over which unit directly below; the others stay, or go to the first where the unit ends
     */
    record Split(UnitId unit, List<NewUnit> into, boolean remains, Map<UnitId, Integer> children, LocalDate day, String reason) implements Reorganisation {
        public Split {
            into = List.copyOf(into);
            children = Map.copyOf(children);
        }
    }

    /**
     * The end of a unit.
     *
     * @param successors who takes over what it owed
     * @param childrenTo to whom the units directly below go; needed where there are any
     */
    record Dissolve(UnitId unit, List<UnitId> successors, Optional<UnitId> childrenTo, LocalDate day, String reason) implements Reorganisation {
        public Dissolve {
            successors = List.copyOf(successors);
        }
    }

    /** Its stable name, as records of it have it. */
    default String type() {
        return switch (this) {
            case Establish _ -> "unit-established";
            case Rename _ -> "unit-renamed";
            case Move _ -> "unit-moved";
            case Merge _ -> "units-merged";
            case Split _ -> "unit-split";
            case Dissolve _ -> "unit-dissolved";
        };
    }
}
