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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.directive.Revision.Decision;
import vn.thongsuot.app.directive.Revision.Fate;
import vn.thongsuot.app.directive.Revision.Kind;
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

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final String HEAD = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            ĐẢNG ỦY KHỐI SÔNG NGỌC
            *
            Số %s-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Ngọc, ngày 10 tháng 9 năm 2026

            KẾ HOẠCH
            chuẩn bị đại hội

            """;
    private static final String FOOT = """

            Nơi nhận:
            - Các đảng bộ cơ sở,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Ngọc
            """;
    private static final String FIRST = """
            1. Các đảng bộ cơ sở rà soát hồ sơ nhân sự cấp ủy khóa mới trước ngày 20/12/2026.
            2. Các đảng bộ cơ sở tổ chức hội nghị góp ý dự thảo báo cáo chính trị trước ngày 30/12/2026.
            3. Các đảng bộ cơ sở trang trí, chỉnh trang trụ sở làm việc trước ngày 05/01/2027.
            """;
    private static final String LATER = """
            Kế hoạch này thay thế Kế hoạch số %s-KH/ĐUK ngày 10/9/2026 của Đảng ủy Khối Sông Ngọc.

            1. Các đảng bộ cơ sở tổ chức hội nghị góp ý dự thảo báo cáo chính trị trước ngày 15/01/2027.
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
    @Autowired private Inbox inbox;
    @Autowired private Revising revising;
    @Autowired private Revisions revisions;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private UnitId bloc = new UnitId(0);
    private UnitId base = new UnitId(0);
    private PersonId leader = new PersonId(0);
    private RequestPostProcessor boss = request -> request;
    private RequestPostProcessor clerkOfBase = request -> request;

    @BeforeAll
    void aBlocWithItsBase() {
        bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Ngọc", "party-upper", FOUNDED));
        NewUnit unit = new NewUnit("SN-1", "party-base", "Đảng bộ Công ty Gạch Sông Ngọc", "", List.of(), Optional.of(bloc));
        base = ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
        leader = cast.person("Nguyễn Văn Ngọc", bloc, Role.LEADER, Role.CLERK);
        boss = Cast.signedIn(leader, bloc);
        clerkOfBase = Cast.signedIn(cast.person("Lê Thị Gạch", base, Role.CLERK), base);
    }

    private <T> T in(UnitId unit, Supplier<T> work) {
        return Acting.as(new Actor(Optional.of(leader), Optional.of(unit), Set.of(Role.LEADER, Role.CLERK), Actor.Reach.UNIT, "test", ""), () -> transaction.execute(_ -> work.get()));
    }

    private static void await(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); !done.get(); Thread.sleep(50)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    private DocumentId reviewed(String number, String body) throws InterruptedException {
        byte[] file = (HEAD.formatted(number) + body + FOOT).getBytes(StandardCharsets.UTF_8);
        DocumentId document = in(bloc, () -> registering.register(bloc, "kh" + number + ".txt", file, Acting.current())).document();
        await(() -> in(bloc, () -> register.find(bloc, document).orElseThrow()).state() == Document.State.READ);
        in(bloc, () -> readings.obligations(bloc, document)).forEach(obligation ->
                in(bloc, () -> reviewing.mark(bloc, document, obligation.id(), obligation.version(), State.CONFIRMED, Acting.current())));
        return document;
    }

    private DocumentId issue(DocumentId document) throws InterruptedException {
        assertThat(in(bloc, () -> issuing.issue(bloc, document, "T/M", true, leader).orElseThrow())).isEqualTo(new Issuing.Outcome.Begun(1));
        await(() -> in(bloc, () -> inbox.receipts(document)).units() == 1);
        return document;
    }

    private boolean holds(UnitId asking, DocumentId document, String obligation, LocalDate day) {
        return in(asking, () -> sql.sql("select directive.holds_on(:sender, :document, :obligation, :day)").param("sender", bloc.value()).param("document", document.value())
                .param("obligation", obligation).param("day", day).query(Boolean.class).single());
    }

    private org.jsoup.nodes.Document html(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }

    @Test
    void aLeaderWithdrawsADocumentAndTheUnitsSeeWhyAndFromWhen() throws Exception {
        DocumentId document = issue(reviewed("41", FIRST));
        LocalDate day = LocalDate.now(Zone.OFFICE).plusDays(5);
        String withdrawal = "/documents/" + document.value() + "/withdrawal";
        assertThat(html("/documents/" + document.value(), boss).select("a[href=" + withdrawal + "]")).hasSize(1);
        assertThat(html(withdrawal, boss).select(".consequences").text()).contains("1 đơn vị", "3 nhiệm vụ");
        assertThat(Jsoup.parse(server.perform(post(withdrawal).param("day", "hôm qua").param("reason", "").with(boss).with(csrf())).andReturn().getResponse()
                .getContentAsString(StandardCharsets.UTF_8)).select(".wrong")).hasSize(2);
        server.perform(post(withdrawal).param("day", Days.written(day)).param("reason", "Trùng với kế hoạch của tỉnh").with(clerkOfBase).with(csrf())).andExpect(status().isForbidden());
        server.perform(post(withdrawal).param("day", Days.written(day)).param("reason", "Trùng với kế hoạch của tỉnh").with(boss).with(csrf())).andExpect(status().is3xxRedirection());
        org.jsoup.nodes.Document received = html("/inbox/" + document.value(), clerkOfBase);
        assertThat(received.select(".document-head .notice").text()).contains("thu hồi từ ngày " + Days.written(day), "Trùng với kế hoạch của tỉnh");
        assertThat(received.select(".obligations > li .tag-paused")).hasSize(3);
        assertThat(received.select("a[href$=own-plan]")).as("nothing is left to plan").isEmpty();
        assertThat(html("/inbox", clerkOfBase).select(".tag-paused").text()).contains("hết hiệu lực từ " + Days.written(day));
        assertThat(html("/documents", boss).select("tr:has(a[href=/documents/" + document.value() + "]) .tag-paused").text()).isEqualTo("hết hiệu lực từ " + Days.written(day));
        assertThat(holds(base, document, "o1", day.minusDays(1))).isTrue();
        assertThat(holds(base, document, "o1", day)).isFalse();
        assertThat(in(bloc, () -> revising.withdraw(bloc, document, day, "Lần nữa", leader))).isEqualTo(Revising.Outcome.ENDED_ALREADY);
        assertThat(html("/documents/" + document.value(), boss).select("a[href=" + withdrawal + "]")).isEmpty();
    }

    @Test
    void aDraftIsHeldAgainstWhatIsInForceAlready() throws Exception {
        DocumentId standing = issue(reviewed("61", "1. Các đảng bộ cơ sở kiểm kê, số hóa hồ sơ đảng viên lưu tại chi bộ trước ngày 20/12/2026.\n"));
        DocumentId draft = reviewed("62", """
                1. Các đảng bộ cơ sở kiểm kê và số hóa hồ sơ đảng viên lưu tại các chi bộ trước ngày 15/01/2027.
                2. Các đảng bộ cơ sở mua sắm bàn ghế cho nhà văn hóa thôn trước ngày 15/02/2027.
                """);
        org.jsoup.nodes.Document check = html("/documents/" + draft.value() + "/check", boss);
        assertThat(check.select("#needed + p").text()).startsWith("1 trên 2 nhiệm vụ đã có");
        assertThat(check.select("#needed ~ .table-wrap, #needed ~ table, #needed ~ div").text()).contains("Kế hoạch 61-KH/ĐUK", "số hóa hồ sơ đảng viên lưu tại chi bộ").doesNotContain("bàn ghế");

        in(bloc, () -> revising.withdraw(bloc, standing, LocalDate.now(Zone.OFFICE), "Đã xong", leader));
        assertThat(html("/documents/" + draft.value() + "/check", boss).text()).doesNotContain("Kế hoạch 61-KH/ĐUK");
    }

    @Test
    void isWithdrawnNeitherBeforeItsIssueNorUnissued() throws Exception {
        DocumentId draft = reviewed("42", FIRST);
        assertThat(in(bloc, () -> revising.withdraw(bloc, draft, LocalDate.now(Zone.OFFICE), "Chưa", leader))).isEqualTo(Revising.Outcome.UNKNOWN);
        issue(draft);
        assertThat(in(bloc, () -> revising.withdraw(bloc, draft, LocalDate.now(Zone.OFFICE).minusDays(1), "Sớm", leader))).isEqualTo(Revising.Outcome.TOO_EARLY);
        assertThat(in(base, () -> revising.withdraw(base, draft, LocalDate.now(Zone.OFFICE), "Không phải của mình", leader))).isEqualTo(Revising.Outcome.UNKNOWN);
    }

    @Test
    void whatALaterDocumentReplacesHoldsUntilThatIsIssued() throws Exception {
        DocumentId first = issue(reviewed("43", FIRST));
        DocumentId later = reviewed("44", LATER.formatted("43"));
        String revision = "/documents/" + later.value() + "/revisions/" + first.value();
        assertThat(html("/documents/" + later.value() + "/issue", boss).select("a[href=" + revision + "]")).hasSize(1);
        org.jsoup.nodes.Document form = html(revision, boss);
        assertThat(form.select("input[name=kind][checked]").val()).as("as its words say").isEqualTo("replaced");
        assertThat(form.select("select[name=fate-o2] option[selected]").val()).isEqualTo("changed:o1");
        assertThat(form.select("select[name=fate-o3] option[selected]").val()).isEqualTo("dropped");
        server.perform(post(revision).param("kind", "replaced").param("fate-o1", "dropped").param("fate-o2", "changed:o1").param("fate-o3", "kept").with(boss).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(holds(base, first, "o1", LocalDate.now(Zone.OFFICE))).as("not yet issued").isTrue();
        assertThat(in(base, () -> revisions.of(bloc, first))).as("what is prepared stays within the unit").isEmpty();
        issue(later);
        assertThat(List.of("o1", "o2", "o3")).noneMatch(obligation -> holds(base, first, obligation, LocalDate.now(Zone.OFFICE)));
        org.jsoup.nodes.Document received = html("/inbox/" + first.value(), clerkOfBase);
        assertThat(received.select(".document-head .notice").text()).contains("thay thế bằng Kế hoạch 44-KH/ĐUK");
        assertThat(received.select(".document-head .notice a").attr("href")).isEqualTo("/inbox/" + later.value());
        assertThat(received.select("#o2 .tag-paused").text()).contains("nhiệm vụ 1 của Kế hoạch 44-KH/ĐUK");
        assertThat(html("/documents/" + later.value(), boss).select(".document-head .notice").text()).contains("thay thế Kế hoạch 43-KH/ĐUK");
    }

    @Test
    void anAmendmentKeepsChangesOrDropsEachObligation() throws Exception {
        DocumentId first = issue(reviewed("45", FIRST));
        DocumentId later = issue(reviewed("46", LATER.replace("thay thế", "sửa đổi, bổ sung").formatted("45")));
        String revision = "/documents/" + later.value() + "/revisions/" + first.value();
        assertThat(html(revision, boss).select("select[name=fate-o1] option[selected]").val()).as("nothing in the later one is like it").isEqualTo("kept");
        server.perform(post(revision).param("kind", "amended").param("fate-o1", "kept").param("fate-o2", "changed:o1").param("fate-o3", "dropped").with(boss).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(holds(base, first, "o1", LocalDate.now(Zone.OFFICE))).isTrue();
        assertThat(holds(base, first, "o2", LocalDate.now(Zone.OFFICE))).isFalse();
        assertThat(holds(base, first, "o3", LocalDate.now(Zone.OFFICE))).isFalse();
        assertThat(in(bloc, () -> revising.say(bloc, later, first, Optional.of(Kind.REPLACED), List.of(), leader))).isEqualTo(Revising.Outcome.SAID_ALREADY);
        assertThat(html("/inbox/" + first.value(), clerkOfBase).select("#o1 .tag").text()).contains("giữ nguyên");
        assertThat(in(bloc, () -> revising.withdraw(bloc, first, LocalDate.now(Zone.OFFICE), "Hết cần", leader))).as("the rest can still be withdrawn").isEqualTo(Revising.Outcome.DONE);
    }

    @Test
    void aDocumentThatIsNotReferredToIsNotTouched() throws Exception {
        DocumentId first = issue(reviewed("47", FIRST));
        DocumentId other = reviewed("48", FIRST.replace("05/01", "06/01"));
        assertThat(in(bloc, () -> revising.say(bloc, other, first, Optional.of(Kind.REPLACED), List.of(new Decision("o1", Fate.DROPPED, null)), leader))).isEqualTo(Revising.Outcome.UNKNOWN);
        assertThat(in(base, () -> sql.sql("update directive.obligation set ended_on = (now() at time zone 'Asia/Ho_Chi_Minh')::date where document_id = :document").param("document", first.value()).update()))
                .as("a unit that got it can't end what it owes").isZero();
        assertThat(holds(base, first, "o1", LocalDate.now(Zone.OFFICE))).isTrue();
    }
}
