package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import vn.thongsuot.app.ServerTest;

/** One story, on an installation of its own: it can only begin once. */
@ServerTest
@TestPropertySource(properties = Cast.NOBODY)
class FirstRunTest {

    @Autowired
    private MockMvc server;

    @Autowired
    private FirstRun firstRun;

    @Test
    void leadsEverybodyToTheFirstPageUntilTheCodeMadeAnAdministrator() throws Exception {
        server.perform(get("/sign-in")).andExpect(redirectedUrl("/first-run"));
        server.perform(get("/actuator/health")).andExpect(status().isOk());
        server.perform(get("/first-run")).andExpect(status().isOk());
        String code = firstRun.newCode();

        server.perform(begin("AAAA-BBBB-CCCC-DDDD", "một câu dài dễ nhớ")).andExpect(status().isUnprocessableContent());
        server.perform(begin(code, "ngắn")).andExpect(status().isUnprocessableContent());
        server.perform(begin(code, "một câu dài dễ nhớ").param("kind", "no-such-kind")).andExpect(status().isUnprocessableContent());
        server.perform(get("/")).andExpect(redirectedUrl("/first-run"));

        Cookie[] cookies = server.perform(begin(code.toLowerCase(), "một câu dài dễ nhớ").param("kind", "party-upper")).andExpect(redirectedUrl("/")).andReturn().getResponse().getCookies();
        assertThat(server.perform(get("/people").cookie(cookies)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString())
                .contains("Đảng ủy Khối Thử Nghiệm", "Phạm Thị Đầu", "Quản trị");
        server.perform(get("/first-run")).andExpect(redirectedUrl("/"));
        server.perform(begin(code, "một câu dài dễ nhớ")).andExpect(redirectedUrl("/"));
    }

    private static MockHttpServletRequestBuilder begin(String code, String password) {
        return post("/first-run").with(csrf()).param("code", code).param("unit", "Đảng ủy Khối Thử Nghiệm").param("person", "Phạm Thị Đầu")
                .param("name", "quantri.duk").param("password", password);
    }
}
