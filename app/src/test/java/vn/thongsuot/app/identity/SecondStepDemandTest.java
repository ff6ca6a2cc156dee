package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** A unit's administrator demands the second step of a role, there and below. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecondStepDemandTest {

    private static final LocalDate FOUNDED = LocalDate.of(2018, 1, 1);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private SecondStep secondStep;
    @Autowired private Tokens tokens;

    private UnitId below;
    private RequestPostProcessor administrator;

    @BeforeAll
    void clerksNeedASecondStep() throws Exception {
        UnitId top = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Bến Ngự", "party-upper", FOUNDED));
        NewUnit unit = new NewUnit("BN-DUOI", "party-base", "Đảng bộ Dưới", "", List.of(), Optional.of(top));
        below = ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
        administrator = Cast.signedIn(cast.person("Quản Trị Trên", top, Role.ADMINISTRATOR), top);
        server.perform(post("/people/second-step-demands").param("role", "CLERK").with(administrator).with(csrf())).andExpect(status().is3xxRedirection());
    }

    private RequestPostProcessor somebody(Role role) {
        return Cast.signedIn(cast.person("Người " + role, below, role), below);
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void showsTheAdministratorWhatIsDemanded() throws Exception {
        assertThat(page("/people/second-step-demands", administrator).select("input[name=role][checked]").eachAttr("value")).containsExactly("CLERK");
    }

    @Test
    void whoHoldsTheRoleBelowSetsItUpBeforeAnythingElse() throws Exception {
        RequestPostProcessor clerk = somebody(Role.CLERK);
        for (String address : List.of("/", "/documents", "/account", "/units")) {
            server.perform(get(address).with(clerk)).andExpect(redirectedUrl("/account/second-step"));
        }
        server.perform(post("/documents").with(clerk).with(csrf())).andExpect(redirectedUrl("/account/second-step"));
        server.perform(get("/documents").header("HX-Request", "true").with(clerk)).andExpect(status().isForbidden()).andExpect(header().string("HX-Redirect", "/account/second-step"));

        String secret = page("/account/second-step", clerk).selectFirst("main code").text();
        server.perform(post("/account/second-step").param("code", secondStep.code(SignInTest.secret(secret), Instant.now())).with(clerk).with(csrf())).andExpect(status().isOk());

        server.perform(get("/documents").with(clerk)).andExpect(status().isOk());
    }

    @Test
    void whoHoldsAnotherRoleWorksOn() throws Exception {
        server.perform(get("/documents").with(somebody(Role.OFFICER))).andExpect(status().isOk());
    }

    @Test
    void aTokenDoesNotLeadAroundIt() throws Exception {
        PersonId clerk = cast.person("Văn Thư Có Mã", below, Role.CLERK);
        String token = Acting.as(Actor.system("test"), () -> tokens.make(clerk, below, "máy", Tokens.Scope.READ, LocalDate.now(Zone.OFFICE).plusDays(10)));
        server.perform(get("/documents").header("Authorization", "Bearer " + token)).andExpect(status().isForbidden());
    }
}
