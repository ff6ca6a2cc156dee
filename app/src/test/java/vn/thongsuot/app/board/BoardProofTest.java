package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.BoardProof.Difference;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** A row that somebody falsifies in the database, past what the server writes, is found; so is a log of changes that does not fit. */
@ServerTest
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoardProofTest {

    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);

    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Database database;
    private UnitId base;
    private DocumentId document;

    @BeforeAll
    void aPlanThatIsCarriedOut() throws Exception {
        UnitId bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Đối Chứng", "party-upper", LocalDate.of(2015, 1, 1)));
        NewUnit unit = new NewUnit("DC-1", "party-base", "Đảng bộ Đối Chứng", "", List.of(), Optional.of(bloc));
        base = ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, LocalDate.of(2015, 1, 1), "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
        document = new Issued(sql, transaction).document(bloc, "7-KH/DC", TODAY.minusDays(20), List.of(Duty.by("o1", TODAY.plusDays(5), new Part(base, "lead")), Duty.by("o2", TODAY.minusDays(5), new Part(base, "lead"))));
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); count("select count(*) from execution.occurrence where document_id = " + document.value()) < 2; Thread.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
        // As if it had been opened two weeks ago, and reported yesterday.
        falsify("update execution.occurrence set opened_on = date '" + TODAY.minusDays(14) + "'");
        owner("select set_config('thongsuot.today', '" + TODAY.minusDays(1) + "', true)", "update execution.occurrence set state = 'reported', reported_on = current_date, entries = 1 where obligation_id = 'o1'", """
                insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, kind, words)
                select unit_id, document_id, obligation_id, period_start, 1, sender_id, now(), unit_id, 'report', 'Xong.' from execution.occurrence where obligation_id = 'o1'""");
    }

    private long count(String query) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> sql.sql(query).query(Long.class).single()));
    }

    private void owner(String... statements) throws Exception {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            owner.commit();
        }
    }

    /** Past the trigger, as somebody would who wants to leave no trace. */
    private void falsify(String statement) throws Exception {
        owner("alter table execution.occurrence disable trigger changed", statement, "alter table execution.occurrence enable trigger changed");
    }

    private List<Difference> proof() throws Exception {
        List<Difference> found = new ArrayList<>();
        try (Connection owner = database.asOwner()) {
            BoardProof.Result result = BoardProof.of(owner, TODAY, found::add);
            assertThat(result.differences()).isEqualTo(found.size());
            assertThat(result.counts()).as("numbers compared").isGreaterThan(40);
            assertThat(result.occurrences()).isEqualTo(2);
        }
        return found;
    }

    @Test
    void whatWasFalsifiedIsFoundAndNothingElse() throws Exception {
        assertThat(proof()).isEmpty();
        falsify("update execution.occurrence set state = 'verified', reported_on = current_date where obligation_id = 'o2'");
        assertThat(proof()).containsExactly(new Difference.Standing(base.value(), document.value(), "o2", TODAY.minusDays(20), "verified", "open"));
        falsify("update execution.occurrence set state = 'ended', reported_on = null where obligation_id = 'o2'");
        assertThat(proof()).as("nobody withdrew it").containsExactly(new Difference.Standing(base.value(), document.value(), "o2", TODAY.minusDays(20), "ended", "open"));
        falsify("update execution.occurrence set state = 'open', entries = 3 where obligation_id = 'o2'");
        assertThat(proof()).containsExactly(new Difference.Entries(base.value(), document.value(), "o2", TODAY.minusDays(20), 3, 0));
        falsify("update execution.occurrence set entries = 0 where obligation_id = 'o2'");
        assertThat(proof()).isEmpty();
        owner("update execution.past set period_end = date '2020-01-01', state = 'verified' where obligation_id = 'o1'");
        assertThat(proof()).as("the log of changes says another thing than the row").isNotEmpty().allMatch(difference -> difference instanceof Difference.Counted counted && counted.day().isBefore(TODAY));
    }
}
