package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.identity.Accounts;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Language;

/** The ladder of reminders, with days that the test lets pass: who is reminded when, once, on working days and in office hours, and what of it people see. */
@ServerTest
@Import(Bloc.Tools.class)
// The office opens at an hour at which no job of the server's own comes in between.
@TestPropertySource(properties = {"thongsuot.reminders.from=03:00", "thongsuot.reminders.until=03:01", "thongsuot.mail.host=localhost", "thongsuot.mail.from=thong-suot@khoi.vn",
        "thongsuot.mail.link=https://thongsuot.khoi.vn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindingWorkTest {

    private static final LocalTime OPEN = LocalTime.of(3, 0);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Autowired private Bloc.Tools tools;
    @Autowired private RemindingWork reminding;
    @Autowired private WorkInDigest digest;
    @Autowired private WorkingCalendar calendar;
    @Autowired private Accounts accounts;
    @Autowired private JdbcClient sql;
    private Bloc bloc;
    private WorkingDays days;
    /** A working day long enough ago that all of the ladder lies behind it. */
    private LocalDate due;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Thác Bạc");
        days = calendar.workingDays();
        due = days.from(TODAY.minusDays(13));
    }

    private void remindOn(LocalDate day) {
        reminding.remind(day.atTime(OPEN).atZone(Zone.OFFICE));
    }

    /** As on a day on which nothing was reminded yet: tests share one calendar. */
    private void forget() {
        bloc.asSystem(() -> sql.sql("update execution.reminding set done = false, last_unit = 0").update());
    }

    private List<String> reminded(String path) throws Exception {
        return bloc.html(path, "clerk of bloc").select(".facts div:has(dt:containsOwn(Đã nhắc)) dd span").eachText();
    }

    private LocalDate before(LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            left -= days.works(found) ? 1 : 0;
        }
        return found;
    }

    /** A day of a year over which Tết and Saturdays in place of Mondays lie, working days behind what is due, and by which day it must be due. */
    private record Reached(LocalDate day, int workingDays, LocalDate due) {}

    @Test
    void whatIsDueByWhichDayHasComeToAStep() {
        List<Reached> all = bloc.asSystem(() -> sql.sql("""
                        select d::date as day, w as working_days, execution.due_until(d::date, w) as due
                          from generate_series(date '2026-01-01', date '2026-12-31', interval '1 day') d, unnest(array[-3, 0, 1, 3, 5, 20]) w""")
                .query((row, number) -> new Reached(row.getObject(1, LocalDate.class), row.getInt(2), row.getObject(3, LocalDate.class))).list());
        assertThat(all).hasSize(365 * 6).allSatisfy(one -> {
            if (one.workingDays() > 0) {
                assertThat(days.between(one.due(), one.day())).isGreaterThanOrEqualTo(one.workingDays());
                assertThat(days.between(one.due().plusDays(1), one.day())).as("no later day").isLessThan(one.workingDays());
            } else {
                assertThat(one.due()).isEqualTo(one.workingDays() == 0 ? one.day() : days.plus(one.day(), -one.workingDays()));
            }
        });
    }

    @Test
    void theLadderIsClimbedDayByDayAndNoStepTwice() throws Exception {
        String path = bloc.owed("cell", Duty.by("o1", due, bloc.part("cell", "lead")), Duty.by("o2", due, bloc.part("cell", "lead")));
        String done = path.replace("/o1/", "/o2/");
        assertThat(bloc.say(done, "clerk of cell", "report", "words", "Đã xong.")).isEqualTo(302);
        LocalDate first = before(due, 3);
        reminding.remind(first.atTime(2, 59).atZone(Zone.OFFICE));
        assertThat(reminded(path)).as("the office is closed").isEmpty();
        remindOn(before(due, 4));
        assertThat(reminded(path)).as("too early").isEmpty();
        remindOn(first);
        remindOn(first);
        assertThat(reminded(path)).containsExactly(DAY.format(first) + ": người phụ trách");
        remindOn(due);
        remindOn(days.plus(due, 1));
        assertThat(bloc.html("/", "leader of bloc").select(".desk-late a[href=/work/late/" + path.split("/")[3] + "]")).as("not yet").isEmpty();
        remindOn(days.plus(due, 2));
        remindOn(days.plus(due, 3));
        remindOn(days.plus(due, 5));
        assertThat(reminded(path)).containsExactly(DAY.format(first) + ": người phụ trách", DAY.format(due) + ": đơn vị", DAY.format(days.plus(due, 1)) + ": lãnh đạo đơn vị",
                DAY.format(days.plus(due, 3)) + ": đơn vị cấp trên", DAY.format(days.plus(due, 5)) + ": bên giao việc");
        forget();
        remindOn(days.plus(due, 5));
        assertThat(reminded(path)).as("a server that begins the day anew makes none twice").hasSize(5);
        assertThat(reminded(done)).as("what is reported is not reminded of").isEmpty();
        seenByThoseWhoMustAsk(path);
    }

    private void seenByThoseWhoMustAsk(String path) throws Exception {
        String late = "/work/late/" + path.split("/")[3];
        for (String who : List.of("leader of bloc", "clerk of base")) {
            assertThat(bloc.html("/", who).select(".desk-late").text()).as(who).contains("1 việc của 1 đơn vị đã quá hạn");
            assertThat(bloc.html(late, who).select(".work > li").eachText()).as(who).singleElement().asString().contains("Chi bộ Xưởng Thác Bạc", "đã nhắc người phụ trách", "bên giao việc");
        }
        assertThat(bloc.answer(late, "clerk of other").getStatus()).isEqualTo(404);
        assertThat(bloc.answer(late, "clerk of cell").getStatus()).as("one's own is on one's own list").isEqualTo(404);
        assertThat(bloc.<List<String>>asSystem(() -> digest.lines(bloc.unit("base"), bloc.personId("clerk of base"), Set.of(Role.CLERK), TODAY, Language.VI)))
                .contains("1 việc mà đơn vị khác quá hạn, cần đôn đốc");
        assertThat(bloc.say(path, "clerk of cell", "report", "words", "Đã xong, xin lỗi vì chậm.")).isEqualTo(302);
        assertThat(bloc.html("/", "leader of bloc").select(".desk-late a[href=" + late + "]")).as("what is reported presses nobody any longer").isEmpty();
    }

    @Test
    void whatAStandstillLeftOutIsMadeUpForAndAnotherDayBeginsTheLadderAnew() throws Exception {
        String path = bloc.owed("other", Duty.by("o1", due, bloc.part("other", "lead")));
        forget();
        remindOn(days.plus(due, 4));
        LocalDate day = days.plus(due, 4);
        assertThat(reminded(path)).as("without that before the day, which is over").containsExactly(DAY.format(day) + ": đơn vị", DAY.format(day) + ": lãnh đạo đơn vị",
                DAY.format(day) + ": đơn vị cấp trên");
        LocalDate later = days.plus(due, 6);
        assertThat(bloc.say(path, "clerk of other", "extension-request", "day", DAY.format(later), "words", "Chờ số liệu.")).isEqualTo(302);
        assertThat(bloc.say(path, "clerk of bloc", "extension")).isEqualTo(302);
        assertThat(reminded(path)).isEmpty();
        forget();
        remindOn(days.plus(due, 5));
        assertThat(reminded(path)).containsExactly(DAY.format(days.plus(due, 5)) + ": người phụ trách");
    }

    @Test
    void whoeverIsResponsibleHearsOfItInTheirOwnDigestAndOnTheirDesk() throws Exception {
        String path = bloc.owed("base", Duty.by("o1", due, bloc.part("base", "lead")));
        bloc.asSystem(() -> {
            accounts.setEmail(bloc.personId("member of base"), "phu-trach@khoi.vn");
            return null;
        });
        assertThat(bloc.say(path, "clerk of base", "responsibility", "person", Long.toString(bloc.personId("member of base").value()))).isEqualTo(302);
        forget();
        remindOn(before(due, 2));
        assertThat(bloc.<List<LocalDate>>asSystem(() -> sql.sql("select morning from mail.digest where person_id = :person").param("person", bloc.personId("member of base").value())
                .query(LocalDate.class).list())).hasSize(1);
        assertThat(bloc.<List<String>>asSystem(() -> digest.lines(bloc.unit("base"), bloc.personId("member of base"), Set.of(Role.MEMBER), before(due, 2), Language.VI)))
                .containsExactly("1 việc đồng chí phụ trách sắp đến hạn");
        assertThat(bloc.html("/", "member of base").select(".desk-late a[href=" + path + "]")).isNotEmpty();
        assertThat(bloc.<List<String>>asSystem(() -> digest.lines(bloc.unit("base"), bloc.personId("clerk of base"), Set.of(Role.MEMBER), TODAY, Language.VI))).as("others are not told of it").isEmpty();
    }

    @Test
    void aQuestionThatWaitsStandsInTheMorningsMailOfWhoeverMustAnswer() throws Exception {
        String path = bloc.owed("other", Duty.by("o1", TODAY.plusDays(90), bloc.part("other", "lead")));
        bloc.asSystem(() -> {
            accounts.setEmail(bloc.personId("leader of bloc"), "lanh-dao@khoi.vn");
            return null;
        });
        assertThat(bloc.send(path + "/questions", "clerk of other", List.of(), "words", "Báo cáo theo mẫu nào?").getStatus()).isEqualTo(302);
        forget();
        remindOn(days.plus(due, 6));
        assertThat(bloc.<List<LocalDate>>asSystem(() -> sql.sql("select morning from mail.digest where person_id = :person").param("person", bloc.personId("leader of bloc").value())
                .query(LocalDate.class).list())).isNotEmpty();
        assertThat(bloc.<List<String>>asSystem(() -> digest.lines(bloc.unit("bloc"), bloc.personId("leader of bloc"), Set.of(Role.LEADER), TODAY, Language.VI))).contains("1 câu hỏi chờ đơn vị trả lời");
        assertThat(bloc.<List<String>>asSystem(() -> digest.lines(bloc.unit("base"), bloc.personId("clerk of base"), Set.of(Role.CLERK), TODAY, Language.VI))).noneMatch(line -> line.contains("câu hỏi"));
    }

    @Test
    void nobodyIsRemindedOnADayOff() throws Exception {
        String path = bloc.owed("other", Duty.by("o1", due, bloc.part("other", "implement")));
        LocalDate off = due;
        while (days.works(off)) {
            off = off.plusDays(1);
        }
        forget();
        remindOn(off);
        assertThat(reminded(path)).isEmpty();
    }
}
