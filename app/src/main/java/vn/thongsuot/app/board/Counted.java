package vn.thongsuot.app.board;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What was counted of the last moment of a day: pages that look at the same moment count it once, and who comes while it is being counted waits for it. */
final class Counted {

    /** Of so many units at most. */
    private static final int KEPT = 500;

    private volatile Kept last = new Kept(Projection.EMPTY);

    /** @param moment what it was counted of; another one is another object */
    private record Kept(Projection moment, Map<Counting.Allowed, Counting.Whole> wholes, Map<Counting.Allowed, Tally> totals) {

        Kept(Projection moment) {
            this(moment, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        boolean serves(Projection asked) {
            return moment == asked && wholes.size() < KEPT && totals.size() < KEPT;
        }
    }

    Counting.Whole whole(Projection moment, Counting.Allowed of, Supplier<Counting.Whole> count) {
        return at(moment).wholes().computeIfAbsent(of, _ -> count.get());
    }

    Tally total(Projection moment, Counting.Allowed of, Supplier<Tally> count) {
        return at(moment).totals().computeIfAbsent(of, _ -> count.get());
    }

    private Kept at(Projection moment) {
        Kept kept = last;
        if (!kept.serves(moment)) {
            kept = new Kept(moment);
            last = kept;
        }
        return kept;
    }
}
