package vn.thongsuot.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * The times of things that are to be compared. They run in turn, round after round, so that whatever else the machine does falls on all of them alike; the
 * rounds before the first measured one warm up the compiler.
 *
 * @param works for each work its times, by round, in nanoseconds
 */
record Timing(List<List<Double>> works) {

    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    /** The system counts a process's time in hundredths of a second: a shorter stretch says nothing. */
    private static final long LEAST_STRETCH = 400_000_000;

    /** Something to be timed. */
    interface Work {
        Object run() throws Exception;
    }

    /**
     * The processor's time that each work takes, on a machine that has other things to do: of the whole process, since a work may give its own to another
     * thread, as extraction does. What the compiler and the garbage collector do meanwhile is in it. A short work is done several times in a round.
     */
    static Timing ofProcessor(int warmUp, int rounds, List<Work> works) throws Exception {
        for (int round = 0; round < warmUp; round++) {
            for (Work work : works) {
                sink = work.run();
            }
        }
        List<Integer> times = new ArrayList<>();
        for (Work work : works) {
            times.add(timesThatTell(work));
        }
        List<List<Double>> taken = works.stream().map(work -> (List<Double>) new ArrayList<Double>()).toList();
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < works.size(); i++) {
                taken.get(i).add((double) stretch(works.get(i), times.get(i)) / times.get(i));
            }
        }
        return new Timing(taken);
    }

    private static int timesThatTell(Work work) throws Exception {
        int times = 1;
        while (stretch(work, times) < LEAST_STRETCH) {
            times *= 2;
        }
        return times;
    }

    private static long stretch(Work work, int times) throws Exception {
        long from = PROCESS.getProcessCpuTime();
        for (int i = 0; i < times; i++) {
            sink = work.run();
        }
        return PROCESS.getProcessCpuTime() - from;
    }

    /** What one work took. */
    Spread of(int work) {
        return Spread.of(works.get(work));
    }

    /** What one work took beside another in the same round. */
    Spread ratio(int work, int beside) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < works.get(work).size(); round++) {
            ratios.add(works.get(work).get(round) / works.get(beside).get(round));
        }
        return Spread.of(ratios);
    }

    /** Keeps results alive, so that no compiler leaves out the work. */
    private static volatile Object sink = "";

    static Object sink() {
        return sink;
    }
}
