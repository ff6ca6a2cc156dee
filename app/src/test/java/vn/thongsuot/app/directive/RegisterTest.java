package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.directive.RegisteringDocument.Outcome.KnownAlready;
import vn.thongsuot.app.directive.RegisteringDocument.Outcome.Registered;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

@ServerTest
class RegisterTest {

    private static final Path SAMPLE = Path.of("..", "samples", "ke-hoach-12-kh-duhs.docx");

    @Autowired
    private RegisteringDocument registering;

    @Autowired
    private Register register;

    @Autowired
    private Readings readings;

    @Autowired
    private ReviewingObligation reviewing;

    @Autowired
    private TransactionTemplate transaction;

    private static Actor clerkOf(long unit) {
        return new Actor(Optional.empty(), Optional.of(new UnitId(unit)), Set.of(Role.CLERK), Actor.Reach.UNIT, "test", "");
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return Acting.as(actor, () -> transaction.execute(status -> work.get()));
    }

    private DocumentId register(long unit, String name, byte[] bytes) {
        return Acting.as(clerkOf(unit), () -> registering.register(new UnitId(unit), name, bytes, clerkOf(unit))).document();
    }

    private Document awaitRead(long unit, DocumentId id) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofSeconds(30));
        while (true) {
            Document document = as(clerkOf(unit), () -> register.find(new UnitId(unit), id).orElseThrow());
            if (document.state() != Document.State.WAITING || Instant.now().isAfter(limit)) {
                return document;
            }
            Thread.sleep(50);
        }
    }

    @Test
    void readsWhatIsRegisteredInTheBackground() throws Exception {
        Document document = awaitRead(1, register(1, "ke-hoach.docx", Files.readAllBytes(SAMPLE)));
        assertThat(document.state()).isEqualTo(Document.State.READ);
        assertThat(document.name()).isEqualTo("Kế hoạch 12-KH/ĐUK");
        assertThat(document.obligations()).isPositive().isEqualTo(document.unconfirmed());
        Stored stored = as(clerkOf(1), () -> readings.find(new UnitId(1), document.id()).orElseThrow());
        assertThat(stored.reading().obligations()).hasSize(document.obligations());
        stored.reading().obligations().forEach(obligation ->
                assertThat(obligation.span().in(stored.source().text()).replaceAll("\\s+", " ")).contains(obligation.text()));
    }

    @Test
    void knowsAFileThatStandsInTheRegisterAlready() throws Exception {
        byte[] bytes = "Kế hoạch làm việc\n- Văn phòng lập danh sách trước ngày 15/12/2026.".getBytes(StandardCharsets.UTF_8);
        DocumentId first = register(2, "a.txt", bytes);
        assertThat(Acting.as(clerkOf(2), () -> registering.register(new UnitId(2), "b.txt", bytes, clerkOf(2)))).isEqualTo(new KnownAlready(first));
        assertThat(Acting.as(clerkOf(3), () -> registering.register(new UnitId(3), "b.txt", bytes, clerkOf(3)))).isInstanceOf(Registered.class);
    }

    @Test
    void showsAnotherUnitNothing() throws Exception {
        DocumentId document = register(4, "ke-hoach.docx", Files.readAllBytes(SAMPLE));
        awaitRead(4, document);
        assertThat(as(clerkOf(5), () -> register.find(new UnitId(4), document))).isEmpty();
        assertThat(as(clerkOf(5), () -> register.original(new UnitId(4), document))).isEmpty();
        assertThat(as(clerkOf(5), () -> readings.obligations(new UnitId(4), document))).isEmpty();
        assertThat(as(clerkOf(4), () -> register.original(new UnitId(4), document))).contains(Files.readAllBytes(SAMPLE));
    }

    @Test
    void keepsNothingOfAClassifiedDocument() throws Exception {
        byte[] secret = "ĐẢNG BỘ TỈNH HẢI SƠN\nTỈNH ỦY\n*\nSố 15-KH/TU\n\nMẬT\n\nKẾ HOẠCH\nvề một việc\n\n- Văn phòng lập danh sách.".getBytes(StandardCharsets.UTF_8);
        Document document = awaitRead(6, register(6, "ke-hoach-mat.txt", secret));
        assertThat(document.state()).isEqualTo(Document.State.REFUSED);
        assertThat(document.problem()).isNotNull();
        assertThat(document.problem().vietnamese()).contains("không nhận văn bản mật");
        assertThat(document.fileName()).isEmpty();
        assertThat(as(Actor.system("test"), () -> register.original(new UnitId(6), document.id()))).isEmpty();
        assertThat(as(Actor.system("test"), () -> readings.find(new UnitId(6), document.id()))).isEmpty();
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        Document document = awaitRead(7, register(7, "hong.docx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}));
        assertThat(document.state()).isEqualTo(Document.State.REFUSED);
        assertThat(document.problem().vietnamese()).isNotBlank();
    }

    @Test
    void keepsWhatAPersonCorrectedAndWhatItWasBefore() throws Exception {
        UnitId unit = new UnitId(8);
        Actor clerk = clerkOf(8);
        DocumentId document = awaitRead(8, register(8, "ke-hoach.docx", Files.readAllBytes(SAMPLE))).id();
        ReviewedObligation read = as(clerk, () -> readings.obligations(unit, document)).getFirst();
        ReviewedObligation wanted = new ReviewedObligation(read.id(), read.position(), read.section(), read.text(), read.span(), read.timing(), "Báo cáo", State.CONFIRMED, read.version(),
                List.of(new Participant(Participant.Role.LEAD, "Văn phòng Đảng ủy", Participant.How.ENTERED)));
        assertThat(Acting.as(clerk, () -> reviewing.change(unit, document, wanted, clerk))).isEqualTo(ReviewingObligation.Outcome.DONE);
        ReviewedObligation now = as(clerk, () -> readings.obligations(unit, document)).getFirst();
        assertThat(now.in(Participant.Role.LEAD)).extracting(Participant::name).containsExactly("Văn phòng Đảng ủy");
        assertThat(as(clerk, () -> readings.corrections(unit, document, read.id()))).extracting(Readings.Correction::field).contains("lead", "deliverable", "state");
    }

    @Test
    void refusesTheSecondOfTwoWhoChangeTheSame() throws Exception {
        UnitId unit = new UnitId(9);
        Actor clerk = clerkOf(9);
        DocumentId document = awaitRead(9, register(9, "ke-hoach.docx", Files.readAllBytes(SAMPLE))).id();
        ReviewedObligation read = as(clerk, () -> readings.obligations(unit, document)).getFirst();
        assertThat(Acting.as(clerk, () -> reviewing.mark(unit, document, read.id(), read.version(), State.CONFIRMED, clerk))).isEqualTo(ReviewingObligation.Outcome.DONE);
        assertThat(Acting.as(clerk, () -> reviewing.mark(unit, document, read.id(), read.version(), State.DROPPED, clerk))).isEqualTo(ReviewingObligation.Outcome.STALE);
        assertThat(as(clerk, () -> readings.obligations(unit, document)).getFirst().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void findsDocumentsWithoutDiacritics() throws Exception {
        awaitRead(10, register(10, "ke_hoach 50%.docx", Files.readAllBytes(SAMPLE)));
        UnitId unit = new UnitId(10);
        assertThat(as(clerkOf(10), () -> register.search(unit, "ke hoach 12-kh", 5))).hasSize(1);
        assertThat(as(clerkOf(10), () -> register.search(unit, "KẾ HOẠCH sinh hoạt", 5))).hasSize(1);
        assertThat(as(clerkOf(10), () -> register.search(unit, "nghị quyết", 5))).isEmpty();
        assertThat(as(clerkOf(10), () -> register.search(unit, "50%", 5))).hasSize(1);
        assertThat(as(clerkOf(10), () -> register.search(unit, "5_%", 5))).isEmpty();
        assertThat(as(clerkOf(11), () -> register.search(unit, "ke hoach", 5))).isEmpty();
        assertThat(as(clerkOf(10), () -> register.unreviewed(unit, 5))).hasSize(1);
    }
}
