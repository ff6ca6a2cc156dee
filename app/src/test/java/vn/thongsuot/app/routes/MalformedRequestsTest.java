package vn.thongsuot.app.routes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Accounts;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.web.Page;

/**
 * Every route is sent what no page of ours sends, by somebody with every role, so that it gets as far as anything can: over a real connection, where the real error
 * pages answer. The server may refuse; it never fails, and never shows its insides.
 */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MalformedRequestsTest {

    private static final String PASSWORD = "một câu đủ dài để thử";
    private static final Pattern INSIDES = Pattern.compile("\\tat |Exception|org\\.(springframework|postgresql|apache)|java\\.(lang|util|sql)|SQLState|vn\\.thongsuot", Pattern.CASE_INSENSITIVE);
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(:[^}]*)?}");

    /** Percent-encoded: also what is no text at all. */
    private static final Map<String, String> VALUES = new LinkedHashMap<>();

    static {
        VALUES.put("empty", "");
        VALUES.put("a word", "abc");
        VALUES.put("negative", "-1");
        VALUES.put("no such number", "999999999");
        VALUES.put("too large a number", "99999999999999999999999");
        VALUES.put("a fraction", "1.5e308");
        VALUES.put("NUL", "a%00b");
        VALUES.put("controls", "a%0D%0AX-Injected:%201%1B%7F");
        VALUES.put("invalid UTF-8", "%C3%28%FF%FE");
        VALUES.put("a lone surrogate", "%ED%A0%80");
        VALUES.put("beyond the basic plane", "%F0%9F%98%80%F0%9D%94%B8");
        VALUES.put("no such day", "31/02/2026");
        VALUES.put("a day beyond time", "01/01/999999999");
        VALUES.put("quotes", "'%22%3B--%3C%2Fscript%3E%24%7B7*7%7D%25");
        VALUES.put("long", "%E1%BA%AF".repeat(700));
    }

    /** Tried in each parameter alone as well: beside other nonsense they might never be looked at. */
    private static final Set<String> ALONE = Set.of("NUL", "too large a number", "a day beyond time", "long", "invalid UTF-8");

    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Accounts accounts;
    @LocalServerPort private int port;

    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> known = new LinkedHashMap<>();
    private String csrf = "";

    private record Answer(int status, String head, String body) {}

    private record Route(String method, String pattern, Set<String> parameters) {
        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    void somebodyWithEveryRoleSignsInAndRegistersADocument() throws Exception {
        UnitId unit = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Thử Thách", "party-upper", LocalDate.of(2015, 1, 1)));
        PersonId person = cast.person("Người Có Mọi Vai Trò", unit, Role.values());
        Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(person, PASSWORD);
            return person;
        });
        keep(send("GET", "/sign-in", "", "", new byte[0]));
        keep(form("/sign-in", "name=" + Cast.accountName(person) + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8)));
        keep(send("GET", "/account", "", "", new byte[0]));
        known.put("unit", Long.toString(unit.value()));
        known.put("id", known.get("unit"));
        known.put("person", Long.toString(cast.person("Người Bị Hỏi", unit, Role.OFFICER).value()));
        known.put("role", "OFFICER");
        known.put("type", "renamings");
        known.put("obligation", "o1");
        known.put("document", document());
        known.put("name", "1");
    }

    private String document() throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--x\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.docx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx")));
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(send("POST", "/documents", "", "multipart/form-data; boundary=x", body.toByteArray()).status()).isBetween(300, 303);
        Matcher link = Pattern.compile("/documents/(\\d+)\"").matcher(send("GET", "/documents", "", "", new byte[0]).body());
        assertThat(link.find()).isTrue();
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (send("GET", "/documents/" + link.group(1) + "/obligations/o1", "", "", new byte[0]).status() != 200) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
        return link.group(1);
    }

    @Test
    void noAddressMakesTheServerFail() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            for (String variable : variables(route.pattern())) {
                for (Map.Entry<String, String> value : VALUES.entrySet()) {
                    String address = address(route.pattern(), variable, value.getValue());
                    check(route + " with {" + variable + "} " + value.getKey(), ask(route, address, "_csrf=" + csrf), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noParameterMakesTheServerFail() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            String address = address(route.pattern(), "", "");
            check(route + " without parameters", ask(route, address, "_csrf=" + csrf), wrong);
            for (Map.Entry<String, String> value : VALUES.entrySet()) {
                check(route + " with all parameters " + value.getKey(), ask(route, address, query(route.parameters(), value.getValue())), wrong);
                for (String parameter : ALONE.contains(value.getKey()) ? route.parameters() : Set.<String>of()) {
                    check(route + " with only " + parameter + " " + value.getKey(), ask(route, address, "_csrf=" + csrf + "&" + parameter + "=" + value.getValue()), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nothingIsDoneWithoutTheTokenOfAForm() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            if (route.method().equals("POST")) {
                String address = address(route.pattern(), "", "");
                for (String token : List.of("", "_csrf=", "_csrf=abc", "_csrf=a%00b", "_csrf=%FF", "_csrf=" + "a".repeat(5_000))) {
                    Answer answer = send("POST", address, "", "application/x-www-form-urlencoded", token.getBytes(StandardCharsets.US_ASCII));
                    check(route + " with " + token, answer, wrong);
                    if (answer.status() != 403 && answer.status() != 400) {
                        wrong.add(route + " with '" + token.substring(0, Math.min(20, token.length())) + "' answers " + answer.status());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noBodyHeaderOrMethodMakesTheServerFail() throws Exception {
        List<String> wrong = new ArrayList<>();
        for (Route route : routes()) {
            String address = address(route.pattern(), "", "");
            String token = "X-XSRF-TOKEN: " + csrf + "\r\n";
            byte[] nonsense = {0, (byte) 0xff, '{', '"', '-', '-', 'x', '\r', '\n'};
            for (String type : List.of("application/json", "text/xml", "multipart/form-data", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded; charset=x-none", "a/b/c;;=",
                    "")) {
                check(route + " as '" + type + "'", send("POST", address, token, type, nonsense), wrong);
            }
            if (!route.method().equals("GET")) {
                continue;
            }
            for (String method : List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "HEAD", "NONSENSE")) {
                check(method + " " + route.pattern(), send(method, address, token, "", new byte[0]), wrong);
            }
            for (String header : List.of("Accept: ///,,;q=x", "Accept-Language: " + "x".repeat(3_000), "Range: bytes=9-1,-,x", "If-Modified-Since: never", "HX-Request: true\r\nHX-Target: %00",
                    "Accept-Encoding: ;;q=2", "Authorization: Bearer ts_%00\u0001", "Authorization: Basic !!", "Cookie: SESSION=%00; csrf=\u0007; language=xx", "X-Forwarded-Proto: x\r\nForwarded: for=\"",
                    "Sec-Fetch-Site: \u00ff")) {
                check("GET " + route.pattern() + " with " + header, send("GET", address, header + "\r\n", "", new byte[0]), wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(String what, Answer answer, List<String> wrong) {
        if (answer.status() >= 500 && answer.status() != 501 || answer.status() < 200) {
            wrong.add(what + " answers " + answer.status());
        }
        Matcher inside = INSIDES.matcher(answer.body());
        if (answer.status() >= 400 && inside.find()) {
            wrong.add(what + " shows " + inside.group());
        }
        if (answer.head().contains("X-Injected")) {
            wrong.add(what + " writes a header of the sender's");
        }
    }

    private Answer ask(Route route, String address, String parameters) throws IOException {
        return route.method().equals("GET") ? send("GET", address + "?" + parameters, "", "", new byte[0]) : form(address, parameters);
    }

    private Answer form(String address, String parameters) throws IOException {
        String all = parameters.contains("_csrf=") ? parameters : parameters + "&_csrf=" + csrf;
        return send("POST", address, "", "application/x-www-form-urlencoded", all.getBytes(StandardCharsets.US_ASCII));
    }

    private String query(Set<String> parameters, String value) {
        return parameters.stream().map(parameter -> parameter + "=" + value).collect(Collectors.joining("&", "_csrf=" + csrf + "&", ""));
    }

    /** As bytes: no client of ours would send most of this. */
    private Answer send(String method, String address, String headers, String type, byte[] body) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            String cookie = headers.contains("Cookie:") || headers.contains("Authorization:") ? "" : "Cookie: " + cookies.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
                    .collect(Collectors.joining("; ")) + "\r\n";
            String head = method + " " + address + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + cookie + headers + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n")
                    + "Content-Length: " + body.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = answer.indexOf("\r\n\r\n");
            return end < 0 ? new Answer(0, answer, "") : new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(0, end), answer.substring(end));
        }
    }

    private void keep(Answer answer) {
        Matcher set = Pattern.compile("(?i)Set-Cookie: ([^=]+)=([^;\\r]*)").matcher(answer.head());
        while (set.find()) {
            cookies.put(set.group(1), set.group(2));
        }
        String found = token(answer.body());
        csrf = found.isEmpty() ? csrf : found;
    }

    private static String token(String page) {
        Matcher found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        return found.find() ? found.group(1) : "";
    }

    private static Set<String> variables(String pattern) {
        Set<String> variables = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(pattern);
        while (matcher.find()) {
            variables.add(matcher.group(1));
        }
        return variables;
    }

    private String address(String pattern, String variable, String value) {
        String part = pattern.startsWith("/documents") || pattern.startsWith("/inbox") ? known.get("document") : known.get("unit");
        return VARIABLE.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(found.group(1).equals(variable) ? value
                : found.group(1).equals("id") ? pattern.contains("obligations/{id}") ? "o1" : pattern.contains("documents/{id}") ? known.get("document") : part : known.getOrDefault(found.group(1), "1")));
    }

    /** All but what would end the session that asks. */
    private List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            for (String pattern : mapping.getPatternValues()) {
                Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
                for (String verb : methods.isEmpty() ? List.of("GET") : methods.stream().map(RequestMethod::name).toList()) {
                    if (!pattern.equals("/error") && !pattern.equals("/account/sessions/ending")) {
                        routes.add(new Route(verb, pattern, parameters(method)));
                    }
                }
            }
        });
        return routes;
    }

    private static Set<String> parameters(HandlerMethod method) {
        Set<String> names = new LinkedHashSet<>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            RequestParam param = parameter.getParameterAnnotation(RequestParam.class);
            ModelAttribute model = parameter.getParameterAnnotation(ModelAttribute.class);
            if (param != null && Map.class.isAssignableFrom(parameter.getParameterType())) {
                names.addAll(List.of("day", "agreed", "name", "shortName", "otherNames", "kind", "code", "reason", "under", "into", "remains", "with", "names", "children", "office", "seats", "held", "person", "since", "term", "from", "until"));
            } else if (param != null) {
                names.add(param.name().isEmpty() ? parameter.getParameter().getName() : param.name());
            } else if (parameter.getParameterType().isRecord() && parameter.getParameterType() != Actor.class && parameter.getParameterType() != Page.class && (model == null || model.name().isEmpty() && model.value().isEmpty())) {
                Arrays.stream(parameter.getParameterType().getRecordComponents()).map(RecordComponent::getName).forEach(names::add);
            }
        }
        return names;
    }
}
