package vn.thongsuot.bench;

import java.io.PrintWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import vn.thongsuot.app.cli.Main;

/** What a run over a folder keeps alive at its worst: the heap after forced collections while it works. */
final class Memory {

    private static final long PAUSE_MILLIS = 250;

    private Memory() {}

    static long live(Path folder, Path out) throws InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong most = new AtomicLong();
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                System.gc();
                most.accumulateAndGet(ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
                pause();
            }
        });
        int status = Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), "read", "--out", out.toString(), folder.toString());
        done.set(true);
        watch.join();
        if (status != 0) {
            throw new IllegalStateException("reading the folder ended with status " + status);
        }
        return most.get();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
