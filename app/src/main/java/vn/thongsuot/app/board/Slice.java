package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.roaringbitmap.PeekableIntIterator;
import org.roaringbitmap.RoaringBitmap;

/**
 * A unit and everything below it on a day, as ranges of unit numbers.
 *
 * @param children the units directly below; a range belongs to one of them, counted from 1, or to the top itself, 0
 * @param from first numbers, ascending; to behind the last ones; child whose each range is
 * @param whole the same ranges without a boundary between children: mostly a single one, first numbers and those behind the last in turn
 */
record Slice(List<Long> children, int[] from, int[] to, int[] child, int[] whole) {

    static final Slice NONE = new Slice(List.of(), new int[0], new int[0], new int[0]);

    /** About how many single numbers are looked at in the time that one range takes. */
    private static final int RANGE = 20;

    Slice(List<Long> children, int[] from, int[] to, int[] child) {
        this(children, from, to, child, joined(from, to));
    }

    private static int[] joined(int[] from, int[] to) {
        List<Integer> bounds = new ArrayList<>();
        for (int range = 0; range < from.length; range++) {
            if (!bounds.isEmpty() && bounds.getLast() == from[range]) {
                bounds.removeLast();
            } else {
                bounds.add(from[range]);
            }
            bounds.add(to[range]);
        }
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }

    int parts() {
        return children.size() + 1;
    }

    /** Whose of the children a unit is, counted from 1, 0 for the top's own number; -1 where it does not belong to it. */
    int child(int unit) {
        int place = Arrays.binarySearch(from, unit);
        int range = place >= 0 ? place : -place - 2;
        return range >= 0 && unit < to[range] ? child[range] : -1;
    }

    /** How many of the units belong to it. */
    long count(RoaringBitmap units) {
        if (whole.length == 0 || units.isEmpty()) {
            return 0;
        }
        if (whole.length > 4 && units.rangeCardinality(whole[0], whole[whole.length - 1]) < (long) whole.length * RANGE) {
            return one(units);
        }
        if (whole.length == 2 && whole[1] == whole[0] + 1) {
            return units.contains(whole[0]) ? 1 : 0;
        }
        long count = 0;
        for (int i = 0; i < whole.length; i += 2) {
            count += units.rangeCardinality(whole[i], whole[i + 1]);
        }
        return count;
    }

    private long one(RoaringBitmap units) {
        long count = 0;
        PeekableIntIterator each = units.getIntIterator();
        each.advanceIfNeeded(whole[0]);
        while (each.hasNext()) {
            int place = Arrays.binarySearch(whole, each.next());
            // Inside where it lies behind a first number, or is one.
            count += place >= 0 ? 1 - place % 2 : (-place - 1) % 2;
        }
        return count;
    }
}
