package vn.thongsuot.app.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many write at once. More than a few for each processor get nothing done sooner, since all of them share the same ones; but whoever looks at a page would wait behind each of them. So the others
 * wait before they begin, without a connection, in the order in which they came. While a crowd looks at pages, half as many write: a page is a few milliseconds' work and somebody sits before it.
 *
 * <p>A turn is no lock: whoever waited long enough goes on without one, so a few that write for minutes, or pages without end, hold up nobody.
 */
@Component
public class WritingTurns {

    /** For each processor: one that computes, and one that waits for the disk. */
    private static final int EACH = 2;
    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    /** More pages than this at once are a crowd: as many as may write at other times. */
    private final int crowd;
    private final Semaphore turns;
    private final Semaphore turnsInACrowd;
    private final AtomicInteger looking = new AtomicInteger();
    private final ThreadLocal<@Nullable Turn> turn = new ThreadLocal<>();

    /** Of a transaction of this thread; without any permits where it looks, or waited too long. */
    private record Turn(Object transaction, boolean looks, List<Semaphore> permits) {}

    /** @param atOnce 0 for two for each processor of this machine, as where the database runs on it too */
    public WritingTurns(@Value("${thongsuot.database.writers}") int atOnce) {
        this.crowd = atOnce > 0 ? atOnce : EACH * Runtime.getRuntime().availableProcessors();
        this.turns = new Semaphore(crowd, true);
        this.turnsInACrowd = new Semaphore((crowd + 1) / 2, true);
    }

    /** Says that somebody looks at something; until it is given back. */
    public void look(Object transaction) {
        if (turn.get() == null) {
            looking.incrementAndGet();
            turn.set(new Turn(transaction, true, List.of()));
        }
    }

    /** Waits for a turn, unless the thread has one: what is written within another transaction belongs to that one's turn. */
    public void take(Object transaction) {
        if (turn.get() != null) {
            return;
        }
        List<Semaphore> permits = new ArrayList<>();
        long until = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (Semaphore needed : looking.get() > crowd ? List.of(turnsInACrowd, turns) : List.of(turns)) {
                if (!needed.tryAcquire(until - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                    break;
                }
                permits.add(needed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turn.set(new Turn(transaction, false, permits));
    }

    /** Gives the turn back, where it is the transaction that has it. */
    public void giveBack(Object transaction) {
        Turn given = turn.get();
        if (given != null && given.transaction() == transaction) {
            turn.remove();
            given.permits().forEach(Semaphore::release);
            if (given.looks()) {
                looking.decrementAndGet();
            }
        }
    }
}
