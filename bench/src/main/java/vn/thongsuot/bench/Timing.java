package vn.thongsuot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes the time of things that are to be compared. They run in turn, round after round, so that whatever else the machine does falls on all of them alike; the
 * rounds before the first measured one warm up the compiler. What counts is the median.
 */
final class Timing {

    private Timing() {}

    /** Something to be timed. */
    interface Work {
        Object run() throws Exception;
    }

    /** Medians in nanoseconds, one for each work. */
    static double[] medians(int warmUp, int rounds, List<Work> works) throws Exception {
        List<List<Long>> times = works.stream().map(work -> (List<Long>) new ArrayList<Long>()).toList();
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                long from = System.nanoTime();
                sink = works.get(i).run();
                long taken = System.nanoTime() - from;
                if (round >= 0) {
                    times.get(i).add(taken);
                }
            }
        }
        return times.stream().mapToDouble(Timing::median).toArray();
    }

    /** Keeps results alive, so that no compiler leaves out the work. */
    private static volatile Object sink = "";

    static Object sink() {
        return sink;
    }

    private static double median(List<Long> times) {
        List<Long> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    }
}
