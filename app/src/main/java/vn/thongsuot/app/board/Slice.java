package vn.thongsuot.app.board;

import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * A unit and everything below it on a day, as ranges of unit numbers.
 *
 * @param children the units directly below; a range belongs to one of them, counted from 1, or to the top itself, 0
 * @param from first numbers, ascending; to behind the last ones; child whose each range is
 */
record Slice(List<Long> children, int[] from, int[] to, int[] child) {

    static final Slice NONE = new Slice(List.of(), new int[0], new int[0], new int[0]);

    /** About how many single numbers are looked at in the time that one range takes. */
    private static final int RANGE = 20;

    int parts() {
        return children.size() + 1;
    }

    /** How many of the units belong to each child. */
    long[] count(RoaringBitmap units) {
        long[] counts = new long[parts()];
        if (from.length == 0 || units.isEmpty()) {
            return counts;
        }
        if (from.length > 2 && units.rangeCardinality(from[0], to[to.length - 1]) < (long) from.length * RANGE) {
            one(units, counts);
        } else {
            for (int i = 0; i < from.length; i++) {
                counts[child[i]] += units.rangeCardinality(from[i], to[i]);
            }
        }
        return counts;
    }

    private void one(RoaringBitmap units, long[] counts) {
        PeekableIntIterator each = units.getIntIterator();
        each.advanceIfNeeded(from[0]);
        int range = 0;
        while (each.hasNext()) {
            int unit = each.next();
            if (unit >= to[range]) {
                int place = Arrays.binarySearch(from, range + 1, from.length, unit);
                range = Math.max(range, place >= 0 ? place : -place - 2);
                if (range == from.length - 1 && unit >= to[range]) {
                    return;
                }
            }
            if (unit >= from[range] && unit < to[range]) {
                counts[child[range]]++;
            }
        }
    }
}
