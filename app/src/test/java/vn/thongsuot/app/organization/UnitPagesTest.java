package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;

/** An administrator sets up a tree and changes it, page after page, without JavaScript. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitPagesTest {

    private static final String HEAD = "Mã;Tên đơn vị;Tên viết tắt;Loại;Thuộc (mã cấp trên);Ngày thành lập\n";

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Units units;
    @Autowired private Positions positions;
    @Autowired private TransactionOperations transaction;
    @Autowired private JdbcClient sql;
    private UnitId root;
    private String code;
    private PersonId administrator;
    private PersonId member;

    @BeforeAll
    void firstRun() {
        root = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Doanh nghiệp Vịnh Lam", "party-upper", LocalDate.of(2010, 1, 1)));
        code = asSystem(() -> units.find(root, LocalDate.of(2026, 1, 1)).orElseThrow().code());
        administrator = cast.person("Đỗ Quản Trị", root, Role.ADMINISTRATOR);
        member = cast.person("Lê Hội Viên", root, Role.MEMBER);
    }

    private <T> T asSystem(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    private Document page(String address) throws Exception {
        return page(get(address), administrator, 200);
    }

    private Document page(MockHttpServletRequestBuilder request, PersonId person, int expected) throws Exception {
        MvcResult result = server.perform(request.with(Cast.signedIn(person, root))).andExpect(status().is(expected)).andReturn();
        return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private String upload(String table) throws Exception {
        MvcResult result = server.perform(multipart("/unit-imports").file(new MockMultipartFile("file", "cay.csv", "text/csv", (HEAD + table).getBytes(StandardCharsets.UTF_8)))
                .with(Cast.signedIn(administrator, root)).with(csrf())).andExpect(status().is3xxRedirection()).andReturn();
        return result.getResponse().getRedirectedUrl();
    }

    @Test
    void aTableWithTwoWrongRowsIsRefusedThenTakenAndTwoOfItsUnitsMerged() throws Exception {
        String preview = upload("""
                VL.BTC;Ban Tổ chức;BTC;Ban tham mưu của cấp ủy;;01/01/2015
                VL.A;Chi bộ Đóng tàu;;Chi bộ cơ sở;;32/01/2015
                VL.B;Chi bộ Cảng cá;;Chi bộ ở cơ sở;;01/01/2015
                """);
        Document wrong = page(preview);
        assertThat(wrong.select("tbody tr")).extracting(row -> row.select("td").eachText().subList(0, 2).toString()).containsExactly("[3, Ngày thành lập]", "[4, Loại]");
        assertThat(wrong.select("form[action$=acceptance]")).isEmpty();
        server.perform(post(preview + "/acceptance").with(Cast.signedIn(administrator, root)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page("/units?open=" + root.value()).select(".tree li")).isEmpty();

        String right = upload("""
                VL.BTC;Ban Tổ chức;BTC;Ban tham mưu của cấp ủy;;01/01/2015
                VL.A;Chi bộ Đóng tàu;;Chi bộ cơ sở;;01/01/2015
                VL.B;Chi bộ Cảng cá;;Chi bộ cơ sở;;01/01/2015
                """);
        assertThat(page(right).select("form[action$=acceptance]")).hasSize(1);
        server.perform(post(right + "/acceptance").with(Cast.signedIn(administrator, root)).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page("/units?open=" + root.value()).select(".tree .node a:not(.opener)").eachText()).containsExactly("Ban Tổ chức", "Chi bộ Cảng cá", "Chi bộ Đóng tàu");
        assertThat(asSystem(() -> sql.sql("select pg_stat_get_vacuum_count('organization.unit_state'::regclass)").query(Long.class).single())).as("put in order after a table").isPositive();
        assertThat(page("/units?q=dong tau").select("tbody tr").text()).contains("Chi bộ Đóng tàu", "Vịnh Lam");

        long ship = asSystem(() -> units.byCode("VL.A", LocalDate.of(2026, 1, 1)).orElseThrow()).id().value();
        MockHttpServletRequestBuilder merger = post("/units/" + ship + "/mergers").param("units", "VL.B").param("into", "new").param("code", "VL.C").param("name", "Chi bộ Kinh tế biển")
                .param("kind", "party-base-cell").param("day", "01/03/2026").param("reason", "QĐ 15-QĐ/ĐUK").with(csrf());
        Document agreed = page(merger, administrator, 200);
        assertThat(agreed.select(".consequences li").eachText()).anyMatch(text -> text.contains("Thành lập “Chi bộ Kinh tế biển”")).anyMatch(text -> text.contains("“Chi bộ Cảng cá” kết thúc"));
        page(merger.param("agreed", "true"), administrator, 302);
        assertThat(page("/units?open=" + root.value() + "&ngay=2026-03-01").select(".tree .node a:not(.opener)").eachText()).containsExactly("Ban Tổ chức", "Chi bộ Kinh tế biển");
        assertThat(page("/units?open=" + root.value() + "&ngay=28/02/2026").select(".tree .node a:not(.opener)").eachText()).containsExactly("Ban Tổ chức", "Chi bộ Cảng cá", "Chi bộ Đóng tàu");
        assertThat(page("/units/" + ship).text()).contains("đã kết thúc hoạt động từ ngày 01/03/2026", "Được kế thừa bởi Chi bộ Kinh tế biển", "QĐ 15-QĐ/ĐUK");
    }

    @Test
    void everybodySignedInSeesTheTreeAndOnlyAdministratorsChangeIt() throws Exception {
        assertThat(page(get("/units"), member, 200).select("h1").text()).isEqualTo("Đơn vị");
        assertThat(page(get("/units/" + root.value()), member, 200).select("a[href$=renamings/new]")).isEmpty();
        page(get("/units/" + root.value() + "/renamings/new"), member, 403);
        page(post("/units/" + root.value() + "/renamings").param("day", "01/01/2026").with(csrf()), member, 403);
        page(get("/unit-imports/new"), member, 403);
        server.perform(get("/units")).andExpect(status().is3xxRedirection());
    }

    @Test
    void aFormTellsWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
        Document form = page(post("/units/" + root.value() + "/establishments").param("name", "Ban Mới").param("day", "hôm nào").param("reason", "").with(csrf()), administrator, 200);
        assertThat(form.select(".errors").text()).contains("dd/mm/yyyy");
        assertThat(form.select("input[name=name]").val()).isEqualTo("Ban Mới");
        Document more = page(post("/units/" + root.value() + "/establishments").param("name", "Ban Mới").param("day", "01/01/2026").param("reason", "").with(csrf()), administrator, 200);
        assertThat(more.select(".errors li").eachText()).hasSize(3);
    }

    @Test
    void formsOpenForEveryKindOfChange() throws Exception {
        for (String type : new String[] {"establishments", "renamings", "moves", "mergers", "splits", "dissolutions"}) {
            assertThat(page("/units/" + root.value() + "/" + type + "/new").select("form[action$=" + type + "] input[name=reason]")).hasSize(1);
        }
        assertThat(page("/unit-imports/new").select("input[type=file]")).hasSize(1);
    }

    @Test
    void unknownUnitsAreNotFoundAndStrangeDaysMeanToday() throws Exception {
        page(get("/units/999999"), administrator, 404);
        page(get("/units?open=999999"), administrator, 404);
        assertThat(page("/units?ngay=quatroi").text()).contains("không phải ngày");
    }

    @Test
    void whoHoldsAPositionIsSeenByTheUnitAndANumberByOthers() throws Exception {
        Actor own = new Actor(java.util.Optional.of(administrator), java.util.Optional.of(root), java.util.Set.of(Role.ADMINISTRATOR), Actor.Reach.UNIT, "test", "");
        Acting.as(own, () -> {
            long secretary = positions.establish(root, "secretary", 1);
            return positions.appoint(root, secretary, member, LocalDate.of(2025, 1, 1));
        });
        assertThat(page("/units/" + root.value()).text()).contains("Bí thư Lê Hội Viên");
        assertThat(page("/units/" + root.value() + "?ngay=2024-12-31").text()).doesNotContain("Lê Hội Viên");
        UnitId other = Acting.as(Actor.system("test"), () -> tree.establishRoot("Khối khác", "party-upper", LocalDate.of(2010, 1, 1)));
        PersonId stranger = cast.person("Người Lạ", other, Role.MEMBER);
        String seen = server.perform(get("/units/" + root.value()).with(Cast.signedIn(stranger, other))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(seen).text()).contains("Bí thư").doesNotContain("Lê Hội Viên");
    }

    @Test
    void theTreeIsTakenAwayAsATable() throws Exception {
        String csv = server.perform(get("/units.csv").with(Cast.signedIn(member, root))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains(code + ";Đảng ủy Khối Doanh nghiệp Vịnh Lam;");
        assertThat(server.perform(get("/units.xlsx").with(Cast.signedIn(member, root))).andReturn().getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }
}
