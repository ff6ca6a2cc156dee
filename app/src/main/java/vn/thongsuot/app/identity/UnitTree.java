package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;

/** What identity asks of the tree of units. The module organization, which knows the tree, answers. */
public interface UnitTree {

    /** The kinds of unit to choose from. */
    List<Choice> kinds(Language language);

    /** Establishes the first unit of an installation, above which there will be none; {@code kind} is one of {@link #kinds}. */
    UnitId establishRoot(String name, String kind, LocalDate on);

    /** The names of units on a day; one that does not exist then is missing from the answer. */
    Map<UnitId, String> names(Collection<UnitId> units, LocalDate on);

    /** Whether the unit exists on that day and stands below {@code top}. */
    boolean isBelow(UnitId unit, UnitId top, LocalDate on);
}
