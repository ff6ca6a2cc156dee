package vn.thongsuot.extraction;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Extraction.Extract;

/**
 * Runs the libraries that parse other people's formats. On damaged input they fail in any way they like, or never end; whatever they throw is a damaged
 * file here, with the cause kept. They run on a thread of their own, so that one that does not end can be left behind; it is told to stop, and has little
 * to hold on to.
 */
final class Guard {

    private static final long STACK = 16 << 20;

    private Guard() {}

    interface Parsing {
        Extract run() throws IOException, ExtractionException;
    }

    /** How it ended: one of both is there. */
    private record Outcome(@Nullable Extract extract, @Nullable Throwable failure) {}

    static Extract run(String format, Patience patience, Parsing parsing) throws ExtractionException {
        Outcome[] outcome = new Outcome[1];
        Thread worker = new Thread(null, () -> outcome[0] = outcome(parsing), "extraction", STACK);
        worker.setDaemon(true);
        worker.start();
        try {
            for (long left = patience.left(); worker.isAlive() && left > 0; left = patience.left()) {
                worker.join(left);
            }
        } catch (InterruptedException e) {
            worker.interrupt();
            Thread.currentThread().interrupt();
            throw Refusals.damaged(format, e);
        }
        if (worker.isAlive()) {
            worker.interrupt();
            throw Refusals.tooSlow(patience.seconds());
        }
        return result(format, outcome[0]);
    }

    private static Outcome outcome(Parsing parsing) {
        try {
            return new Outcome(parsing.run(), null);
        } catch (Throwable any) {
            return new Outcome(null, any);
        }
    }

    private static Extract result(String format, Outcome outcome) throws ExtractionException {
        if (outcome.extract != null) {
            return outcome.extract;
        }
        Throwable failure = outcome.failure;
        throw failure instanceof ExtractionException refusal ? refusal
                : failure instanceof OutOfMemoryError ? Refusals.tooMuchMemory(failure) : Refusals.damaged(format, failure);
    }
}
