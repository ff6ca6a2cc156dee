package vn.thongsuot.app;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class StartTest {

    @Autowired
    private MockMvc server;

    @Test
    void saysThatItIsWell() throws Exception {
        server.perform(get("/actuator/health")).andExpect(status().isOk());
    }

    @Test
    void showsNobodyAPage() throws Exception {
        server.perform(get("/")).andExpect(status().is3xxRedirection());
    }
}
