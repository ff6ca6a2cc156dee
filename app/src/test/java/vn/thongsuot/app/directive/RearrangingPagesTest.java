package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Where the program drew the lines wrongly: a clerk adds, splits and joins obligations. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RearrangingPagesTest {

    private static final UnitId UNIT = new UnitId(7_101);
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            ĐẢNG ỦY KHỐI SUỐI TRONG
            *
            Số %d-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Suối Trong, ngày 10 tháng 9 năm 2026

            KẾ HOẠCH
            kiểm tra hồ sơ đảng viên

            Hồ sơ đảng viên được lưu tại Văn phòng và do văn thư bảo quản.
            1. Văn phòng chủ trì lập danh sách hồ sơ; gửi danh sách cho các chi bộ trước ngày 15/12/2026.
            2. Ban Tổ chức chủ trì, phối hợp với Văn phòng rà soát hồ sơ trước ngày 20/12/2026.
            3. Ban Tổ chức chủ trì bổ sung giấy tờ còn thiếu.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Bình
            """;

    @Autowired private MockMvc server;
    @Autowired private Cast cast;

    private RequestPostProcessor clerk;
    private int documents;

    @BeforeAll
    void aClerk() {
        clerk = Cast.signedIn(cast.person("Trần Thị Suối", UNIT, Role.CLERK), UNIT);
    }

    private String read() throws Exception {
        MockMultipartFile file = new MockMultipartFile("files", "kiem-tra-ho-so.txt", "text/plain", PLAN.formatted(++documents).getBytes(StandardCharsets.UTF_8));
        String document = server.perform(multipart("/documents").file(file).with(clerk).with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); page(document).selectFirst(".obligations") == null; Thread.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
        return document;
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(clerk)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions send(String address, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(address).with(clerk).with(csrf());
        fields.forEach(request::param);
        return server.perform(request);
    }

    private static List<String> obligations(Document page) {
        return page.select("ol.obligations > li:not(.card-dropped) .what").eachText();
    }

    @Test
    void anObligationThatWasMissedIsAddedWhereItBelongsAndTiedToTheWordsOfTheDocument() throws Exception {
        String document = read();
        String form = page(document + "/new-obligation?sau=o1").select("main form[data-keep]").attr("action");
        send(form, Map.of("text", "gửi danh sách cho các chi bộ", "leads", "Văn phòng", "kind", "deadline", "due", "16/12/2026", "version", "0")).andExpect(status().is3xxRedirection());
        Document page = page(document);
        assertThat(page.select("ol.obligations > li").eachAttr("id")).containsExactly("o1", "a1", "o2", "o3");
        assertThat(page.select("#a1").text()).contains("Văn phòng", "16/12/2026", "đã xem lại");
        assertThat(page.select(".original #at-a1")).as("the passage in the original").hasSize(1);
    }

    @Test
    void wordsThatTheDocumentDoesNotHaveAreNoPassageOfIt() throws Exception {
        String document = read();
        send(document + "/obligations?sau=", Map.of("text", "Mua tủ đựng hồ sơ", "kind", "unspecified", "version", "0")).andExpect(status().is3xxRedirection());
        Document page = page(document);
        assertThat(obligations(page)).last().isEqualTo("Mua tủ đựng hồ sơ");
        assertThat(page.select(".original [id^=at-a]")).isEmpty();
        assertThat(gold(document).get("obligations")).as("the gold reading holds what the document says").hasSize(3);
    }

    @Test
    void oneIsSplitIntoSeveralThatAllKeepWhoMustAct() throws Exception {
        String document = read();
        Document form = page(document + "/obligations/o1/parts");
        String proposed = form.select("textarea[name=parts]").text();
        assertThat(proposed.lines()).as("proposed at the semicolon").hasSize(2);
        send(document + "/obligations/o1/parts", Map.of("parts", proposed, "version", form.select("input[name=version]").val())).andExpect(status().is3xxRedirection());
        Document page = page(document);
        assertThat(obligations(page)).startsWith("Văn phòng chủ trì lập danh sách hồ sơ;", "gửi danh sách cho các chi bộ trước ngày 15/12/2026.").hasSize(4);
        assertThat(page.select("#o1, #a1")).allSatisfy(card -> assertThat(card.text()).contains("Văn phòng", "15/12/2026", "máy đọc"));
        assertThat(page.select(".original #at-o1, .original #at-a1")).as("each has its own passage").hasSize(2);
        assertThat(page(document + "/obligations/o1").select("table").text()).as("what was there before").contains("lập danh sách hồ sơ; gửi danh sách");
    }

    @Test
    void aLineAloneSplitsNothingAndWhatWasTypedStays() throws Exception {
        String document = read();
        String answer = send(document + "/obligations/o1/parts", Map.of("parts", "Văn phòng lập danh sách", "version", "0")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).select(".errors a").text()).contains("Mới có 1 dòng");
        assertThat(Jsoup.parse(answer).select("textarea[name=parts]").text()).isEqualTo("Văn phòng lập danh sách");
        assertThat(obligations(page(document))).hasSize(3);
    }

    @Test
    void twoThatAreOneAreJoinedAndTheJoinedOneCanBeBroughtBack() throws Exception {
        String document = read();
        Element join = page(document + "/obligations/o3").selectFirst("form[action$=/merger]");
        send(join.attr("action"), Map.of("version", join.select("input[name=version]").val())).andExpect(status().is3xxRedirection());
        Document page = page(document);
        assertThat(obligations(page)).hasSize(2).last().asString().startsWith("Ban Tổ chức chủ trì, phối hợp").endsWith("bổ sung giấy tờ còn thiếu.");
        assertThat(page.select("#o2").text()).contains("20/12/2026").doesNotContain("Nhiều đơn vị");
        assertThat(page.select(".card-dropped").eachAttr("id")).containsExactly("o3");
        assertThat(page(document + "/obligations/o1").select("form[action$=/merger]")).as("nothing stands above the first").isEmpty();
    }

    @Test
    void whoComesSecondChangesNothing() throws Exception {
        String document = read();
        Map<String, String> both = Map.of("parts", "Lập danh sách hồ sơ\nGửi danh sách", "version", "0");
        send(document + "/obligations/o1/parts", both).andExpect(status().is3xxRedirection());
        String answer = send(document + "/obligations/o1/parts", both).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).select(".errors").text()).contains("Một người khác vừa sửa");
        assertThat(obligations(page(document))).hasSize(4);
        send(document + "/obligations/o1/merger", Map.of("version", "0"));
        assertThat(obligations(page(document))).as("joined with an old version").hasSize(4);
    }

    @Test
    void theReviewedReadingIsExportedInTheFormByWhichReadersAreScored() throws Exception {
        String document = read();
        send(document + "/obligations/o2/dropping", Map.of("version", "0"));
        send(document + "/obligations/o1", Map.of("text", "Văn phòng chủ trì lập danh sách hồ sơ", "leads", "Văn phòng Đảng ủy", "kind", "deadline", "due", "15/12/2026", "version", "0"));
        JsonNode gold = gold(document);
        assertThat(gold.at("/header/type").asString()).isEqualTo("Kế hoạch");
        assertThat(gold.get("unreviewed").asString()).isEqualTo("1");
        assertThat(gold.get("obligations")).extracting(obligation -> obligation.get("starts").asString())
                .containsExactly("Văn phòng chủ trì lập danh sách hồ sơ", "Ban Tổ chức chủ trì bổ sung giấy tờ còn thiếu.");
        assertThat(gold.at("/obligations/0/actors/0/name").asString()).isEqualTo("Văn phòng Đảng ủy");
        assertThat(gold.at("/obligations/0/schedule/due").asString()).isEqualTo("2026-12-15");
        assertThat(gold.at("/signature/name").asString()).isEqualTo("Nguyễn Văn Bình");
    }

    private JsonNode gold(String document) throws Exception {
        return JsonMapper.shared().readTree(server.perform(get(document + "/gold-reading").with(clerk)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray());
    }
}
