package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Accounts;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** Another program at work, over HTTP and with a token that a person made. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final String PASSWORD = "mật khẩu dài của văn thư";
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            ĐẢNG ỦY KHỐI SÔNG API
            *
            Số 71-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Api, ngày 10 tháng 9 năm 2026

            KẾ HOẠCH
            chuẩn bị đại hội

            1. Các đảng bộ cơ sở rà soát hồ sơ nhân sự cấp ủy khóa mới trước ngày 20/12/2026.

            Nơi nhận:
            - Các đảng bộ cơ sở,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Api
            """;

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private Accounts accounts;
    @Autowired private Readings readings;
    @Autowired private ReviewingObligation reviewing;
    @Autowired private Issuing issuing;
    @Autowired private TransactionTemplate transaction;
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort private int port;

    private final HttpClient program = HttpClient.newHttpClient();
    private UnitId bloc = new UnitId(0);
    private PersonId leader = new PersonId(0);
    private String sender = "";
    private String reader = "";
    private String receiver = "";

    @BeforeAll
    void peopleWhoMakeTokens() throws Exception {
        bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Api", "party-upper", FOUNDED));
        NewUnit unit = new NewUnit("SA-1", "party-base", "Đảng bộ Công ty Gạch Sông Api", "", List.of(), Optional.of(bloc));
        UnitId base = ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
        leader = cast.person("Nguyễn Văn Api", bloc, Role.LEADER, Role.CLERK);
        sender = token(leader, bloc, true);
        reader = token(leader, bloc, false);
        receiver = token(cast.person("Lê Thị Gạch", base, Role.CLERK), base, true);
    }

    private String token(PersonId person, UnitId unit, boolean writes) throws Exception {
        Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(person, PASSWORD);
            return person;
        });
        RequestPostProcessor who = Cast.signedIn(person, unit);
        String page = server.perform(post("/account/tokens").param("name", "phần mềm văn thư").param("writes", String.valueOf(writes)).param("password", PASSWORD).with(who).with(csrf()))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        return Jsoup.parse(page).select(".notice code").text();
    }

    private record Answer(int status, JsonNode body) {}

    private Answer ask(String method, String path, String token, HttpRequest.BodyPublisher body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).method(method, body).header("Accept", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = program.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body().isEmpty() ? "{}" : answer.body()));
    }

    private Answer get(String path, String token) throws IOException, InterruptedException {
        return ask("GET", path, token, HttpRequest.BodyPublishers.noBody());
    }

    private Answer upload(String token, String text) throws IOException, InterruptedException {
        String body = "--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ke-hoach-71.txt\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--ranh--\r\n";
        return ask("POST", "/api/documents", token, HttpRequest.BodyPublishers.ofString(body), "Content-Type", "multipart/form-data; boundary=ranh");
    }

    private <T> T in(UnitId unit, Supplier<T> work) {
        return Acting.as(new Actor(Optional.of(leader), Optional.of(unit), Set.of(Role.LEADER, Role.CLERK), Actor.Reach.UNIT, "test", ""), () -> transaction.execute(_ -> work.get()));
    }

    private JsonNode await(String path, String token, String field, String value) throws Exception {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); ; Thread.sleep(100)) {
            JsonNode body = get(path, token).body();
            if (body.path(field).asString().equals(value)) {
                return body;
            }
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    @Test
    void aDocumentIsRegisteredFollowedIssuedAndItsReceiptFetched() throws Exception {
        Answer registered = upload(sender, PLAN);
        assertThat(registered.status()).isEqualTo(201);
        long id = registered.body().get("id").asLong();
        assertThat(upload(sender, PLAN).status()).as("the same file again").isEqualTo(200);
        String path = "/api/documents/" + id;
        JsonNode read = await(path, sender, "state", "read");
        assertThat(read.get("code").asString()).isEqualTo("71-KH/ĐUK");
        assertThat(read.get("date").asString()).isEqualTo("2026-09-10");
        assertThat(read.get("issue").asString()).isEqualTo("none");
        assertThat(get("/api/documents", reader).body().get("documents").get(0).get("id").asLong()).isEqualTo(id);
        JsonNode obligation = get(path + "/obligations", reader).body().get("obligations").get(0);
        assertThat(obligation.get("text").asString()).contains("rà soát hồ sơ nhân sự");
        assertThat(obligation.get("schedule").get("due").asString()).isEqualTo("2026-12-20");
        assertThat(obligation.get("owed").asBoolean()).as("nobody has confirmed it").isFalse();
        assertThat(get(path + "/receipts", sender).status()).as("not issued").isEqualTo(404);

        DocumentId document = new DocumentId(id);
        in(bloc, () -> readings.obligations(bloc, document)).forEach(held -> in(bloc, () -> reviewing.mark(bloc, document, held.id(), held.version(), State.CONFIRMED, Acting.current())));
        in(bloc, () -> issuing.issue(bloc, document, "T/M", true, leader));
        await(path, sender, "issue", "issued");
        JsonNode delivery = get("/api/inbox", receiver).body().get("documents").get(0);
        assertThat(delivery.get("document").asLong()).isEqualTo(id);
        assertThat(delivery.has("receivedAt")).isFalse();
        assertThat(get("/api/inbox/" + id + "/obligations", receiver).body().get("obligations").get(0).get("owed").asBoolean()).isTrue();
        assertThat(ask("POST", "/api/inbox/" + id + "/receipt", receiver, HttpRequest.BodyPublishers.noBody()).status()).isEqualTo(204);
        JsonNode receipts = get(path + "/receipts", sender).body();
        assertThat(receipts.get("received").asInt()).isEqualTo(1);
        assertThat(receipts.get("lines").get(0).get("name").asString()).isEqualTo("Đảng bộ Công ty Gạch Sông Api");
        assertThat(get("/api/documents/" + id, receiver).status()).as("another unit's register").isEqualTo(404);
    }

    @Test
    void refusalsAreDataAndSayWhatToDo() throws Exception {
        Answer nobody = get("/api/documents", "");
        assertThat(nobody.status()).isEqualTo(401);
        assertThat(nobody.body().get("reference").asString()).isNotEmpty();
        assertThat(get("/api/documents", "ts_khong-co").status()).isEqualTo(401);
        assertThat(upload(reader, "Một văn bản khác").status()).as("a token that only reads").isEqualTo(403);
        Answer missing = get("/api/documents/999999", sender);
        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.body().get("message").asString()).isNotEmpty();
        Answer empty = ask("POST", "/api/documents", sender, HttpRequest.BodyPublishers.noBody());
        assertThat(empty.status()).as("without a file").isEqualTo(400);
        assertThat(empty.body().get("message").asString()).isNotEmpty();
    }

    @Test
    void theDescriptionNamesEveryRouteAndNoOther() throws Exception {
        JsonNode description = get("/api/openapi.json", reader).body();
        assertThat(description.get("openapi").asString()).startsWith("3.");
        Set<String> described = new TreeSet<>();
        description.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream().forEach(method -> described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        Set<String> there = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream().filter(pattern -> pattern.startsWith("/api/"))
                .forEach(pattern -> mapping.getMethodsCondition().getMethods().forEach(method -> there.add(method + " " + pattern))));
        assertThat(described).isEqualTo(there).isNotEmpty();
        String text = description.toString();
        for (String reference : text.split("\"\\$ref\":\"#")) {
            String pointer = reference.substring(0, Math.max(0, reference.indexOf('"')));
            assertThat(pointer.isEmpty() || !pointer.startsWith("/components") || !description.at(pointer).isMissingNode()).as(pointer).isTrue();
        }
    }

    @Test
    void everyFieldOfAnAnswerIsDescribed() throws Exception {
        JsonNode schemas = get("/api/openapi.json", reader).body().get("components").get("schemas");
        assertThat(fields(ApiDocuments.DocumentData.class)).isEqualTo(names(schemas.get("Document")));
        assertThat(fields(ApiDocuments.ObligationData.class)).isEqualTo(names(schemas.get("Obligation")));
        assertThat(fields(ApiDocuments.ScheduleData.class)).isEqualTo(names(schemas.get("Obligation").get("properties").get("schedule")));
        assertThat(fields(ApiDocuments.Receipts.class)).isEqualTo(names(schemas.get("Receipts")));
        assertThat(fields(ApiDocuments.ReceiptData.class)).isEqualTo(names(schemas.get("Receipts").get("properties").get("lines").get("items")));
        assertThat(fields(ApiDocuments.DeliveryData.class)).isEqualTo(names(schemas.get("Deliveries").get("properties").get("documents").get("items")));
    }

    private static Set<String> fields(Class<?> type) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(component.getName());
        }
        return fields;
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.get("properties").propertyStream().forEach(property -> names.add(property.getKey()));
        return names;
    }
}
