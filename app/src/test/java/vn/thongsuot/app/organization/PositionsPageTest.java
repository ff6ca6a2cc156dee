package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;

/** An administrator records who holds which position from when until when, and the unit's terms. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PositionsPageTest {

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;

    private UnitId unit;
    private RequestPostProcessor administrator;
    private PersonId person;

    @BeforeAll
    void aUnit() {
        unit = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Đồi Chè", "party-upper", LocalDate.of(2010, 1, 1)));
        administrator = Cast.signedIn(cast.person("Đỗ Quản Trị", unit, Role.ADMINISTRATOR), unit);
        person = cast.person("Lý Thị Bí Thư", unit, Role.LEADER);
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(administrator)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    private Document send(int expected, String address, String... parameters) throws Exception {
        var request = post(address).with(administrator).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return Jsoup.parse(server.perform(request).andExpect(status().is(expected)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aHolderIsRecordedSeenOnTheUnitsPageAndRelieved() throws Exception {
        assertThat(page("/units/" + unit.value()).select("a[href=/positions]")).hasSize(1);
        String number = Long.toString(person.value());
        send(302, "/positions/holders", "held", "secretary", "person", number, "since", "01/03/2024");
        send(302, "/positions", "office", "deputy-secretary", "seats", "2");

        assertThat(page("/units/" + unit.value()).text()).contains("Bí thư", "Lý Thị Bí Thư", "từ 01/03/2024", "Phó Bí thư");
        assertThat(page("/units/" + unit.value() + "?ngay=2024-02-29").text()).doesNotContain("Lý Thị Bí Thư");

        Document twice = send(422, "/positions/holders", "held", "secretary", "person", number, "since", "01/04/2024");
        assertThat(twice.select(".errors").text()).contains("đã giữ chức danh đó");
        assertThat(twice.select("#since").val()).isEqualTo("01/04/2024");

        String ending = page("/positions").select("form[action$=/ending]").attr("action");
        send(302, ending, "on", "01/06/2025");
        assertThat(page("/positions").text()).doesNotContain("từ 01/03/2024");
        assertThat(page("/units/" + unit.value() + "?ngay=2025-05-31").text()).contains("Lý Thị Bí Thư");
    }

    @Test
    void termsFollowOneAnotherAndNeverOverlap() throws Exception {
        send(302, "/positions/terms", "term", "2025–2030", "from", "01/08/2025", "until", "01/08/2030");

        assertThat(page("/positions?x").text()).contains("2025–2030");
        assertThat(send(422, "/positions/terms", "term", "2028–2033", "from", "01/08/2028", "until", "01/08/2033").select(".errors").text()).contains("trùng với một nhiệm kỳ");
        assertThat(send(422, "/positions/terms", "term", "", "from", "x", "until", "").select(".errors li")).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void onlySomebodyOfTheUnitHoldsAPosition() throws Exception {
        PersonId stranger = cast.person("Người Ngoài", new UnitId(9_771), Role.OFFICER);
        assertThat(send(422, "/positions/holders", "held", "secretary", "person", Long.toString(stranger.value()), "since", "01/03/2024").select(".errors").text()).contains("một người của đơn vị");
    }
}
