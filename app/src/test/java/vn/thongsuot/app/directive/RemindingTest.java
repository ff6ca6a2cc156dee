package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Accounts;
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
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.Language;

@ServerTest
@TestPropertySource(properties = {"thongsuot.mail.host=localhost", "thongsuot.mail.from=thong-suot@khoi.vn", "thongsuot.mail.link=https://thongsuot.khoi.vn"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemindingTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            ĐẢNG ỦY KHỐI SÔNG LAM
            *
            Số %s-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Lam, ngày 10 tháng 9 năm 2026

            KẾ HOẠCH
            chuẩn bị đại hội

            1. Các đảng bộ cơ sở rà soát hồ sơ nhân sự cấp ủy khóa mới trước ngày 20/12/2026.

            Nơi nhận:
            - Các đảng bộ cơ sở,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Lam
            """;

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private RegisteringDocument registering;
    @Autowired private Register register;
    @Autowired private Readings readings;
    @Autowired private ReviewingObligation reviewing;
    @Autowired private Issuing issuing;
    @Autowired private Issues issues;
    @Autowired private Revising revising;
    @Autowired private Inbox inbox;
    @Autowired private Reminding reminding;
    @Autowired private DocumentsInDigest digest;
    @Autowired private Accounts accounts;
    @Autowired private WorkingCalendar calendar;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private final Map<String, UnitId> units = new HashMap<>();
    private UnitId bloc = new UnitId(0);
    private PersonId leader = new PersonId(0);
    private RequestPostProcessor boss = request -> request;
    private RequestPostProcessor clerkOfBase = request -> request;

    @BeforeAll
    void aBlocWithItsBases() {
        bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Lam", "party-upper", FOUNDED));
        for (String name : List.of("Gạch", "Gốm", "Giấy")) {
            NewUnit unit = new NewUnit("SL-" + name, "party-base", "Đảng bộ Công ty " + name + " Sông Lam", "", List.of(), Optional.of(bloc));
            units.put(name, ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst());
        }
        leader = cast.person("Nguyễn Văn Lam", bloc, Role.LEADER, Role.CLERK);
        boss = Cast.signedIn(leader, bloc);
        clerkOfBase = Cast.signedIn(cast.person("Lê Thị Gạch", units.get("Gạch"), Role.CLERK), units.get("Gạch"));
    }

    private <T> T in(UnitId unit, Supplier<T> work) {
        return Acting.as(new Actor(Optional.of(leader), Optional.of(unit), Set.of(Role.LEADER, Role.CLERK), Actor.Reach.UNIT, "test", ""), () -> transaction.execute(_ -> work.get()));
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    private static void await(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); !done.get(); Thread.sleep(50)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    private DocumentId issued(String number, String urgency) throws InterruptedException {
        byte[] file = PLAN.formatted(number).getBytes(StandardCharsets.UTF_8);
        DocumentId document = in(bloc, () -> registering.register(bloc, "kh" + number + ".txt", file, Acting.current())).document();
        await(() -> in(bloc, () -> register.find(bloc, document).orElseThrow()).state() == Document.State.READ);
        in(bloc, () -> sql.sql("update directive.document set urgency = :urgency where unit_id = :unit and id = :id").param("urgency", urgency).param("unit", bloc.value())
                .param("id", document.value()).update());
        in(bloc, () -> readings.obligations(bloc, document)).forEach(obligation ->
                in(bloc, () -> reviewing.mark(bloc, document, obligation.id(), obligation.version(), State.CONFIRMED, Acting.current())));
        assertThat(in(bloc, () -> issuing.issue(bloc, document, "T/M", true, leader).orElseThrow())).isEqualTo(new Issuing.Outcome.Begun(3));
        await(() -> in(bloc, () -> inbox.receipts(document)).units() == 3);
        return document;
    }

    private LocalDate receiveBy(DocumentId document) {
        return in(bloc, () -> issues.find(bloc, document).orElseThrow()).receiveBy();
    }

    /** The first working day behind the one by which units were to confirm, in office hours. */
    private ZonedDateTime late(DocumentId document) {
        return calendar.workingDays().plus(receiveBy(document), 1).atTime(9, 0).atZone(Zone.OFFICE);
    }

    private List<LocalDate> mornings(PersonId person) {
        return system(() -> sql.sql("select morning from mail.digest where person_id = :person").param("person", person.value()).query(LocalDate.class).list());
    }

    private List<String> told(UnitId unit, Set<Role> roles, LocalDate day, Language language) {
        return system(() -> digest.lines(unit, leader, roles, day, language));
    }

    private List<Long> reminded(DocumentId document) {
        return system(() -> sql.sql("select unit_id from directive.reminder where document_id = :document order by unit_id").param("document", document.value()).query(Long.class).list());
    }

    private org.jsoup.nodes.Document html(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void givesTheWorkingDaysThatTheUrgencyAllows() throws Exception {
        LocalDate today = in(bloc, () -> LocalDate.now(Zone.OFFICE));
        assertThat(receiveBy(issued("51", ""))).isEqualTo(calendar.workingDays().plus(today, 3));
        assertThat(receiveBy(issued("52", "Hỏa tốc"))).isEqualTo(calendar.workingDays().plus(today, 1));
        assertThat(receiveBy(issued("53", "tối khẩn, viết tay"))).as("an urgency that nobody knows").isEqualTo(calendar.workingDays().plus(today, 3));
    }

    @Test
    void remindsEachUnitThatHasNotConfirmedOnceAndNotAtNight() throws Exception {
        PersonId clerkOfPottery = cast.person("Trần Thị Gốm", units.get("Gốm"), Role.CLERK);
        system(() -> accounts.setEmail(clerkOfPottery, "gom@khoi.vn"));
        DocumentId document = issued("54", "Khẩn");
        html("/inbox/" + document.value(), clerkOfBase);
        server.perform(post("/inbox/" + document.value() + "/receipt").with(clerkOfBase).with(csrf())).andExpect(status().is3xxRedirection());
        reminding.remind(receiveBy(document).atTime(9, 0).atZone(Zone.OFFICE));
        assertThat(reminded(document)).as("on the last day itself").isEmpty();
        reminding.remind(late(document).withHour(21));
        assertThat(reminded(document)).as("at night").isEmpty();
        reminding.remind(late(document));
        assertThat(reminded(document)).containsExactlyInAnyOrder(units.get("Gốm").value(), units.get("Giấy").value());
        assertThat(mornings(clerkOfPottery)).as("mail when it was issued and when it was reminded, never two a morning").doesNotHaveDuplicates().hasSizeGreaterThan(1)
                .contains(calendar.workingDays().plus(late(document).toLocalDate(), 1));
        assertThat(told(units.get("Gốm"), Set.of(Role.CLERK), late(document).toLocalDate(), Language.VI)).singleElement().asString().contains("văn bản chờ xác nhận đã nhận", "đã quá hạn");
        assertThat(told(units.get("Gốm"), Set.of(Role.INSPECTOR), late(document).toLocalDate(), Language.VI)).as("who can't confirm").isEmpty();
        OffsetDateTime first = system(() -> sql.sql("select min(reminded_at) from directive.reminder where document_id = :document").param("document", document.value()).query(java.time.OffsetDateTime.class).single());
        reminding.remind(late(document).plusHours(1));
        assertThat(system(() -> sql.sql("select max(reminded_at) from directive.reminder where document_id = :document").param("document", document.value()).query(OffsetDateTime.class).single()))
                .as("a second round adds nothing").isEqualTo(first);
    }

    @Test
    void goesOnWhereAnEarlierServerStopped() throws Exception {
        DocumentId document = issued("55", "Khẩn");
        List<Long> all = units.values().stream().map(UnitId::value).sorted().toList();
        system(() -> sql.sql("update directive.issue set reminded_to = :unit where document_id = :document").param("unit", all.getFirst()).param("document", document.value()).update());
        reminding.remind(late(document));
        assertThat(reminded(document)).isEqualTo(all.subList(1, 3));
    }

    @Test
    void nobodyIsRemindedOfWhatWasWithdrawn() throws Exception {
        DocumentId document = issued("56", "Khẩn");
        in(bloc, () -> revising.withdraw(bloc, document, LocalDate.now(Zone.OFFICE), "Không cần nữa", leader));
        reminding.remind(late(document));
        assertThat(reminded(document)).isEmpty();
    }

    @Test
    void theSenderSeesWhoOpenedWhoConfirmedAndWhoDidNeither() throws Exception {
        DocumentId document = issued("57", "");
        String deliveries = "/documents/" + document.value() + "/deliveries";
        html("/inbox/" + document.value(), clerkOfBase);
        org.jsoup.nodes.Document seen = html(deliveries, boss);
        assertThat(seen.select("svg.parts").attr("aria-label")).isEqualTo("0 đã xác nhận; 1 đã mở, chưa xác nhận; 2 chưa mở");
        assertThat(html(deliveries + "?xem=unopened", boss).select("tbody th").eachText()).containsExactlyInAnyOrder("Đảng bộ Công ty Gốm Sông Lam", "Đảng bộ Công ty Giấy Sông Lam");
        assertThat(html("/inbox/" + document.value(), clerkOfBase).select(".document-head").text()).contains("xác nhận trước hết ngày " + Days.written(receiveBy(document)));
        system(() -> sql.sql("update directive.issue set receive_by = :day where document_id = :document").param("day", LocalDate.now(Zone.OFFICE).minusDays(1)).param("document", document.value()).update());
        assertThat(html("/", boss).select(".desk-late a[href$=xem=unreceived]").eachText()).anyMatch(text -> text.contains("57-KH/ĐUK"));
        assertThat(html("/", clerkOfBase).select(".desk-late a[href=/inbox/" + document.value() + "]")).isNotEmpty();
    }
}
