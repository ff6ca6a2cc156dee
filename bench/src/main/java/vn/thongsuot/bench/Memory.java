package vn.thongsuot.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.thongsuot.app.cli.Main;

/** What a run over a folder keeps alive: the heap after forced collections, again and again while it works. */
final class Memory {

    private static final long PAUSE_MILLIS = 100;

    private Memory() {}

    /** Bytes alive, in the order of time. */
    static List<Long> live(Path folder, Path out) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        List<Long> live = new ArrayList<>();
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                System.gc();
                live.add(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
                pause();
            }
        });
        int status = Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), "read", "--out", out.toString(), folder.toString());
        done.set(true);
        watch.join();
        if (status != 0) {
            throw new IllegalStateException("reading the folder ended with status " + status);
        }
        return live;
    }

    /** The median of the last quarter beside the median of the first. */
    static double growth(List<Long> samples) {
        int quarter = Math.max(1, samples.size() / 4);
        return median(samples.subList(samples.size() - quarter, samples.size())) / median(samples.subList(0, quarter));
    }

    static double median(List<Long> samples) {
        return Spread.of(samples.stream().map(Long::doubleValue).toList()).median();
    }

    static double most(List<Long> samples) {
        return samples.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
