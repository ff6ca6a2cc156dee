package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;

@ServerTest
class SignInTest {

    private static final UnitId UNIT = new UnitId(9_001);
    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SecondStep secondStep;

    @Autowired
    private JdbcClient sql;

    private PersonId thu = new PersonId(0);

    @BeforeEach
    void thuHasAnAccount() {
        thu = cast.person("Nguyễn Thị Thu", UNIT, Role.CLERK);
        Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(thu, PASSWORD);
            return thu;
        });
    }

    @Test
    void leadsToTheSignInAndBackToThePageThatWasAskedFor() throws Exception {
        server.perform(get("/acting-unit?x=1")).andExpect(redirectedUrl("/sign-in?to=%2Facting-unit%3Fx%3D1"));
        MockHttpServletResponse answer = server.perform(signIn(" " + name().toUpperCase(Locale.ROOT) + " ", PASSWORD).param("to", "/acting-unit?x=1"))
                .andExpect(redirectedUrl("/acting-unit?x=1"))
                .andReturn()
                .getResponse();
        assertThat(page(get("/account"), answer.getCookies()).text()).contains("Nguyễn Thị Thu", name(), "Văn thư");
    }

    @Test
    void neverLeadsToAnotherHost() throws Exception {
        for (String elsewhere : List.of("https://example.org/", "//example.org", "/\\example.org", "/\t/example.org", "javascript:alert(1)")) {
            server.perform(signIn(name(), PASSWORD).param("to", elsewhere)).andExpect(redirectedUrl("/"));
        }
    }

    @Test
    void takesThePasswordHoweverItsLettersAreComposed() throws Exception {
        server.perform(signIn(name(), java.text.Normalizer.normalize(PASSWORD, java.text.Normalizer.Form.NFD))).andExpect(redirectedUrl("/"));
    }

    @Test
    void saysTheSameOfAWrongNameAndAWrongPassword() throws Exception {
        String wrongPassword = words(server.perform(signIn(name(), "một câu khác hẳn")).andExpect(status().isUnprocessableContent()).andReturn().getResponse());
        String wrongName = words(server.perform(signIn("khong-co-ai", PASSWORD)).andExpect(status().isUnprocessableContent()).andReturn().getResponse());
        assertThat(wrongPassword).contains("không đúng").isEqualTo(wrongName);
    }

    @Test
    void makesGuessingWaitWhileAKnownBrowserStillGetsIn() throws Exception {
        Cookie device = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookie("device");
        for (int attempt = 0; attempt < 5; attempt++) {
            server.perform(signIn(name(), "đoán lần thứ " + attempt).with(from("203.0.113.7"))).andExpect(status().isUnprocessableContent());
        }
        assertThat(words(server.perform(signIn(name(), PASSWORD).with(from("203.0.113.7"))).andExpect(status().isUnprocessableContent()).andReturn().getResponse()))
                .contains("Hãy chờ");
        server.perform(signIn(name(), PASSWORD).with(from("203.0.113.7")).cookie(device)).andExpect(redirectedUrl("/"));
        server.perform(signIn(name(), PASSWORD).with(from("198.51.100.9"))).andExpect(redirectedUrl("/"));
    }

    @Test
    void changesTheSessionWhenSomebodySignsIn() throws Exception {
        Cookie[] before = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        Cookie[] after = server.perform(signIn(name(), PASSWORD).cookie(before)).andReturn().getResponse().getCookies();
        assertThat(session(after)).isNotEqualTo(session(before));
        server.perform(get("/account").cookie(new Cookie("SESSION", session(before)))).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
    }

    @Test
    void refusesAFormWithoutItsToken() throws Exception {
        server.perform(post("/sign-in").param("name", name()).param("password", PASSWORD)).andExpect(status().isForbidden());
    }

    @Test
    void asksForACodeOnceTheSecondStepIsOn() throws Exception {
        Cookie[] cookies = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        byte[] secret = secret(page(get("/account/second-step"), cookies).selectFirst("main code").text());
        server.perform(post("/account/second-step").with(csrf()).cookie(cookies).param("code", "000000")).andExpect(status().isUnprocessableContent());
        Document codes = page(post("/account/second-step").with(csrf()).param("code", secondStep.code(secret, Instant.now().minusSeconds(30))), cookies);
        List<String> recovery = codes.select(".codes code").eachText();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();

        Cookie[] halfWay = server.perform(signIn(name(), PASSWORD)).andExpect(redirectedUrl("/sign-in/second-step")).andReturn().getResponse().getCookies();
        server.perform(get("/account").cookie(halfWay)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
        server.perform(code("123456", halfWay)).andExpect(status().isUnprocessableContent());
        String now = secondStep.code(secret, Instant.now());
        server.perform(code(now, halfWay)).andExpect(redirectedUrl("/"));

        Cookie[] again = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        server.perform(code(now, again)).andExpect(status().isUnprocessableContent());
        server.perform(code(recovery.getFirst().toLowerCase(Locale.ROOT).replace("-", " "), again)).andExpect(redirectedUrl("/"));
        Cookie[] third = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        server.perform(code(recovery.getFirst(), third)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsAPersonTheirSessionsAndEndsThem() throws Exception {
        Cookie[] office = server.perform(signIn(name(), PASSWORD).header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0")).andReturn().getResponse().getCookies();
        Cookie[] home = server.perform(signIn(name(), PASSWORD).with(from("198.51.100.4"))).andReturn().getResponse().getCookies();
        Document list = page(get("/account/sessions"), home);
        assertThat(list.select("tbody tr")).hasSize(2);
        assertThat(list.text()).contains("Firefox Linux", "198.51.100.4", "Phiên này").doesNotContain(session(office));
        server.perform(post(list.selectFirst("tbody form").attr("action")).with(csrf()).cookie(home)).andExpect(redirectedUrl("/account/sessions"));
        server.perform(get("/account").cookie(office)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
        server.perform(post("/account/sessions/ending").with(csrf()).cookie(home)).andExpect(redirectedUrl("/sign-in"));
        server.perform(get("/account").cookie(home)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
    }

    @Test
    void notesThatASessionIsUsedOnceAMinuteAndNotWithEachPage() throws Exception {
        Cookie[] office = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        server.perform(get("/account").cookie(office)).andExpect(status().isOk());
        String written = written();
        server.perform(get("/account").cookie(office)).andExpect(status().isOk());
        assertThat(written()).isEqualTo(written);

        sql.sql("update identity.session set last_access_time = last_access_time - 120000").update();
        server.perform(get("/account").cookie(office)).andExpect(status().isOk());
        assertThat(sql.sql("select max(last_access_time) from identity.session").query(Long.class).single()).isGreaterThan(System.currentTimeMillis() - 60_000);
    }

    /** By which transactions the rows of sessions were written last. */
    private String written() {
        return sql.sql("select string_agg(xmin::text, ',' order by primary_id) from identity.session").query(String.class).single();
    }

    @Test
    void changesAPasswordOnlyForWhoKnowsItAndSignsOutElsewhere() throws Exception {
        Cookie[] elsewhere = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        Cookie[] here = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        server.perform(change("sai mật khẩu rồi", "một câu hoàn toàn mới", here)).andExpect(status().isUnprocessableContent());
        for (String weak : List.of("ngắn quá", "matkhau123456", "Qwertyuiop!2026", "111111111111", name() + "2026!")) {
            server.perform(change(PASSWORD, weak, here)).andExpect(status().isUnprocessableContent());
        }
        server.perform(change(PASSWORD, "một câu hoàn toàn mới", here)).andExpect(redirectedUrl("/account"));
        server.perform(get("/account").cookie(here)).andExpect(status().isOk());
        server.perform(get("/account").cookie(elsewhere)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
        server.perform(signIn(name(), PASSWORD)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void letsAnAdministratorGiveALinkThatWorksOnce() throws Exception {
        RequestPostProcessor administrator = Cast.signedIn(cast.person("Trần Văn Quản", UNIT, Role.ADMINISTRATOR), UNIT);
        MockHttpServletResponse made = server.perform(post("/people/" + thu.value() + "/password-links").with(csrf()).with(administrator)).andExpect(status().isOk()).andReturn().getResponse();
        String link = Jsoup.parse(made.getContentAsString()).selectFirst(".notice code").text();
        String code = link.substring(link.indexOf("code=") + 5);
        server.perform(get("/new-password").param("code", code)).andExpect(status().isOk());
        server.perform(post("/new-password").with(csrf()).param("code", code).param("password", "ngắn")).andExpect(status().isUnprocessableContent());
        server.perform(post("/new-password").with(csrf()).param("code", code).param("password", "mật khẩu do tôi chọn")).andExpect(redirectedUrl("/sign-in"));
        server.perform(post("/new-password").with(csrf()).param("code", code).param("password", "mật khẩu kẻ khác chọn")).andExpect(status().isUnprocessableContent());
        server.perform(signIn(name(), "mật khẩu do tôi chọn")).andExpect(redirectedUrl("/"));
    }

    @Test
    void letsAProgramInByATokenAndNoFartherThanItsScope() throws Exception {
        Cookie[] cookies = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        Document shown = page(post("/account/tokens").with(csrf()).param("name", "Phần mềm văn thư").param("days", "30").param("password", PASSWORD), cookies);
        String token = shown.selectFirst(".notice code").text();
        assertThat(page(get("/account/tokens"), cookies).text()).contains("Phần mềm văn thư").doesNotContain(token);

        server.perform(get("/").header("Authorization", "Bearer " + token)).andExpect(status().isOk());
        server.perform(get("/").header("Authorization", "Bearer " + token + "0")).andExpect(status().isUnauthorized());
        server.perform(get("/account").header("Authorization", "Bearer " + token)).andExpect(status().isForbidden());
        server.perform(post("/sign-out").header("Authorization", "Bearer " + token)).andExpect(status().isForbidden());
        server.perform(get("/").header("Authorization", "Bearer nothing").cookie(cookies)).andExpect(status().isUnauthorized());

        String ending = page(get("/account/tokens"), cookies).selectFirst("tbody form").attr("action");
        server.perform(post(ending).with(csrf()).cookie(cookies)).andExpect(redirectedUrl("/account/tokens"));
        server.perform(get("/").header("Authorization", "Bearer " + token)).andExpect(status().isUnauthorized());
    }

    @Test
    void signsOutWhoseAccountIsClosed() throws Exception {
        Cookie[] cookies = server.perform(signIn(name(), PASSWORD)).andReturn().getResponse().getCookies();
        RequestPostProcessor administrator = Cast.signedIn(cast.person("Trần Văn Quản", UNIT, Role.ADMINISTRATOR), UNIT);
        server.perform(post("/people/" + thu.value() + "/account/closing").with(csrf()).with(administrator)).andExpect(redirectedUrl("/people/" + thu.value()));
        server.perform(get("/account").cookie(cookies)).andExpect(redirectedUrl("/sign-in?to=%2Faccount"));
        server.perform(signIn(name(), PASSWORD)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void lendsARoleForAPeriod() throws Exception {
        PersonId an = cast.person("Lê Văn An", UNIT, Role.MEMBER);
        RequestPostProcessor lender = Cast.signedIn(thu, UNIT);
        RequestPostProcessor borrower = Cast.signedIn(an, UNIT);
        assertThat(Jsoup.parse(server.perform(get("/account").with(borrower)).andReturn().getResponse().getContentAsString()).text()).doesNotContain("Văn thư");
        MockHttpServletRequestBuilder lending = post("/account/delegations").with(csrf()).with(lender).param("to", Long.toString(an.value())).param("role", "CLERK")
                .param("from", java.time.LocalDate.now(vn.thongsuot.app.Zone.OFFICE).toString()).param("until", java.time.LocalDate.now(vn.thongsuot.app.Zone.OFFICE).plusDays(7).toString()).param("reason", "Đi học");
        server.perform(lending).andExpect(redirectedUrl("/account/delegations"));
        assertThat(Jsoup.parse(server.perform(get("/account").with(borrower)).andReturn().getResponse().getContentAsString()).text()).contains("Văn thư");
        Document seen = Jsoup.parse(server.perform(get("/account/delegations").with(borrower)).andReturn().getResponse().getContentAsString());
        assertThat(seen.text()).contains("Tôi nhận", "Nguyễn Thị Thu", "Đi học");
        server.perform(post(seen.selectFirst("tbody form").attr("action")).with(csrf()).with(borrower)).andExpect(redirectedUrl("/account/delegations"));
        assertThat(Jsoup.parse(server.perform(get("/account").with(borrower)).andReturn().getResponse().getContentAsString()).text()).doesNotContain("Văn thư");
    }

    @Test
    void waitsLongerAfterEachFailureButNeverForEver() {
        assertThat(Throttle.wait(0)).isEqualTo(Duration.ofSeconds(15));
        assertThat(Throttle.wait(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.wait(1_000)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void sendsHeadersThatAllowNothingInlineAndNoFrame() throws Exception {
        MockHttpServletResponse plain = server.perform(get("/sign-in")).andReturn().getResponse();
        assertThat(plain.getHeader("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
        assertThat(plain.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(plain.getHeader("Permissions-Policy")).contains("camera=()");
        assertThat(plain.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(plain.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
        MockHttpServletResponse secure = server.perform(signIn(name(), PASSWORD).secure(true)).andReturn().getResponse();
        assertThat(secure.getHeader("Strict-Transport-Security")).contains("max-age=");
        for (String cookie : secure.getHeaders("Set-Cookie")) {
            assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure");
        }
    }

    private String name() {
        return Cast.accountName(thu);
    }

    private static MockHttpServletRequestBuilder signIn(String name, String password) {
        return post("/sign-in").with(csrf()).param("name", name).param("password", password);
    }

    private static MockHttpServletRequestBuilder code(String code, Cookie[] cookies) {
        return post("/sign-in/second-step").with(csrf()).cookie(cookies).param("code", code);
    }

    private static MockHttpServletRequestBuilder change(String current, String password, Cookie[] cookies) {
        return post("/account/password").with(csrf()).cookie(cookies).param("current", current).param("password", password);
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    private Document page(MockHttpServletRequestBuilder request, Cookie[] cookies) throws Exception {
        return Jsoup.parse(server.perform(request.cookie(cookies)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    private static String words(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString()).selectFirst(".errors").text();
    }

    private static String session(Cookie[] cookies) {
        return Arrays.stream(cookies).filter(cookie -> cookie.getName().equals("SESSION")).findFirst().orElseThrow().getValue();
    }

    static byte[] secret(String base32) {
        String letters = base32.replace(" ", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int i = 0; i < bytes.length * 8; i++) {
            int letter = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letters.charAt(i / 5));
            bytes[i / 8] |= (byte) ((letter >> 4 - i % 5 & 1) << 7 - i % 8);
        }
        return bytes;
    }
}
