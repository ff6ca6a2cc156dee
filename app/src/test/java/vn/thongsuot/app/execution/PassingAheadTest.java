package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.organization.Reorganisation;

/** What is passed down of a periodic obligation for coming periods too begins with each of them below, at every level, until it is taken back or there is nobody to give it or to get it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingAheadTest {

    private static final LocalDate THIS = TODAY.withDayOfMonth(1);
    private static final LocalDate NEXT = THIS.plusMonths(1);
    private static final LocalDate AFTER = THIS.plusMonths(2);

    @Autowired private Bloc.Tools tools;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Openings openings;
    @Autowired private Occurrences occurrences;
    @Autowired private StandingOrders orders;
    @Autowired private ApplicationEventPublisher news;
    @Autowired private WorkingCalendar calendar;
    private Bloc bloc;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Phù Sa");
        bloc.below("team", "cell", "Tổ đảng Ca Đêm Phù Sa");
        bloc.below("second", "base", "Chi bộ Vườn Ươm Phù Sa");
        bloc.person("clerk of team", "team", Role.CLERK);
        bloc.person("clerk of second", "second", Role.CLERK);
    }

    /** A monthly obligation of a unit, this month's occurrence. */
    private String owed(String... units) throws Exception {
        DocumentId document = bloc.issue(Duty.timed("o1", "periodic", "month", java.util.Arrays.stream(units).map(unit -> bloc.part(unit, "lead")).toArray(Issued.Part[]::new)));
        String path = "/occurrences/" + bloc.unit(units[0]).value() + "/" + document.value() + "/o1/" + THIS;
        bloc.awaitOpen(path);
        settle(TODAY, document(path));
        return path;
    }

    private static long document(String path) {
        return Long.parseLong(path.split("/")[3]);
    }

    private String at(String path, String unit, LocalDate period) {
        return "/occurrences/" + bloc.unit(unit).value() + "/" + document(path) + "/o1/" + period;
    }

    private int pass(String path, String who, LocalDate day, boolean ahead, String... to) throws Exception {
        List<String> fields = new ArrayList<>(List.of("day", PassingForm.DAY.format(day), "words", "Chi bộ lo phần mình.", "ahead", Boolean.toString(ahead)));
        for (String unit : to) {
            fields.addAll(List.of("units", Long.toString(bloc.unit(unit).value())));
        }
        return bloc.send(path + "/passing", who, List.of(), fields.toArray(String[]::new)).getStatus();
    }

    private int pass(String path, String who, boolean ahead, String... to) throws Exception {
        return pass(path, who, due(path), ahead, to);
    }

    private int orders(String path, String who, String action, String... to) throws Exception {
        List<String> fields = new ArrayList<>();
        for (String unit : to) {
            fields.addAll(List.of("units", Long.toString(bloc.unit(unit).value())));
        }
        return bloc.send(path + "/passing/" + action, who, List.of(), fields.toArray(String[]::new)).getStatus();
    }

    private LocalDate due(String path) {
        String[] parts = path.split("/");
        return bloc.asSystem(() -> sql.sql("select due from execution.occurrence where unit_id = :unit and document_id = :document and period_start = :start").param("unit", Long.parseLong(parts[2]))
                .param("document", Long.parseLong(parts[3])).param("start", LocalDate.parse(parts[5])).query(LocalDate.class).single());
    }

    /** Days go by until everything of a document that begins by then has. */
    private void settle(LocalDate day, long document) throws Exception {
        Clock then = Clock.fixed(day.atTime(8, 0).atZone(Zone.OFFICE).toInstant(), Zone.OFFICE);
        OpeningOccurrences opening = new OpeningOccurrences(openings, orders, new PassingAhead(occurrences, orders, news, then), news, then);
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); bloc.asSystem(opening::step) || !settled(day, document); Thread.sleep(20)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    private boolean settled(LocalDate day, long document) {
        return bloc.asSystem(() -> sql.sql("select exists (select from execution.opening where document_id = :document and not running and (next_on is null or next_on > :day))")
                .param("document", document).param("day", day).query(Boolean.class).single());
    }

    /** Who has what of a document in a period, whoever looks. */
    private List<String> having(String path, LocalDate period) {
        return bloc.asSystem(() -> sql.sql("""
                        select u.name || ' ' || o.state from execution.occurrence o join organization.unit_state u on u.unit_id = o.unit_id and upper_inf(u.valid)
                         where o.document_id = :document and o.period_start = :start order by length(u.name), u.name""").param("document", document(path)).param("start", period).query(String.class).list())
                .stream().map(line -> line.replace(" Phù Sa", "")).toList();
    }

    private void await(String what, java.util.function.BooleanSupplier done) throws Exception {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); !done.getAsBoolean(); Thread.sleep(100)) {
            assertThat(Instant.now()).as(what).isBefore(limit);
        }
    }

    private long ordered(String path) {
        return bloc.asSystem(() -> sql.sql("select count(*) from execution.standing_order where document_id = :document").param("document", document(path)).query(Long.class).single());
    }

    @Test
    void everyPeriodReachesThoseBelowWithTheWordsAndAsLongBeforeTheGiversDay() throws Exception {
        String path = owed("base");
        WorkingDays days = calendar.workingDays();
        LocalDate early = due(path).minusDays(4).isBefore(TODAY) ? TODAY : due(path).minusDays(4);
        assertThat(bloc.html(path + "/passing", "clerk of base").select("input[name=ahead]").hasAttr("checked")).as("for coming periods too, unless somebody says otherwise").isTrue();
        assertThat(pass(path, "clerk of base", early, true, "cell")).isEqualTo(302);
        assertThat(pass(at(path, "cell", THIS), "clerk of cell", early, true, "team")).isEqualTo(302);
        assertThat(bloc.html(path, "clerk of base").select("section[aria-labelledby=passed]").text()).contains("Giao cả các kỳ sau", "có", "Thôi giao các kỳ sau");
        assertThat(bloc.html(at(path, "cell", THIS), "clerk of cell").select(".facts").text()).contains("giao xuống, cả các kỳ sau");
        for (LocalDate period : List.of(NEXT, AFTER)) {
            settle(period, document(path));
            assertThat(having(path, period)).containsExactly("Chi bộ Xưởng open", "Tổ đảng Ca Đêm open", "Đảng bộ Công ty Chè open");
            LocalDate own = due(at(path, "base", period));
            LocalDate expected = own;
            while (days.between(expected, own) < days.between(early, due(path)) || !expected.equals(own) && !days.works(expected)) {
                expected = expected.minusDays(1);
            }
            assertThat(due(at(path, "cell", period))).as("as many working days before").isEqualTo(expected);
            assertThat(due(at(path, "team", period))).as("on the same day as the cell").isEqualTo(expected);
        }
        String cell = at(path, "cell", NEXT);
        assertThat(bloc.html(cell, "clerk of cell").select(".history").text()).contains("Đảng bộ Công ty Chè Phù Sa", "giao việc", "Chi bộ lo phần mình.");
        assertThat(bloc.html("/", "clerk of cell").select(".desk-decision").text()).contains("Đảng bộ Công ty Chè Phù Sa giao xuống");
        assertThat(bloc.say(cell, "clerk of cell", "report", "words", "Đã xong.")).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of base", "verification")).isEqualTo(302);
        assertThat(bloc.answer(at(path, "team", NEXT), "clerk of base").getStatus()).as("above: how it stands, and no more").isEqualTo(200);
        assertThat(bloc.html(at(path, "team", NEXT), "clerk of base").select(".history").text()).doesNotContain("Chi bộ lo phần mình.");
        assertThat(bloc.<List<String>>asSystem(() -> sql.sql("select details ->> 'period' from audit.record where unit_id = :unit and subject = :subject and action = 'work-passed-ahead' order by id")
                .param("unit", bloc.unit("base").value()).param("subject", "document:" + document(path)).query(String.class).list())).containsExactly(NEXT.toString(), AFTER.toString());
        // As a server leaves it that dies before it notes how far it came.
        bloc.asSystem(() -> sql.sql("update execution.opening set running = true, last_unit = 0 where document_id = :document").param("document", document(path)).update());
        settle(AFTER, document(path));
        assertThat(having(path, AFTER)).as("nothing twice, nothing undone").hasSize(3);
        assertThat(bloc.html(cell, "clerk of cell").select(".document-head .states").text()).contains("hoàn thành");
    }

    @Test
    void nobodyIsLateWithWhatReachesThemAfterAStandstillAsFarAsTheGiverIsNot() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", true, "cell")).isEqualTo(302);
        bloc.asSystem(() -> sql.sql("update execution.standing_order set days_before = 15 where document_id = :document").param("document", document(path)).update());
        LocalDate late = NEXT.plusDays(24);
        settle(late, document(path));
        assertThat(due(at(path, "cell", NEXT))).isEqualTo(late).isBefore(due(at(path, "base", NEXT)));
    }

    @Test
    void whatIsGivenForOnePeriodStaysWithItUntilItIsGivenForAll() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", false, "cell", "second")).isEqualTo(302);
        assertThat(bloc.html(path, "clerk of base").select("section[aria-labelledby=passed]").text()).contains("Giao cả các kỳ sau").doesNotContain("Thôi giao các kỳ sau");
        settle(NEXT, document(path));
        assertThat(having(path, NEXT)).containsExactly("Đảng bộ Công ty Chè open");
        assertThat(orders(path, "clerk of other", "orders", "second")).as("not theirs").isEqualTo(404);
        assertThat(orders(path, "member of base", "orders", "second")).isEqualTo(403);
        assertThat(orders(path, "clerk of base", "orders")).isEqualTo(302);
        assertThat(ordered(path)).as("nobody was chosen").isZero();
        assertThat(orders(path, "clerk of base", "orders", "second", "other")).isEqualTo(302);
        assertThat(having(path, NEXT)).as("the period that has begun meanwhile, for whom it was passed down to").containsExactly("Chi bộ Vườn Ươm open", "Đảng bộ Công ty Chè open");
        settle(AFTER, document(path));
        assertThat(having(path, AFTER)).containsExactly("Chi bộ Vườn Ươm open", "Đảng bộ Công ty Chè open");
    }

    @Test
    void isTakenBackForOnePeriodOrFromThenOn() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", true, "cell", "second")).isEqualTo(302);
        assertThat(bloc.html(at(path, "cell", THIS), "clerk of base").select("input[name=ahead]")).as("asks which").isNotEmpty();
        assertThat(bloc.say(at(path, "cell", THIS), "clerk of base", "taking-back", "words", "Kỳ này tự làm.")).isEqualTo(302);
        assertThat(bloc.say(at(path, "second", THIS), "clerk of base", "taking-back", "words", "Từ nay tự làm.", "ahead", "true")).isEqualTo(302);
        settle(NEXT, document(path));
        assertThat(having(path, THIS)).containsExactly("Chi bộ Xưởng ended", "Chi bộ Vườn Ươm ended", "Đảng bộ Công ty Chè open");
        assertThat(having(path, NEXT)).containsExactly("Chi bộ Xưởng open", "Đảng bộ Công ty Chè open");
        Document page = bloc.html(at(path, "base", NEXT), "clerk of base");
        assertThat(page.select("form[action$=endings] .choice").text()).contains("Chi bộ Xưởng Phù Sa", "cùng ngày với hạn của đơn vị ta").doesNotContain("Vườn Ươm");
        assertThat(orders(at(path, "base", NEXT), "clerk of cell", "orders/endings", "cell")).isEqualTo(404);
        assertThat(orders(at(path, "base", NEXT), "clerk of base", "orders/endings", "cell")).isEqualTo(302);
        settle(AFTER, document(path));
        assertThat(having(path, AFTER)).containsExactly("Đảng bộ Công ty Chè open");
        assertThat(bloc.recorded(at(path, "cell", NEXT), "work-passing-ahead%")).containsExactly("work-passing-ahead", "work-passing-ahead-ended");
    }

    @Test
    void actsOnlyAsLongAsTheGiverHasThePartItself() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", false, "cell")).isEqualTo(302);
        assertThat(pass(at(path, "cell", THIS), "clerk of cell", true, "team")).isEqualTo(302);
        settle(NEXT, document(path));
        assertThat(having(path, NEXT)).containsExactly("Đảng bộ Công ty Chè open");
        assertThat(pass(at(path, "base", NEXT), "clerk of base", true, "cell")).isEqualTo(302);
        assertThat(having(path, NEXT)).as("with the part it goes on at once").containsExactly("Chi bộ Xưởng open", "Tổ đảng Ca Đêm open", "Đảng bộ Công ty Chè open");
    }

    @Test
    void whomTheDocumentItselfAsksIsAskedByItAlone() throws Exception {
        String path = owed("base", "cell");
        bloc.asSystem(() -> sql.sql("""
                        insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                        values (:cell, :document, 'o1', :base, :bloc, :since, 0, '')""").param("cell", bloc.unit("cell").value()).param("document", document(path)).param("base", bloc.unit("base").value())
                .param("bloc", bloc.unit("bloc").value()).param("since", THIS).update());
        settle(NEXT, document(path));
        assertThat(bloc.html(at(path, "cell", NEXT), "clerk of cell").select(".facts").text()).doesNotContain("giao xuống");
    }

    @Test
    void endsWithTheObligation() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", true, "cell")).isEqualTo(302);
        bloc.asSystem(() -> sql.sql("update directive.obligation set ended_on = :day where document_id = :document").param("day", TODAY).param("document", document(path)).update());
        await("no order is left", () -> ordered(path) == 0);
        settle(NEXT, document(path));
        assertThat(having(path, NEXT)).isEmpty();
    }

    @Test
    void successorsGiveAndGetIt() throws Exception {
        bloc.below("giver", "bloc", "Đảng bộ Lau Phù Sa");
        bloc.below("heir", "bloc", "Đảng bộ Cói Phù Sa");
        bloc.below("loom", "giver", "Chi bộ Dệt Phù Sa");
        bloc.below("old", "giver", "Chi bộ Cũ Phù Sa");
        bloc.below("new", "giver", "Chi bộ Mới Phù Sa");
        bloc.person("clerk of giver", "giver", Role.CLERK);
        String path = owed("giver", "heir");
        assertThat(pass(path, "clerk of giver", true, "loom", "old")).isEqualTo(302);
        merge("old", "new");
        await("who succeeds it has it", () -> having(path, THIS).contains("Chi bộ Mới open"));
        merge("giver", "heir");
        // As the register's own hand-over leaves it, after the next period has begun for the heir.
        settle(NEXT, document(path));
        assertThat(having(path, NEXT)).contains("Đảng bộ Cói open");
        bloc.asSystem(() -> sql.sql("update directive.delivery set handed_over = true where unit_id = :unit").param("unit", bloc.unit("giver").value()).update());
        await("the heir's orders reach those below", () -> having(path, NEXT).containsAll(List.of("Chi bộ Dệt open", "Chi bộ Mới open")));
        settle(AFTER, document(path));
        assertThat(having(path, AFTER)).contains("Chi bộ Dệt open", "Chi bộ Mới open", "Đảng bộ Cói open");
        assertThat(ordered(path)).isEqualTo(2);
    }

    @Test
    void whoGaveItSeesHowManyAreLateAndGoesThere() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", true, "cell", "second")).isEqualTo(302);
        assertThat(bloc.html(path, "clerk of base").select("section[aria-labelledby=passed] .alarm")).as("nobody is").isEmpty();
        bloc.asSystem(() -> sql.sql("update execution.occurrence set due = :day where unit_id = :cell and document_id = :document").param("day", TODAY.minusDays(2)).param("cell", bloc.unit("cell").value())
                .param("document", document(path)).update());
        assertThat(bloc.html(path, "clerk of base").select("section[aria-labelledby=passed] .alarm").text()).isEqualTo("1 đơn vị quá hạn");
        String late = bloc.html(path, "clerk of base").select("section[aria-labelledby=passed] .alarm").attr("href");
        assertThat(bloc.html(late, "clerk of base").select(".list.work").text()).contains("Chi bộ Xưởng Phù Sa").doesNotContain("Vườn Ươm");
    }

    private void merge(String ended, String into) {
        tools.reorganising().carryOut(new Reorganisation.Merge(List.of(bloc.unit(ended), bloc.unit(into)), new Reorganisation.Into.Existing(bloc.unit(into)), TODAY, "Thử"), Actor.system("test"), Instant.now());
    }

    @Test
    void whoIsMovedOutFromBelowTheGiverGetsNoMore() throws Exception {
        bloc.below("moving", "base", "Chi bộ Dời Phù Sa");
        String path = owed("base");
        assertThat(pass(path, "clerk of base", true, "moving", "cell")).isEqualTo(302);
        tools.reorganising().carryOut(new Reorganisation.Move(bloc.unit("moving"), Optional.of(bloc.unit("other")), TODAY, "Thử"), Actor.system("test"), Instant.now());
        assertThat(bloc.html(path, "clerk of base").select("form[action$=endings] .choice").text()).as("stands no longer").doesNotContain("Chi bộ Dời");
        settle(NEXT, document(path));
        assertThat(having(path, NEXT)).containsExactly("Chi bộ Xưởng open", "Đảng bộ Công ty Chè open");
        assertThat(ordered(path)).isOne();
    }

    @Test
    void nobodyElseSeesOrdersOrGivesWhatTheyHaveNot() throws Exception {
        String path = owed("base", "other");
        assertThat(pass(path, "clerk of base", true, "cell")).isEqualTo(302);
        assertThat(seen("base", path)).isOne();
        assertThat(seen("cell", path)).isOne();
        assertThat(seen("other", path)).isZero();
        assertThat(seen("bloc", path)).as("to whom it went on is the unit's own business").isZero();
        assertThatThrownBy(() -> as("base", () -> sql.sql("""
                        insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                        values (:second, :document, 'o1', :base, :bloc, :since, 0, '')""").param("second", bloc.unit("second").value()).param("document", document(path)).param("base", bloc.unit("base").value())
                .param("bloc", bloc.unit("bloc").value()).param("since", THIS).update())).as("without having passed it down").isInstanceOf(DataAccessException.class);
        assertThat(as("other", () -> sql.sql("delete from execution.standing_order where document_id = :document").param("document", document(path)).update())).isZero();
    }

    private long seen(String unit, String path) {
        return as(unit, () -> sql.sql("select count(*) from execution.standing_order where document_id = :document").param("document", document(path)).query(Long.class).single());
    }

    private <T> T as(String unit, java.util.function.Supplier<T> work) {
        Actor actor = new Actor(Optional.of(new PersonId(1)), Optional.of(bloc.unit(unit)), Set.of(Role.CLERK), Actor.Reach.UNIT, "test", "");
        return Acting.as(actor, () -> transaction.execute(_ -> work.get()));
    }

    @Test
    void anOrderWaitsForAPeriodThatIsJustBeginning() throws Exception {
        String path = owed("base");
        assertThat(pass(path, "clerk of base", false, "cell")).isEqualTo(302);
        CompletableFuture<Integer> ordering = bloc.asSystem(() -> {
            orders.hold(new DocumentId(document(path)), false);
            CompletableFuture<Integer> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return orders(path, "clerk of base", "orders", "cell");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThatThrownBy(() -> waiting.get(700, TimeUnit.MILLISECONDS)).as("waits for the step").isInstanceOf(TimeoutException.class);
            sql.sql("""
                            insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due)
                            select unit_id, document_id, obligation_id, :next, :end, sender_id, role, :end from execution.occurrence
                             where unit_id = :unit and document_id = :document and period_start = :start""").param("next", NEXT).param("end", AFTER.minusDays(1)).param("unit", bloc.unit("base").value())
                    .param("document", document(path)).param("start", THIS).update();
            return waiting;
        });
        assertThat(ordering.get(20, TimeUnit.SECONDS)).isEqualTo(302);
        assertThat(having(path, NEXT)).as("and sees what began in it").containsExactly("Chi bộ Xưởng open", "Đảng bộ Công ty Chè open");
    }

    @Test
    void whoHasNoDayForAPeriodGivesNone() throws Exception {
        String path = owed("cell");
        settle(NEXT, document(path));
        bloc.asSystem(() -> sql.sql("update execution.occurrence set due = null where document_id = :document and period_start = :start").param("document", document(path)).param("start", NEXT).update());
        assertThat(pass(path, "clerk of cell", TODAY, true, "team")).isEqualTo(302);
        assertThat(bloc.asSystem(() -> sql.sql("select count(*) from execution.occurrence where document_id = :document and period_start = :start and due is null").param("document", document(path))
                .param("start", NEXT).query(Integer.class).single())).as("the cell's and the team's").isEqualTo(2);
    }

    @Test
    void oneStepBeginsNoMoreThanItCanCarry() throws Exception {
        String path = owed("base", "other", "bloc");
        assertThat(pass(path, "clerk of base", true, "cell")).isEqualTo(302);
        assertThat(pass(at(path, "cell", THIS), "clerk of cell", true, "team")).isEqualTo(302);
        List<Long> units = List.of(bloc.unit("bloc").value(), bloc.unit("base").value(), bloc.unit("other").value());
        DocumentId document = new DocumentId(document(path));
        assertThat(bloc.<Integer>asSystem(() -> orders.fitting(document, units, 1))).as("one that passes on at least").isEqualTo(3);
        bloc.asSystem(() -> sql.sql("""
                        insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words)
                        values (:cell, :document, 'o1', :other, :bloc, :since, 0, '')""").param("cell", bloc.unit("team").value()).param("document", document(path)).param("other", bloc.unit("other").value())
                .param("bloc", bloc.unit("bloc").value()).param("since", THIS).update());
        assertThat(bloc.<Integer>asSystem(() -> orders.fitting(document, units, 2))).as("two below the first that passes on, so the second has to wait").isEqualTo(2);
        assertThat(bloc.<Integer>asSystem(() -> orders.fitting(document, units, 3))).isEqualTo(3);
    }
}
