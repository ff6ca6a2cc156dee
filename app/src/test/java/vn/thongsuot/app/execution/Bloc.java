package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
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

/** A bloc of units with people in them, for tests of what units owe: a bloc, two bases below it, a cell below the first. */
final class Bloc {

    static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);

    private final MockMvc server;
    private final Cast cast;
    private final Reorganising reorganising;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final String name;
    private final Map<String, UnitId> units = new HashMap<>();
    private final Map<String, RequestPostProcessor> people = new HashMap<>();
    private final Map<String, PersonId> ids = new HashMap<>();
    private int number = 10;

    /** What a bloc is made with. */
    @Component
    record Tools(MockMvc server, Cast cast, UnitTree tree, Reorganising reorganising, JdbcClient sql, TransactionTemplate transaction) {}

    /** @param name tells blocs of one database apart */
    Bloc(Tools tools, String name) {
        this.server = tools.server();
        this.cast = tools.cast();
        this.reorganising = tools.reorganising();
        this.sql = tools.sql();
        this.transaction = tools.transaction();
        this.name = name;
        LocalDate founded = LocalDate.of(2015, 1, 1);
        units.put("bloc", Acting.as(Actor.system("test"), () -> tools.tree().establishRoot("Đảng ủy Khối " + name, "party-upper", founded)));
        below("base", "bloc", "Đảng bộ Công ty Chè " + name);
        below("other", "bloc", "Đảng bộ Công ty Mật " + name);
        below("cell", "base", "Chi bộ Xưởng " + name);
        for (String unit : List.of("bloc", "base", "other", "cell")) {
            person("clerk of " + unit, unit, Role.CLERK);
        }
        person("leader of bloc", "bloc", Role.LEADER);
        person("leader of base", "base", Role.LEADER);
        person("member of base", "base", Role.MEMBER);
        person("inspector of base", "base", Role.INSPECTOR);
    }

    void below(String code, String upper, String unitName) {
        NewUnit unit = new NewUnit(name.replace(" ", "") + "-" + code, "party-base", unitName, "", List.of(), Optional.of(units.get(upper)));
        units.put(code, ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, LocalDate.of(2015, 1, 1), "Thử"), Actor.system("test"), Instant.now()))
                .established().getFirst());
    }

    void person(String called, String unit, Role... roles) {
        PersonId person = cast.person(called, units.get(unit), roles);
        ids.put(called, person);
        people.put(called, Cast.signedIn(person, units.get(unit)));
    }

    PersonId personId(String called) {
        return ids.get(called);
    }

    UnitId unit(String code) {
        return units.get(code);
    }

    Part part(String unit, String role) {
        return new Part(units.get(unit), role);
    }

    /** Issues a document of the bloc, twenty days ago. */
    DocumentId issue(Duty... duties) {
        return new Issued(sql, transaction).document(units.get("bloc"), number++ + "-KH/ĐUK", TODAY.minusDays(20), List.of(duties));
    }

    /** Issues one and waits until a unit owes of it; the address of what it owes of the first obligation. */
    String owed(String unit, Duty... duties) throws Exception {
        String path = path(unit, issue(duties), "o1");
        awaitOpen(path);
        return path;
    }

    String path(String unit, DocumentId document, String obligation) {
        return "/occurrences/" + units.get(unit).value() + "/" + document.value() + "/" + obligation + "/" + TODAY.minusDays(20);
    }

    void awaitOpen(String path) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (answer(path, "clerk of bloc").getStatus() != 200) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
    }

    MockHttpServletResponse answer(String path, String who) throws Exception {
        return server.perform(get(path).with(people.get(who))).andReturn().getResponse();
    }

    Document html(String path, String who) throws Exception {
        return Jsoup.parse(server.perform(get(path).with(people.get(who))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    /** Sends an entry with the version that whoever sends it sees on the page now. */
    MockHttpServletResponse say(String path, String who, String kind, List<MockMultipartFile> files, String... fields) throws Exception {
        String version = html(path, who).select("input[name=version]").stream().findFirst().map(input -> input.attr("value")).orElse("");
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "kind";
        all[1] = kind;
        all[2] = "version";
        all[3] = version;
        return send(path + "/entries", who, files, all);
    }

    int say(String path, String who, String kind, String... fields) throws Exception {
        return say(path, who, kind, List.of(), fields).getStatus();
    }

    MockHttpServletResponse send(String path, String who, List<MockMultipartFile> files, String... fields) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart(path);
        files.forEach(request::file);
        for (int field = 0; field < fields.length; field += 2) {
            request.param(fields[field], fields[field + 1]);
        }
        return server.perform(request.with(people.get(who)).with(csrf())).andReturn().getResponse();
    }

    String states(String path) throws Exception {
        return html(path, "clerk of bloc").select(".document-head .states").text();
    }

    /** What the audit trail holds of what a unit owes of a document, the first first. */
    List<String> recorded(String path, String actions) {
        String[] parts = path.split("/");
        return asSystem(() -> sql.sql("select action from audit.record where unit_id = :unit and subject = :subject and action like :actions order by id").param("unit", Long.parseLong(parts[2]))
                .param("subject", "document:" + parts[3]).param("actions", actions).query(String.class).list());
    }

    <T> T asSystem(java.util.function.Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }
}
