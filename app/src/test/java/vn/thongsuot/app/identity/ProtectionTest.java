package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ServerTest;

/** What docs/security.md promises of every answer, of sessions, uploads, secrets and the log, seen from outside. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProtectionTest {

    private static final UnitId UNIT = new UnitId(9_501);
    private static final String PASSWORD = "câu dài chỉ tôi nhớ";

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private Accounts accounts;
    @Autowired private Tokens tokens;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transaction;
    @LocalServerPort private int port;

    private PersonId clerk;

    @BeforeAll
    void aClerk() {
        clerk = cast.person("Hoàng Văn Thư", UNIT, Role.CLERK);
        Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(clerk, PASSWORD);
            return clerk;
        });
    }

    /** A browser with its own cookies. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> get(String path) throws Exception {
            return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
        }

        HttpResponse<String> post(String path, String body) throws Exception {
            String token = Jsoup.parse(get("/account").body()).select("input[name=_csrf]").val();
            String all = (token.isEmpty() ? Jsoup.parse(get("/sign-in").body()).select("input[name=_csrf]").val() : token);
            return client.send(HttpRequest.newBuilder(address(path)).header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(body + "&_csrf=" + URLEncoder.encode(all, StandardCharsets.UTF_8))).build(), BodyHandlers.ofString());
        }

        Browser signIn(String password) throws Exception {
            post("/sign-in", "name=" + Cast.accountName(clerk) + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
            return this;
        }

        String session() {
            return sessionOtherThan("");
        }

        String sessionOtherThan(String planted) {
            return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("SESSION")).map(HttpCookie::getValue).filter(value -> !value.equals(planted))
                    .findFirst().orElse("");
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private HttpResponse<String> withSession(String session, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address(path)).header("Cookie", "SESSION=" + session).build(), BodyHandlers.ofString());
    }

    @Test
    void everyAnswerForbidsWhatNoPageNeedsErrorsIncluded() throws Exception {
        Browser browser = new Browser().signIn(PASSWORD);
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        for (String path : List.of("/", "/account", "/units", "/documents", "/search?q=a", "/units.csv", "/account/data")) {
            answers.put(path, browser.get(path));
        }
        answers.put("sign-in", new Browser().get("/sign-in"));
        answers.put("to the sign-in", new Browser().get("/units"));
        answers.put("404", browser.get("/no-such-page"));
        answers.put("403", browser.get("/people"));
        answers.put("400", browser.get("/search?q=%00"));
        answers.put("400 of a number", browser.get("/documents/x"));
        answers.put("405", browser.post("/account/data", ""));
        answers.put("403 without a token", HttpClient.newHttpClient().send(HttpRequest.newBuilder(address("/units")).POST(BodyPublishers.ofString("a=b")).build(), BodyHandlers.ofString()));
        answers.put("401 of a token", HttpClient.newHttpClient().send(HttpRequest.newBuilder(address("/units")).header("Authorization", "Bearer ts_x").build(), BodyHandlers.ofString()));

        answers.forEach((what, answer) -> {
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(what).hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'", "form-action 'self'",
                    "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe", "*"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).as(what).contains("nosniff");
            assertThat(answer.headers().firstValue("X-Frame-Options")).as(what).contains("DENY");
            assertThat(answer.headers().firstValue("Referrer-Policy")).as(what).contains("same-origin");
            assertThat(answer.headers().firstValue("Permissions-Policy")).as(what).isPresent();
            assertThat(answer.headers().firstValue("Cache-Control")).as(what).hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
            assertThat(answer.headers().firstValue("Server")).as(what).isEmpty();
            assertThat(answer.headers().firstValue("X-Powered-By")).as(what).isEmpty();
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).as(what).isEmpty();
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertThat(Jsoup.parse(answer.body()).select("[style], style, script:not([src]), [onclick], [onload], [onsubmit]")).as(what).isEmpty();
            }
        });
        assertThat(answers.get("404").statusCode()).isEqualTo(404);
        assertThat(answers.get("403").statusCode()).isEqualTo(403);
        assertThat(answers.get("400").statusCode()).isEqualTo(400);
        assertThat(answers.get("405").statusCode()).isEqualTo(405);
    }

    @Test
    void aSessionThatWasSignedOutIsWorthNothing() throws Exception {
        Browser browser = new Browser().signIn(PASSWORD);
        String session = browser.session();
        assertThat(withSession(session, "/account").statusCode()).isEqualTo(200);

        browser.post("/sign-out", "");

        assertThat(withSession(session, "/account").statusCode()).isEqualTo(302);
    }

    @Test
    void aSessionNumberThatSomebodyElseChoseIsNotTakenOver() throws Exception {
        Browser victim = new Browser();
        victim.get("/sign-in");
        String chosen = "YXR0YWNrZXItY2hvc2VuLXNlc3Npb24tbnVtYmVyMDA=";
        HttpCookie planted = new HttpCookie("SESSION", chosen);
        planted.setPath("/");
        planted.setVersion(0);
        victim.cookies.getCookieStore().add(address("/"), planted);

        victim.signIn(PASSWORD);

        assertThat(withSession(chosen, "/account").statusCode()).isEqualTo(302);
        assertThat(withSession(victim.sessionOtherThan(chosen), "/account").statusCode()).isEqualTo(200);
    }

    @Test
    void aPasswordIsKeptAsArgon2idWithASaltOfItsOwn() {
        PersonId other = cast.person("Cùng Mật Khẩu", UNIT);
        String[] hashes = Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(other, PASSWORD);
            return transaction.execute(status -> sql.sql("select hash from identity.password where person_id in (:one, :other)").param("one", clerk.value()).param("other", other.value())
                    .query(String.class).list().toArray(String[]::new));
        });
        assertThat(hashes).hasSize(2).allMatch(hash -> hash.startsWith("$argon2id$v=19$m=19456,t=2,p=1$")).doesNotHaveDuplicates();
    }

    @Test
    void whatIsSearchedForIsNeverPartOfAQuery() throws Exception {
        RequestPostProcessor member = Cast.signedIn(cast.person("Người Tìm", UNIT, Role.MEMBER), UNIT);
        for (String text : List.of("' or '1'='1", "'; drop table identity.person; --", "%", "_", "\\", "$1", "?")) {
            assertThat(Jsoup.parse(server.perform(get("/search").param("q", text).with(member)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).select("main .hits li")).isEmpty();
        }
        assertThat(accounts(clerk)).isPositive();
    }

    private long accounts(PersonId person) {
        Long rows = Acting.as(Actor.system("test"), () -> transaction.execute(status -> sql.sql("select count(*) from identity.person where person_id = :person").param("person", person.value())
                .query(Long.class).single()));
        return rows;
    }

    /** Neither what people sign in with, nor what stands in documents, nor names. */
    @Test
    void theLogHasNoSecretsAndNoContent() throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        try {
            Browser browser = new Browser().signIn("mật khẩu sai bét nhè").signIn(PASSWORD);
            String token = Acting.as(Actor.system("test"), () -> tokens.make(clerk, UNIT, "máy in", Tokens.Scope.READ, java.time.LocalDate.now(vn.thongsuot.app.Zone.OFFICE).plusDays(3)));
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(address("/documents")).header("Authorization", "Bearer " + token).build(), BodyHandlers.ofString());
            browser.get("/no-such-page?q=chuyen-rieng");
            upload("bi-danh.docx", "đây không phải tệp docx, nội dung bí danh Cá Kình".getBytes(StandardCharsets.UTF_8));
            String all = log.list.stream().map(event -> event.getFormattedMessage() + " " + (event.getThrowableProxy() == null ? "" : event.getThrowableProxy().getMessage()))
                    .reduce("", (one, other) -> one + "\n" + other);
            assertThat(all).doesNotContain(PASSWORD, "sai bét nhè", token, browser.session(), "Cá Kình", "Hoàng Văn Thư", "chuyen-rieng");
            assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.ERROR));
        } finally {
            root.detachAppender(log);
        }
    }

    @Test
    void aFileIsWhatItsContentIsWhateverItsNameSays() throws Exception {
        assertThat(upload("ke-hoach.docx", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8)).select("script:not([src])")).isEmpty();
        assertThat(upload("ke-hoach.pdf", new byte[] {'M', 'Z', 0, 1, 2, 3, 4, 5, 6, 7}).text()).contains("Không đọc được văn bản này");
        assertThat(upload("anh.png", "%!PS-Adobe không phải ảnh".getBytes(StandardCharsets.UTF_8)).text()).doesNotContain("đang đọc");
    }

    @Test
    void aFileComesBackToBeKeptAndNeverToBeShownAndItsNameIsNoPath() throws Exception {
        byte[] sent = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        String place = register("../../etc/passwd\r\nX-Injected: 1\u0000.svg", sent);

        var answer = server.perform(get(place + "/original").with(Cast.signedIn(clerk, UNIT))).andReturn().getResponse();

        assertThat(answer.getContentType()).isEqualTo("application/octet-stream");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment").doesNotContain("..", "/etc", "\r", "\n");
        assertThat(answer.getHeader("X-Injected")).isNull();
        assertThat(answer.getContentAsByteArray()).isEqualTo(sent);
    }

    /** The page of the document once it was read or refused. */
    private org.jsoup.nodes.Document upload(String name, byte[] content) throws Exception {
        String place = register(name, content);
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            var page = Jsoup.parse(server.perform(get(place).with(Cast.signedIn(clerk, UNIT))).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
            if (page.select(".progressing").isEmpty()) {
                return page;
            }
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
    }

    private String register(String name, byte[] content) throws Exception {
        RequestPostProcessor who = Cast.signedIn(clerk, UNIT);
        server.perform(multipart("/documents").file(new MockMultipartFile("files", name, "image/svg+xml", content)).with(who).with(csrf()));
        return Jsoup.parse(server.perform(get("/documents").with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).selectFirst("table.register tbody a[href^=/documents/]").attr("href");
    }
}
