package vn.thongsuot.app.board;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * What each unit has of all documents together, judged by one day, so that any range of units is summed up in a few steps: a Fenwick tree for each column of the numbers. Sets say of which
 * units one stratum consists, but the lines of a page, one for each unit below, would ask every set of the country; this asks none.
 *
 * <p>It follows the {@link Projection} it is asked about by what moved since the last one; where that is not known, by what the two do not share.
 */
final class Sums {

    /** For units that come later. */
    private static final int SPARE = 4096;
    private static final Projection.OfDocument NOTHING = new Projection.OfDocument(0, Map.of());

    private final Standing.Day day;
    private Projection counted = Projection.EMPTY;
    /** For each column, from 1 on; each place holds the sum of as many units as its lowest bit says, up to itself. */
    private int[][] trees = new int[Standing.COLUMNS][1];

    Sums(Standing.Day day) {
        this.day = day;
    }

    /** The numbers of each part of a slice at the moment of the projection. */
    long[][] of(Projection now, Slice slice) {
        long[][] parts = new long[slice.parts()][Standing.COLUMNS];
        if (slice.from().length > 0) {
            add(now, slice, parts);
        }
        return parts;
    }

    private synchronized void add(Projection now, Slice slice, long[][] parts) {
        follow(now);
        for (int range = 0; range < slice.from().length; range++) {
            long[] numbers = parts[slice.child()[range]];
            for (int column = 0; column < numbers.length; column++) {
                numbers[column] += upTo(trees[column], slice.to()[range]) - upTo(trees[column], slice.from()[range]);
            }
        }
    }

    /** What they take up in memory. */
    synchronized long bytes() {
        return Arrays.stream(trees).mapToLong(tree -> (long) tree.length * Integer.BYTES).sum();
    }

    /** The units before a number. */
    private static long upTo(int[] tree, int number) {
        long sum = 0;
        for (int place = Math.min(number, tree.length - 1); place > 0; place -= place & -place) {
            sum += tree[place];
        }
        return sum;
    }

    /** Makes it the sums of the projection's moment, which may also lie before the last one's: somebody else was quicker. */
    synchronized void follow(Projection now) {
        if (now == counted) {
            return;
        }
        if (counted == Projection.EMPTY) {
            begin(now);
        } else {
            now.course().since(counted.course().moment()).ifPresentOrElse(moved -> moved.forEach(move -> change(move.unit(), move.sign(), worth(move.standing(), move.terms()))),
                    () -> difference(counted, now, this::change));
        }
        counted = now;
    }

    /** All at once: first what each unit has, then the sums. */
    private void begin(Projection now) {
        int last = 0;
        for (Projection.OfDocument document : now.documents().values()) {
            for (List<Stratum> strata : document.parts().values()) {
                for (Stratum stratum : strata) {
                    last = stratum.isEmpty() ? last : Math.max(last, stratum.all().last());
                }
            }
        }
        trees = new int[Standing.COLUMNS][last + SPARE];
        now.documents().values().forEach(document -> document.parts().values().forEach(strata -> strata.forEach(stratum -> {
            for (Standing standing : Standing.ALL) {
                long[] worth = worth(standing, stratum.terms());
                for (int column = 0; column < worth.length; column++) {
                    if (worth[column] != 0) {
                        int[] tree = trees[column];
                        stratum.of(standing).forEach((IntConsumer) unit -> tree[unit + 1]++);
                    }
                }
            }
        })));
        for (int[] tree : trees) {
            for (int place = 1; place < tree.length; place++) {
                int next = place + (place & -place);
                if (next < tree.length) {
                    tree[next] += tree[place];
                }
            }
        }
    }

    private long[] worth(Standing standing, Terms terms) {
        long[] worth = new long[Standing.COLUMNS];
        standing.count(terms, 1, day, worth);
        return worth;
    }

    /** Strata of which two projections hold different units: what is shared is shared as it is, so it is told by what is the very same object. */
    private static void difference(Projection was, Projection now, BiConsumer<Stratum, Stratum> each) {
        both(was.documents(), now.documents(), NOTHING, (before, document) -> both(before.parts(), document.parts(), List.of(), (strata, others) -> {
            for (Stratum stratum : strata) {
                each.accept(stratum, others.stream().filter(stratum::alike).findFirst().orElseGet(stratum::emptied));
            }
            for (Stratum stratum : others) {
                if (strata.stream().noneMatch(stratum::alike)) {
                    each.accept(stratum.emptied(), stratum);
                }
            }
        }));
    }

    private static <K, V> void both(Map<K, V> was, Map<K, V> now, V none, BiConsumer<V, V> each) {
        now.forEach((key, value) -> {
            V before = was.getOrDefault(key, none);
            if (before != value) {
                each.accept(before, value);
            }
        });
        was.forEach((key, before) -> {
            if (!now.containsKey(key)) {
                each.accept(before, none);
            }
        });
    }

    private void change(Stratum was, Stratum now) {
        for (Standing standing : Standing.ALL) {
            RoaringBitmap before = was.of(standing);
            RoaringBitmap after = now.of(standing);
            if (before == after) {
                continue;
            }
            long[] worth = worth(standing, now.terms());
            RoaringBitmap.xor(before, after).forEach((IntConsumer) unit -> change(unit, after.contains(unit) ? 1 : -1, worth));
        }
    }

    private void change(int unit, int sign, long[] worth) {
        if (unit + 1 >= trees[0].length) {
            widen(unit);
        }
        for (int column = 0; column < worth.length; column++) {
            if (worth[column] != 0) {
                int[] tree = trees[column];
                for (int place = unit + 1; place < tree.length; place += place & -place) {
                    tree[place] += sign;
                }
            }
        }
    }

    /** Places behind the old end that hold the sum of units before it get that sum. */
    private void widen(int unit) {
        for (int column = 0; column < trees.length; column++) {
            int[] old = trees[column];
            int[] wide = Arrays.copyOf(old, unit + SPARE);
            for (int place = old.length; place < wide.length; place++) {
                wide[place] = (int) (upTo(old, old.length - 1) - upTo(old, Math.min(place - (place & -place), old.length - 1)));
            }
            trees[column] = wide;
        }
    }
}
