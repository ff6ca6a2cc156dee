package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The tree as it is on some days: where each unit stands in its order, and how far what is below it reaches. */
final class TreeOfDay {

    private static final int REMEMBERED = 500;

    private final long[] units;
    private final int[] depths;
    private final int[] numbers;
    private final long[] sorted;
    private final int[] places;
    private final Map<Long, Slice> slices = new ConcurrentHashMap<>();

    /** A unit in the order of the tree. @param depth how many stand above it */
    record Place(long unit, int depth) {}

    TreeOfDay(List<Place> inOrder, UnitNumbers known) {
        units = inOrder.stream().mapToLong(Place::unit).toArray();
        depths = inOrder.stream().mapToInt(Place::depth).toArray();
        numbers = Arrays.stream(units).mapToInt(known::of).toArray();
        places = java.util.stream.IntStream.range(0, units.length).boxed().sorted(Comparator.comparingLong(place -> units[place])).mapToInt(Integer::intValue).toArray();
        sorted = Arrays.stream(places).mapToLong(place -> units[place]).toArray();
    }

    /** Nothing for a unit that does not exist on these days. */
    Slice below(long top) {
        if (slices.size() > REMEMBERED) {
            slices.clear();
        }
        return slices.computeIfAbsent(top, this::slice);
    }

    private Slice slice(long top) {
        int found = Arrays.binarySearch(sorted, top);
        if (found < 0) {
            return Slice.NONE;
        }
        int first = places[found];
        List<Long> children = new ArrayList<>();
        List<int[]> ranges = new ArrayList<>();
        for (int place = first; place < units.length && (place == first || depths[place] > depths[first]); place++) {
            if (place > first && depths[place] == depths[first] + 1) {
                children.add(units[place]);
            }
            int[] last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last[1] == numbers[place] && last[2] == children.size()) {
                last[1]++;
            } else {
                ranges.add(new int[] {numbers[place], numbers[place] + 1, children.size()});
            }
        }
        ranges.sort(Comparator.comparingInt(range -> range[0]));
        return new Slice(List.copyOf(children), ranges.stream().mapToInt(range -> range[0]).toArray(), ranges.stream().mapToInt(range -> range[1]).toArray(),
                ranges.stream().mapToInt(range -> range[2]).toArray());
    }
}
