package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How the board came to the moment at which it is, from each of the last ones: whoever counted one of those counts on from there, and looks only at what moved since.
 *
 * @param moments the last ones in their order, up to this one, by numbers of their own
 * @param moves from each of them but the last to the next
 */
record Course(long[] moments, List<List<Move>> moves) {

    /** Looks at the database that are remembered: some ten seconds of a busy server. */
    private static final int REMEMBERED = 100;
    /** Moves that are remembered: whoever has more to make up for counts anew as quickly. */
    static final int MOST = 20_000;
    private static final AtomicLong LAST = new AtomicLong();

    /** From nothing that anybody counted. */
    static Course begun() {
        return new Course(new long[] {LAST.incrementAndGet()}, List.of());
    }

    /** @param next no more than {@link #MOST} */
    Course then(List<Move> next) {
        int first = moves.size();
        for (int kept = next.size(); first > 0 && moves.size() - first < REMEMBERED - 1 && kept + moves.get(first - 1).size() <= MOST; first--) {
            kept += moves.get(first - 1).size();
        }
        long[] further = Arrays.copyOfRange(moments, first, moments.length + 1);
        further[further.length - 1] = LAST.incrementAndGet();
        List<List<Move>> all = new ArrayList<>(moves.subList(first, moves.size()));
        all.add(List.copyOf(next));
        return new Course(further, all);
    }

    long moment() {
        return moments[moments.length - 1];
    }

    /** What moved since a moment; empty where it did not lead here, or is no longer remembered. */
    Optional<List<Move>> since(long moment) {
        int place = Arrays.binarySearch(moments, moment);
        return place < 0 ? Optional.empty() : Optional.of(moves.subList(place, moves.size()).stream().flatMap(List::stream).toList());
    }
}
