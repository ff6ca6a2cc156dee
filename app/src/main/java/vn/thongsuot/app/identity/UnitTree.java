package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** What identity asks of the tree of units. The module organization, which knows the tree, answers. */
public interface UnitTree {

    /** Establishes the first unit of an installation, above which there will be none. */
    UnitId establishRoot(String name, LocalDate on);

    /** The names of units on a day; one that does not exist then is missing from the answer. */
    Map<UnitId, String> names(Collection<UnitId> units, LocalDate on);
}
