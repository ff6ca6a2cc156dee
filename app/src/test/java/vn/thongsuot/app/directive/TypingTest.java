package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Two clerks at one obligation: what either types is kept, seen by the other, and lost by neither. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TypingTest {

    private static final UnitId UNIT = new UnitId(7_701);

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    private RequestPostProcessor one;
    private RequestPostProcessor other;
    private RequestPostProcessor member;
    private RequestPostProcessor stranger;
    private String document = "";

    @BeforeAll
    void aDirectiveIsRegisteredAndRead() throws Exception {
        one = Cast.signedIn(cast.person("Trần Thị Văn", UNIT, Role.CLERK), UNIT);
        other = Cast.signedIn(cast.person("Ngô Văn Thư", UNIT, Role.CLERK), UNIT);
        member = Cast.signedIn(cast.person("Lê Văn Hội", UNIT, Role.MEMBER), UNIT);
        UnitId elsewhere = new UnitId(7_702);
        stranger = Cast.signedIn(cast.person("Đỗ Văn Khách", elsewhere, Role.CLERK), elsewhere);
        MockMultipartFile file = new MockMultipartFile("files", "ke-hoach.docx", "application/octet-stream", Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx")));
        document = server.perform(multipart("/documents").file(file).with(one).with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (page(document, one).selectFirst(".obligations") == null) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private ResultActions type(String obligation, RequestPostProcessor who, String text, String version) throws Exception {
        return server.perform(post(document + "/obligations/" + obligation + "/typing").param("text", text).param("leads", "").param("kind", "unspecified").param("version", version).with(who).with(csrf()));
    }

    private ResultActions save(String obligation, RequestPostProcessor who, String text, String version) throws Exception {
        return server.perform(post(document + "/obligations/" + obligation).param("text", text).param("kind", "unspecified").param("version", version).with(who).with(csrf()));
    }

    private String version(String obligation) throws Exception {
        return page(document + "/obligations/" + obligation, stranger()).select("main input[name=version]").attr("value");
    }

    /** Somebody of the unit who has typed nothing. */
    private RequestPostProcessor stranger() {
        return Cast.signedIn(cast.person("Người Xem", UNIT, Role.CLERK), UNIT);
    }

    @Test
    void whatIsTypedIsThereAgainAndGoesOnceItIsSaved() throws Exception {
        type("o1", one, "Nội dung nhập dở", version("o1")).andExpect(status().isOk());
        Document again = page(document + "/obligations/o1", one);
        assertThat(again.select("#text").text()).isEqualTo("Nội dung nhập dở");
        assertThat(again.select(".notice").text()).contains("nhập dở lúc");
        assertThat(page(document + "/obligations/o1", other).select("#text").text()).as("the obligation itself has not changed").isNotEqualTo("Nội dung nhập dở");

        save("o1", one, "Nội dung đã lưu", version("o1")).andExpect(status().is3xxRedirection());
        assertThat(page(document + "/obligations/o1", one).select(".notice").text()).doesNotContain("nhập dở");
        assertThat(page(document + "/obligations/o1", one).select("#text").text()).isEqualTo("Nội dung đã lưu");
    }

    @Test
    void twoClerksSeeEachOthersAndNeitherLosesWork() throws Exception {
        String version = version("o2");
        type("o2", one, "Lời của chị Văn", version).andExpect(status().isOk());
        String beside = type("o2", other, "Lời của anh Thư", version).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(beside).contains("Trần Thị Văn", "Lời của chị Văn").doesNotContain("Ngô Văn Thư");
        assertThat(page(document + "/obligations/o2/typing", one).text()).contains("Ngô Văn Thư", "Lời của anh Thư");
        assertThat(page(document, one).select("#o2 .said").text()).contains("Ngô Văn Thư", "Trần Thị Văn", "đang sửa");

        save("o2", other, "Lời của anh Thư", version).andExpect(status().is3xxRedirection());
        Document mine = page(document + "/obligations/o2", one);
        assertThat(mine.select("#text").text()).isEqualTo("Lời của chị Văn");
        assertThat(mine.select(".notice").text()).contains("người khác đã sửa");
        assertThat(mine.select("table").text()).contains("Lời của anh Thư");

        server.perform(post(document + "/obligations/o2/typing/dropping").with(one).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page(document + "/obligations/o2", one).select("#text").text()).isEqualTo("Lời của anh Thư");
    }

    @Test
    void anObligationThatIsAddedIsKeptTheSameWay() throws Exception {
        type("new", one, "Nhiệm vụ máy đọc sót", "0").andExpect(status().isOk());
        assertThat(page(document + "/new-obligation", one).select("#text").text()).isEqualTo("Nhiệm vụ máy đọc sót");
        server.perform(post(document + "/obligations").param("text", "Nhiệm vụ máy đọc sót").param("kind", "unspecified").param("version", "0").with(one).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(page(document + "/new-obligation", one).select("#text").text()).isEmpty();
    }

    @Test
    void nobodyElseSeesOrSendsAny() throws Exception {
        type("o1", stranger, "x", "0").andExpect(status().isNotFound());
        type("o1", member, "x", "0").andExpect(status().isForbidden());
        type("o999", one, "x", "0").andExpect(status().isNotFound());
        server.perform(get(document + "/obligations/o1/typing").with(stranger)).andExpect(status().isNotFound());
        assertThat(type("o1", one, "x".repeat(20_001), "0").andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("quá dài").doesNotContain("data-kept");
    }
}
