package vn.thongsuot.app.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What is kept of a day that somebody looks at: pages of the same unit count once, and on from there when the board has moved; who comes while it is being counted waits for it. */
final class Counted {

    /** Of so many units at most. */
    private static final int KEPT = 300;

    private final Sums sums;
    private volatile Optional<Holdings> holdings = Optional.empty();
    private final LinkedHashMap<Counting.Allowed, Running> wholes = new LinkedHashMap<>();
    private volatile Totals last = new Totals(Projection.EMPTY);

    Counted(Standing.Day day) {
        this.sums = new Sums(day);
    }

    /** Before anybody asks. @param past whether of the end of a past day: few ask for that, and only its sums are worth it */
    void prepare(Projection moment, boolean past) {
        sums.follow(moment);
        if (!past && holdings.filter(drawn -> drawn.follow(moment) && !drawn.worn()).isEmpty()) {
            holdings = Optional.of(new Holdings(moment));
        }
    }

    /** What it takes up in memory, but for the numbers of single units. */
    long bytes() {
        return sums.bytes() + holdings.map(Holdings::bytes).orElse(0L);
    }

    /** @param moment what they were counted of; another one is another object */
    private record Totals(Projection moment, Map<Counting.Allowed, Tally> tallies) {

        Totals(Projection moment) {
            this(moment, new ConcurrentHashMap<>());
        }
    }

    /** What a unit has, at the last moment that it was asked for. */
    private static final class Running {

        private @Nullable Numbers numbers;
        private Counting.@Nullable Whole whole;
        private long moment;

        /** Counted later than it is asked for it may be: then somebody else was quicker. */
        synchronized Counting.Whole at(Count count, Sums sums) {
            long asked = count.all().course().moment();
            Counting.Whole known = whole;
            if (known != null && asked <= moment) {
                return known;
            }
            Optional<List<Move>> moved = numbers == null ? Optional.empty() : count.all().course().since(moment);
            Numbers counted = numbers == null || moved.isEmpty() ? count.numbers(sums) : numbers;
            moved.ifPresent(moves -> moves.forEach(counted::follow));
            Counting.Whole fresh = counted.whole();
            numbers = counted;
            moment = asked;
            whole = fresh;
            return fresh;
        }
    }

    Counting.Whole whole(Counting.Allowed of, Count count) {
        return holdings.filter(drawn -> drawn.follow(count.all())).flatMap(drawn -> drawn.of(count.slice())).map(few -> count.numbers(sums, few).whole()).orElseGet(() -> running(of).at(count, sums));
    }

    private Running running(Counting.Allowed of) {
        synchronized (wholes) {
            Running found = wholes.remove(of);
            if (found == null && wholes.size() >= KEPT) {
                wholes.pollFirstEntry();
            }
            wholes.putLast(of, found == null ? new Running() : found);
            return wholes.get(of);
        }
    }

    /** All of it together. */
    Tally total(Counting.Allowed of, Count count) {
        Totals kept = last;
        if (kept.moment() != count.all() || kept.tallies().size() >= KEPT) {
            kept = new Totals(count.all());
            last = kept;
        }
        return kept.tallies().computeIfAbsent(of, _ -> count.total(sums));
    }
}
