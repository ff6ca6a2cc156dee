package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.execution.Timeliness;
import vn.thongsuot.app.execution.WorkState;
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

/** The board counts what there is, for whoever may know of it, and for nobody else. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);

    @Autowired private MockMvc server;
    @Autowired private Cast cast;
    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private Database database;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Tallies tallies;
    @Autowired private Following following;

    private final Map<String, UnitId> units = new HashMap<>();
    private DocumentId document = new DocumentId(0);

    @BeforeAll
    void aBlocWithADocumentInEveryState() throws Exception {
        units.put("bloc", Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Đồng Sen", "party-upper", FOUNDED)));
        below("base", "bloc", "Đảng bộ Công ty Sen Vàng");
        below("cell", "base", "Chi bộ Đầm Sen");
        below("other", "bloc", "Đảng bộ Công ty Sen Trắng");
        below("stranger", "bloc", "Đảng bộ Công ty Sen Hồng");
        List<Part> all = List.of(part("base", "lead"), part("cell", "implement"), part("other", "cooperate"));
        List<Duty> duties = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            duties.add(number % 4 == 0 ? Duty.timed("o" + number, "unspecified", null, all.toArray(Part[]::new)) : Duty.by("o" + number, TODAY.plusDays(number - 6L), all.toArray(Part[]::new)));
        }
        duties.add(Duty.timed("o13", "continuous", null, part("cell", "implement")));
        document = new Issued(sql, transaction).document(units.get("bloc"), "81-KH/ĐUK", TODAY.minusDays(30), duties);
        await(() -> system(() -> sql.sql("select count(*) from execution.occurrence where document_id = :document").param("document", document.value()).query(Integer.class).single()) >= 37);
        Random random = new Random(7);
        WorkState[] states = WorkState.values();
        for (String unit : List.of("base", "cell", "other")) {
            for (Duty duty : duties) {
                String state = states[random.nextInt(states.length)].name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                system(() -> sql.sql("""
                                update execution.occurrence set state = :state, reported_on = :day, entries = :entries where unit_id = :unit and document_id = :document and obligation_id = :id""")
                        .param("state", state).param("day", TODAY).param("entries", random.nextInt(2)).param("unit", units.get(unit).value()).param("document", document.value())
                        .param("id", duty.id()).update());
            }
        }
    }

    private void below(String code, String upper, String name) {
        NewUnit unit = new NewUnit("DS-" + code, "party-base", name, "", List.of(), Optional.of(units.get(upper)));
        units.put(code, ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst());
    }

    private Part part(String unit, String role) {
        return new Part(units.get(unit), role);
    }

    private static void await(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); !done.get(); Thread.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    private Map<String, Tally> counted(String who, String top, Dimension by) {
        Actor actor = new Actor(Optional.of(new PersonId(1)), Optional.of(units.get(who)), Set.of(Role.LEADER), Actor.Reach.UNIT, "test", "");
        return Acting.as(actor, () -> transaction.execute(_ -> tallies.count(units.get(top), document, by, new Standing.Day(TODAY, 3), false)));
    }

    /** The same counted line by line, by the rules that the pages of single occurrences go by. */
    private Tally plain(List<String> of) {
        List<Tally> each = system(() -> sql.sql("""
                        select state, due, reported_on, period_end, entries from execution.occurrence where document_id = :document and unit_id = any(:units)""")
                .param("document", document.value()).param("units", of.stream().map(unit -> units.get(unit).value()).toArray(Long[]::new))
                .query((row, number) -> {
                    WorkState state = WorkState.valueOf(row.getString(1).toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
                    LocalDate end = row.getObject(4, LocalDate.class);
                    boolean over = end != null && end.isBefore(TODAY) && (state == WorkState.VERIFIED || state == WorkState.REFUSED);
                    Timeliness time = Timeliness.of(state, row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), TODAY, 3);
                    boolean open = state != WorkState.VERIFIED && state != WorkState.REPORTED;
                    return state == WorkState.ENDED || over ? Tally.NONE : new Tally(one(state == WorkState.VERIFIED), one(state == WorkState.REPORTED), one(time == Timeliness.IN_TIME),
                            one(open && time == Timeliness.NO_DEADLINE), one(time == Timeliness.NEARLY_DUE), one(time == Timeliness.LATE), one(time == Timeliness.STOPPED),
                            one(state == WorkState.OPEN && row.getInt(5) == 0));
                }).list());
        return each.stream().reduce(Tally.NONE, Tally::plus);
    }

    private static long one(boolean counts) {
        return counts ? 1 : 0;
    }

    private static Tally sum(Map<String, Tally> counted) {
        return counted.values().stream().reduce(Tally.NONE, Tally::plus);
    }

    /** What documents are called is asked for many at once, past the rules of the single row: it must answer what they answer. */
    @Test
    void namesTheDocumentsThatWhoeverLooksMayRead() {
        Long[] all = system(() -> sql.sql("select id from directive.document").query(Long.class).list()).toArray(Long[]::new);
        for (String unit : units.keySet()) {
            for (Actor.Reach reach : Actor.Reach.values()) {
                Actor actor = new Actor(Optional.of(new PersonId(1)), Optional.of(units.get(unit)), Set.of(Role.LEADER), reach, "test", "");
                List<List<Long>> read = Acting.as(actor, () -> transaction.execute(_ -> List.of(ids("directive.named(:all)", all), ids("directive.document where id = any(:all)", all))));
                assertThat(read.getFirst()).as(unit + " " + reach).isEqualTo(read.getLast());
                assertThat(read.getFirst().contains(document.value())).as(unit + " " + reach).isEqualTo(reach == Actor.Reach.ALL || reach != Actor.Reach.NONE && !unit.equals("stranger"));
            }
        }
    }

    private List<Long> ids(String from, Long[] all) {
        return sql.sql("select id from " + from + " order by id").param("all", all).query(Long.class).list();
    }

    @Test
    void countsTheSameAsTheOccurrencesOneByOne() {
        assertThat(plain(List.of("base", "cell", "other")).total()).isGreaterThan(15);
        for (Dimension by : Dimension.values()) {
            assertThat(sum(counted("bloc", "bloc", by))).as("by " + by).isEqualTo(plain(List.of("base", "cell", "other")));
        }
        assertThat(sum(counted("bloc", "base", Dimension.OBLIGATION))).isEqualTo(plain(List.of("base", "cell")));
        String key = String.format("%08x", units.get("other").value());
        assertThat(counted("bloc", "bloc", Dimension.UNIT).get(key)).isEqualTo(plain(List.of("other")));
    }

    @Test
    void aUnitSeesItselfAndWhatIsBelowAndNobodySeesBeside() {
        assertThat(sum(counted("base", "base", Dimension.OBLIGATION))).isEqualTo(plain(List.of("base", "cell")));
        assertThat(sum(counted("cell", "cell", Dimension.OBLIGATION))).isEqualTo(plain(List.of("cell")));
        assertThat(counted("base", "bloc", Dimension.OBLIGATION)).as("not what is above").isEmpty();
        assertThat(counted("base", "other", Dimension.OBLIGATION)).as("nor what is beside").isEmpty();
        assertThat(counted("stranger", "stranger", Dimension.OBLIGATION)).isEmpty();
    }

    @Test
    void leadsFromTheWholeOverADocumentToASingleOccurrence() throws Exception {
        RequestPostProcessor leader = Cast.signedIn(cast.person("Bí thư Sen", units.get("bloc"), Role.LEADER), units.get("bloc"));
        Document whole = html("/board", leader);
        assertThat(whole.select("a[href=/board/" + document.value() + "]").text()).isEqualTo("Kế hoạch 81-KH/ĐUK");
        assertThat(whole.select("a[href=/board?donvi=" + units.get("base").value() + "]").text()).isEqualTo("Đảng bộ Công ty Sen Vàng");
        assertThat(html("/board?donvi=" + units.get("base").value(), leader).select("h1").text()).contains("Đảng bộ Công ty Sen Vàng");
        Document one = html("/board/" + document.value(), leader);
        String obligation = one.select("tbody th a").first().attr("href");
        Document holders = html(obligation, leader);
        assertThat(holders.select("tbody th").eachText()).containsExactly("Đảng bộ Công ty Sen Vàng", "Chi bộ Đầm Sen", "Đảng bộ Công ty Sen Trắng");
        assertThat(html(holders.select("tbody th a").first().attr("href"), leader).select("h1").text()).contains("Đảng bộ Công ty Sen Vàng");
        RequestPostProcessor stranger = Cast.signedIn(cast.person("Bí thư Sen Hồng", units.get("stranger"), Role.LEADER), units.get("stranger"));
        assertThat(server.perform(get("/board/" + document.value()).with(stranger)).andReturn().getResponse().getStatus()).isEqualTo(404);
        assertThat(server.perform(get("/board?donvi=" + units.get("base").value()).with(stranger)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void showsWhatPressesFirstThenInTheOrderOfTheDocument() throws Exception {
        RequestPostProcessor leader = Cast.signedIn(cast.person("Ủy viên Sen", units.get("bloc"), Role.LEADER), units.get("bloc"));
        List<int[]> shown = html("/board/" + document.value(), leader).select(".board tbody tr").stream()
                .map(row -> new int[] {number(row, "Quá hạn"), number(row, "Sắp đến hạn"), Integer.parseInt(row.select("th a").attr("href").replaceAll(".*/o", ""))}).toList();
        List<int[]> expected = new ArrayList<>(shown);
        expected.sort(Comparator.<int[]>comparingInt(row -> -row[0]).thenComparingInt(row -> -row[1]).thenComparingInt(row -> row[2]));
        assertThat(shown).hasSize(13).containsExactlyElementsOf(expected);
        assertThat(shown.stream().map(row -> row[0] + " " + row[1]).distinct().count()).as("some press equally").isBetween(2L, 12L);
    }

    private static int number(Element row, String column) {
        return Integer.parseInt(row.select("td[data-label=" + column + "]").text());
    }

    @Test
    void showsAPastDayAsItStoodAndSaysWhatIsNoDay() throws Exception {
        RequestPostProcessor leader = Cast.signedIn(cast.person("Phó Bí thư Sen", units.get("bloc"), Role.LEADER), units.get("bloc"));
        String yesterday = "ngay=" + TODAY.minusDays(1);
        assertThat(html("/board?" + yesterday, leader).select("main").text()).as("everything was opened today").contains("Tình hình vào cuối ngày", "Ngày ấy chưa có việc nào phải theo dõi");
        assertThat(html("/board/" + document.value() + "?" + yesterday, leader).select("main").text()).contains("Ngày ấy chưa có việc nào phải theo dõi");
        assertThat(html("/board?ngay=32/13/2026", leader).select(".error").text()).contains("“32/13/2026” không phải một ngày đã qua");
        assertThat(html("/board?ngay=" + TODAY.plusDays(1), leader).select(".error").text()).contains("không phải một ngày đã qua");
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("update execution.occurrence set opened_on = date '" + TODAY.minusDays(8) + "' where document_id = " + document.value());
        }
        // Nobody opens what was opened long ago: the board need not look out for that.
        following.load();
        Document then = html("/board/" + document.value() + "?" + yesterday, leader);
        assertThat(then.select(".board tbody tr")).as("it was owed then").isNotEmpty();
        await(() -> html(leader).select("h2:contains(So với trước)").size() == 1);
        assertThat(html(leader).select("a[href=/board/" + document.value() + "?ngay=" + TODAY.minusDays(7) + "]").text()).isEqualTo("Một tuần trước");
    }

    private Document html(RequestPostProcessor who) {
        try {
            return html("/board/" + document.value(), who);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Document html(String path, RequestPostProcessor who) throws Exception {
        return Jsoup.parse(server.perform(get(path).with(who)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
