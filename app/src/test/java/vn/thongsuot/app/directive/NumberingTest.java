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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
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

/** Outgoing documents are numbered as the rules of their family ask: a row of numbers for each type in a term, without gaps and without doubles. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NumberingTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final String DOCUMENT = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            %s
            *
            Số %s-%s/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Đông Vân, ngày 10 tháng 9 năm 2026

            %s
            về sinh hoạt chuyên đề %d

            1. Đảng bộ Công ty Một tổ chức sinh hoạt chuyên đề trước ngày 15/12/2026.

            Nơi nhận:
            - Đảng bộ Công ty Một,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Bình
            """;

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;

    private int documents;

    /** A bloc with a leader who is its clerk too, and one base below. */
    private final class Bloc {

        private final String name;
        private final RequestPostProcessor leader;

        Bloc(String name, String code) {
            this.name = name;
            UnitId unit = Acting.as(Actor.system("test"), () -> tree.establishRoot(name, "party-upper", FOUNDED));
            reorganising.carryOut(new Reorganisation.Establish(new NewUnit(code + "-1", "party-base", "Đảng bộ Công ty Một", "", List.of(), Optional.of(unit)), FOUNDED, "Thử"), Actor.system("test"), Instant.now());
            leader = Cast.signedIn(cast.person("Lãnh đạo " + name, unit, Role.CLERK, Role.LEADER), unit);
        }

        String page(String address) throws Exception {
            return Jsoup.parse(server.perform(get(address).with(leader)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).select("main").text();
        }

        ResultActions send(String address, Map<String, String> fields) throws Exception {
            MockHttpServletRequestBuilder request = post(address).with(leader).with(csrf());
            fields.forEach(request::param);
            return server.perform(request);
        }

        /** Registered, read and reviewed. */
        String ready(String number, String symbol, String type) throws Exception {
            String text = DOCUMENT.formatted(name.toUpperCase(java.util.Locale.ROOT), number, symbol, type, ++documents);
            MockMultipartFile file = new MockMultipartFile("files", "van-ban-" + documents + ".txt", "text/plain", text.getBytes(StandardCharsets.UTF_8));
            String document = server.perform(multipart("/documents").file(file).with(leader).with(csrf())).andReturn().getResponse().getRedirectedUrl();
            for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); !page(document).contains("Chuẩn bị ban hành"); Thread.sleep(50)) {
                assertThat(Instant.now()).isBefore(limit);
            }
            send(document + "/obligations/o1/confirmation", Map.of("version", "0"));
            return document;
        }

        String issue(String document) throws Exception {
            return send(document + "/issue", Map.of("signing", "T/M", "withoutLead", "true")).andReturn().getResponse().getRedirectedUrl();
        }

        String code(String document) throws Exception {
            return Jsoup.parse(server.perform(get(document).with(leader)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).select("h1").text();
        }
    }

    private Bloc bloc;
    private Bloc termless;

    @BeforeAll
    void twoBlocs() throws Exception {
        bloc = new Bloc("Đảng ủy Khối Hồ Xanh", "HX");
        bloc.send("/numbers", Map.of("begins", "12/08/2025")).andExpect(status().is3xxRedirection());
        termless = new Bloc("Đảng ủy Khối Hồ Vàng", "HV");
    }

    @Test
    void aDocumentWithoutANumberGetsTheNextOneOfItsTypeWhenItIsIssued() throws Exception {
        String first = bloc.ready("   ", "CTr", "CHƯƠNG TRÌNH");
        assertThat(bloc.page(first)).contains("Văn bản đi");
        assertThat(bloc.page(first + "/issue")).contains("Văn bản được cấp số 01-CTr/ĐUK");
        assertThat(bloc.issue(first)).endsWith("/deliveries");
        assertThat(bloc.code(first)).isEqualTo("Chương trình 01-CTr/ĐUK");
        String second = bloc.ready("   ", "CTr", "CHƯƠNG TRÌNH");
        bloc.issue(second);
        assertThat(bloc.code(second)).isEqualTo("Chương trình 02-CTr/ĐUK");
        assertThat(bloc.page("/numbers")).contains("12/08/2025", "Chương trình 2");
    }

    @Test
    void countingGoesOnBehindANumberThatStandsInTheDocumentAlready() throws Exception {
        bloc.issue(bloc.ready("41", "KL", "KẾT LUẬN"));
        String next = bloc.ready("  ", "KL", "KẾT LUẬN");
        assertThat(bloc.page(next + "/issue")).contains("42-KL/ĐUK");
        String leap = bloc.ready("50", "KL", "KẾT LUẬN");
        assertThat(bloc.page(leap + "/issue")).contains("Số trên văn bản là 50, trong khi số đã cấp gần nhất là 41");
    }

    @Test
    void aNumberThatAnotherDocumentHasIsRefused() throws Exception {
        bloc.issue(bloc.ready("7", "NQ", "NGHỊ QUYẾT"));
        String same = bloc.ready("7", "NQ", "NGHỊ QUYẾT");
        assertThat(bloc.page(same + "/issue")).contains("đã cấp cho một văn bản khác");
        assertThat(bloc.issue(same)).endsWith("/issue");
        bloc.send(same + "/header", Map.of("direction", "outgoing", "type", "Nghị quyết", "code", "NQ/ĐUK", "date", "10/09/2026", "issuer", bloc.name, "title", "về sinh hoạt", "version", "0"))
                .andExpect(status().is3xxRedirection());
        bloc.issue(same);
        assertThat(bloc.code(same)).isEqualTo("Nghị quyết 08-NQ/ĐUK");
    }

    @Test
    void documentsIssuedAtTheSameMomentGetNumbersWithoutGapsAndWithoutDoubles() throws Exception {
        int count = 6;
        List<String> ready = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            ready.add(bloc.ready("  ", "QC", "QUY CHẾ"));
        }
        CyclicBarrier together = new CyclicBarrier(count);
        try (ExecutorService pool = Executors.newFixedThreadPool(count)) {
            for (var future : ready.stream().map(document -> pool.submit(() -> {
                together.await(60, TimeUnit.SECONDS);
                return bloc.issue(document);
            })).toList()) {
                assertThat(future.get()).endsWith("/deliveries");
            }
        }
        TreeSet<String> codes = new TreeSet<>();
        for (String document : ready) {
            codes.add(bloc.code(document));
        }
        assertThat(codes).containsExactlyElementsOf(IntStream.rangeClosed(1, count).mapToObj(number -> "Quy chế %02d-QC/ĐUK".formatted(number)).toList());
    }

    @Test
    void noNumberIsGivenBeforeSomebodyHasSaidWhenTheTermBegan() throws Exception {
        String document = termless.ready("  ", "KH", "KẾ HOẠCH");
        assertThat(termless.page(document + "/issue")).contains("Chưa ghi ngày bắt đầu nhiệm kỳ");
        assertThat(termless.issue(document)).endsWith("/issue");
        String answer = termless.send("/numbers", Map.of("begins", "31/02/2025")).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(answer).select(".errors").text()).contains("31/02/2025");
    }

    @Test
    void aDocumentOfAnotherBodyKeepsItsNumberAndCountsNowhere() throws Exception {
        String letter = termless.ready("9", "NQ", "NGHỊ QUYẾT");
        termless.send(letter + "/header", Map.of("direction", "incoming", "type", "Nghị quyết", "code", "9-NQ/TU", "date", "10/09/2026", "issuer", "Tỉnh ủy Đông Vân", "title", "về sinh hoạt",
                "retention", "permanent", "urgency", "Khẩn", "version", "0")).andExpect(status().is3xxRedirection());
        assertThat(termless.page(letter)).contains("Khẩn", "Tỉnh ủy Đông Vân").doesNotContain("Văn bản đi");
        assertThat(termless.issue(letter)).endsWith("/deliveries");
        assertThat(termless.code(letter)).isEqualTo("Nghị quyết 9-NQ/TU");
    }

    @Test
    void theSameDocumentInAnotherFileIsRecognised() throws Exception {
        String first = bloc.ready("77", "BC", "BÁO CÁO");
        String again = bloc.ready("77", "BC", "BÁO CÁO");
        assertThat(bloc.page(again)).contains("Sổ đã có một văn bản cùng số, ký hiệu");
        assertThat(bloc.page(first)).contains("Xem văn bản ấy");
    }
}
