package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** With a scanner that knows two words: one for a virus, one at which it fails. */
@ServerTest
@TestPropertySource(properties = "thongsuot.scan.command=sh src/test/sh/scanner.sh")
class VirusScanTest {

    private static final UnitId UNIT = new UnitId(7_801);
    private static final UnitId FIRST = new UnitId(7_802);
    private static final UnitId LATER = new UnitId(7_803);

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    private String address = "";

    @Test
    void keepsNothingThatTheScannerReports() throws Exception {
        RequestPostProcessor clerk = Cast.signedIn(cast.person("Trần Thị Văn", UNIT, Role.CLERK), UNIT);
        assertThat(read(clerk, "sach.txt", "KẾ HOẠCH\nvề việc thử\n\n1. Văn phòng báo cáo trước ngày 20/12/2026.\n").select(".obligations")).isNotEmpty();

        Document infected = read(clerk, "hong.txt", "KẾ HOẠCH\nMA-DOC-THU\n");
        assertThat(infected.text()).contains("có mã độc", "không được giữ lại");
        server.perform(get(address + "/original").with(clerk)).andExpect(status().isNotFound());

        assertThat(read(clerk, "hoi.txt", "KẾ HOẠCH\nMAY-QUET-HONG\n").text()).contains("không trả lời");
        String first = address;
        assertThat(read(clerk, "hoi.txt", "KẾ HOẠCH\nMAY-QUET-HONG\n").text()).contains("không trả lời");
        assertThat(address).as("what was not taken can be sent again").isNotEqualTo(first);
    }

    @Test
    void whatAnotherUnitHasAlreadyIsNotTouchedWhileTheScannerIsAway() throws Exception {
        RequestPostProcessor first = Cast.signedIn(cast.person("Lê Thị Trước", FIRST, Role.CLERK), FIRST);
        RequestPostProcessor later = Cast.signedIn(cast.person("Ngô Văn Sau", LATER, Role.CLERK), LATER);
        String text = "KẾ HOẠCH\nvề việc chung\n\n1. Văn phòng báo cáo trước ngày 20/12/2026.\n";
        assertThat(read(first, "chung.txt", text).select(".obligations")).isNotEmpty();
        String kept = address;
        Path away = Files.createFile(Path.of("target", "scanner-is-away"));
        try {
            assertThat(read(later, "chung.txt", text).text()).contains("không trả lời");
        } finally {
            Files.delete(away);
        }
        server.perform(get(kept + "/original").with(first)).andExpect(status().isOk());
        assertThat(Jsoup.parse(server.perform(get(kept).with(first)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).select(".obligations")).isNotEmpty();
        assertThat(read(later, "chung.txt", text).select(".obligations")).as("sent again").isNotEmpty();
    }

    private Document read(RequestPostProcessor who, String name, String text) throws Exception {
        address = server.perform(multipart("/documents").file(new MockMultipartFile("files", name, "text/plain", text.getBytes(StandardCharsets.UTF_8))).with(who).with(csrf()))
                .andReturn().getResponse().getRedirectedUrl();
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); ; Thread.sleep(100)) {
            Document page = Jsoup.parse(server.perform(get(address).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
            if (page.select(".progressing").isEmpty()) {
                return page;
            }
            assertThat(Instant.now()).isBefore(limit);
        }
    }
}
