package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.ProvingBoard;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.Proof;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.UnitId;

/**
 * A document of many weeks ago whose weekly obligation every unit passes down to those below it by standing orders, laid straight into a database with nothing else in it, so that a standstill of all
 * those weeks is to be made up for; and what must stand there once it is.
 */
final class WeeklyOrders {

    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);
    private static final long ROOT = 1;
    private static final String WORDS = "Làm theo phần mình.";

    private final Database database;
    private final List<Integer> levels;
    private final LocalDate issued;
    private final JdbcClient sql;

    /** @param levels how many units are on each level, the root's first: each level is dealt out to the one above in turn */
    WeeklyOrders(Database database, List<Integer> levels, int weeksAgo) {
        this.database = database;
        this.levels = levels;
        this.issued = TODAY.minusWeeks(weeksAgo);
        this.sql = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword()));
    }

    private LocalDate first() {
        return issued.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** In one transaction, so that nothing begins before the orders stand. */
    void lay() throws SQLException {
        aTree();
        DriverManagerDataSource owner = new DriverManagerDataSource(database.url(), database.owner(), database.ownerPassword());
        JdbcClient laying = JdbcClient.create(owner);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
        List<Part> givers = LongStream.rangeClosed(2, 1 + levels.get(1)).mapToObj(unit -> new Part(new UnitId(unit), "lead")).toList();
        transaction.executeWithoutResult(_ -> {
            long document = new Issued(laying, transaction).document(new UnitId(ROOT), "1-KH/BD", issued, List.of(Duty.timed("o1", "periodic", "week", givers.toArray(Part[]::new)))).value();
            laying.sql("""
                            insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                            select s.unit_id, :document, 'o1', s.parent_id, :root, :since, s.unit_id % 3, :words from organization.unit_state s where s.parent_id > :root""")
                    .param("document", document).param("root", ROOT).param("since", first().minusDays(1)).param("words", WORDS).update();
        });
    }

    private void aTree() throws SQLException {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            int first = 1;
            int above = 0;
            for (int size : levels) {
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

    /** Whether the week that runs has reached everybody. */
    boolean through() {
        return numbers("select count(*) from execution.opening where not running and next_on > date '" + TODAY + "'").getFirst() == 1;
    }

    private long below() {
        return levels.stream().mapToInt(Integer::intValue).sum() - 1;
    }

    /** A week that has begun has begun for everybody below a giver, whatever ended meanwhile and wherever. */
    void noWeekReachedOnlySome() {
        assertThat(numbers("select count(*) from (select period_start from execution.occurrence where unit_id > 1 group by 1 having count(*) % " + below() / levels.get(1) + " <> 0) torn").getFirst())
                .as("weeks that reached only some of those below a giver").isZero();
    }

    void eachWeekBeganOnceForEveryUnit() throws SQLException {
        long weeks = ChronoUnit.WEEKS.between(first(), TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))) + 1;
        assertThat(numbers("select count(*), count(distinct unit_id), count(distinct period_start), count(*) filter (where state = 'open') from execution.occurrence")).as("each unit has each week")
                .containsExactly(below() * weeks, below(), weeks, below() * weeks);
        long passed = (below() - levels.get(1)) * weeks;
        assertThat(numbers("select count(*), count(distinct (unit_id, period_start)) from execution.entry where kind = 'passing' and words = '" + WORDS + "'")).as("with what was said of it").containsExactly(passed, passed);
        long steps = levels.subList(1, levels.size() - 1).stream().mapToInt(Integer::intValue).sum() * weeks;
        assertThat(numbers("""
                select count(*), count(distinct (unit_id, details ->> 'period')), sum((details ->> 'units')::bigint) from audit.record where action = 'work-passed-ahead'""")).as("each giver's passing of each week is recorded")
                .containsExactly(steps, steps, passed);
        assertThat(numbers("select sum((details ->> 'opened')::bigint) from audit.record where action = 'occurrences-opened'")).as("and what the document itself opened").containsExactly(levels.get(1) * weeks);
        List<String> differences = new ArrayList<>();
        try (Connection owner = database.asOwner()) {
            Proof.Outcome board = new ProvingBoard().of(owner, false, differences::add);
            assertThat(differences).as(board.summary()).isEmpty();
        }
    }

    List<Long> numbers(String query) {
        return sql.sql(query).query((row, number) -> {
            List<Long> all = new ArrayList<>();
            for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                all.add(row.getLong(column));
            }
            return all;
        }).single();
    }
}
