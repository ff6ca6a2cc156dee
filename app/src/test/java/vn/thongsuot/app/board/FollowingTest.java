package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** Whatever happens to occurrences and to the tree, in whatever order transactions end: the board in memory is what the database counts, today and on past days. */
@ServerTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowingTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);
    private static final int DAYS = 12;
    private static final int A_BATCH = 25;
    private static final List<String> STATES = List.of("open", "open", "reported", "verified", "returned", "refusal-asked", "refused", "suspended", "ended");

    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private JdbcClient sql;
    @Autowired private DataSource database;
    @Autowired private Database whole;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Tallies tallies;
    @Autowired private Counting counting;
    @Autowired private Following following;

    private final List<UnitId> units = new ArrayList<>();
    private final List<DocumentId> documents = new ArrayList<>();
    private int codes;
    private int compared;
    private int passedDown;
    private int passedAhead;

    private UnitId root() {
        return units.getFirst();
    }

    private Optional<UnitId> establish(UnitId upper, LocalDate day) {
        NewUnit unit = new NewUnit("TD-" + ++codes, "party-base", "Đảng bộ " + codes, "", List.of(), Optional.of(upper));
        Optional<UnitId> made = carryOut(new Reorganisation.Establish(unit, day, "Thử"));
        made.ifPresent(units::add);
        return made;
    }

    private Optional<UnitId> carryOut(Reorganisation what) {
        return reorganising.carryOut(what, Actor.system("test"), Instant.now()) instanceof Reorganising.Outcome.Done(List<UnitId> fresh) ? fresh.stream().findFirst() : Optional.empty();
    }

    private void issue(UnitId sender, String code, LocalDate day, Random random) {
        List<Duty> duties = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            List<Part> parts = units.stream().filter(_ -> random.nextInt(3) > 0).map(unit -> new Part(unit, "implement")).toList();
            duties.add(number == 4 ? Duty.timed("o4", "periodic", "week", parts.toArray(Part[]::new)) : number == 3 ? Duty.timed("o3", "unspecified", null, parts.toArray(Part[]::new))
                    : Duty.by("o" + number, TODAY.plusDays(random.nextInt(20) - 10), parts.toArray(Part[]::new)));
        }
        documents.add(new Issued(sql, transaction).document(sender, code, day, duties));
    }

    @Test
    void isWhatPlainSqlCountsWhateverHappens() throws Exception {
        Random random = new Random(20261129);
        units.add(Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Theo Dõi", "party-upper", FOUNDED)));
        for (int i = 0; i < 14; i++) {
            establish(units.get(random.nextInt(units.size())), FOUNDED);
        }
        issue(root(), "1-KH/TD", TODAY.minusDays(40), random);
        issue(units.get(3), "2-KH/TD", TODAY.minusDays(30), random);
        until(() -> following.current().isPresent());
        until(() -> counted("select count(*) from execution.opening where document_id = any(:documents) and not running and next_on > :today") == 2);
        assertThat(counted("select count(*) from execution.occurrence where document_id = any(:documents)")).isGreaterThan(60);
        try (Connection owner = whole.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("alter table execution.occurrence disable trigger changed");
            statement.execute("update execution.occurrence set opened_on = date '" + TODAY.minusDays(DAYS) + "', changed_on = date '" + TODAY.minusDays(DAYS) + "'");
            statement.execute("alter table execution.occurrence enable trigger changed");
        }
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            LocalDate day = TODAY.minusDays(ago);
            try (Connection slow = begun(day)) {
                // Begun before all others of the day, and ended after them.
                change(slow, random, 3);
                for (int i = 0; i < A_BATCH; i++) {
                    system(day, () -> change(random, day));
                }
                for (int i = 0; i < A_BATCH / 4; i++) {
                    system(day, () -> passDown(random, day));
                }
                compare(List.of(day));
                slow.commit();
            }
            for (int i = 0; i < A_BATCH / 4; i++) {
                system(day, () -> passAhead(random, day));
            }
            reorganise(random, day);
            if (ago == 5) {
                issue(units.get(random.nextInt(units.size())), "3-KH/TD", day.minusDays(20), random);
            }
            compare(List.of(day.minusDays(1), TODAY.minusDays(DAYS - 1), day));
        }
        following.load();
        compare(List.of(TODAY.minusDays(3), TODAY.minusDays(8), TODAY.minusDays(1)));
        assertThat(compared).as("comparisons of boards that were not empty").isGreaterThan(300);
        assertThat(passedDown).as("occurrences passed down").isGreaterThan(20);
        assertThat(passedAhead).as("occurrences that began by standing orders").isGreaterThan(10);
    }

    /** A transaction that stays open. */
    private Connection begun(LocalDate day) throws SQLException {
        Connection slow = database.getConnection();
        slow.setAutoCommit(false);
        try (Statement statement = slow.createStatement()) {
            statement.execute("select identity.act('', '', 'ALL'), set_config('thongsuot.today', '" + day + "', true)");
        }
        return slow;
    }

    private void change(Connection in, Random random, int count) throws SQLException {
        try (PreparedStatement update = in.prepareStatement("""
                update execution.occurrence set state = ?, entries = entries + 1, reported_on = current_date where (unit_id, document_id, obligation_id, period_start) in (
                  select unit_id, document_id, obligation_id, period_start from execution.occurrence where changed_on <= execution.today() order by md5(unit_id || obligation_id || ?) limit ?)""")) {
            update.setString(1, STATES.get(random.nextInt(STATES.size())));
            update.setString(2, Integer.toString(random.nextInt()));
            update.setInt(3, count);
            update.executeUpdate();
        }
    }

    /** Days only go forward: what a job of the server changed today is left alone on days before. Reported, verified, sent back, excused, suspended, ended, another deadline, or just something said. */
    private int change(Random random, LocalDate day) {
        LocalDate due = switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> day.plusDays(random.nextInt(12) - 4);
            default -> LocalDate.MIN;
        };
        return sql.sql("""
                        update execution.occurrence set state = case when :same then state else :state end, due = case when :keep then due else cast(:due as date) end,
                               entries = entries + :said, reported_on = :day
                         where (unit_id, document_id, obligation_id, period_start) = (
                           select unit_id, document_id, obligation_id, period_start from execution.occurrence where document_id = any(:documents) and changed_on <= execution.today()
                            order by md5(unit_id || obligation_id || period_start || :salt) limit 1 for update skip locked)""")
                .param("same", random.nextInt(5) == 0).param("state", STATES.get(random.nextInt(STATES.size()))).param("keep", LocalDate.MIN.equals(due))
                .param("due", LocalDate.MIN.equals(due) ? null : due, java.sql.Types.DATE).param("said", random.nextInt(3) > 0 ? 1 : 0).param("day", day)
                .param("salt", Integer.toString(random.nextInt())).param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new)).update();
    }

    /** Something that a unit owes goes on to one below it, which may pass it on further; or what was passed down is asked by the document itself from now on. */
    private int passDown(Random random, LocalDate day) {
        if (random.nextInt(8) == 0) {
            return sql.sql("""
                            update execution.occurrence set sender_id = issuer_id, issuer_id = null, given = 0 where (unit_id, document_id, obligation_id, period_start) = (
                              select unit_id, document_id, obligation_id, period_start from execution.occurrence where given > 0 and changed_on <= execution.today() order by md5(unit_id || obligation_id || :salt) limit 1 for update skip locked)""")
                    .param("salt", Integer.toString(random.nextInt())).update();
        }
        int made = sql.sql("""
                        insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, entries, issuer_id, given)
                        select p.unit_id, o.document_id, o.obligation_id, o.period_start, o.period_end, o.unit_id, 'implement', o.due, 1, coalesce(o.issuer_id, o.sender_id), 1
                          from execution.occurrence o
                          join organization.unit_place t on t.unit_id = o.unit_id and t.since <= :day and t.until > :day
                          join organization.unit_place p on p.path > t.path and p.path < t.path || '\\xffffffff'::bytea and p.since <= :day and p.until > :day
                         where o.document_id = any(:documents) and o.state in ('open', 'returned')
                           and not exists (select from execution.occurrence x where x.unit_id = p.unit_id and x.document_id = o.document_id and x.obligation_id = o.obligation_id and x.period_start = o.period_start)
                         order by md5(o.unit_id || o.obligation_id || p.unit_id || :salt) limit 2
                        on conflict do nothing""")
                .param("day", day).param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new)).param("salt", Integer.toString(random.nextInt())).update();
        passedDown += made;
        return made;
    }

    /** A unit orders for every period what it owes of this one, units below pass it on the same way, and what has begun for them by then follows. */
    private int passAhead(Random random, LocalDate day) {
        sql.sql("""
                        insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                        select p.unit_id, o.document_id, o.obligation_id, o.unit_id, coalesce(o.issuer_id, o.sender_id), o.period_start - 1, 1, ''
                          from execution.occurrence o
                          join organization.unit_place t on t.unit_id = o.unit_id and t.since <= :day and t.until > :day
                          join organization.unit_place p on p.path > t.path and p.path < t.path || '\\xffffffff'::bytea and p.since <= :day and p.until > :day
                         where o.document_id = any(:documents) and o.period_end is not null and o.state in ('open', 'returned')
                         order by md5(o.unit_id || o.obligation_id || p.unit_id || :salt) limit 6
                        on conflict do nothing""")
                .param("day", day).param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new)).param("salt", Integer.toString(random.nextInt())).update();
        int made = sql.sql("""
                        select coalesce(sum(f.units), 0)
                          from (select array_agg(o.document_id) as documents, array_agg(o.obligation_id) as obligations, array_agg(o.unit_id) as givers, array_agg(o.period_start) as periods
                                  from execution.occurrence o
                                 where exists (select from execution.standing_order s where s.giver_id = o.unit_id and s.document_id = o.document_id and s.obligation_id = o.obligation_id and s.since < o.period_start)) b
                         cross join lateral execution.follow_orders(b.documents, b.obligations, b.givers, b.periods, :day, now()) f""").param("day", day).query(Integer.class).single();
        passedAhead += made;
        return made;
    }

    private void reorganise(Random random, LocalDate day) {
        UnitId one = units.get(1 + random.nextInt(units.size() - 1));
        UnitId other = units.get(random.nextInt(units.size()));
        switch (random.nextInt(4)) {
            case 0 -> establish(other, day);
            case 1, 2 -> carryOut(new Reorganisation.Move(one, Optional.of(other), day, "Thử"));
            default -> carryOut(new Reorganisation.Merge(List.of(one, other), new Reorganisation.Into.Existing(other), day, "Thử"));
        }
    }

    /** For several units on several days; jobs of the server go on meanwhile, so only what the database says twice alike is held against the board. */
    private void compare(List<LocalDate> days) throws InterruptedException {
        for (LocalDate day : days) {
            for (boolean past : day.isBefore(TODAY) ? new boolean[] {true, false} : new boolean[] {false}) {
                for (int i = 0; i < units.size(); i += 3) {
                    compare(root(), units.get(i), new Standing.Day(day, 3), past);
                }
                compare(units.get(3), units.get(3), new Standing.Day(day, 3), past);
            }
        }
    }

    private record Numbers(Map<String, Tally> documents, Map<String, Tally> units, Map<String, Tally> obligations) {}

    private void compare(UnitId acting, UnitId top, Standing.Day day, boolean past) throws InterruptedException {
        for (int attempt = 0; ; attempt++) {
            Numbers before = plain(acting, top, day, past);
            following.catchUp();
            if (past) {
                following.draw(day.day());
            }
            // Late news that come in between make past days be drawn anew.
            boolean drawn = !past || following.current().orElseThrow().past().known(day.day()).isPresent();
            Numbers board = as(acting, () -> {
                Counting.Whole whole = counting.whole(counting.allowed(top), day, past);
                return new Numbers(whole.byDocument(), whole.byUnit(), counting.obligations(counting.allowed(top), documents.getFirst(), day, past));
            });
            if (drawn && plain(acting, top, day, past).equals(before)) {
                assertThat(board).as(top + " for " + acting + (past ? " at the end of " : " judged by ") + day).isEqualTo(before);
                compared += board.documents().isEmpty() ? 0 : 1;
                return;
            }
            assertThat(attempt).as("the database comes to rest").isLessThan(50);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private Numbers plain(UnitId acting, UnitId top, Standing.Day day, boolean past) {
        return as(acting, () -> new Numbers(tallies.count(top, null, Dimension.DOCUMENT, day, past), tallies.count(top, null, Dimension.UNIT, day, past),
                tallies.count(top, documents.getFirst(), Dimension.OBLIGATION, day, past)));
    }

    private <T> T as(UnitId acting, Supplier<T> work) {
        return Acting.as(new Actor(Optional.of(new PersonId(1)), Optional.of(acting), Set.of(Role.LEADER), Actor.Reach.UNIT, "test", ""), () -> transaction.execute(_ -> work.get()));
    }

    private <T> T system(LocalDate day, Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> {
            sql.sql("select set_config('thongsuot.today', :day, true)").param("day", day.toString()).query(String.class).single();
            return work.get();
        }));
    }

    private long counted(String count) {
        return system(TODAY, () -> sql.sql(count).param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new)).param("today", TODAY).query(Long.class).single());
    }

    private static void until(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plusSeconds(30); !done.get(); TimeUnit.MILLISECONDS.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }
}
