package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.thongsuot.app.Installation;
import vn.thongsuot.app.database.OpenedDatabase;

/** The server's own process is killed again and again while weeks reach several hundred units by standing orders, and takes up where it was: each unit has each week once, with what was said and recorded of it. */
@Timeout(900)
class ServerKilledWhileFollowingTest {

    /** More rounds, in every third of which PostgreSQL is killed with the server: {@code -Dthongsuot.hard=true}. */
    private static final boolean HARD = Boolean.getBoolean("thongsuot.hard");
    private static final int ROUNDS = HARD ? 20 : 2;
    /** For the case that every kill happened to come between two weeks. */
    private static final int MORE = 3;
    private static final List<Integer> LEVELS = List.of(1, 2, 20, 160, 640);
    /** Far from made up for in the time that a server is left alive. */
    private static final int WEEKS = 5 + 8 * (ROUNDS + MORE);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;
    private Installation office;
    private final Random random = new Random(20261129);

    /** How many weeks have begun, and whether another is beginning. */
    private record Sight(long weeks, boolean following) {}

    @AfterEach
    void stopEverything() throws Exception {
        office.close();
    }

    @Test
    void everyWeekBeginsOnceForEveryUnit() throws Exception {
        office = new Installation(folder);
        Files.createDirectories(office.data());
        try (OpenedDatabase opened = OpenedDatabase.open(office.data(), "")) {
            opened.database().migrate();
            new WeeklyOrders(opened.database(), LEVELS, WEEKS).lay();
        }
        int undone = 0;
        for (int round = 1; round <= ROUNDS || undone == 0 && round <= ROUNDS + MORE; round++) {
            undone += killed(HARD && round % 3 == 0) ? 1 : 0;
        }
        assertThat(undone).as("weeks that were beginning and came to nothing").isPositive();
        office.serve();
        WeeklyOrders orders = new WeeklyOrders(office.database(), LEVELS, WEEKS);
        for (Instant limit = Instant.now().plus(PATIENCE); !orders.through(); TimeUnit.MILLISECONDS.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
        orders.eachWeekBeganOnceForEveryUnit();
        assertThat(office.status("verify")).as(office.lastLog()).isZero();
        assertThat(office.lastLog()).contains("nguyên vẹn", "Bảng theo dõi khớp");
    }

    /** One life of a server, which ends while weeks begin; whether one was beginning that came to nothing. */
    private boolean killed(boolean databaseToo) throws Exception {
        Process server = office.start();
        while (!sight().following()) {
            assertThat(server.isAlive()).as(office.lastLog()).isTrue();
            TimeUnit.MILLISECONDS.sleep(5);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(1000));
        Sight before = sight();
        server.destroyForcibly();
        if (databaseToo) {
            Installation.kill(office.postmaster());
        }
        server.waitFor();
        if (databaseToo) {
            // What it left is looked at by the next server, which starts it.
            return before.following();
        }
        Sight after = sight();
        for (Instant limit = Instant.now().plus(PATIENCE); after.following(); after = sight()) {
            // PostgreSQL carries out the statement it was given, and finds nobody to say so to.
            assertThat(Instant.now()).isBefore(limit);
            TimeUnit.MILLISECONDS.sleep(20);
        }
        WeeklyOrders orders = new WeeklyOrders(office.database(), LEVELS, WEEKS);
        orders.noWeekReachedOnlySome();
        assertThat(orders.through()).as("there is more to do").isFalse();
        return before.following() && after.weeks() == before.weeks();
    }

    private Sight sight() throws IOException {
        if (!Files.exists(office.data().resolve("cluster/postmaster.pid"))) {
            return new Sight(0, false);
        }
        try (Connection owner = office.database().asOwner(); Statement statement = owner.createStatement(); ResultSet row = statement.executeQuery("""
                select (select count(distinct period_start) from execution.occurrence),
                       exists (select from pg_locks where locktype = 'advisory' and classid = 7405120 and database = (select oid from pg_database where datname = current_database()))""")) {
            row.next();
            return new Sight(row.getLong(1), row.getBoolean(2));
        } catch (SQLException e) {
            // It is starting.
            return new Sight(0, false);
        }
    }
}
