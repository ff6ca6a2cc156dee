package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.ProvingBoard;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.Proof;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** The database's end of the connection is killed again and again while a standstill of most of a year is made up for: each unit has each period once, with what was said and recorded of it. */
@ServerTest
// What it proves of the board is proved of all there is, so there may be nothing of others.
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
class KilledWhileFollowingTest {

    /** Longer runs: {@code -Dthongsuot.soak=200}. */
    private static final int KILLS = Integer.getInteger("thongsuot.soak", 15);
    /** As by {@code kill -9}: all of PostgreSQL goes down with it and recovers from its log, other tests' databases too, so not in the usual run: {@code -Dthongsuot.hard=true}. */
    private static final boolean HARD = Boolean.getBoolean("thongsuot.hard");
    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);
    private static final LocalDate ISSUED = TODAY.minusWeeks(40);
    private static final LocalDate FIRST = ISSUED.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private static final long ROOT = 1;
    /** Units on each level, the root's first: each level is dealt out to the one above in turn. */
    private static final List<Integer> LEVELS = List.of(1, 3, 18, 90, 270);

    @Autowired private Database database;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;
    @Autowired private OpeningOccurrences opening;
    private final Random random = new Random(20261129);

    @Test
    // Nor may others get these units, whose numbers the database does not know of.
    @DirtiesContext
    void everyPeriodBeginsOnceForEveryUnit() throws Exception {
        aTree();
        List<Part> givers = LongStream.rangeClosed(2, 1 + LEVELS.get(1)).mapToObj(unit -> new Part(new UnitId(unit), "lead")).toList();
        // Laid down as one step, so that nothing begins before the orders stand.
        DocumentId document = Acting.as(Actor.system("test"), () -> transaction.execute(_ -> {
            DocumentId issued = new Issued(sql, transaction).document(new UnitId(ROOT), "1-KH/BD", ISSUED, List.of(Duty.timed("o1", "periodic", "week", givers.toArray(Part[]::new))));
            sql.sql("""
                            insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                            select s.unit_id, :document, 'o1', s.parent_id, :root, :since, s.unit_id % 3, 'Làm theo phần mình.' from organization.unit_state s where s.parent_id > :root""")
                    .param("document", issued.value()).param("root", ROOT).param("since", FIRST.minusDays(1)).update();
            return issued;
        }));
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger killed = new AtomicInteger();
        Thread killer = Thread.ofPlatform().start(() -> kill(over, killed));
        int undone = 0;
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(5)); !through(document); ) {
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
        long units = LEVELS.stream().mapToInt(Integer::intValue).sum() - 1;
        long weeks = ChronoUnit.WEEKS.between(FIRST, TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))) + 1;
        assertThat(numbers("select count(*), count(distinct unit_id), count(distinct period_start), count(*) filter (where state = 'open') from execution.occurrence")).as("each unit has each period")
                .containsExactly(units * weeks, units, weeks, units * weeks);
        long passed = (units - givers.size()) * weeks;
        assertThat(numbers("select count(*), count(distinct (unit_id, period_start)) from execution.entry where kind = 'passing' and words = 'Làm theo phần mình.'")).as("with what was said of it").containsExactly(passed, passed);
        long steps = LEVELS.subList(1, 4).stream().mapToInt(Integer::intValue).sum() * weeks;
        assertThat(numbers("""
                select count(*), count(distinct (unit_id, details ->> 'period')), sum((details ->> 'units')::bigint) from audit.record where action = 'work-passed-ahead'""")).as("each giver's passing of each period is recorded")
                .containsExactly(steps, steps, passed);
        assertThat(numbers("select sum((details ->> 'opened')::bigint) from audit.record where action = 'occurrences-opened'")).as("and what the document itself opened").containsExactly(givers.size() * weeks);
        List<String> differences = new ArrayList<>();
        try (Connection owner = database.asOwner()) {
            Proof.Outcome board = new ProvingBoard().of(owner, false, differences::add);
            assertThat(differences).as(board.summary()).isEmpty();
        }
    }

    private void aTree() throws SQLException {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            int first = 1;
            int above = 0;
            for (int size : LEVELS) {
                int last = first + size - 1;
                String upper = above == 0 ? "null::bigint" : above + " + (n - " + first + ") % " + (first - above);
                statement.execute("insert into organization.unit (id, code) overriding system value select n, 'BD-' || n from generate_series(" + first + ", " + last + ") n");
                statement.execute("""
                        insert into organization.unit_state (unit_id, valid, kind, name, parent_id, names, searched)
                        select n, daterange('2015-01-01', null), 'party-base', 'Đảng bộ ' || n, %s, array['dang bo ' || n], 'dang bo ' || n from generate_series(%d, %d) n""".formatted(upper, first, last));
                statement.execute("""
                        insert into organization.unit_place (unit_id, since, until, path)
                        select s.unit_id, date '2015-01-01', 'infinity', coalesce(p.path, ''::bytea) || int4send(s.unit_id::int)
                          from organization.unit_state s left join organization.unit_place p on p.unit_id = s.parent_id where s.unit_id between %d and %d""".formatted(first, last));
                above = first;
                first = last + 1;
            }
        }
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

    private boolean through(DocumentId document) {
        try {
            return numbers("select count(*) from execution.opening where document_id = " + document.value() + " and not running and next_on > date '" + TODAY + "'").getFirst() == 1;
        } catch (DataAccessException | TransactionException e) {
            // The killed connection may be the next that the pool gives.
            return false;
        }
    }

    private List<Long> numbers(String query) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql(query).query((row, number) -> {
            List<Long> all = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                all.add(row.getLong(column));
            }
            return all;
        }).single()));
    }
}
