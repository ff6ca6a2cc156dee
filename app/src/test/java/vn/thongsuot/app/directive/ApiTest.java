package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.thongsuot.app.ServerTest;
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
    @Autowired private RequestMappingHandlerMapping requestMappingHandlerMapping;
    @LocalServerPort private int port;

    private final HttpClient program = HttpClient.newHttpClient();
    private UnitId bloc = new UnitId(0);
    private String sender = "";
    private String reader = "";
    private String receiver = "";

    @BeforeAll
    void peopleWhoMakeTokens() throws Exception {
        bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Api", "party-upper", FOUNDED));
        NewUnit unit = new NewUnit("SA-1", "party-base", "Đảng bộ Công ty Gạch Sông Api", "", List.of(), Optional.of(bloc));
        UnitId base = ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
        PersonId leader = cast.person("Nguyễn Văn Api", bloc, Role.LEADER, Role.CLERK);
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
        return upload(token, "ke-hoach-71.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer upload(String token, String name, byte[] file) throws IOException, InterruptedException {
        String head = "--ranh\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        return ask("POST", "/api/documents", token, HttpRequest.BodyPublishers.ofByteArrays(List.of(head.getBytes(StandardCharsets.UTF_8), file, "\r\n--ranh--\r\n".getBytes(StandardCharsets.UTF_8))),
                "Content-Type", "multipart/form-data; boundary=ranh");
    }

    /** A form of plain fields, {@code name=value&name=value}. */
    private Answer send(String path, String token, String fields) throws IOException, InterruptedException {
        String encoded = Arrays.stream(fields.split("&")).map(field -> field.split("=", 2)).map(field -> field[0] + (field.length < 2 ? "" : "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return ask("POST", path, token, HttpRequest.BodyPublishers.ofString(encoded), "Content-Type", "application/x-www-form-urlencoded");
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

        String version = obligation.get("version").asString();
        String one = path + "/obligations/" + obligation.get("id").asString();
        Answer wrong = send(one, sender, "version=" + version + "&text=&kind=deadline&due=2026-13-01");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body().get("errors").toString()).contains("\"text\"", "\"due\"", "2026-13-01");
        JsonNode changed = send(one, sender, "version=" + version + "&text=Rà soát hồ sơ nhân sự cấp ủy khóa mới&implementers=Các đảng bộ cơ sở&kind=deadline&due=2026-12-25").body().get("obligations").get(0);
        assertThat(changed.get("schedule").get("due").asString()).isEqualTo("2026-12-25");
        assertThat(changed.get("state").asString()).isEqualTo("confirmed");
        assertThat(send(one + "/confirmation", sender, "version=" + version).status()).as("somebody who has not seen the change").isEqualTo(409);
        assertThat(send(path + "/obligations/confirmations", sender, "").body().get("confirmed").asInt()).isZero();
        JsonNode name = get(path + "/names", sender).body().get("names").get(0);
        assertThat(name.get("means").asString()).isEqualTo("group");
        assertThat(name.get("units").get(0).get("name").asString()).isEqualTo("Đảng bộ Công ty Gạch Sông Api");
        String meant = name.get("units").get(0).get("unit").asString();
        assertThat(send(path + "/names/" + name.get("id").asString(), sender, "version=" + name.get("version").asString() + "&units=" + meant).body().get("names").get(0).get("means").asString()).isEqualTo("chosen");

        JsonNode before = get(path + "/issue", sender).body();
        assertThat(before.get("hindrances").size()).isZero();
        assertThat(before.get("units").asInt()).isEqualTo(1);
        assertThat(before.get("signings").toString()).contains("T/M");
        assertThat(send(path + "/issue", sender, "signing=X/Y&withoutLead=true").body().get("message").asString()).contains("ký");
        assertThat(send(path + "/issue", sender, "signing=T/M").body().get("message").asString()).as("nobody leads").contains("withoutLead");
        assertThat(send(path + "/issue", sender, "signing=T/M&withoutLead=true").status()).isEqualTo(202);
        assertThat(send(path + "/issue", sender, "signing=T/M&withoutLead=true").status()).as("once more").isEqualTo(409);
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

        byte[] plan = program.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/inbox/" + id + "/own-plan")).header("Authorization", "Bearer " + receiver).build(),
                HttpResponse.BodyHandlers.ofByteArray()).body();
        JsonNode own = upload(receiver, "ke-hoach-rieng.docx", plan).body();
        String ownPath = "/api/documents/" + own.get("id").asString();
        await(ownPath, receiver, "state", "read");
        JsonNode covered = get(ownPath + "/coverage", receiver).body();
        assertThat(covered.get("of").asLong()).isEqualTo(id);
        assertThat(covered.get("takenUp").asInt()).isEqualTo(1);
        assertThat(covered.get("asked").get(0).get("by").get(0).get("text").asString()).containsIgnoringCase("hồ sơ nhân sự");
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
