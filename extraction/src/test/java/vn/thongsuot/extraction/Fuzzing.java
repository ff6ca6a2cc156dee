package vn.thongsuot.extraction;

import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * How many cases are tried: the same few in every build, and as many as fit into the minutes that {@code -Dfuzz.minutes} gives, from another seed each time.
 * A case that fails names its seed; {@code -Dfuzz.seed} begins there again.
 */
final class Fuzzing {

    private static final Duration LONGEST_IN_BUILD = Duration.ofSeconds(15);
    private static final int MINUTES = Integer.getInteger("fuzz.minutes", 0);

    private Fuzzing() {}

    static void run(String name, int inBuild, LongConsumer oneCase) {
        long first = Long.getLong("fuzz.seed", MINUTES > 0 ? System.currentTimeMillis() * 1000 : 0);
        long until = System.nanoTime() + (MINUTES > 0 ? Duration.ofMinutes(MINUTES) : LONGEST_IN_BUILD).toNanos();
        long seed = first;
        for (; System.nanoTime() < until && (MINUTES > 0 || seed - first < inBuild); seed++) {
            try {
                oneCase.accept(seed);
            } catch (Throwable failure) {
                throw new AssertionError(name + ", seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
        if (MINUTES > 0) {
            System.out.println(name + ": " + (seed - first) + " cases from seed " + first);
        }
    }
}
