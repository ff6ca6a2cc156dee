package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.TransactionException;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;

/** The database's end of the connection is killed again and again while a standstill of most of a year is made up for: each unit has each period once, with what was said and recorded of it. */
@ServerTest
// What it proves of the board is proved of all there is, so there may be nothing of others.
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class KilledWhileFollowingTest {

    /** Longer runs: {@code -Dthongsuot.soak=200}. */
    private static final int KILLS = Integer.getInteger("thongsuot.soak", 15);
    /** As by {@code kill -9}: all of PostgreSQL goes down with it and recovers from its log, other tests' databases too, so not in the usual run: {@code -Dthongsuot.hard=true}. */
    private static final boolean HARD = Boolean.getBoolean("thongsuot.hard");

    @Autowired private Database database;
    @Autowired private OpeningOccurrences opening;
    private final Random random = new Random(20261129);

    @Test
    // Nor may others get these units, whose numbers the database does not know of.
    @DirtiesContext
    void everyPeriodBeginsOnceForEveryUnit() throws Exception {
        WeeklyOrders orders = new WeeklyOrders(database, List.of(1, 3, 18, 90, 270), 40);
        orders.lay();
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger killed = new AtomicInteger();
        Thread killer = Thread.ofPlatform().start(() -> kill(over, killed));
        int undone = 0;
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(5)); !through(orders); ) {
            assertThat(Instant.now()).isBefore(limit);
            try {
                Acting.as(Actor.system("test"), opening::step);
            } catch (DataAccessException | TransactionException e) {
                undone++;
            }
        }
        over.set(true);
        killer.join();
        assertThat(killed.get()).as("kills").isGreaterThanOrEqualTo(KILLS);
        assertThat(undone).as("steps that came to nothing, besides those of the server's own job").isPositive();
        orders.eachWeekBeganOnceForEveryUnit();
    }

    /** Whoever follows orders holds the lock of the document meanwhile: that end of the connection ends, whatever it is doing. */
    private void kill(AtomicBoolean over, AtomicInteger killed) {
        while (!over.get() && killed.get() < KILLS) {
            try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
                TimeUnit.MILLISECONDS.sleep(20 + random.nextInt(150));
                try (ResultSet row = statement.executeQuery("""
                        select l.pid%s from pg_locks l
                         where l.locktype = 'advisory' and l.classid = 7405120 and l.database = (select oid from pg_database where datname = current_database())""".formatted(HARD ? "" : ", pg_terminate_backend(l.pid)"))) {
                    while (row.next()) {
                        killed.incrementAndGet();
                        if (HARD) {
                            ProcessHandle.of(row.getLong(1)).ifPresent(ProcessHandle::destroyForcibly);
                        }
                    }
                }
            } catch (SQLException e) {
                // Recovering from the kill before: looked at again.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean through(WeeklyOrders orders) {
        try {
            return orders.through();
        } catch (DataAccessException e) {
            // Recovering from a kill.
            return false;
        }
    }
}
