package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.organization.Reorganisation;

/** A unit passes its part down, at any number of levels: those below report to it, are judged by it, and nobody else sees what they say. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingDownTest {

    @Autowired private Bloc.Tools tools;
    @Autowired private JdbcClient sql;
    @Autowired private RemindingWork reminding;
    @Autowired private WorkingCalendar calendar;
    private Bloc bloc;

    @BeforeAll
    void aBloc() {
        bloc = new Bloc(tools, "Bãi Sậy");
        bloc.below("team", "cell", "Tổ đảng Ca Đêm Bãi Sậy");
        bloc.below("second", "base", "Chi bộ Vườn Ươm Bãi Sậy");
        bloc.person("clerk of team", "team", Role.CLERK);
        bloc.person("clerk of second", "second", Role.CLERK);
    }

    private String at(String path, String unit) {
        return path.replaceFirst("/occurrences/\\d+", "/occurrences/" + bloc.unit(unit).value());
    }

    private static String day(LocalDate day) {
        return PassingForm.DAY.format(day);
    }

    private int pass(String path, String who, String day, String words, String... to) throws Exception {
        String[] fields = new String[4 + 2 * to.length];
        fields[0] = "day";
        fields[1] = day;
        fields[2] = "words";
        fields[3] = words;
        for (int i = 0; i < to.length; i++) {
            fields[4 + 2 * i] = "units";
            fields[5 + 2 * i] = Long.toString(bloc.unit(to[i]).value());
        }
        return bloc.send(path + "/passing", who, List.of(), fields).getStatus();
    }

    private String owed() throws Exception {
        return bloc.owed("base", Duty.by("o1", TODAY.plusDays(20), bloc.part("base", "lead"), bloc.part("other", "cooperate")));
    }

    @Test
    void thoseBelowHaveItAsTheirOwnReportToWhoeverGaveItAndAreJudgedByIt() throws Exception {
        String path = owed();
        Document form = bloc.html(path + "/passing", "clerk of base");
        assertThat(form.select("input[name=units]").eachAttr("value")).as("the units directly below").contains(Long.toString(bloc.unit("cell").value()), Long.toString(bloc.unit("second").value()));
        assertThat(form.select("input[name=day]").attr("value")).isEqualTo(day(TODAY.plusDays(20)));
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(10)), "Chi bộ lo phần sao chè.", "cell", "second")).isEqualTo(302);

        String cell = at(path, "cell");
        assertThat(bloc.html("/work", "clerk of cell").select(".work a").eachAttr("href")).contains(cell);
        assertThat(bloc.html("/", "clerk of cell").select(".desk-decision").text()).contains("Đảng bộ Công ty Chè Bãi Sậy giao xuống");
        Document below = bloc.html(cell, "clerk of cell");
        assertThat(below.select("main").text()).contains("Việc o1 phải làm.", "Chi bộ lo phần sao chè.", day(TODAY.plusDays(10)), "do Đảng bộ Công ty Chè Bãi Sậy giao xuống");
        assertThat(below.select(".document-head .states").text()).contains("chưa báo cáo");
        assertThat(below.select(".document-head a[href^=/inbox/]").attr("href")).as("the document, at its words").isEqualTo("/inbox/" + path.split("/")[3] + "#o1");
        assertThat(bloc.html("/inbox", "clerk of cell").select("main").text()).contains("do Đảng bộ Công ty Chè Bãi Sậy giao xuống");

        assertThat(bloc.say(cell, "clerk of cell", "report", "words", "Đã sao xong mẻ cuối.")).isEqualTo(302);
        assertThat(bloc.html("/work/answers", "clerk of base").select("main").text()).contains("Chi bộ Xưởng Bãi Sậy Việc o1 phải làm.", "báo cáo đã xong");
        assertThat(bloc.answer(cell, "clerk of other").getStatus()).as("takes part, but has nothing to do with it").isEqualTo(404);
        assertThat(bloc.say(cell, "clerk of base", "return", "words", "Thiếu biên bản.")).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of cell", "report", "words", "Đã thêm biên bản.")).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of base", "verification")).isEqualTo(302);
        Document own = bloc.html(path, "clerk of base");
        assertThat(own.select("section[aria-labelledby=passed]").text()).contains("1 trên 2 đơn vị đã hoàn thành", "Chi bộ Vườn Ươm Bãi Sậy", "chưa báo cáo");
        assertThat(bloc.recorded(cell, "work-%")).containsExactly("work-passing", "work-report", "work-return", "work-report", "work-verification");
    }

    @Test
    void nobodyButTheGiverSeesWhatIsSaid() throws Exception {
        String path = bloc.owed("other", Duty.by("o1", TODAY.plusDays(20), bloc.part("other", "cooperate"), bloc.part("base", "lead")));
        bloc.below("mill", "other", "Chi bộ Nhà Ép Bãi Sậy");
        bloc.person("clerk of mill", "mill", Role.CLERK);
        assertThat(pass(path, "clerk of other", day(TODAY.plusDays(5)), "", "mill")).isEqualTo(302);
        String mill = at(path, "mill");
        assertThat(bloc.say(mill, "clerk of mill", "progress", "words", "Máy ép hỏng một ngày.")).isEqualTo(302);
        assertThat(bloc.answer(mill, "clerk of base").getStatus()).as("leads the obligation, not what others pass down").isEqualTo(404);
        assertThat(bloc.html(mill, "clerk of bloc").select("main").text()).as("above: how it stands").contains("đang làm").doesNotContain("Máy ép hỏng");
        assertThat(bloc.html(path, "clerk of bloc").select("section[aria-labelledby=passed]")).as("to whom it went on is the unit's own business").isEmpty();
        assertThat(bloc.html(mill, "clerk of other").select(".history").text()).contains("Máy ép hỏng");
    }

    @Test
    void isRefusedWhereItWouldBeLaterOrNotBelowOrTwice() throws Exception {
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(21)), "", "cell")).as("later than its own").isEqualTo(422);
        assertThat(pass(path, "clerk of base", "mai", "", "cell")).isEqualTo(422);
        assertThat(pass(path, "clerk of base", "", "", "cell")).as("without a day").isEqualTo(422);
        assertThat(pass(path, "clerk of base", day(TODAY.minusDays(1)), "", "cell")).isEqualTo(422);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(9)), "", "other")).as("not below").isEqualTo(422);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(9)), "", "base")).isEqualTo(422);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(9)), "")).as("nobody chosen").isEqualTo(422);
        assertThat(pass(path, "member of base", day(TODAY.plusDays(9)), "", "cell")).isEqualTo(403);
        assertThat(pass(path, "clerk of bloc", day(TODAY.plusDays(9)), "", "cell")).as("not its own").isEqualTo(404);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(9)), "", "cell")).isEqualTo(302);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(9)), "", "cell", "second")).as("has it").isEqualTo(422);
        assertThat(bloc.answer(at(path, "second"), "clerk of base").getStatus()).as("all or none").isEqualTo(404);
    }

    @Test
    void goesOnFurtherAndWhenItIsTakenBackEndsAtEveryLevel() throws Exception {
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(10)), "", "cell")).isEqualTo(302);
        String cell = at(path, "cell");
        String team = at(path, "team");
        assertThat(pass(cell, "clerk of cell", day(TODAY.plusDays(11)), "", "team")).as("not later than what the cell was given").isEqualTo(422);
        assertThat(pass(cell, "clerk of cell", day(TODAY.plusDays(8)), "Ca đêm làm.", "team")).isEqualTo(302);
        assertThat(bloc.html(team, "clerk of team").select("main").text()).contains("do Chi bộ Xưởng Bãi Sậy giao xuống", "Ca đêm làm.");
        assertThat(bloc.say(team, "clerk of base", "verification")).isEqualTo(404);
        assertThat(bloc.say(cell, "clerk of base", "taking-back", "words", "")).as("needs a reason").isEqualTo(422);
        assertThat(bloc.say(cell, "clerk of base", "taking-back", "words", "Đơn vị tự làm.")).isEqualTo(302);
        assertThat(bloc.html(team, "clerk of team").select(".document-head .states").text()).contains("không còn phải thực hiện");
        assertThat(bloc.html(cell, "clerk of cell").select(".history").text()).contains("rút lại việc đã giao", "Đơn vị tự làm.");
        assertThat(bloc.html("/work", "clerk of cell").select(".work a").eachAttr("href")).doesNotContain(cell);
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(12)), "Lại giao.", "cell")).as("given again").isEqualTo(302);
        assertThat(bloc.html(cell, "clerk of cell").select(".document-head .states").text()).contains("chưa báo cáo");
        assertThat(bloc.html(cell, "clerk of cell").select(".history").text()).contains("Đơn vị tự làm.", "Lại giao.");
    }

    @Test
    void whatTheUnitIsExcusedFromNobodyBelowOwes() throws Exception {
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(10)), "", "second")).isEqualTo(302);
        assertThat(bloc.say(path, "clerk of base", "refusal-request", "words", "Nhà máy đã bán.")).isEqualTo(302);
        assertThat(bloc.say(path, "clerk of bloc", "refusal")).isEqualTo(302);
        assertThat(bloc.html(at(path, "second"), "clerk of second").select(".document-head .states").text()).contains("không còn phải thực hiện");
    }

    @Test
    void moreTimeIsGivenNoFurtherThanTheUnitsOwn() throws Exception {
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(10)), "", "cell")).isEqualTo(302);
        String cell = at(path, "cell");
        assertThat(bloc.say(cell, "clerk of cell", "extension-request", "words", "Chờ máy.", "day", day(TODAY.plusDays(25)))).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of base", "extension")).as("beyond its own day").isEqualTo(422);
        assertThat(bloc.say(cell, "clerk of base", "extension-denial", "words", "Quá hạn của ta.")).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of cell", "extension-request", "words", "Chờ máy.", "day", day(TODAY.plusDays(20)))).isEqualTo(302);
        assertThat(bloc.say(cell, "clerk of base", "extension")).isEqualTo(302);
    }

    @Test
    void questionsAndRemindersGoToWhoeverGaveIt() throws Exception {
        bloc.below("depot", "cell", "Tổ đảng Kho Bãi Sậy");
        bloc.person("clerk of depot", "depot", Role.CLERK);
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(3)), "", "depot")).as("further below, past the cell").isEqualTo(302);
        String depot = at(path, "depot");
        assertThat(bloc.send(depot + "/questions", "clerk of depot", List.of(), "words", "Kho nào trước?").getStatus()).isEqualTo(302);
        assertThat(bloc.html("/", "clerk of base").select(".desk-decision").text()).contains("Kho nào trước?");
        assertThat(bloc.html("/", "clerk of bloc").select("main").text()).doesNotContain("Kho nào trước?");
        LocalDate late = calendar.workingDays().plus(TODAY.plusDays(3), 4);
        reminding.remind(ZonedDateTime.of(late, java.time.LocalTime.of(10, 0), Zone.OFFICE));
        assertThat(bloc.asSystem(() -> sql.sql("select whom || ' ' || to_unit from execution.reminder where unit_id = :unit and whom = 'above'").param("unit", bloc.unit("depot").value()).query(String.class).list()))
                .containsExactly("above " + bloc.unit("base").value());
    }

    @Test
    void withdrawalReachesThemAndASuccessorTakesOverWithTheWords() throws Exception {
        bloc.below("old", "base", "Chi bộ Phơi Bãi Sậy");
        bloc.below("new", "base", "Chi bộ Sấy Bãi Sậy");
        bloc.person("clerk of new", "new", Role.CLERK);
        String path = owed();
        assertThat(pass(path, "clerk of base", day(TODAY.plusDays(10)), "Phơi cho kịp nắng.", "old")).isEqualTo(302);
        tools.reorganising().carryOut(new Reorganisation.Merge(List.of(bloc.unit("old"), bloc.unit("new")), new Reorganisation.Into.Existing(bloc.unit("new")), TODAY, "Thử"),
                vn.thongsuot.app.identity.Actor.system("test"), Instant.now());
        String taken = at(path, "new");
        bloc.awaitOpen(taken);
        assertThat(bloc.html(taken, "clerk of new").select("main").text()).contains("Phơi cho kịp nắng.", "chưa báo cáo", "Việc o1 phải làm.");
        assertThat(bloc.say(taken, "clerk of new", "report", "words", "Đã sấy thay phơi.")).isEqualTo(302);
        assertThat(bloc.say(taken, "clerk of base", "return", "words", "Phải phơi.")).isEqualTo(302);
        bloc.asSystem(() -> sql.sql("update directive.obligation set ended_on = :day where document_id = :document").param("day", TODAY).param("document", Long.parseLong(path.split("/")[3])).update());
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); !bloc.html(taken, "clerk of new").select(".document-head .states").text().contains("không còn phải thực hiện"); Thread.sleep(200)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    @Test
    void whoeverSucceedsTheGiverJudgesThemAndSeesWhatWasSaidBefore() throws Exception {
        bloc.below("giver", "bloc", "Đảng bộ Công ty Lau Bãi Sậy");
        bloc.below("heir", "bloc", "Đảng bộ Công ty Cói Bãi Sậy");
        bloc.below("loom", "giver", "Chi bộ Xưởng Dệt Bãi Sậy");
        bloc.person("clerk of giver", "giver", Role.CLERK);
        bloc.person("clerk of heir", "heir", Role.CLERK);
        bloc.person("clerk of loom", "loom", Role.CLERK);
        String path = bloc.owed("giver", Duty.by("o1", TODAY.plusDays(20), bloc.part("giver", "lead")));
        assertThat(pass(path, "clerk of giver", day(TODAY.plusDays(10)), "", "loom")).isEqualTo(302);
        String loom = at(path, "loom");
        assertThat(bloc.say(loom, "clerk of loom", "report", "words", "Đã dệt xong.")).isEqualTo(302);
        tools.reorganising().carryOut(new Reorganisation.Merge(List.of(bloc.unit("giver"), bloc.unit("heir")), new Reorganisation.Into.Existing(bloc.unit("heir")), TODAY, "Thử"),
                vn.thongsuot.app.identity.Actor.system("test"), Instant.now());
        // As the register's own hand-over leaves it.
        bloc.asSystem(() -> sql.sql("update directive.delivery set handed_over = true where unit_id = :unit").param("unit", bloc.unit("giver").value()).update());
        bloc.awaitOpen(at(path, "heir"));
        assertThat(bloc.html(loom, "clerk of heir").select(".history").text()).contains("Đã dệt xong.");
        assertThat(bloc.say(loom, "clerk of heir", "verification")).isEqualTo(302);
    }

    @Test
    void unitsFurtherBelowAreFoundByNameAndWhatIsChosenStays() throws Exception {
        String path = owed();
        Document found = org.jsoup.Jsoup.parse(bloc.send(path + "/passing", "clerk of base", List.of(), "finding", "true", "find", "ca dem", "words", "Giữ lời này", "units",
                Long.toString(bloc.unit("second").value())).getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(found.select(".choice").eachText()).anyMatch(line -> line.startsWith("Tổ đảng Ca Đêm Bãi Sậy"));
        assertThat(found.select("input[name=units][checked]").eachAttr("value")).containsExactly(Long.toString(bloc.unit("second").value()));
        assertThat(found.select("textarea[name=words]").text()).isEqualTo("Giữ lời này");
        assertThat(bloc.send(path + "/passing", "clerk of base", List.of(), "finding", "true", "find", "Mật").getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .as("not below").doesNotContain("Công ty Mật");
    }
}
