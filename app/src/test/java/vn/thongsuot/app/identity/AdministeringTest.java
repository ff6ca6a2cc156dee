package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** Units below an administrator's own get their first people from there. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministeringTest {

    private static final LocalDate FOUNDED = LocalDate.of(2018, 1, 1);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private Roles roles;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transaction;

    private UnitId top;
    private UnitId below;
    private UnitId farBelow;
    private PersonId administrator;

    @BeforeAll
    void treeWithOneAdministrator() {
        top = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Cửa Biển", "party-upper", FOUNDED));
        below = under(top, "CB-GIUA");
        farBelow = under(below, "CB-CUOI");
        administrator = cast.person("Đinh Quản Trị", top, Role.ADMINISTRATOR);
    }

    private UnitId under(UnitId parent, String code) {
        NewUnit unit = new NewUnit(code, "party-base", "Đảng bộ " + code, "", List.of(), Optional.of(parent));
        return ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
    }

    private PersonId appoint(PersonId by, UnitId from, UnitId unit, String accountName, Role role) throws Exception {
        String place = server.perform(post("/units/" + unit.value() + "/people").param("name", "Người Đầu Tiên").param("accountName", accountName).param("role", role.name())
                .with(Cast.signedIn(by, from)).with(csrf())).andExpect(status().isFound()).andReturn().getResponse().getRedirectedUrl();
        return new PersonId(Long.parseLong(place.substring("/people/".length())));
    }

    private String page(PersonId by, UnitId from, String address) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(Cast.signedIn(by, from))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).text();
    }

    private List<Map<String, Object>> trail(UnitId unit) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(status -> sql.sql("select action, person_id, acting_unit_id, subject from audit.record where unit_id = :unit order by id")
                .param("unit", unit.value()).query().listOfRows()));
    }

    @Test
    void theFirstAdministratorOfAUnitBelowComesFromAboveAndAppointsTheOthers() throws Exception {
        assertThat(page(administrator, top, "/units/" + farBelow.value())).contains("Người và vai trò của đơn vị");
        assertThat(page(administrator, top, "/units/" + farBelow.value() + "/people")).contains("Đơn vị chưa có ai");

        PersonId first = appoint(administrator, top, farBelow, "dau-tien", Role.ADMINISTRATOR);

        assertThat(page(first, farBelow, "/people")).contains("Người Đầu Tiên", "dau-tien", "Quản trị");
        PersonId clerk = appoint(first, farBelow, farBelow, "van-thu-cuoi", Role.CLERK);
        assertThat(Acting.as(Actor.system("test"), () -> roles.of(clerk, farBelow, LocalDate.now(Zone.OFFICE)))).containsExactly(Role.CLERK);
    }

    @Test
    void whatIsDoneFromAboveStandsInTheRecordOfTheUnitBelowWithWhoActedForWhichUnit() throws Exception {
        PersonId first = appoint(administrator, top, below, "nguoi-giua", Role.OFFICER);
        page(administrator, top, "/people/" + first.value());

        List<Map<String, Object>> records = trail(below).stream().filter(row -> List.of("person:" + first.value(), "unit:" + below.value()).contains(row.get("subject"))).toList();
        assertThat(records).extracting(row -> row.get("action")).contains("person-added", "role-given", "people-read");
        assertThat(records).filteredOn(row -> !"unit-established".equals(row.get("action"))).allSatisfy(row -> assertThat(row)
                .containsEntry("person_id", administrator.value()).containsEntry("acting_unit_id", top.value()));
    }

    @Test
    void anOnlyAdministratorWhoForgotThePasswordGetsALinkFromAbove() throws Exception {
        PersonId only = appoint(administrator, top, below, "quen-mat-khau", Role.ADMINISTRATOR);

        String answer = Jsoup.parse(server.perform(post("/people/" + only.value() + "/password-links").with(Cast.signedIn(administrator, top)).with(csrf()))
                .andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8)).select(".notice code").text();

        assertThat(answer).contains("/new-password?code=");
    }

    @Test
    void nobodyAppointsUpwardsAndNothingOfTheContentBelowIsShown() throws Exception {
        PersonId lower = cast.person("Người Dưới", below, Role.ADMINISTRATOR);
        PersonId upper = cast.person("Người Trên", top, Role.MEMBER);

        server.perform(get("/units/" + top.value() + "/people").with(Cast.signedIn(lower, below))).andExpect(status().isNotFound());
        server.perform(get("/people/" + upper.value()).with(Cast.signedIn(lower, below))).andExpect(status().isNotFound());
        Actor accounts = new Actor(Optional.of(administrator), Optional.of(top), Set.of(Role.ADMINISTRATOR), Actor.Reach.ACCOUNTS, "test", "");
        assertThat(rowsBelow("identity.person", accounts)).isPositive();
        assertThat(rowsBelow("audit.record", accounts)).isZero();
    }

    private long rowsBelow(String table, Actor actor) {
        Long rows = Acting.as(actor, () -> transaction.execute(status -> sql.sql("select count(*) from " + table + " where unit_id = :unit").param("unit", below.value())
                .query(Long.class).single()));
        return rows;
    }
}
