package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The numbers that units have on the board for as long as the server runs: at first in the order of the tree, so that everything below a unit is one range. Units that come later get
 * the next ones; a unit that moves keeps its own, and its subtree is a few ranges from then on.
 */
final class UnitNumbers {

    private final long[] known;
    private final int[] numbers;
    private final Map<Long, Integer> later = new HashMap<>();

    /** @param inOrder all units there are, in the order of the tree */
    UnitNumbers(List<Long> inOrder) {
        List<Integer> byUnit = new ArrayList<>(inOrder.size());
        for (int i = 0; i < inOrder.size(); i++) {
            byUnit.add(i);
        }
        byUnit.sort((a, b) -> Long.compare(inOrder.get(a), inOrder.get(b)));
        numbers = byUnit.stream().mapToInt(Integer::intValue).toArray();
        known = Arrays.stream(numbers).mapToLong(inOrder::get).toArray();
    }

    int of(long unit) {
        int place = Arrays.binarySearch(known, unit);
        return place >= 0 ? numbers[place] : late(unit);
    }

    private synchronized int late(long unit) {
        return later.computeIfAbsent(unit, _ -> numbers.length + later.size());
    }
}
