package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** How the board stood at the end of past days: drawn when somebody asks, backwards from the nearest later day that is known, and kept for a while. Each shares with the others what did not change. */
final class PastDays {

    /** A few weeks' ends and the end of a period, for whoever compares. */
    private static final int REMEMBERED = 8;

    private final Standings standings;
    /** Read by everybody while a further day is being drawn, which takes a while. */
    private final NavigableMap<LocalDate, Projection> known;
    /** In the order in which they were drawn: the first makes room, not the earliest, which everybody compares with and which would be drawn again and again. */
    private final Queue<LocalDate> drawn;

    PastDays(Standings standings) {
        this(standings, new ConcurrentSkipListMap<>(), new ConcurrentLinkedQueue<>());
    }

    private PastDays(Standings standings, NavigableMap<LocalDate, Projection> known, Queue<LocalDate> drawn) {
        this.standings = standings;
        this.known = known;
        this.drawn = drawn;
    }

    /** The days before one of which there are late news. */
    PastDays upTo(LocalDate first) {
        NavigableMap<LocalDate, Projection> before = new ConcurrentSkipListMap<>(known.headMap(first, false));
        return new PastDays(standings, before, new ConcurrentLinkedQueue<>(drawn.stream().filter(before::containsKey).toList()));
    }

    /** Empty where it was not drawn yet, or long ago. */
    Optional<Projection> known(LocalDate day) {
        return Optional.ofNullable(known.get(day));
    }

    /** @param now how everything stands */
    synchronized Projection at(LocalDate day, Projection now, UnitNumbers numbers) {
        Projection found = known.get(day);
        if (found != null) {
            return found;
        }
        Projection fresh = standings.anythingOpenedBy(day) ? drawn(day, now, numbers) : Projection.EMPTY;
        if (known.size() >= REMEMBERED) {
            known.remove(drawn.remove());
        }
        drawn.add(day);
        known.put(day, fresh);
        return fresh;
    }

    private Projection drawn(LocalDate day, Projection now, UnitNumbers numbers) {
        Optional<LocalDate> later = Optional.ofNullable(known.higherKey(day));
        Redrawing drawing = new Redrawing(later.map(known::get).orElse(now));
        standings.back(day, later, numbers, drawing::apply);
        return drawing.done();
    }
}
