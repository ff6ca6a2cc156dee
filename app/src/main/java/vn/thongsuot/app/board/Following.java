package vn.thongsuot.app.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/**
 * Keeps the board's {@link Projection} up with the database. PostgreSQL is the truth; this server holds a copy of what is counted, as each other server holds its own.
 *
 * <p>Each look asks for what the last one's snapshot did not show, so news arrive in the order in which transactions end, whenever they began. Whoever reads the board after their unit wrote
 * something waits for a look that began after that. What others wrote is waited for a moment only: on a busy server it shows with one of the next looks, within a second.
 */
@Component
class Following implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    /** Far more than can have been given out and come to nothing between two flushes of the database's log. */
    private static final long FORGOTTEN = 100_000;
    private static final long PATIENCE_SECONDS = 2;
    /** For what others have just written: a page at once is worth more. */
    private static final long PATIENCE_FOR_OTHERS_NANOS = TimeUnit.MILLISECONDS.toNanos(15);
    /** How old a look may be that is not waited after at all. */
    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Standings standings;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ReentrantLock look = new ReentrantLock(true);
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("board").factory());
    private final AtomicBoolean drawing = new AtomicBoolean();
    /** Draws past days, which takes long in a country, while the other goes on looking. */
    private final ExecutorService drawer = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("board-past").factory());
    /** By unit, which look will show what it wrote last. */
    private final Map<UnitId, Long> own = new ConcurrentHashMap<>();
    /** Which look somebody waits for. */
    private final AtomicLong wanted = new AtomicLong();
    private final Object looked = new Object();
    private volatile long begun;
    private volatile long ended;
    private volatile boolean failed;
    /** When the last look that came to something began. */
    private volatile long at = System.nanoTime();
    private volatile Optional<Followed> followed = Optional.empty();

    Following(Standings standings, TransactionOperations transaction, Clock clock) {
        this.standings = standings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * The board at a moment.
     *
     * @param past the past days that were drawn from it and still hold
     */
    record Followed(UnitNumbers numbers, Standings.Seen seen, Projection projection, PastDays past) {}

    /** As it stands; empty as long as it is being read in for the first time. */
    Optional<Followed> current() {
        return followed;
    }

    /** Draws how it stood at the end of a past day, where that is not known yet. Never to be called within a transaction either. */
    void draw(LocalDate day) {
        followed.filter(now -> now.past().known(day).isEmpty()).ifPresent(now -> Acting.as(Actor.system("board"), () -> transaction.execute(_ -> now.past().at(day, now.projection(), now.numbers()))));
    }

    @TransactionalEventListener
    void written(Recorded news) {
        Acting.current().unit().ifPresent(unit -> own.put(unit, begun + 1));
    }

    /** Waits until it shows what the unit wrote, and a moment for what others did. Never to be called within a transaction. */
    void catchUp(UnitId unit) {
        Long mine = own.get(unit);
        if (mine != null && ended < mine) {
            catchUp();
        } else if (mine != null) {
            own.remove(unit, mine);
        }
        if (mine == null || ended >= mine) {
            awaitOthers(begun + 1);
        }
    }

    private void awaitOthers(long needed) {
        if (followed.isEmpty() || System.nanoTime() - at < FRESH_NANOS) {
            return;
        }
        wanted.accumulateAndGet(needed, Math::max);
        wake();
        long until = System.nanoTime() + PATIENCE_FOR_OTHERS_NANOS;
        try {
            synchronized (looked) {
                for (long left = until - System.nanoTime(); ended < needed && left > 0; left = until - System.nanoTime()) {
                    TimeUnit.NANOSECONDS.timedWait(looked, left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until it shows all that was committed up to now. Never to be called within a transaction: it takes a connection of its own. */
    void catchUp() {
        if (followed.isEmpty()) {
            return;
        }
        long needed = begun + 1;
        try {
            if (!look.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (ended < needed) {
                lookAgain();
            }
        } finally {
            look.unlock();
        }
    }

    @Scheduled(fixedDelay = 200)
    void wake() {
        if (asked.compareAndSet(false, true)) {
            worker.execute(() -> {
                try {
                    if (followed.isEmpty()) {
                        load();
                    } else {
                        catchUp();
                        drawBefore();
                    }
                } finally {
                    asked.set(false);
                }
                if (wanted.get() > ended && !failed) {
                    wake();
                }
            });
        }
    }

    /** What everybody compares with is drawn before anybody asks. */
    private void drawBefore() {
        if (!drawer.isShutdown() && drawing.compareAndSet(false, true)) {
            drawer.execute(() -> {
                try {
                    Moment.before(LocalDate.now(clock)).reversed().forEach(this::draw);
                } catch (DataAccessException | TransactionException e) {
                    LOG.warn("board: past days could not be drawn: {}", e.toString());
                } finally {
                    drawing.set(false);
                }
            });
        }
    }

    /** Reads everything anew. */
    void load() {
        look.lock();
        try {
            long from = System.nanoTime();
            Followed fresh = Acting.as(Actor.system("board"), () -> transaction.execute(_ -> {
                // Before everything else: what changes while it is read is read again with the next look.
                Standings.Seen seen = standings.now();
                UnitNumbers numbers = new UnitNumbers(standings.units(LocalDate.now(clock)));
                Redrawing drawing = new Redrawing(Projection.EMPTY);
                standings.all(numbers, drawing::apply);
                return new Followed(numbers, seen, drawing.done(), new PastDays(standings));
            }));
            followed = Optional.ofNullable(fresh);
            lookAgain();
            LOG.info("board: {} occurrences read in {} ms", fresh == null ? 0 : fresh.projection().size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from));
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("board: could not be read: {}", e.toString());
        } finally {
            look.unlock();
        }
    }

    private void lookAgain() {
        Followed before = followed.orElseThrow();
        long number = ++begun;
        long from = System.nanoTime();
        try {
            followed = Optional.ofNullable(Acting.as(Actor.system("board"), () -> transaction.execute(_ -> since(before))));
            failed = false;
            at = from;
            ended = number;
        } catch (DataAccessException | TransactionException e) {
            if (!failed) {
                LOG.warn("board: could not be followed: {}", e.toString());
            }
            failed = true;
        }
        synchronized (looked) {
            looked.notifyAll();
        }
    }

    private Followed since(Followed before) {
        Redrawing drawing = new Redrawing(before.projection());
        Standings.Read read = standings.since(failed ? before.seen().earlier(FORGOTTEN) : before.seen(), before.numbers(), drawing::apply);
        return new Followed(before.numbers(), read.seen(), drawing.done(), read.past().map(before.past()::upTo).orElse(before.past()));
    }

    @Override
    public void destroy() {
        worker.shutdownNow();
        drawer.shutdownNow();
    }
}
