package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Which occurrences come into being, when, and never twice. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpeningTest {

    private static final UnitId SENDER = new UnitId(710_000);
    private static final UnitId FIRST = new UnitId(710_001);
    private static final UnitId SECOND = new UnitId(710_002);
    private static final UnitId STRANGER = new UnitId(710_003);

    @Autowired private Openings openings;
    @Autowired private StandingOrders orders;
    @Autowired private PassingAhead ahead;
    @Autowired private ApplicationEventPublisher news;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private Issued issued;

    @BeforeAll
    void tables() {
        issued = new Issued(sql, transaction);
    }

    /** Everything that has to be opened by the day is, whoever does it. */
    private void passed(LocalDate day, DocumentId document) throws InterruptedException {
        OpeningOccurrences opening = new OpeningOccurrences(openings, orders, ahead, news, Clock.fixed(day.atTime(8, 0).atZone(Zone.OFFICE).toInstant(), Zone.OFFICE));
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (Acting.as(Actor.system("test"), () -> transaction.execute(_ -> opening.step())) || !settled(day, document)) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(20);
        }
    }

    private boolean settled(LocalDate day, DocumentId document) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("""
                        select exists (select from execution.opening where unit_id = :sender and document_id = :document and not running and (next_on is null or next_on > :day))""")
                .param("sender", SENDER.value()).param("document", document.value()).param("day", day).query(Boolean.class).single()));
    }

    /** As a unit sees them: obligation, period, last day. */
    private List<String> seen(UnitId who, UnitId unit, DocumentId document) {
        Actor actor = new Actor(Optional.of(new PersonId(1)), Optional.of(who), Set.of(Role.CLERK), Actor.Reach.UNIT, "test", "");
        return Acting.as(actor, () -> transaction.execute(_ -> sql.sql("""
                        select concat_ws(' ', obligation_id, role, period_start, period_end, coalesce('due ' || due, 'no due day')) from execution.occurrence
                         where unit_id = :unit and document_id = :document order by length(obligation_id), obligation_id, period_start""")
                .param("unit", unit.value()).param("document", document.value()).query(String.class).list()));
    }

    private static Part part(UnitId unit, String role) {
        return new Part(unit, role);
    }

    @Test
    void everyScheduleHasTheOccurrencesThatItAsksFor() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 10);
        Duty range = new Duty("o3", "range", LocalDate.of(2027, 3, 31), LocalDate.of(2027, 1, 1), null, List.of(part(FIRST, "lead")));
        DocumentId document = issued.document(SENDER, "41-KH/ĐUK", day, List.of(Duty.by("o1", LocalDate.of(2026, 12, 15), part(FIRST, "lead"), part(SECOND, "cooperate")),
                Duty.timed("o2", "periodic", "month", part(FIRST, "implement")), range, Duty.timed("o4", "continuous", null, part(FIRST, "lead")),
                Duty.timed("o5", "event", null, part(FIRST, "lead")), Duty.timed("o6", "unspecified", null, part(FIRST, "lead"))));
        passed(day, document);
        assertThat(seen(FIRST, FIRST, document)).containsExactly(
                "o1 lead 2026-11-10 due 2026-12-15",
                "o2 implement 2026-11-01 2026-11-30 due 2026-11-30",
                "o3 lead 2026-11-10 due 2027-03-31",
                "o4 lead 2026-10-01 2026-12-31 due 2026-12-31",
                "o5 lead 2026-11-10 no due day",
                "o6 lead 2026-11-10 no due day");
        assertThat(seen(SECOND, SECOND, document)).containsExactly("o1 cooperate 2026-11-10 due 2026-12-15");
        assertThat(seen(SENDER, FIRST, document)).hasSize(6);
        assertThat(seen(SECOND, FIRST, document)).isEmpty();
        assertThat(seen(STRANGER, FIRST, document)).isEmpty();
        assertThat(seen(FIRST, SECOND, document)).as("who leads sees how the others stand").hasSize(1);
    }

    @Test
    void periodsAreOpenedAsTheyBeginDueOnWorkingDaysAndNoneIsLeftOutAfterAStandstill() throws Exception {
        LocalDate day = LocalDate.of(2026, 10, 20);
        Duty untilMarch = new Duty("o2", "periodic", LocalDate.of(2027, 2, 15), null, "month", List.of(part(FIRST, "lead")));
        Duty fromJuly = new Duty("o3", "periodic", null, LocalDate.of(2027, 2, 3), "half-year", List.of(part(FIRST, "lead")));
        DocumentId document = issued.document(SENDER, "42-KH/ĐUK", day, List.of(Duty.timed("o1", "continuous", null, part(FIRST, "lead"), part(SECOND, "implement")), untilMarch, fromJuly));
        passed(LocalDate.of(2027, 4, 1), document);
        List<String> all = List.of("o1 lead 2026-10-01 2026-12-31 due 2026-12-31", "o1 lead 2027-01-01 2027-03-31 due 2027-03-31", "o1 lead 2027-04-01 2027-06-30 due 2027-06-30",
                "o2 lead 2026-10-01 2026-10-31 due 2026-11-02", "o2 lead 2026-11-01 2026-11-30 due 2026-11-30", "o2 lead 2026-12-01 2026-12-31 due 2026-12-31",
                "o2 lead 2027-01-01 2027-01-31 due 2027-02-01", "o2 lead 2027-02-01 2027-02-28 due 2027-02-15", "o3 lead 2027-01-01 2027-06-30 due 2027-06-30");
        assertThat(seen(FIRST, FIRST, document)).containsExactlyElementsOf(all);
        passed(LocalDate.of(2027, 4, 2), document);
        assertThat(seen(FIRST, FIRST, document)).containsExactlyElementsOf(all);
    }

    @Test
    void aSecondRunOpensNothingTwiceAndLeavesWhatWasReported() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 10);
        DocumentId document = issued.document(SENDER, "43-KH/ĐUK", day, List.of(Duty.by("o1", LocalDate.of(2026, 12, 15), part(FIRST, "lead"), part(SECOND, "implement"))));
        passed(day, document);
        Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("update execution.occurrence set percent = 40 where unit_id = :unit and document_id = :document")
                .param("unit", FIRST.value()).param("document", document.value()).update()));
        // As a server leaves it that dies before it notes how far it came.
        Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("update execution.opening set running = true, last_unit = 0 where document_id = :document")
                .param("document", document.value()).update()));
        passed(day, document);
        assertThat(seen(FIRST, FIRST, document)).hasSize(1);
        int percent = Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("select sum(percent) from execution.occurrence where document_id = :document")
                .param("document", document.value()).query(Integer.class).single()));
        assertThat(percent).isEqualTo(40);
    }
}
