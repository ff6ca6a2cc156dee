package vn.thongsuot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the time of things that are to be compared. They run in turn, round after round, so that whatever else the machine does falls on all of them alike; the
 * rounds before the first measured one warm up the compiler.
 */
final class Timing {

    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Timing() {}

    /** Something to be timed. */
    interface Work {
        Object run() throws Exception;
    }

    /**
     * The processor's time that each work takes, in nanoseconds, on a machine that has other things to do: of the whole process, since a work may give its own to
     * another thread, as extraction does. What the compiler and the garbage collector do meanwhile is in it.
     */
    static List<Spread> ofProcessor(int warmUp, int rounds, List<Work> works) throws Exception {
        List<List<Double>> times = works.stream().map(work -> (List<Double>) new ArrayList<Double>()).toList();
        for (int round = -warmUp; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                long from = PROCESS.getProcessCpuTime();
                sink = works.get(i).run();
                long taken = PROCESS.getProcessCpuTime() - from;
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
