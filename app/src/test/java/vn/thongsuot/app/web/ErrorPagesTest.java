package vn.thongsuot.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import vn.thongsuot.app.ServerTest;

@ServerTest
class ErrorPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("[2-9A-Z]{4}-[2-9A-Z]{4}");

    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(ErrorPages.class);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Autowired
    private Reference reference;

    @Autowired
    private Environment settings;

    @LocalServerPort
    private int port;

    @BeforeEach
    void listen() {
        log.start();
        LOGGER.addAppender(log);
    }

    @AfterEach
    void listenNoMore() {
        LOGGER.detachAppender(log);
    }

    @Test
    void aFailureBecomesAPageWithANumberThatIsInTheLogAndNothingOfTheProgram() throws Exception {
        MockHttpServletResponse answer = failing(new IllegalStateException("something secret"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getHeader("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.getContentAsString()).contains("Có lỗi ở máy chủ").doesNotContain("something secret").doesNotContain("IllegalState").doesNotContain("\tat ");
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMDCPropertyMap()).containsEntry("reference", number(answer.getContentAsString()));
            assertThat(event.getThrowableProxy().getMessage()).isEqualTo("something secret");
        });
    }

    @Test
    void aRefusalStandsInTheLogUnderTheNumberOfItsPage() throws Exception {
        String page = postWithoutSession("same-origin");

        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getMDCPropertyMap()).containsEntry("reference", number(page));
            assertThat(event.getFormattedMessage()).contains("/acting-unit").contains("SESSION_LOST").doesNotContain("Lý do");
        });
    }

    /** Tests log in a format of their own; this is what the server writes. */
    @ParameterizedTest
    @ValueSource(strings = {"logging.pattern.console", "logging.pattern.file"})
    void theLogOfTheServerNamesTheNumberInEachLine(String setting) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(new LoggerContext());
        layout.setPattern(settings.getRequiredProperty(setting).replace("%ex", "%nopex"));
        layout.start();
        LoggingEvent event = new LoggingEvent();
        event.setLoggerName("vn.thongsuot.app.web.ErrorPages");
        event.setLevel(Level.ERROR);
        event.setThreadName("server");
        event.setInstant(Instant.EPOCH);
        event.setMessage("GET /units");
        event.setMDCPropertyMap(Map.of("reference", "ABCD-2345"));

        assertThat(layout.doLayout(event)).contains("[ABCD-2345]").contains("GET /units");
    }

    @Test
    void aDatabaseThatIsAwayAsksForPatienceWithoutAskingTheDatabase() throws Exception {
        MockHttpServletResponse answer = failing(new CannotGetJdbcConnectionException("away"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
        assertThat(answer.getContentAsString()).contains("Hệ thống tạm thời chưa trả lời được").contains("Thử lại");
    }

    @Test
    void whatAForeignPageSendsIsNotOfferedToBeSentAgain() throws Exception {
        assertThat(postWithoutSession("same-origin")).contains("Phiên làm việc đã hết hạn").contains("Lý do đã gõ");
        assertThat(postWithoutSession("cross-site")).contains("Phiên làm việc đã hết hạn").doesNotContain("Lý do đã gõ");
    }

    @Test
    void languageIsChosenBeforeAnyoneSignsInAndLeadsBackToPagesOfOursOnly() throws Exception {
        HttpResponse<String> chosen = get("/preferences/language/en?back=%2Fsign-in", "");
        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.headers().firstValue("Location")).contains("/sign-in");
        assertThat(chosen.headers().firstValue("Set-Cookie").orElse("")).contains("language=en").contains("HttpOnly");

        assertThat(Jsoup.parse(get("/sign-in", "language=en").body()).select("h1").text()).isEqualTo("Sign in");
        assertThat(Jsoup.parse(get("/sign-in", "").body()).select("h1").text()).isEqualTo("Đăng nhập");
        assertThat(get("/preferences/language/en?back=%2F%2Felsewhere.example", "").headers().firstValue("Location")).contains("/");
        assertThat(get("/preferences/language/en?back=https%3A%2F%2Felsewhere.example", "").headers().firstValue("Location")).contains("/");
    }

    @Test
    void styleAndScriptMayBeKeptForAYearAndNothingIsInline() throws Exception {
        var page = Jsoup.parse(get("/sign-in", "").body());
        assertThat(page.select("[style], style, script:not([src]), [onclick], [onload], [onsubmit]")).isEmpty();
        for (var link : page.select("link[href^=/assets], script[src^=/assets]")) {
            HttpResponse<String> asset = get(link.attr(link.hasAttr("href") ? "href" : "src"), "");
            assertThat(asset.statusCode()).as(link.outerHtml()).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        }
    }

    @Test
    void aFileThatIsTooLargeIsRefusedInWords() throws Exception {
        byte[] large = new byte[60_000_000];
        HttpRequest request = HttpRequest.newBuilder(address("/documents")).header("Content-Type", "multipart/form-data; boundary=x").POST(HttpRequest.BodyPublishers.concat(
                HttpRequest.BodyPublishers.ofString("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.docx\"\r\n\r\n"),
                HttpRequest.BodyPublishers.ofByteArray(large), HttpRequest.BodyPublishers.ofString("\r\n--x--\r\n"))).build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Tệp quá lớn");
    }

    private MockHttpServletResponse failing(RuntimeException failure) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        reference.doFilter(new MockHttpServletRequest("GET", "/units"), answer, (_, _) -> {
            throw failure;
        });
        return answer;
    }

    private static String number(String page) {
        Matcher matcher = REFERENCE.matcher(Jsoup.parse(page).select(".reference").text());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private String postWithoutSession(String site) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/acting-unit")).header("Sec-Fetch-Site", site).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("reason=L%C3%BD+do+%C4%91%C3%A3+g%C3%B5")).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).GET();
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
