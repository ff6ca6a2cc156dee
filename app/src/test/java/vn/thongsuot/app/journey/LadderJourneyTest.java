package vn.thongsuot.app.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.util.ReflectionTestUtils;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;

/**
 * The model plan is carried out: one unit asks for another day, reports and is confirmed, one is late and reminded up the ladder, from whoever is responsible to the leader of the bloc. The clock is
 * moved on; the board is looked at with each step.
 */
@TestPropertySource(properties = {"thongsuot.demo=true", "thongsuot.reminders.from=00:00", "thongsuot.reminders.until=23:59"})
@Import(LadderJourneyTest.MovedClock.class)
class LadderJourneyTest extends JourneyTest {

    private static final Path SHOTS = Path.of("target/journey");
    private static final Path MODEL = Path.of("../../shared/reading/documents/ke-hoach-77-kh-duk.txt");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @TestConfiguration(proxyBeanMethods = false)
    static class MovedClock {

        @Bean
        @Primary
        OfficeClock movedClock() {
            return new OfficeClock();
        }
    }

    /** The office's clock, some days ahead. */
    static final class OfficeClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void moveTo(LocalDate day) {
            ahead = Duration.between(Instant.now(), day.atTime(LocalTime.of(10, 0)).atZone(Zone.OFFICE).toInstant());
        }

        @Override
        public ZoneId getZone() {
            return Zone.OFFICE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), ahead);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }
    }

    @Autowired private OfficeClock clock;
    @Autowired private WorkingCalendar calendar;
    @Autowired private ApplicationContext server;

    @Test
    void oneUnitIsLateAndRemindedUpTheLadderWhileTheBoardShowsIt() throws Exception {
        assumeTrue(Files.exists(MODEL), "the model plan is not beside this checkout");
        Files.createDirectories(SHOTS);
        Visit clerk = visitor().signIn("thu", Office.PASSWORD);
        String document = Office.register(clerk, MODEL);
        Office.review(clerk, document, "Ban Tổ chức Đảng ủy Khối");
        Office.answerNames(clerk, document);
        Visit leader = visitor().signIn("thang", Office.PASSWORD);
        Office.issue(leader, document);
        String number = document.substring(document.lastIndexOf('/') + 1);

        Visit port = visitor().signIn("truong", Office.PASSWORD);
        String late = owed(port, number);
        LocalDate due = due(port, late);
        assertThat(row(leader, number, late)).contains("Quá hạn\t0");
        shot(leader, "l1-board-issued");

        Visit tailors = visitor().signIn("lien", Office.PASSWORD);
        String theirs = owed(tailors, number);
        oneAsksForAnotherDay(tailors, clerk, theirs, due);
        assertThat(row(leader, number, theirs)).contains("Hoàn thành\t0");
        itReportsAndIsConfirmed(tailors, clerk, theirs);
        assertThat(row(leader, number, theirs)).contains("Hoàn thành\t1");
        shot(leader, "l2-board-reported");
        theLadder(number, late, due);
    }

    private void itReportsAndIsConfirmed(Visit unit, Visit clerk, String path) {
        unit.open(path).page().fill("#report-words, #words", "Đã quán triệt tới mọi chi bộ.");
        Office.press(unit.page(), "Đã xong, báo cáo");
        unit.page().locator(".notice-done").waitFor();
        clerk.open(path);
        Office.press(clerk.page(), "Xác nhận hoàn thành");
        clerk.page().locator(".notice-done").waitFor();
    }

    private void oneAsksForAnotherDay(Visit unit, Visit clerk, String path, LocalDate due) {
        LocalDate wanted = calendar.workingDays().plus(due, 20);
        unit.open(path).page().getByText("Xin lùi hạn").first().click();
        unit.page().fill("#extension-request-day", DAY.format(wanted));
        unit.page().fill("#extension-request-words", "Chờ kết quả đại hội cổ đông.");
        Office.press(unit.page(), "Gửi đề nghị lùi hạn");
        unit.page().locator(".notice-done").waitFor();
        clerk.open(path);
        shot(clerk, "l2-another-day");
        Office.press(clerk.page(), "Đồng ý lùi hạn");
        clerk.page().locator(".notice-done").waitFor();
        assertThat(unit.open(path).page().locator("main .facts")).containsText(DAY.format(wanted));
    }

    /** Over so many days sessions end: everybody signs in again. */
    private void theLadder(String number, String late, LocalDate due) {
        WorkingDays days = calendar.workingDays();
        String asked = "/work/late/" + number;
        Visit head = as("nhan");
        head.open(late).page().getByText("Giao người phụ trách").first().click();
        head.page().selectOption("#person", new SelectOption().setLabel("Đỗ Xuân Trường"));
        Office.press(head.page(), "Giao phụ trách");
        head.page().locator(".notice-done").waitFor();

        on(before(days, due, 3));
        Visit unit = as("truong");
        assertThat(reminded(unit, late)).containsText("người phụ trách");
        assertThat(unit.open("/").page().locator(".desk-due a[href='" + late + "']").first()).isVisible();
        shot(unit, "l3-responsible");
        assertThat(row(as("thang"), number, late)).contains("Quá hạn\t0");

        on(due);
        on(days.plus(due, 1));
        head = as("nhan");
        assertThat(reminded(head, late)).containsText("lãnh đạo đơn vị");
        assertThat(head.open("/").page().locator(".desk-late a[href='" + late + "']").first()).isVisible();
        shot(head, "l4-head");
        Visit leader = as("thang");
        assertThat(row(leader, number, late)).isNotEmpty().doesNotContain("Quá hạn\t0");
        shot(leader, "l4-board-late");
        assertThat(ofThePort(leader.open(asked))).not().containsText("đơn vị cấp trên");

        on(days.plus(due, 3));
        assertThat(reminded(as("truong"), late)).containsText("đơn vị cấp trên");
        on(days.plus(due, 5));
        unit = as("truong");
        assertThat(reminded(unit, late)).containsText("bên giao việc");
        leader = as("thang");
        assertThat(leader.open("/").page().locator(".desk-late a[href='" + asked + "']").first()).isVisible();
        shot(leader, "l5-leader");
        assertThat(ofThePort(leader.open(asked))).containsText("bên giao việc");
        shot(leader, "l6-late-units");

        unit.open(late).page().fill("#report-words, #words", "Đã xong, xin lỗi vì chậm.");
        Office.press(unit.page(), "Đã xong, báo cáo");
        unit.page().locator(".notice-done").waitFor();
        assertThat(row(leader, number, late)).contains("Chờ xác nhận\t1");
        shot(leader, "l7-board-reported");
    }

    private static Locator ofThePort(Visit late) {
        return late.page().locator(".work > li", new Page.LocatorOptions().setHasText("Cảng và Dịch vụ biển Hải Sơn"));
    }

    private Visit as(String name) {
        return visitor().signIn(name, Office.PASSWORD);
    }

    /** The clock is moved to a day, and the reminders of that day are made. */
    private void on(LocalDate day) {
        clock.moveTo(day);
        ReflectionTestUtils.invokeMethod(server.getBean("remindingWork"), "remindAll");
    }

    private static LocalDate before(WorkingDays days, LocalDate day, int workingDays) {
        LocalDate found = day;
        for (int left = workingDays; left > 0; ) {
            found = found.minusDays(1);
            left -= days.works(found) ? 1 : 0;
        }
        return found;
    }

    private static Locator reminded(Visit visit, String path) {
        return visit.open(path).page().locator("main .facts");
    }

    /** What a unit owes of the plan, once it is opened: its address. */
    private static String owed(Visit unit, String number) {
        Page page = unit.open("/work").page();
        Locator lines = page.locator(".work .main a[href^='/occurrences/'][href*='/" + number + "/']");
        for (Instant limit = Instant.now().plus(Duration.ofMinutes(1)); lines.count() == 0 && Instant.now().isBefore(limit); page.waitForTimeout(300)) {
            unit.open("/work");
        }
        return lines.first().getAttribute("href");
    }

    private static LocalDate due(Visit unit, String path) {
        String facts = unit.open(path).page().locator("main .facts div", new Page.LocatorOptions().setHasText("Hạn")).first().innerText();
        return LocalDate.parse(facts.replaceAll("(?s).*?(\\d{2}/\\d{2}/\\d{4}).*", "$1"), DAY);
    }

    /** The numbers of the obligation of an occurrence on the board: each column's name with its number. */
    private static String row(Visit leader, String number, String occurrence) {
        Page page = leader.open("/board/" + number).page();
        Locator row = page.locator(".board tbody tr:has(a[href='/board/" + number + "/" + occurrence.split("/")[4] + "'])");
        StringBuilder line = new StringBuilder();
        for (Locator cell : row.locator("td[data-label]").all()) {
            line.append(cell.getAttribute("data-label")).append('\t').append(cell.innerText().strip()).append('\n');
        }
        return line.toString();
    }

    private static void shot(Visit visit, String name) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true).setCaret(ScreenshotCaret.INITIAL));
    }
}
