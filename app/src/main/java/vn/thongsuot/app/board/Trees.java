package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.LinkedHashMap;

/** The trees that subtrees are taken from: days between two changes share one. */
final class Trees {

    private static final int REMEMBERED = 12;

    private final Standings standings;
    private final LinkedHashMap<Key, TreeOfDay> known = new LinkedHashMap<>();
    private final LinkedHashMap<Key, LocalDate> firstDays = new LinkedHashMap<>();

    Trees(Standings standings) {
        this.standings = standings;
    }

    private record Key(UnitNumbers numbers, String changes, LocalDate day) {}

    /** @param changes what the tree has been through: it is read again when something else has */
    synchronized TreeOfDay on(LocalDate day, String changes, UnitNumbers numbers) {
        LocalDate first = kept(firstDays, new Key(numbers, changes, day), _ -> standings.treeSince(day));
        return kept(known, new Key(numbers, changes, first), _ -> new TreeOfDay(standings.tree(first), numbers));
    }

    private static <T> T kept(LinkedHashMap<Key, T> all, Key key, java.util.function.Function<Key, T> make) {
        T found = all.remove(key);
        if (found == null) {
            found = make.apply(key);
            if (all.size() >= REMEMBERED) {
                all.pollFirstEntry();
            }
        }
        all.put(key, found);
        return found;
    }
}
