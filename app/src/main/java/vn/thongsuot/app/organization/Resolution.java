package vn.thongsuot.app.organization;

import java.util.List;
import vn.thongsuot.app.identity.UnitId;

/** Whom a name in a document means. */
public sealed interface Resolution {

    /** Exactly one unit. */
    record One(UnitId unit) implements Resolution {}

    /** Several units that the words name together: "các TCCS đảng". */
    record Group(List<UnitId> units) implements Resolution {
        public Group {
            units = List.copyOf(units);
        }
    }

    /** More than one unit may be meant: somebody has to say which. At most {@link UnitNames#MOST_CANDIDATES} are given. */
    record Ambiguous(List<UnitId> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }
    }

    /** No unit within the issuing body's reach has that name. */
    record Unknown() implements Resolution {}
}
