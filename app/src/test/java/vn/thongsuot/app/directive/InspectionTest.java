package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Cast;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** An inspector finds and reads the documents of a unit far below, changes nothing, and leaves a record there. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InspectionTest {

    private static final LocalDate FOUNDED = LocalDate.of(2018, 1, 1);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transaction;

    private UnitId top;
    private UnitId below;
    private RequestPostProcessor inspector;
    private String register;
    private String document;

    @BeforeAll
    void aDocumentTwoLevelsBelow() throws Exception {
        top = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Gâm", "party-upper", FOUNDED));
        below = under(under(top, "SG-GIUA"), "SG-CUOI");
        inspector = Cast.signedIn(cast.person("Trịnh Kiểm Tra", top, Role.INSPECTOR), top);
        RequestPostProcessor clerk = Cast.signedIn(cast.person("Văn Thư Dưới", below, Role.CLERK), below);
        byte[] file = Files.readAllBytes(Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx"));
        String place = server.perform(multipart("/documents").file(new MockMultipartFile("files", "ke-hoach.docx", "application/octet-stream", file)).with(clerk).with(csrf()))
                .andReturn().getResponse().getRedirectedUrl();
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (page(place, clerk).select(".obligations > li").isEmpty()) {
            assertThat(Instant.now()).isBefore(limit);
            Thread.sleep(100);
        }
        register = "/units/" + below.value() + "/documents";
        document = register + place.substring(place.lastIndexOf('/'));
    }

    private UnitId under(UnitId parent, String code) {
        NewUnit unit = new NewUnit(code, "party-base", "Đảng bộ " + code, "", List.of(), Optional.of(parent));
        return ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
    }

    private Document page(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void theUnitsPageLeadsToItsRegisterAndFromThereToTheDocumentWithItsReading() throws Exception {
        assertThat(page("/units/" + below.value(), inspector).select("a[href=" + register + "]")).hasSize(1);
        assertThat(page(register, inspector).select("table a[href=" + document + "]").text()).isEqualTo("Kế hoạch 12-KH/ĐUK");
        assertThat(page(document, inspector).select(".obligations > li, article.original")).isNotEmpty();
        server.perform(get(document + "/original").with(inspector)).andExpect(status().isOk());
    }

    @Test
    void nothingOnThePageChangesAnythingAndTheServerRefusesWhatIsSentAnyway() throws Exception {
        assertThat(page(document, inspector).select("main form, a[href$=/issue]")).isEmpty();
        String own = document.substring(register.lastIndexOf("/documents"));
        for (String action : List.of("/obligations/o1/confirmation", "/obligations/o1/dropping", "/obligations/confirmations", "/issue")) {
            server.perform(post(own + action).param("version", "0").with(inspector).with(csrf())).andExpect(status().isForbidden());
        }
    }

    @Test
    void whatIsOpenedStandsInTheRecordOfTheUnitThatItBelongsTo() throws Exception {
        long before = inspections();
        page(document, inspector);
        server.perform(get(document + "/original").with(inspector)).andExpect(status().isOk());
        assertThat(inspections()).isEqualTo(before + 2);
    }

    private long inspections() {
        Long records = Acting.as(Actor.system("test"), () -> transaction.execute(status -> sql.sql(
                        "select count(*) from audit.record where unit_id = :unit and acting_unit_id = :top and action = 'document-inspected' and person_id is not null")
                .param("unit", below.value()).param("top", top.value()).query(Long.class).single()));
        return records;
    }

    @Test
    void somebodyElseOfTheUnitAboveSeesNoneOfIt() throws Exception {
        RequestPostProcessor leader = Cast.signedIn(cast.person("Lãnh Đạo Trên", top, Role.LEADER, Role.CLERK, Role.OFFICER), top);
        server.perform(get(document).with(leader)).andExpect(status().isForbidden());
        server.perform(get(document.substring(register.lastIndexOf("/documents"))).with(leader)).andExpect(status().isNotFound());
        assertThat(page("/units/" + below.value(), leader).select("a[href=" + register + "]")).isEmpty();
    }
}
