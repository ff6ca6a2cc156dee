package vn.thongsuot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

@ServerTest
class TrailPageTest {

    private static long units = 8_000_000;

    @Autowired
    private MockMvc server;

    @Autowired
    private Cast cast;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager manager;

    private UnitId unit;
    private PersonId administrator;

    @BeforeEach
    void aUnitWithItsAdministrator() {
        unit = new UnitId(++units);
        administrator = cast.person("Nguyễn Thị Quản", unit, Role.ADMINISTRATOR);
    }

    private record Happened(UnitId of, String action, String subject) implements Recorded {
        @Override
        public Optional<UnitId> unit() {
            return Optional.of(of);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("name", "<b>A</b>");
        }
    }

    private void happen(UnitId of, String action, int times) {
        Acting.as(Actor.system("test"), () -> {
            new TransactionTemplate(manager).executeWithoutResult(status -> IntStream.range(0, times).forEach(i -> events.publishEvent(new Happened(of, action, "unit:" + i))));
            return true;
        });
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(server.perform(get(java.net.URI.create(address)).with(Cast.signedIn(administrator, unit))).andExpect(status().isOk()).andReturn().getResponse().getContentAsString());
    }

    @Test
    void tellsWhoDidWhatOfTheUnitsOwnRecordsOnly() throws Exception {
        UnitId other = new UnitId(++units);
        happen(unit, "unit-renamed", 1);
        happen(other, "unit-moved", 1);
        String rows = page("/audit").select("tbody").text();
        assertThat(rows).contains("Đổi tên đơn vị", "<b>A</b>", "Giao vai trò").doesNotContain("Chuyển đơn vị");
    }

    @Test
    void turnsPagesByTheLastRecordAndRecordsTheReading() throws Exception {
        happen(unit, "unit-renamed", 120);
        Document first = page("/audit?action=unit-renamed");
        assertThat(first.select("tbody tr")).hasSize(50);
        Document second = page(first.select("a[rel=next]").attr("href"));
        Document third = page(second.select("a[rel=next]").attr("href"));
        assertThat(third.select("tbody tr")).hasSize(20);
        assertThat(third.select("a[rel=next]")).isEmpty();
        assertThat(page("/audit?action=audit-read&person=" + administrator.value()).select("tbody tr")).hasSize(3).allMatch(row -> row.text().contains("Nguyễn Thị Quản"));
    }

    @Test
    void findsTheHistoryOfOneThing() throws Exception {
        happen(unit, "unit-renamed", 3);
        assertThat(page("/audit?subject=unit:1").select("tbody tr")).hasSize(1);
        assertThat(page("/audit?day=2001-01-01").select("tbody tr")).isEmpty();
        assertThat(page("/audit?day=x&before=y&person=z").select("tbody tr")).isNotEmpty();
    }

    @Test
    void isForAdministratorsAndInspectorsOnly() throws Exception {
        for (Role role : Role.values()) {
            PersonId person = cast.person("Trần Văn " + role.name(), unit, role);
            boolean may = role == Role.ADMINISTRATOR || role == Role.INSPECTOR;
            server.perform(get("/audit").with(Cast.signedIn(person, unit))).andExpect(may ? status().isOk() : status().isForbidden());
        }
    }
}
