package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;

/** What units are called on a day, kept until the tree changes: the board names the same ones all day long. Names of units are no secret. */
final class UnitNames {

    private static final int DAYS = 4;
    private static final int REMEMBERED = 20_000;

    private final Units units;
    private final LinkedHashMap<Key, Map<UnitId, Optional<Unit>>> known = new LinkedHashMap<>();

    UnitNames(Units units) {
        this.units = units;
    }

    private record Key(String changes, LocalDate day) {}

    /**
     * Those of the units that exist on the day.
     *
     * @param changes what the tree has been through
     */
    Map<UnitId, Unit> on(LocalDate day, String changes, Collection<UnitId> asked) {
        Map<UnitId, Optional<Unit>> of = of(new Key(changes, day));
        Map<UnitId, Unit> found = new HashMap<>();
        List<UnitId> missing;
        synchronized (of) {
            asked.forEach(unit -> of.getOrDefault(unit, Optional.empty()).ifPresent(name -> found.put(unit, name)));
            missing = asked.stream().filter(unit -> !of.containsKey(unit)).toList();
        }
        if (!missing.isEmpty()) {
            Map<UnitId, Unit> read = units.find(missing, day);
            found.putAll(read);
            synchronized (of) {
                if (of.size() > REMEMBERED) {
                    of.clear();
                }
                missing.forEach(unit -> of.put(unit, Optional.ofNullable(read.get(unit))));
            }
        }
        return found;
    }

    private synchronized Map<UnitId, Optional<Unit>> of(Key key) {
        Map<UnitId, Optional<Unit>> found = known.remove(key);
        if (found == null && known.size() >= DAYS) {
            known.pollFirstEntry();
        }
        known.putLast(key, found == null ? new HashMap<>() : found);
        return known.get(key);
    }
}
