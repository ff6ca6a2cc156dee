package vn.thongsuot.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** Days off are noted when they are announced: by the administrator at the top, for everybody, from today on. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CalendarTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    /** A Friday, so that days off behind it lie across a weekend. */
    private static final LocalDate FRIDAY = LocalDate.of(2120, 2, 2);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private WorkingCalendar calendar;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private RequestPostProcessor keeper = request -> request;
    private RequestPostProcessor clerk = request -> request;
    private RequestPostProcessor below = request -> request;
    private UnitId part = new UnitId(0);

    @BeforeAll
    void anOfficeAndAUnitBelow() {
        UnitId top = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Lịch Ngày", "party-upper", FOUNDED));
        part = switch (reorganising.carryOut(new Reorganisation.Establish(new NewUnit("LN-01", "party-base", "Đảng bộ LN-01", "", List.of(), Optional.of(top)), FOUNDED, "Thử"),
                Actor.system("test"), Instant.now())) {
            case Reorganising.Outcome.Done done -> done.established().getFirst();
            case Reorganising.Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
        keeper = Cast.signedIn(cast.person("Trần Giữ Lịch", top, Role.ADMINISTRATOR), top);
        clerk = Cast.signedIn(cast.person("Lê Văn Thư", top, Role.CLERK), top);
        below = Cast.signedIn(cast.person("Phạm Quản Trị Cơ Sở", part, Role.ADMINISTRATOR), part);
    }

    @AfterEach
    void theYearIsAsItWas() {
        system(() -> sql.sql("delete from calendar.special_day where day >= '2100-01-01'").update());
    }

    @Test
    void aTetIsNotedAndCountedWithAndOnlyTheWorkingDaysOfItTakeALine() throws Exception {
        assertThat(note("off", "02/02/2120", "08/02/2120", "Tết Nguyên đán", "Thông báo nghỉ Tết 2120").getRedirectedUrl()).isEqualTo("/calendar?year=2120");

        Document year = page("/calendar?year=2120", keeper);
        assertThat(year.select("tbody tr th[scope=row]").eachText()).containsExactly("02/02/2120 Thứ Sáu", "05/02/2120 Thứ Hai", "06/02/2120 Thứ Ba", "07/02/2120 Thứ Tư", "08/02/2120 Thứ Năm");
        assertThat(year.select(".day-off:not(span)").eachText()).containsExactly("2", "5", "6", "7", "8");
        assertThat(calendar.workingDays().from(FRIDAY)).isEqualTo(LocalDate.of(2120, 2, 9));
        assertThat(system(() -> sql.sql("select calendar.working_day_from(:day)").param("day", FRIDAY).query(LocalDate.class).single())).isEqualTo(LocalDate.of(2120, 2, 9));
        assertThat(system(() -> sql.sql("select details ->> 'source' from audit.record where action = 'calendar-days-noted' order by id desc limit 1").query(String.class).single()))
                .isEqualTo("Thông báo nghỉ Tết 2120");
    }

    @Test
    void aSaturdayIsWorkedInPlaceOfAnotherDayAndCanBeTakenOutAgain() throws Exception {
        note("worked", "03/02/2120", "", "Làm bù", "Hoán đổi");
        assertThat(calendar.workingDays().works(FRIDAY.plusDays(1))).isTrue();

        server.perform(post("/calendar/2120-02-03/removal").with(keeper).with(csrf())).andReturn();
        assertThat(calendar.workingDays().works(FRIDAY.plusDays(1))).isFalse();
    }

    @Test
    void whatCannotBeNotedIsToldAndChangesNothing() throws Exception {
        note("off", "02/02/2120", "", "Nghỉ bù", "Thông báo");

        assertThat(told(note("off", "01/02/2120", "05/02/2120", "Tết", "Thông báo"))).contains("Ngày 02/02/2120 đã ghi là “Nghỉ bù”");
        assertThat(told(note("off", "03/02/2120", "04/02/2120", "Tết", "Thông báo"))).contains("vốn là thứ Bảy, Chủ nhật");
        assertThat(told(note("worked", "05/02/2120", "", "Làm bù", "Thông báo"))).contains("vốn là ngày làm việc");
        assertThat(told(note("off", "02/01/2020", "", "Tết", "Thông báo"))).contains("đã qua");
        assertThat(told(note("off", "31/02/2120", "", "Tết", "Thông báo"))).contains("không phải là ngày");
        assertThat(told(note("off", "05/02/2120", "05/03/2120", "Tết", "Thông báo"))).contains("nhiều nhất 15");
        assertThat(told(note("off", "05/02/2120", "", "", ""))).contains("Hãy ghi tên ngày", "Hãy ghi văn bản quy định");
        assertThat(page("/calendar?year=2120", keeper).select("tbody tr th[scope=row]").eachText()).containsExactly("02/02/2120 Thứ Sáu");
        assertThat(server.perform(post("/calendar/2025-04-30/removal").with(keeper).with(csrf())).andReturn().getResponse().getStatus()).as("a day behind us").isEqualTo(404);
    }

    @Test
    void othersReadItAndOnlyTheTopKeepsIt() throws Exception {
        assertThat(page("/calendar", clerk).select("form[action=/calendar]")).isEmpty();
        assertThat(page("/calendar", below).select("form[action=/calendar]")).isEmpty();
        assertThat(server.perform(post("/calendar").param("kind", "off").param("from", "02/02/2120").param("name", "Tết").param("source", "Thử").with(below).with(csrf())).andReturn().getResponse()
                .getStatus()).isEqualTo(404);
        assertThatThrownBy(() -> Acting.as(new Actor(Optional.empty(), Optional.of(part), Set.of(Role.ADMINISTRATOR), Actor.Reach.UNIT, "test", ""), () -> transaction.execute(_ -> sql.sql(
                "insert into calendar.special_day values ('2120-02-02', false, 'Tết', 'Tết', 'Thử')").update()))).as("the database refuses too").isInstanceOf(BadSqlGrammarException.class);
    }

    private MockHttpServletResponse note(String kind, String from, String until, String name, String source) throws Exception {
        return server.perform(post("/calendar").param("kind", kind).param("from", from).param("until", until).param("name", name).param("source", source).with(keeper).with(csrf())).andReturn()
                .getResponse();
    }

    private static String told(MockHttpServletResponse answer) throws Exception {
        return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select(".errors").text();
    }

    private Document page(String path, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(path).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }
}
