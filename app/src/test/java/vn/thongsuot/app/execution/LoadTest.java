package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thongsuot.app.execution.Bloc.TODAY;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** How much lies with whom, and how long it takes: names within the unit, numbers above it. */
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoadTest {

    private static final LocalDate OPENED = TODAY.minusDays(60);

    @Autowired private Bloc.Tools tools;
    @Autowired private JdbcClient sql;
    @Autowired private Database database;
    @Autowired private WorkingCalendar calendar;
    @Autowired private Loads loads;
    private Bloc bloc;
    private DocumentId document;

    @BeforeAll
    void aYearOfWork() throws Exception {
        bloc = new Bloc(tools, "Vườn Ươm Quế");
        Duty[] duties = new Duty[7];
        for (int number = 1; number <= duties.length; number++) {
            duties[number - 1] = Duty.by("o" + number, number == 7 ? TODAY.minusDays(2) : TODAY.plusDays(30), bloc.part("base", "lead"));
        }
        document = bloc.issue(duties);
        bloc.awaitOpen(bloc.path("base", document, "o1"));
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("alter table execution.occurrence disable trigger changed");
            String of = " where document_id = " + document.value();
            statement.execute("update execution.occurrence set opened_on = date '" + OPENED + "', responsible = " + bloc.personId("member of base").value() + of + " and obligation_id <> 'o7'");
            // Reported after 5, 10 and 30 days; verified after 7 more.
            int[] after = {5, 10, 30};
            for (int number = 1; number <= after.length; number++) {
                statement.execute("update execution.occurrence set state = 'verified', reported_on = date '" + OPENED.plusDays(after[number - 1]) + "', changed_on = date '" + OPENED.plusDays(after[number - 1] + 7)
                        + "'" + of + " and obligation_id = 'o" + number + "'");
            }
            statement.execute("alter table execution.occurrence enable trigger changed");
        }
        assertThat(bloc.say(bloc.path("base", document, "o4"), "clerk of base", "report", "words", "Xong.")).isEqualTo(302);
    }

    private static List<String> cells(Document page, String section, String name) {
        Element row = page.select("section[aria-labelledby=" + section + "] tr").stream().filter(each -> each.select("th").text().equals(name)).findFirst().orElseThrow(() -> new AssertionError(page.select("main").text()));
        return row.select("td").eachText();
    }

    private static String days(double days) {
        return days == Math.rint(days) ? Long.toString(Math.round(days)) : Double.toString(days).replace('.', ',');
    }

    @Test
    void theHeadOfTheUnitSeesWhoHoldsWhatAndHowLongItTook() throws Exception {
        Document page = bloc.html("/work/load", "leader of base");
        WorkingDays days = calendar.workingDays();
        double[] reported = java.util.stream.DoubleStream.of(days.between(OPENED, OPENED.plusDays(5)), days.between(OPENED, OPENED.plusDays(10)), days.between(OPENED, OPENED.plusDays(30)), days.between(OPENED, TODAY)).toArray();
        double[] verified = java.util.stream.DoubleStream.of(days.between(OPENED.plusDays(5), OPENED.plusDays(12)), days.between(OPENED.plusDays(10), OPENED.plusDays(17)), days.between(OPENED.plusDays(30), OPENED.plusDays(37))).sorted().toArray();
        // Late, open, waiting, done, days to report and to verify.
        assertThat(cells(page, "people", "member of base")).containsExactly("0", "2", "1", "3", days((reported[1] + reported[2]) / 2), days(verified[1]));
        assertThat(cells(page, "people", "Chưa giao cho ai")).containsExactly("1", "1", "0", "0", "–", "–");
        assertThat(page.select("section[aria-labelledby=costs] tbody tr").text()).contains("Kế hoạch", "7", "1");
        assertThat(bloc.html("/work", "leader of base").select("a[href=/work/load]")).isNotEmpty();
        assertThat(bloc.answer("/work/load", "member of base").getStatus()).isEqualTo(403);
    }

    @Test
    void aboveThereAreNumbersOfUnitsAndNoNames() throws Exception {
        Document page = bloc.html("/work/load", "leader of bloc");
        assertThat(cells(page, "units", "Đảng bộ Công ty Chè Vườn Ươm Quế")).startsWith("1", "3", "1", "3");
        Document below = bloc.html("/work/load?donvi=" + bloc.unit("base").value(), "leader of bloc");
        assertThat(below.select("main").text()).doesNotContain("member of base").doesNotContain("Chưa giao cho ai");
        assertThat(bloc.answer("/work/load?donvi=" + bloc.unit("other").value(), "leader of base").getStatus()).as("beside").isEqualTo(404);
        assertThat(bloc.answer("/work/load?donvi=" + bloc.unit("bloc").value(), "leader of base").getStatus()).as("above").isEqualTo(404);
    }

    /** Ten thousand units beside those asked about: what is read are their own rows, by the key. */
    @Test
    void aCountryIsNotReadThroughForIt() throws Exception {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, sender_id, role)
                    select 5000000 + u, 777, 'o' || o, date '2020-01-01', 1, 'implement' from generate_series(1, 10000) u cross join generate_series(1, 5) o""");
            statement.execute("analyze execution.occurrence");
        }
        Actor leader = new Actor(Optional.of(new PersonId(1)), Optional.of(bloc.unit("bloc")), Set.of(Role.LEADER), Actor.Reach.UNIT, "test", "");
        UnitId top = bloc.unit("bloc");
        long read = Acting.as(leader, () -> tools.transaction().execute(_ -> {
            String scans = "select coalesce(seq_scan, 0) from pg_stat_xact_user_tables where relid = 'execution.occurrence'::regclass";
            long before = sql.sql(scans).query(Long.class).single();
            assertThat(loads.below(top, TODAY.minusMonths(12), TODAY, 3)).containsKey(bloc.unit("base"));
            loads.byPerson(top, TODAY.minusMonths(12), TODAY, 3);
            loads.costs(top, TODAY.minusMonths(12), TODAY, 50);
            return sql.sql(scans).query(Long.class).single() - before;
        }));
        assertThat(read).as("times that all occurrences were read").isZero();
    }
}
