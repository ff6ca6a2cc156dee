package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;

/** The tree of units, as of any day. Names of units are open to everybody signed in. */
@Service
@Transactional(readOnly = true)
public class Units {

    private final UnitStore store;
    private final UnitSearch search;
    private final Sizes sizes;
    private volatile @Nullable List<Kind> kinds;

    Units(UnitStore store, UnitSearch search) {
        this.store = store;
        this.search = search;
        this.sizes = new Sizes(store);
    }

    /** The unit as it is on that day; empty before it is established and once it has ended. */
    public Optional<Unit> find(UnitId unit, LocalDate day) {
        return store.find(unit, day);
    }

    /** Those of the units that exist on the day. */
    public Map<UnitId, Unit> find(Collection<UnitId> units, LocalDate day) {
        Map<UnitId, Unit> found = new LinkedHashMap<>();
        store.find(units, day).forEach(unit -> found.put(unit.id(), unit));
        return found;
    }

    /** The unit as it is on the day, else as it was last; for naming what may have ended. */
    public Optional<Unit> known(UnitId unit, LocalDate day) {
        return store.find(unit, day).or(() -> store.last(unit));
    }

    public Optional<Unit> byCode(String code, LocalDate day) {
        return store.byCode(code, day);
    }

    /** Units without a superior, in their order. */
    public List<Unit> roots(LocalDate day, int offset, int limit) {
        return store.roots(day, offset, limit);
    }

    /** Units directly below another one, in their order. */
    public List<Unit> children(UnitId parent, LocalDate day, int offset, int limit) {
        return store.children(parent, day, offset, limit);
    }

    /** How many units stand directly below each. */
    public Map<UnitId, Long> childCounts(Collection<UnitId> parents, LocalDate day) {
        Map<UnitId, Long> counts = new LinkedHashMap<>();
        store.childCounts(parents, day).forEach(count -> counts.put(count.unit(), count.units()));
        return counts;
    }

    /** The superiors, the topmost first; the unit itself is not among them. */
    public List<Unit> ancestors(UnitId unit, LocalDate day) {
        return store.ancestors(unit, day);
    }

    /** For each unit the labels of its superiors from the top, in one line: what tells apart units of one name. */
    public Map<UnitId, String> ways(Collection<UnitId> units, LocalDate day) {
        return store.ways(units, day);
    }

    /** Whether {@code unit} stands below {@code top}, at any distance; no unit stands below itself. */
    public boolean isBelow(UnitId unit, UnitId top, LocalDate day) {
        return store.isBelow(unit, top, day);
    }

    /** How many units a subtree has, its top included. */
    public long sizeOfSubtree(UnitId top, LocalDate day) {
        return sizes.of(Optional.of(top), day);
    }

    public long size(LocalDate day) {
        return sizes.of(Optional.empty(), day);
    }

    /**
     * Units by their code, or by words of their names, short names and abbreviations, diacritics and case aside; the last word may be only begun. Those of that very
     * code or name come first, then those whose names begin so.
     */
    public List<Unit> search(String text, LocalDate day, int limit) {
        return search.find(text, day, limit);
    }

    /** What a search finds, each with its way from the top: asked together, for each question by itself is a transaction of its own. */
    public Map<Unit, String> searchWithWays(String text, LocalDate day, int limit) {
        List<Unit> found = search.find(text, day, limit);
        Map<UnitId, String> ways = store.ways(found.stream().map(Unit::id).toList(), day);
        Map<Unit, String> both = new LinkedHashMap<>();
        found.forEach(unit -> both.put(unit, ways.getOrDefault(unit.id(), "")));
        return both;
    }

    /** Units below another one that have all these words in their names, the last of them perhaps only begun; the nearest first. */
    public List<Unit> searchBelow(String text, UnitId top, LocalDate day, int limit) {
        return search.below(text, top, day, limit);
    }

    /**
     * Who has, on a day, what a unit owed: the unit itself as long as it exists, else those who took over from it, through all that happened since. Empty where it
     * ended without a successor, or is not yet established.
     */
    public List<UnitId> successors(UnitId unit, LocalDate day) {
        Set<UnitId> living = new LinkedHashSet<>();
        Set<UnitId> seen = new LinkedHashSet<>(Set.of(unit));
        Deque<UnitId> open = new ArrayDeque<>(List.of(unit));
        while (!open.isEmpty()) {
            UnitId next = open.removeFirst();
            if (store.find(next, day).isPresent()) {
                living.add(next);
            } else {
                store.successions(next).stream().filter(succession -> !succession.day().isAfter(day)).map(UnitStore.Succession::successor).filter(seen::add).forEach(open::add);
            }
        }
        return List.copyOf(living);
    }

    /** All kinds, in their order. They change with the program only, and once known need no transaction. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Kind> kinds() {
        List<Kind> known = kinds;
        if (known == null) {
            known = store.kinds();
            kinds = known;
        }
        return known;
    }
}
