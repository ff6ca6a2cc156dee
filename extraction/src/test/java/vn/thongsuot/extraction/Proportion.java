package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.SourceText;

/** Whether reading takes time in proportion to the text, by processor time: what else a machine is busy with does not count. */
final class Proportion {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int SHORT = 25_000;
    private static final int TIMES = 8;
    /** Twice in proportion and a half: sixty-four times for eight times the text is what is looked for. */
    private static final double SLACK = 2.5;
    /** Less is read so soon that nothing can be told: several times what ordinary text of such length takes. */
    private static final double MOMENT = 150e6;
    /** The compiler and the machine's caches make single readings dear: the cheapest of so many counts. */
    private static final int TRIES = 4;

    private Proportion() {}

    static void check(Shape shape, String opening, String piece) {
        SourceText large = shape.text(opening, piece, SHORT * TIMES);
        double much = cost(large, 1);
        if (much < MOMENT) {
            return;
        }
        double little = cost(shape.text(opening, piece, SHORT), TRIES * 2);
        much = Math.min(much, cost(large, TRIES));
        assertThat(much < MOMENT || much < little * TIMES * SLACK)
                .as("%d ms for %d letters, %d ms for an eighth: %s “%s” and again and again “%s”", Math.round(much / 1e6), large.text().length(), Math.round(little / 1e6), shape, opening, piece)
                .isTrue();
    }

    private static double cost(SourceText text, int tries) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < tries; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            new DirectiveReader().read(text);
            least = Math.min(least, THREADS.getCurrentThreadCpuTime() - start);
        }
        return least;
    }
}
