package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** What units owe, report, ask and are answered, through the pages: states, rights, and the record of it all. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExecutionTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Database database;

    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, RequestPostProcessor> people = new HashMap<>();
    private int number = 50;

    @BeforeAll
    void aBloc() {
        units.put("bloc", Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Núi Mây", "party-upper", FOUNDED)));
        below("office", "bloc", "Văn phòng Đảng ủy Khối Núi Mây");
        below("base", "bloc", "Đảng bộ Công ty Chè Núi Mây");
        below("other", "bloc", "Đảng bộ Công ty Mật Núi Mây");
        below("cell", "base", "Chi bộ Xưởng Sao Chè");
        for (String unit : List.of("bloc", "office", "base", "other", "cell")) {
            person("clerk of " + unit, unit, Role.CLERK);
        }
        person("member of base", "base", Role.MEMBER);
        person("administrator of base", "base", Role.ADMINISTRATOR);
        person("inspector of bloc", "bloc", Role.INSPECTOR);
        person("inspector of other", "other", Role.INSPECTOR);
        person("officer of bloc", "bloc", Role.OFFICER);
    }

    private void below(String code, String upper, String name) {
        NewUnit unit = new NewUnit("NM-" + code, "party-base", name, "", List.of(), Optional.of(units.get(upper)));
        units.put(code, ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst());
    }

    private void person(String name, String unit, Role role) {
        people.put(name, Cast.signedIn(cast.person(name, units.get(unit), role), units.get(unit)));
    }

    private Part part(String unit, String role) {
        return new Part(units.get(unit), role);
    }

    /** Issues a document of the bloc and waits until a unit owes of it; the address of what it owes of the first obligation. */
    private String owed(String unit, Duty... duties) throws Exception {
        DocumentId document = new Issued(sql, transaction).document(units.get("bloc"), number++ + "-KH/ĐUK", TODAY.minusDays(20), List.of(duties));
        String path = "/occurrences/" + units.get(unit).value() + "/" + document.value() + "/o1/" + TODAY.minusDays(20);
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (server.perform(get(path).with(people.get("clerk of bloc"))).andReturn().getResponse().getStatus() != 200) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
        return path;
    }

    private Document html(String path, String who) throws Exception {
        return Jsoup.parse(server.perform(get(path).with(people.get(who))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private int answer(String path, String who) throws Exception {
        return server.perform(get(path).with(people.get(who))).andReturn().getResponse().getStatus();
    }

    /** Sends an entry with the version that the page has now; the status of the answer. */
    private int say(String path, String who, String kind, String... fields) throws Exception {
        String version = html(path, "clerk of bloc").select("input[name=version]").stream().findFirst().map(input -> input.attr("value")).orElseGet(() -> version(path));
        return say(path, who, kind, version, fields);
    }

    private int say(String path, String who, String kind, String version, String[] fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path + "/entries").param("kind", kind).param("version", version);
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return server.perform(request.with(people.get(who)).with(csrf())).andReturn().getResponse().getStatus();
    }

    private String version(String path) {
        String[] parts = path.split("/");
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("select entries from execution.occurrence where unit_id = :unit and document_id = :document and obligation_id = :id")
                .param("unit", Long.parseLong(parts[2])).param("document", Long.parseLong(parts[3])).param("id", parts[4]).query(String.class).single()));
    }

    private String states(String path) throws Exception {
        return html(path, "clerk of bloc").select(".document-head .states").text();
    }

    @Test
    void standsAsOfAPastDayAsItStoodThenAndNothingCanBeDoneThere() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead")));
        // With another due day, which the board counts by: an opening alone is never late news.
        past(path, "update execution.occurrence set due = due + 1, opened_on = date '" + TODAY.minusDays(14) + "'");
        String board = "/board/" + path.split("/")[3] + "/o1?ngay=" + TODAY.minusDays(3);
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); answer(board, "clerk of bloc") != 200 && Instant.now().isBefore(limit); Thread.sleep(200)) {
            // The board follows a moment later; what is said now would hide from it that the opening lies in the past.
        }
        assertThat(answer(board, "clerk of bloc")).isEqualTo(200);
        assertThat(say(path, "clerk of base", "progress", "words", "Mới mở lớp.", "percent", "40")).isEqualTo(302);
        assertThat(say(path, "clerk of base", "report", "words", "Xong cả lớp.")).isEqualTo(302);
        // As if the first had been said ten days ago, and the report made today.
        past(path, "update execution.entry set at = at - interval '10 days' where number = 1 and kind = 'progress'");
        past(path, "update execution.past set silent = false");
        Document then = html(path + "?ngay=" + TODAY.minusDays(3), "clerk of bloc");
        assertThat(then.select(".document-head .states").text()).contains("đang làm 40%");
        assertThat(then.select("main").text()).contains("Tình hình vào cuối ngày " + DAY.format(TODAY.minusDays(3)), "Mới mở lớp.").doesNotContain("Xong cả lớp.");
        assertThat(then.select("main form")).as("what is past can't be changed").isEmpty();
        assertThat(html(path, "clerk of bloc").select(".document-head .states").text()).contains("chờ xác nhận");
        assertThat(html(path + "?ngay=" + TODAY.plusDays(3), "clerk of bloc").select(".document-head .states").text()).as("no past day").contains("chờ xác nhận");
        assertThat(answer(path + "?ngay=" + TODAY.minusDays(15), "clerk of bloc")).as("was not opened yet").isEqualTo(404);
        assertThat(then.select("nav a[href=/board?ngay=" + TODAY.minusDays(3) + "]")).as("who judges goes back to the board of that day").hasSize(1);
        Document units = html(board, "clerk of bloc");
        assertThat(units.select("tbody tr").text()).contains("Đảng bộ Công ty Chè Núi Mây", "đang làm").doesNotContain("chờ xác nhận");
        assertThat(units.select("tbody a").attr("href")).isEqualTo(path + "?ngay=" + TODAY.minusDays(3));
        assertThat(html(board + "&loc=waiting", "clerk of bloc").select("tbody tr")).isEmpty();
    }

    /** As the owner of the tables, past what the server may: days that have gone by. */
    private void past(String path, String statement) throws Exception {
        try (Connection owner = database.asOwner(); Statement change = owner.createStatement()) {
            owner.setAutoCommit(false);
            // The board takes it for late news of a past day, and draws those after it anew.
            change.execute("select set_config('thongsuot.today', '" + TODAY.minusDays(14) + "', true)");
            change.execute(statement + (statement.contains(" where ") ? " and " : " where ") + "document_id = " + path.split("/")[3]);
            owner.commit();
        }
    }

    @Test
    void isReportedWithFiguresSentBackReportedAgainAndVerified() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(2), part("base", "lead")));
        assertThat(states(path)).isEqualTo("chưa báo cáo sắp đến hạn");
        assertThat(html("/", "clerk of base").select(".desk-due a[href=" + path + "]")).isNotEmpty();
        assertThat(say(path, "clerk of base", "progress", "words", "Đã mở hai lớp.", "percent", "40", "figure", "51,5", "figure", "1.150")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("đang làm 40% sắp đến hạn");
        assertThat(html(path, "clerk of bloc").select(".facts").text()).contains("ít nhất 95% đảng viên học tập 51,5 %", "1.200 cuộc sinh hoạt 1.150 cuộc");
        assertThat(say(path, "clerk of base", "report", "words", "Đã xong cả ba lớp.", "figure", "96", "figure", "")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("chờ xác nhận 40% đúng hạn");
        assertThat(html("/", "clerk of bloc").select(".desk-decision a[href=" + path + "]")).isNotEmpty();
        assertThat(say(path, "clerk of base", "progress", "words", "Thêm nữa.")).as("what is reported waits").isEqualTo(302);
        assertThat(html(path, "clerk of bloc").select(".history > li")).as("nothing was written").hasSize(2);
        assertThat(say(path, "clerk of bloc", "return")).as("not without a reason").isEqualTo(422);
        assertThat(say(path, "clerk of bloc", "return", "words", "Thiếu danh sách lớp thứ ba.")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("thực hiện lại 40% sắp đến hạn");
        assertThat(html(path, "clerk of base").select(".history").text()).contains("Thiếu danh sách lớp thứ ba.");
        assertThat(say(path, "clerk of base", "report", "words", "Đã bổ sung danh sách.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "verification")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("hoàn thành đúng hạn");
        assertThat(html(path, "clerk of base").select(".history > li")).hasSize(5);
        assertThat(recorded(path)).containsExactly("work-progress", "work-report", "work-return", "work-report", "work-verification");
    }

    /** What the audit trail holds of an occurrence. */
    private List<String> recorded(String path) {
        String[] parts = path.split("/");
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("select action from audit.record where unit_id = :unit and subject = :subject and action like 'work-%' order by id")
                .param("unit", Long.parseLong(parts[2])).param("subject", "document:" + parts[3]).query(String.class).list()));
    }

    @Test
    void whoeverHasNoPartInItSeesAndDoesNothing() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead"), part("other", "implement")));
        assertThat(answer(path, "clerk of cell")).isEqualTo(404);
        assertThat(answer(path, "clerk of other")).as("who takes part does not see how the lead stands").isEqualTo(404);
        assertThat(answer(path, "clerk of office")).isEqualTo(404);
        assertThat(answer(path, "inspector of other")).isEqualTo(404);
        assertThat(answer(path, "administrator of base")).isEqualTo(403);
        assertThat(answer(path, "member of base")).isEqualTo(200);
        assertThat(html(path, "member of base").select("main form")).isEmpty();
        assertThat(say(path, "member of base", "report", "words", "Xong.")).isEqualTo(403);
        assertThat(say(path, "clerk of other", "report", "words", "Xong.")).isEqualTo(404);
        assertThat(say(path, "clerk of bloc", "report", "words", "Xong.")).as("nobody reports for another").isEqualTo(404);
        assertThat(say(path, "clerk of base", "report", "words", "Xong.")).isEqualTo(302);
        assertThat(say(path, "clerk of base", "verification")).as("nobody verifies their own").isEqualTo(404);
        assertThat(say(path, "officer of bloc", "verification")).isEqualTo(403);
        assertThat(say(path, "inspector of bloc", "verification")).isEqualTo(403);
        assertThat(answer(path, "inspector of bloc")).isEqualTo(200);
        assertThat(say(path, "clerk of bloc", "no-such-kind")).isEqualTo(404);
        assertThat(answer(path.replace("/o1/", "/o9/"), "clerk of bloc")).isEqualTo(404);
        assertThat(states(path)).startsWith("chờ xác nhận");
    }

    @Test
    void theLeadJudgesWhatTheOthersReportAndTheSenderJudgesTheLead() throws Exception {
        String lead = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead"), part("other", "implement")));
        String other = lead.replace("/occurrences/" + units.get("base").value(), "/occurrences/" + units.get("other").value());
        assertThat(say(other, "clerk of other", "report", "words", "Phần của đơn vị đã xong.")).isEqualTo(302);
        assertThat(html("/", "clerk of base").select(".desk-decision a[href=" + other + "]")).isNotEmpty();
        assertThat(html("/work/answers", "clerk of base").select(".work > li").eachText()).hasSize(1).first().asString().contains("Đảng bộ Công ty Mật Núi Mây", "báo cáo đã xong");
        assertThat(html("/work/answers", "clerk of cell").select(".work > li")).isEmpty();
        assertThat(html(other, "clerk of base").select("button[value=verification]")).isNotEmpty();
        assertThat(say(other, "clerk of base", "verification")).isEqualTo(302);
        assertThat(states(other)).startsWith("hoàn thành");
        assertThat(html(other, "clerk of base").select(".history").text()).as("names stay in their unit").contains("Đảng bộ Công ty Mật Núi Mây").doesNotContain("clerk of other");
    }

    @Test
    void anotherDayIsAskedForAndGrantedOrNot() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.minusDays(1), part("base", "lead")));
        String wanted = DAY.format(TODAY.plusDays(14));
        assertThat(states(path)).isEqualTo("chưa báo cáo quá hạn");
        assertThat(html("/work?loc=late", "clerk of base").select(".work a[href=" + path + "]")).isNotEmpty();
        assertThat(say(path, "clerk of base", "extension-request", "day", DAY.format(TODAY.minusDays(3)), "words", "Chờ số liệu.")).as("no earlier day").isEqualTo(422);
        assertThat(say(path, "clerk of base", "extension-request", "day", wanted, "words", "")).isEqualTo(422);
        assertThat(say(path, "clerk of base", "extension-request", "day", wanted, "words", "Chờ số liệu.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "extension-denial", "words", "Đã có số liệu.")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("đang làm quá hạn");
        assertThat(say(path, "clerk of base", "extension-request", "day", wanted, "words", "Số liệu mới có một nửa.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "extension")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("đang làm trong hạn");
        assertThat(html(path, "clerk of base").select(".facts").text()).contains(wanted, "(còn ");
        assertThat(say(path, "clerk of bloc", "suspension", "words", "Chờ hướng dẫn mới.")).isEqualTo(302);
        assertThat(html(path, "clerk of base").select(".facts").text()).as("time does not run").contains(wanted).doesNotContain("(còn ");
    }

    @Test
    void aUnitAsksToBeExcusedAndMayBeSuspended() throws Exception {
        String path = owed("base", Duty.timed("o1", "unspecified", null, part("base", "implement")));
        assertThat(states(path)).isEqualTo("chưa báo cáo chưa có hạn");
        assertThat(say(path, "clerk of base", "refusal-request", "words", "Đơn vị không có xưởng ở xã ấy.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "refusal-denial", "words", "Vẫn có đảng viên ở đó.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "suspension", "words", "Chờ hướng dẫn mới.")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("tạm dừng không tính hạn");
        assertThat(say(path, "clerk of bloc", "resumption")).isEqualTo(302);
        assertThat(say(path, "clerk of base", "refusal-request", "words", "Đảng viên ấy đã chuyển đi.")).isEqualTo(302);
        assertThat(say(path, "clerk of bloc", "refusal")).isEqualTo(302);
        assertThat(states(path)).isEqualTo("được miễn thực hiện không tính hạn");
    }

    @Test
    void twoWhoWriteAtOnceDoNotOverwriteEachOther() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead")));
        assertThat(say(path, "clerk of base", "progress", "0", new String[] {"words", "Một."})).isEqualTo(302);
        assertThat(say(path, "clerk of base", "progress", "0", new String[] {"words", "Hai."})).isEqualTo(302);
        assertThat(html(path, "clerk of base").select(".history").text()).contains("Một.").doesNotContain("Hai.");
    }

    @Test
    void whatWasTypedWronglyStaysAndIsExplained() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead")));
        String page = server.perform(post(path + "/entries").param("kind", "progress").param("version", "0").param("words", "Lời đã gõ.").param("percent", "140").param("figure", "nhiều")
                .with(people.get("clerk of base")).with(csrf())).andExpect(status().isUnprocessableContent()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(page).select(".errors li").eachText()).hasSize(2);
        assertThat(Jsoup.parse(page).select("textarea#words").val()).isEqualTo("Lời đã gõ.");
        assertThat(Jsoup.parse(page).select("#figure0").val()).isEqualTo("nhiều");
    }

    @Test
    void somebodyOfTheUnitIsResponsibleByNameAndNobodyElse() throws Exception {
        String path = owed("base", Duty.by("o1", TODAY.plusDays(9), part("base", "lead")));
        String member = html(path, "clerk of base").select("select#person option").stream().filter(option -> option.text().equals("member of base")).findFirst().orElseThrow().val();
        String stranger = Long.toString(cast.person("Người đơn vị khác", units.get("other"), Role.MEMBER).value());
        assertThat(say(path, "clerk of base", "responsibility", "person", stranger)).isEqualTo(422);
        assertThat(say(path, "clerk of base", "responsibility", "person", member)).isEqualTo(302);
        assertThat(html(path, "clerk of base").select(".facts").text()).contains("member of base");
        assertThat(html(path, "clerk of bloc").text()).doesNotContain("member of base");
    }

    @Test
    void aUnitAboveLooksAndAnInspectorsLookStandsInTheRecordOfTheUnit() throws Exception {
        person("inspector of base", "base", Role.INSPECTOR);
        String cell = owed("cell", Duty.by("o1", TODAY.plusDays(9), part("cell", "cooperate")));
        assertThat(answer(cell, "inspector of base")).isEqualTo(200);
        assertThat(recorded(cell)).containsExactly("work-inspected");
        assertThat(html("/work?loc=cooperating", "clerk of cell").select(".work a[href=" + cell + "]")).isNotEmpty();
        assertThat(html(cell, "clerk of base").select("main form")).as("a unit above sees how it stands and says nothing").isEmpty();
    }

    @Test
    void theListGoesOnByWhatIsDueAndLosesNoLine() throws Exception {
        Duty[] many = new Duty[60];
        for (int duty = 0; duty < many.length; duty++) {
            many[duty] = duty % 3 == 0 ? Duty.timed("o" + (duty + 1), "unspecified", null, part("office", "lead")) : Duty.by("o" + (duty + 1), TODAY.plusDays(duty % 7), part("office", "lead"));
        }
        owed("office", many);
        Document first = html("/work", "clerk of office");
        assertThat(first.select(".work > li")).hasSize(50);
        assertThat(first.select(".work .tag").first().text()).startsWith("hôm nay");
        Document second = html(first.select(".pager [rel=next]").attr("href"), "clerk of office");
        assertThat(second.select(".work > li")).hasSize(10);
        assertThat(second.select(".work .main a").eachAttr("href")).doesNotContainAnyElementsOf(first.select(".work .main a").eachAttr("href"));
        assertThat(html("/work?sau=nonsense", "clerk of office").select(".work > li")).hasSize(50);
        allOf("office", "reported");
        Document waiting = html("/work/answers", "clerk of bloc");
        assertThat(waiting.select(".work > li")).hasSize(50);
        Document rest = html(waiting.select(".pager [rel=next]").attr("href"), "clerk of bloc");
        assertThat(rest.select(".work .main a").eachAttr("href")).hasSizeGreaterThanOrEqualTo(10).doesNotContainAnyElementsOf(waiting.select(".work .main a").eachAttr("href"));
        // They would fill the desk of the bloc in other tests.
        allOf("office", "open");
    }

    private void allOf(String unit, String state) {
        Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql("update execution.occurrence set state = :state, reported_on = :day where unit_id = :unit").param("state", state)
                .param("day", TODAY).param("unit", units.get(unit).value()).update()));
    }
}
