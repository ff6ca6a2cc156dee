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
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterPagesTest {

    private static final UnitId UNIT = new UnitId(7_001);
    private static final UnitId OTHER = new UnitId(7_002);

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    private RequestPostProcessor clerk;
    private RequestPostProcessor member;
    private RequestPostProcessor administrator;
    private RequestPostProcessor stranger;
    private String document = "";

    @BeforeAll
    void aDirectiveIsRegisteredAndRead() throws Exception {
        clerk = Cast.signedIn(cast.person("Trần Thị Văn", UNIT, Role.CLERK), UNIT);
        member = Cast.signedIn(cast.person("Lê Văn Hội", UNIT, Role.MEMBER), UNIT);
        administrator = Cast.signedIn(cast.person("Phạm Quản Trị", UNIT, Role.ADMINISTRATOR), UNIT);
        stranger = Cast.signedIn(cast.person("Đỗ Văn Khách", OTHER, Role.CLERK), OTHER);
        MockMultipartFile file = new MockMultipartFile("files", "ke-hoach.docx", "application/octet-stream", Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx")));
        document = server.perform(multipart("/documents").file(file).with(clerk).with(csrf())).andExpect(status().is3xxRedirection()).andReturn().getResponse().getRedirectedUrl();
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (page(document, clerk).selectFirst(".obligations") == null) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void showsTheOriginalBesideItsObligationsEachLeadingToTheOther() throws Exception {
        Document page = page(document, clerk);
        assertThat(page.select(".obligations > li")).isNotEmpty().allSatisfy(card -> {
            assertThat(page.selectFirst(".original #at-" + card.id())).isNotNull();
            assertThat(page.selectFirst(".original a[href=#" + card.id() + "]")).isNotNull();
            assertThat(card.selectFirst("a[href=#at-" + card.id() + "]")).isNotNull();
        });
        assertThat(page(("/documents"), clerk).select("table a[href=" + document + "]").text()).isEqualTo("Kế hoạch 12-KH/ĐUK");
    }

    @Test
    void keepsTheFileAsItCame() throws Exception {
        byte[] sent = server.perform(get(document + "/original").with(member)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(sent).isEqualTo(Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx")));
    }

    @Test
    void checksADraftBeforeItIsIssued() throws Exception {
        assertThat(page(document, clerk).select("a[href=" + document + "/check]")).isNotEmpty();
        Document report = page(document + "/check", clerk);
        assertThat(report.select("#form, #clarity, #length, #findings")).hasSize(4);
        assertThat(report.text()).contains("HD 36-HD/VPTW", "quy định Times New Roman", "rõ người", "Chưa xác định");
        server.perform(get(document + "/check").with(member)).andExpect(status().isForbidden());
        server.perform(get(document + "/check").with(stranger)).andExpect(status().isNotFound());
    }

    @Test
    void letsAMemberReadButNotReview() throws Exception {
        assertThat(page(document, member).select(".card-actions, .upload-form")).isEmpty();
        server.perform(get(document + "/obligations/o1").with(member)).andExpect(status().isForbidden());
        server.perform(post(document + "/obligations/o1/dropping").param("version", "0").with(member).with(csrf())).andExpect(status().isForbidden());
    }

    @Test
    void showsAnAdministratorNoContentAndAStrangerNothing() throws Exception {
        server.perform(get(document).with(administrator)).andExpect(status().isForbidden());
        server.perform(get(document).with(stranger)).andExpect(status().isNotFound());
        server.perform(get(document + "/original").with(stranger)).andExpect(status().isNotFound());
        server.perform(post(document + "/obligations/o1/confirmation").param("version", "0").with(stranger).with(csrf())).andExpect(status().isNotFound());
    }

    @Test
    void saysWhatIsWrongWithACorrectionAndKeepsWhatWasTyped() throws Exception {
        Document form = page(document + "/obligations/o2", clerk);
        String version = form.select("input[name=version]").val();
        String answer = server.perform(post(document + "/obligations/o2").with(clerk).with(csrf())
                        .param("version", version).param("text", "Lập danh sách").param("leads", "Văn phòng\nBan Tổ chức").param("cooperators", "").param("implementers", "")
                        .param("kind", "deadline").param("from", "").param("due", "31/02/2026").param("every", "").param("deliverable", ""))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        Document again = Jsoup.parse(answer);
        assertThat(again.select(".errors a").eachText()).anyMatch(said -> said.contains("một đơn vị chủ trì")).anyMatch(said -> said.contains("31/02/2026"));
        assertThat(again.select("textarea[name=leads]").text()).contains("Văn phòng", "Ban Tổ chức");
        assertThat(again.select("input[name=due]").val()).isEqualTo("31/02/2026");
    }

    @Test
    void saysWhatIsMissingWhereAFormSendsNothing() throws Exception {
        String answer = server.perform(post(document + "/obligations/o2").param("version", "0").with(clerk).with(csrf())).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).select(".errors a").eachText()).anyMatch(said -> said.contains("nội dung nhiệm vụ"));
    }

    @Test
    void savesACorrectionAndShowsItOnTheCard() throws Exception {
        Document form = page(document + "/obligations/o3", clerk);
        server.perform(post(document + "/obligations/o3").with(clerk).with(csrf())
                        .param("version", form.select("input[name=version]").val()).param("text", form.select("textarea[name=text]").text())
                        .param("leads", "Ủy ban Kiểm tra Đảng ủy").param("cooperators", "").param("implementers", "")
                        .param("kind", "deadline").param("from", "").param("due", "15/12/2026").param("every", "").param("deliverable", "Báo cáo"))
                .andExpect(status().is3xxRedirection());
        Element card = page(document, clerk).selectFirst("#o3");
        assertThat(card).isNotNull();
        assertThat(card.text()).contains("Ủy ban Kiểm tra Đảng ủy", "15/12/2026", "Báo cáo", "đã xem lại");
        assertThat(page(document + "/obligations/o3", clerk).select("table").text()).contains("Chủ trì", "Thời hạn");
    }
}
