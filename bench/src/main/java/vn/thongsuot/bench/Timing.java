package vn.thongsuot.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the time of things that are to be compared. They run in turn, round after round, so that whatever else the machine does falls on all of them alike; the
 * rounds before the first measured one warm up the compiler.
 */
final class Timing {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Timing() {}

    /** Something to be timed. */
    interface Work {
        Object run() throws Exception;
    }

    /**
     * The processor's time that each work takes of the thread that calls, in nanoseconds: work that one thread does, on a machine that has other things to
     * do. Collecting garbage is not in it.
     */
    static List<Spread> ofProcessor(int warmUp, int rounds, List<Work> works) throws Exception {
        List<List<Double>> times = works.stream().map(work -> (List<Double>) new ArrayList<Double>()).toList();
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                long from = THREADS.getCurrentThreadCpuTime();
                sink = works.get(i).run();
                long taken = THREADS.getCurrentThreadCpuTime() - from;
                if (round >= 0) {
                    times.get(i).add((double) taken);
                }
            }
        }
        return times.stream().map(Spread::of).toList();
    }

    /** Keeps results alive, so that no compiler leaves out the work. */
    private static volatile Object sink = "";

    static Object sink() {
        return sink;
    }
}
