package vn.thongsuot.app.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.directive.Meaning.Found;
import vn.thongsuot.app.directive.Preparation.Obstacle;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
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
import vn.thongsuot.extraction.Extraction;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IssuingTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final String PLAN = """
            ĐẢNG BỘ TỈNH ĐÔNG VÂN
            ĐẢNG ỦY KHỐI SÔNG BIẾC
            *
            Số %s-KH/ĐUK

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Biếc, ngày 10 tháng 9 năm 2026

            KẾ HOẠCH
            chuẩn bị đại hội

            1. Văn phòng Đảng ủy chủ trì, phối hợp với Ban Tổ chức lập danh sách đại biểu trước ngày 15/12/2026.
            2. Ban Tổ chức chủ trì, phối hợp với các đảng bộ cơ sở rà soát hồ sơ nhân sự trước ngày 20/12/2026.
            3. Các đảng bộ cơ sở tổ chức hội nghị góp ý, báo cáo kết quả về Đảng ủy Khối trước ngày 30/12/2026.

            Nơi nhận:
            - Các đảng bộ cơ sở,
            - Lưu Văn phòng.

            T/M BAN THƯỜNG VỤ
            PHÓ BÍ THƯ



            Nguyễn Văn Bình
            """;

    private static final String OWN_PLAN = """
            ĐẢNG ỦY KHỐI SÔNG BIẾC
            ĐẢNG BỘ CÔNG TY GẠCH SÔNG BIẾC
            *
            Số 05-KH/ĐU

            ĐẢNG CỘNG SẢN VIỆT NAM
            Sông Biếc, ngày 20 tháng 9 năm 2026

            KẾ HOẠCH
            thực hiện kế hoạch chuẩn bị đại hội

            Căn cứ Kế hoạch số 30-KH/ĐUK ngày 10/9/2026 của Đảng ủy Khối Sông Biếc, Đảng ủy Công ty xây dựng kế hoạch như sau:

            1. Chi bộ Lò Nung tổ chức hội nghị góp ý trước ngày 20/12/2026.

            Nơi nhận:
            - Chi bộ Lò Nung,
            - Lưu Văn phòng.

            T/M ĐẢNG ỦY
            BÍ THƯ



            Đỗ Văn Gạch
            """;

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private RegisteringDocument registering;
    @Autowired private Register register;
    @Autowired private Readings readings;
    @Autowired private ReviewingObligation reviewing;
    @Autowired private FindingUnits finding;
    @Autowired private Meanings meanings;
    @Autowired private Issuing issuing;
    @Autowired private Inbox inbox;
    @Autowired private HandingOver handingOver;
    @Autowired private TransactionTemplate transaction;

    private final Map<String, UnitId> units = new HashMap<>();
    private UnitId bloc = new UnitId(0);
    private PersonId leader = new PersonId(0);

    @BeforeAll
    void aBlocWithItsOfficesAndBases() {
        bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Biếc", "party-upper", FOUNDED));
        below("SB-VP", "party-office", "Văn phòng Đảng ủy Khối Sông Biếc");
        below("SB-BTC", "party-department", "Ban Tổ chức Đảng ủy Khối Sông Biếc");
        below("SB-1", "party-base", "Đảng bộ Công ty Gạch Sông Biếc");
        below("SB-2", "party-base", "Đảng bộ Công ty Gốm Sông Biếc");
        below("SB-3", "party-base", "Đảng bộ Công ty Giấy Sông Biếc");
        leader = cast.person("Nguyễn Văn Bình", bloc, Role.LEADER);
    }

    private UnitId below(UnitId upper, String code, String name) {
        NewUnit unit = new NewUnit(code, "party-base", name, "", List.of(), Optional.of(upper));
        return ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
    }

    private void below(String code, String kind, String name) {
        NewUnit unit = new NewUnit(code, kind, name, "", List.of(), Optional.of(bloc));
        Reorganising.Outcome outcome = reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now());
        units.put(code, ((Reorganising.Outcome.Done) outcome).established().getFirst());
    }

    private Actor actor(UnitId unit, Role role) {
        return new Actor(Optional.of(leader), Optional.of(unit), Set.of(role), Actor.Reach.UNIT, "test", "");
    }

    private <T> T in(UnitId unit, Supplier<T> work) {
        return Acting.as(actor(unit, Role.LEADER), () -> transaction.execute(_ -> work.get()));
    }

    /** The plan in the bloc's register, read. */
    private DocumentId read(String number) throws InterruptedException {
        byte[] file = PLAN.formatted(number).getBytes(StandardCharsets.UTF_8);
        DocumentId document = in(bloc, () -> registering.register(bloc, "kh" + number + ".txt", file, actor(bloc, Role.CLERK))).document();
        await(() -> in(bloc, () -> register.find(bloc, document).orElseThrow()).state() == Document.State.READ);
        return document;
    }

    private static void await(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(60)); !done.get(); Thread.sleep(50)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    private DocumentId reviewed(String number) throws InterruptedException {
        DocumentId document = read(number);
        in(bloc, () -> readings.obligations(bloc, document)).forEach(obligation ->
                in(bloc, () -> reviewing.mark(bloc, document, obligation.id(), obligation.version(), State.CONFIRMED, actor(bloc, Role.CLERK))));
        return document;
    }

    private Issuing.Outcome issue(DocumentId document, boolean withoutLead) {
        return in(bloc, () -> issuing.issue(bloc, document, "T/M", withoutLead, leader).orElseThrow());
    }

    private DocumentId issued(String number) throws InterruptedException {
        DocumentId document = reviewed(number);
        assertThat(issue(document, true)).isEqualTo(new Issuing.Outcome.Begun(5));
        await(() -> in(bloc, () -> inbox.receipts(document)).units() == 5);
        return document;
    }

    private Preparation prepared(DocumentId document) {
        return in(bloc, () -> issuing.prepare(bloc, document).orElseThrow());
    }

    @Test
    void knowsWhomTheNamesMean() throws Exception {
        DocumentId document = read("21");
        Map<String, Meaning> names = new HashMap<>();
        in(bloc, () -> meanings.of(bloc, document)).forEach(name -> names.put(name.name(), name));
        assertThat(names.get("Văn phòng Đảng ủy").units()).containsExactly(units.get("SB-VP"));
        assertThat(names.get("Ban Tổ chức").found()).isEqualTo(Found.ONE);
        assertThat(names.get("Các đảng bộ cơ sở").units()).containsExactlyInAnyOrder(units.get("SB-1"), units.get("SB-2"), units.get("SB-3"));
    }

    @Test
    void givesEveryUnitWhatItOwesAndNothingElse() throws Exception {
        DocumentId document = issued("22");
        assertThat(in(units.get("SB-VP"), () -> inbox.parts(units.get("SB-VP"), document))).containsExactly(Map.entry("o1", Participant.Role.LEAD));
        assertThat(in(units.get("SB-BTC"), () -> inbox.parts(units.get("SB-BTC"), document)))
                .containsExactlyInAnyOrderEntriesOf(Map.of("o1", Participant.Role.COOPERATE, "o2", Participant.Role.LEAD));
        assertThat(in(units.get("SB-2"), () -> inbox.parts(units.get("SB-2"), document))).containsKeys("o2", "o3").doesNotContainKey("o1");
    }

    @Test
    void showsAUnitTheDocumentAndNoOtherUnitsDelivery() throws Exception {
        DocumentId document = issued("23");
        UnitId one = units.get("SB-1");
        assertThat(in(one, () -> readings.obligations(bloc, document))).isNotEmpty();
        assertThat(in(one, () -> register.original(bloc, document))).isPresent();
        assertThat(in(one, () -> inbox.find(units.get("SB-2"), document))).isEmpty();
        assertThat(in(new UnitId(999_001), () -> readings.obligations(bloc, document))).isEmpty();
        assertThat(in(one, () -> reviewing.mark(bloc, document, "o1", 1, State.DROPPED, actor(one, Role.CLERK)))).isNotEqualTo(ReviewingObligation.Outcome.DONE);
    }

    @Test
    void isIssuedOnceAndNoLongerChanged() throws Exception {
        DocumentId document = issued("24");
        assertThat(issue(document, true)).isEqualTo(new Issuing.Outcome.Refused(List.of(Obstacle.ALREADY_ISSUED)));
        ReviewedObligation first = in(bloc, () -> readings.obligations(bloc, document)).getFirst();
        assertThat(in(bloc, () -> reviewing.mark(bloc, document, first.id(), first.version(), State.DROPPED, actor(bloc, Role.CLERK)))).isEqualTo(ReviewingObligation.Outcome.ISSUED);
    }

    @Test
    void isNotIssuedBeforeItIsReviewedAndClear() throws Exception {
        DocumentId document = read("25");
        assertThat(prepared(document).obstacles()).containsExactly(Obstacle.UNREVIEWED);
        ReviewedObligation first = in(bloc, () -> readings.obligations(bloc, document)).getFirst();
        List<Participant> participants = new ArrayList<>(first.participants());
        participants.add(new Participant(Participant.Role.COOPERATE, "Ban Quản lý Cầu Phao", Participant.How.ENTERED));
        ReviewedObligation changed = new ReviewedObligation(first.id(), first.position(), first.section(), first.text(), first.span(), first.timing(), null, State.CONFIRMED, first.version(), participants);
        in(bloc, () -> reviewing.change(bloc, document, changed, actor(bloc, Role.CLERK)));
        assertThat(prepared(document).open()).extracting(Meaning::name).containsExactly("Ban Quản lý Cầu Phao");
        Meaning open = prepared(document).open().getFirst();
        assertThat(in(bloc, () -> finding.say(bloc, document, open.id(), open.version(), List.of(units.get("SB-3"))))).isEqualTo(FindingUnits.Outcome.DONE);
        assertThat(in(bloc, () -> finding.say(bloc, document, open.id(), open.version(), List.of()))).isEqualTo(FindingUnits.Outcome.STALE);
        in(bloc, () -> finding.find(bloc, document));
        assertThat(in(bloc, () -> meanings.find(bloc, document, open.id())).orElseThrow().found()).isEqualTo(Found.CHOSEN);
    }

    @Test
    void aNameMayMeanAllUnitsOfAKind() throws Exception {
        DocumentId document = read("31");
        Meaning name = in(bloc, () -> meanings.of(bloc, document)).stream().filter(known -> known.name().equals("Ban Tổ chức")).findFirst().orElseThrow();
        assertThat(in(bloc, () -> finding.sayKind(bloc, document, name.id(), name.version(), "party-base", true))).isEqualTo(new FindingUnits.Said(FindingUnits.Outcome.DONE, 3));
        assertThat(in(bloc, () -> meanings.find(bloc, document, name.id())).orElseThrow().units()).containsExactlyInAnyOrder(units.get("SB-1"), units.get("SB-2"), units.get("SB-3"));
        assertThat(in(bloc, () -> finding.sayKind(bloc, document, name.id(), name.version() + 1, "ministry", false)).units()).isZero();
        assertThat(in(bloc, () -> meanings.find(bloc, document, name.id())).orElseThrow().units()).as("nothing is written where there is none").hasSize(3);
    }

    @Test
    void issuesWhatNobodyLeadsOnlyKnowingly() throws Exception {
        DocumentId document = reviewed("26");
        ReviewedObligation first = in(bloc, () -> readings.obligations(bloc, document)).getFirst();
        ReviewedObligation leaderless = new ReviewedObligation(first.id(), first.position(), first.section(), first.text(), first.span(), first.timing(), null, State.CONFIRMED, first.version(), List.of());
        in(bloc, () -> reviewing.change(bloc, document, leaderless, actor(bloc, Role.CLERK)));
        int gaps = prepared(document).with(ReviewedObligation.LeadGap.NONE).size();
        assertThat(issue(document, false)).isEqualTo(new Issuing.Outcome.WithoutLead(gaps));
        assertThat(issue(document, true)).isInstanceOf(Issuing.Outcome.Begun.class);
    }

    @Test
    void signsOnlyAsTheBodyMay() throws Exception {
        DocumentId document = reviewed("27");
        assertThat(prepared(document).signings()).extracting(Issue.Signing::code).containsExactly("T/M", "T/L");
        assertThat(in(bloc, () -> issuing.issue(bloc, document, "K/T", true, leader).orElseThrow())).isEqualTo(new Issuing.Outcome.NotEntitled(""));
    }

    @Test
    void saysWhoMustActAndIsNoRecipient() throws Exception {
        assertThat(prepared(read("28")).actingButNoRecipients().keySet()).extracting(Meaning::name).containsExactly("Ban Tổ chức");
    }

    @Test
    void leadsFromTheRegisterToAConfirmedReceiptThroughThePages() throws Exception {
        DocumentId document = reviewed("29");
        UnitId base = units.get("SB-1");
        RequestPostProcessor bossOfBloc = Cast.signedIn(leader, bloc);
        RequestPostProcessor clerkOfBase = Cast.signedIn(cast.person("Lê Thị Gạch", base, Role.CLERK), base);
        String issue = "/documents/" + document.value() + "/issue";
        assertThat(html(issue, bossOfBloc).select("form[action=" + issue + "] button").text()).contains("Ban hành tới 5 đơn vị");
        server.perform(post(issue).param("signing", "T/M").param("withoutLead", "true").with(bossOfBloc).with(csrf())).andExpect(status().is3xxRedirection());
        await(() -> in(bloc, () -> inbox.receipts(document)).units() == 5);
        String delivery = "/inbox/" + document.value();
        assertThat(html("/", clerkOfBase).select("a[href=" + delivery + "]")).isNotEmpty();
        assertThat(html(delivery, clerkOfBase).select(".obligations > li")).hasSize(2);
        byte[] draft = server.perform(get(html(delivery, clerkOfBase).select("a[href$=own-plan]").attr("href")).with(clerkOfBase)).andExpect(status().isOk()).andReturn().getResponse().getContentAsByteArray();
        assertThat(new Extraction().extract("own.docx", draft).text().text()).contains("ĐẢNG ỦY CÔNG TY GẠCH SÔNG BIẾC", "Kế hoạch số 29-KH/ĐUK", "tổ chức hội nghị góp ý", "Trước ngày 30/12/2026").doesNotContain("lập danh sách đại biểu");
        String own = server.perform(multipart("/documents").file(new MockMultipartFile("files", "du-thao.docx", "application/octet-stream", draft)).with(clerkOfBase).with(csrf())).andReturn()
                .getResponse().getRedirectedUrl();
        await(() -> in(base, () -> register.find(base, new DocumentId(Long.parseLong(own.substring(own.lastIndexOf('/') + 1)))).orElseThrow()).state() == Document.State.READ);
        org.jsoup.nodes.Document covered = html(html(delivery, clerkOfBase).select("a[href^=" + own + "/coverage]").attr("href"), clerkOfBase);
        assertThat(covered.select(".lead").text()).as("a draft takes up all of it").startsWith("2 trên 2 nhiệm vụ được giao");
        assertThat(covered.select("tbody tr").eachText()).allMatch(line -> line.contains("bản dự thảo ghi rõ là trả lời nhiệm vụ này"));
        server.perform(post(delivery + "/receipt").with(clerkOfBase).with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(html(delivery, clerkOfBase).select(".document-head").text()).contains("Lê Thị Gạch");
        assertThat(html("/documents/" + document.value() + "/deliveries", bossOfBloc).select(".lead").text()).contains("1 trên 5");
        assertThat(html("/documents/" + document.value() + "/deliveries?xem=unreceived", bossOfBloc).select("tbody th").eachText()).doesNotContain("Đảng bộ Công ty Gạch Sông Biếc").hasSize(4);
    }

    @Test
    void showsWhatADocumentCarriesOutAndWhoCarriesItOutDownToEachUnit() throws Exception {
        DocumentId upper = issued("30");
        UnitId base = units.get("SB-1");
        RequestPostProcessor bossOfBase = Cast.signedIn(cast.person("Đỗ Văn Gạch", base, Role.CLERK, Role.LEADER), base);
        RequestPostProcessor bossOfBloc = Cast.signedIn(leader, bloc);
        String cascade = "/documents/" + upper.value() + "/cascade";
        assertThat(html(cascade, bossOfBloc).select(".lead").text()).startsWith("0 đơn vị đã ban hành văn bản riêng");
        DocumentId own = Acting.as(actor(base, Role.CLERK), () -> transaction.execute(_ -> registering.register(base, "kh-gach.txt", OWN_PLAN.getBytes(StandardCharsets.UTF_8), actor(base, Role.CLERK)))).document();
        await(() -> in(base, () -> register.find(base, own).orElseThrow()).state() == Document.State.READ);
        org.jsoup.nodes.Document covered = html("/documents/" + own.value() + "/coverage", bossOfBase);
        assertThat(covered.select("tbody tr").eachText()).hasSize(2).anyMatch(line -> line.contains("rà soát hồ sơ nhân sự") && line.contains("bỏ sót"))
                .anyMatch(line -> line.contains("báo cáo kết quả") && line.contains("Chi bộ Lò Nung tổ chức hội nghị góp ý"));
        assertThat(html("/documents/" + own.value() + "/coverage?xem=left-out", bossOfBase).select("tbody tr")).hasSize(1);
        assertThat(html("/documents/" + own.value() + "/coverage?theo=999999", bossOfBase).select("h1").text()).as("no other document than one it cites").contains("30-KH/ĐUK");
        assertThat(html(cascade, bossOfBloc).select("tbody").text()).as("a draft stays within the unit").doesNotContain("05-KH/ĐU");
        in(base, () -> readings.obligations(base, own)).forEach(obligation ->
                in(base, () -> reviewing.mark(base, own, obligation.id(), obligation.version(), State.CONFIRMED, actor(base, Role.CLERK))));
        in(base, () -> meanings.of(base, own)).forEach(name -> in(base, () -> finding.say(base, own, name.id(), name.version(), List.of())));
        server.perform(post("/documents/" + own.value() + "/issue").param("signing", "T/M").param("withoutLead", "true").with(bossOfBase).with(csrf())).andExpect(status().is3xxRedirection());
        await(() -> in(base, () -> issuing.prepare(base, own).orElseThrow().issue().orElseThrow().done()));
        org.jsoup.nodes.Document above = html(cascade, bossOfBloc);
        assertThat(above.select(".lead").text()).startsWith("1 đơn vị đã ban hành văn bản riêng");
        assertThat(above.select("tbody tr").eachText()).hasSize(5).filteredOn(line -> line.contains("Gạch")).first().asString().contains("Kế hoạch 05-KH/ĐU", "thực hiện kế hoạch chuẩn bị đại hội");
        assertThat(html("/documents/" + own.value() + "/cascade", bossOfBase).select(".cascade-box a[href=/inbox/" + upper.value() + "]").text()).contains("30-KH/ĐUK");
    }

    @Test
    void whatAMergedUnitOwedGoesToItsSuccessor() throws Exception {
        UnitId other = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Sông Cụt", "party-upper", FOUNDED));
        UnitId first = below(other, "SC-1", "Đảng bộ Công ty Gỗ Sông Cụt");
        UnitId second = below(other, "SC-2", "Đảng bộ Công ty Sợi Sông Cụt");
        String plan = PLAN.replace("SÔNG BIẾC", "SÔNG CỤT").replace("1. Văn phòng Đảng ủy chủ trì, phối hợp với Ban Tổ chức lập", "1. Đảng bộ Công ty Gỗ Sông Cụt lập")
                .replaceAll("2\\. Ban .*\n", "2. Đảng bộ Công ty Gỗ Sông Cụt chủ trì, phối hợp với Đảng bộ Công ty Sợi Sông Cụt rà soát hồ sơ trước ngày 20/12/2026.\n").formatted("32");
        DocumentId document = in(other, () -> registering.register(other, "kh-cut.txt", plan.getBytes(StandardCharsets.UTF_8), actor(other, Role.CLERK))).document();
        await(() -> in(other, () -> register.find(other, document).orElseThrow()).state() == Document.State.READ);
        in(other, () -> readings.obligations(other, document)).forEach(obligation ->
                in(other, () -> reviewing.mark(other, document, obligation.id(), obligation.version(), State.CONFIRMED, actor(other, Role.CLERK))));
        assertThat(in(other, () -> issuing.issue(other, document, "T/M", true, leader).orElseThrow())).isEqualTo(new Issuing.Outcome.Begun(2));
        await(() -> in(other, () -> inbox.receipts(document)).units() == 2);
        Map<String, Participant.Role> owed = in(first, () -> inbox.parts(first, document));
        Map<String, Participant.Role> had = in(second, () -> inbox.parts(second, document));
        reorganising.carryOut(new Reorganisation.Merge(List.of(first, second), new Reorganisation.Into.Existing(second), LocalDate.now(Zone.OFFICE), "Thử"), Actor.system("test"), Instant.now());
        handingOver.handOverAll();
        handingOver.handOverAll();
        assertThat(in(second, () -> inbox.parts(second, document))).containsAllEntriesOf(owed).containsKeys(had.keySet().toArray(String[]::new)).hasSizeGreaterThan(had.size())
                .as("what one led and the other took part in").containsEntry("o2", Participant.Role.LEAD);
        assertThat(had).containsEntry("o2", Participant.Role.COOPERATE);
        assertThat(in(other, () -> inbox.receipts(document)).units()).as("who has ended is not waited for").isEqualTo(1);
    }

    private org.jsoup.nodes.Document html(String address, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(address).with(who)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
