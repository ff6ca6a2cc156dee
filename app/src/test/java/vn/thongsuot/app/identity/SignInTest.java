package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.thongsuot.app.ServerTest;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInTest {

    private static final UnitId UNIT = new UnitId(9_001);
    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    @Autowired
    private Accounts accounts;

    private String thu = "";

    @BeforeAll
    void thuHasAnAccount() {
        PersonId person = cast.person("Nguyễn Thị Thu", UNIT, Role.CLERK);
        thu = Cast.accountName(person);
        Acting.as(Actor.system("test"), () -> {
            accounts.setPassword(person, PASSWORD);
            return person;
        });
    }

    @Test
    void leadsToTheSignInAndBackToThePageThatWasAskedFor() throws Exception {
        server.perform(get("/acting-unit?x=1")).andExpect(redirectedUrl("/sign-in?to=%2Facting-unit%3Fx%3D1"));
        var answer = server.perform(post("/sign-in").with(csrf()).param("name", " " + thu.toUpperCase() + " ").param("password", PASSWORD).param("to", "/acting-unit?x=1"))
                .andExpect(redirectedUrl("/acting-unit?x=1"))
                .andReturn();
        Cookie session = answer.getResponse().getCookie("SESSION");
        assertThat(session).isNotNull();
        server.perform(get("/acting-unit").cookie(session)).andExpect(status().isOk());
    }
}
