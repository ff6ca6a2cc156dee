package vn.thongsuot.app.database;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many write at once. More than a few for each processor get nothing done sooner, since all of them share the same ones; but whoever looks at a page would wait behind each of them. So the others
 * wait before they begin, without a connection, in the order in which they came.
 *
 * <p>A turn is no lock: whoever waited long enough goes on without one, so a few that write for minutes hold up nobody.
 */
@Component
public class WritingTurns {

    /** For each processor: one that computes, and one that waits for the disk. */
    private static final int EACH = 2;
    private static final long PATIENCE_MILLIS = 200;

    private final Semaphore turns;
    /** The transaction of this thread that has a turn. */
    private final ThreadLocal<Object> turn = new ThreadLocal<>();

    /** @param atOnce 0 for two for each processor of this machine, as where the database runs on it too */
    public WritingTurns(@Value("${thongsuot.database.writers}") int atOnce) {
        this.turns = new Semaphore(atOnce > 0 ? atOnce : EACH * Runtime.getRuntime().availableProcessors(), true);
    }

    /** Waits for a turn, unless the thread has one: what is written within another transaction belongs to that one's turn. */
    public void take(Object transaction) {
        if (turn.get() != null) {
            return;
        }
        try {
            if (turns.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                turn.set(transaction);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives the turn back, where it is the transaction that has it. */
    public void giveBack(Object transaction) {
        if (turn.get() == transaction) {
            turn.remove();
            turns.release();
        }
    }
}
