package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;
import vn.thongsuot.app.organization.NewUnit;
import vn.thongsuot.app.organization.Reorganisation;
import vn.thongsuot.app.organization.Reorganising;

/** What is withdrawn is owed no longer; what a unit owed that has ended, its successor owes. */
@ServerTest
class EndingTest {

    private static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);

    @Autowired private UnitTree tree;
    @Autowired private Reorganising reorganising;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    private UnitId below(UnitId upper, String code, String name) {
        NewUnit unit = new NewUnit(code, "party-base", name, "", List.of(), Optional.of(upper));
        return ((Reorganising.Outcome.Done) reorganising.carryOut(new Reorganisation.Establish(unit, FOUNDED, "Thử"), Actor.system("test"), Instant.now())).established().getFirst();
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    private List<String> states(DocumentId document) {
        return system(() -> sql.sql("select concat_ws(' ', unit_id, obligation_id, role, state) from execution.occurrence where document_id = :document order by unit_id, obligation_id")
                .param("document", document.value()).query(String.class).list());
    }

    private void await(DocumentId document, String... expected) throws InterruptedException {
        for (Instant limit = Instant.now().plus(Duration.ofSeconds(30)); !states(document).equals(List.of(expected)) && Instant.now().isBefore(limit); Thread.sleep(100)) {
            // The background does it.
        }
        assertThat(states(document)).containsExactly(expected);
    }

    @Test
    void whatIsWithdrawnEndsAndWhatWasVerifiedStays() throws Exception {
        UnitId sender = new UnitId(720_000);
        UnitId first = new UnitId(720_001);
        UnitId second = new UnitId(720_002);
        DocumentId document = new Issued(sql, transaction).document(sender, "91-KH/ĐUK", TODAY.minusDays(20), List.of(
                Duty.by("o1", TODAY.plusDays(5), new Part(first, "lead"), new Part(second, "implement")), Duty.by("o2", TODAY.plusDays(5), new Part(first, "lead"))));
        await(document, "720001 o1 lead open", "720001 o2 lead open", "720002 o1 implement open");
        system(() -> sql.sql("update execution.occurrence set state = 'verified', reported_on = :day where unit_id = :unit and document_id = :document").param("day", TODAY)
                .param("unit", second.value()).param("document", document.value()).update());
        system(() -> sql.sql("update directive.obligation set ended_on = :day where document_id = :document and id = 'o1'").param("day", TODAY).param("document", document.value()).update());
        await(document, "720001 o1 lead ended", "720001 o2 lead open", "720002 o1 implement verified");
    }

    @Test
    void whatAMergedUnitOwedItsSuccessorOwesWithTheStrongerPart() throws Exception {
        UnitId bloc = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Cầu Treo", "party-upper", FOUNDED));
        UnitId first = below(bloc, "CT-1", "Đảng bộ Công ty Dây Cầu Treo");
        UnitId second = below(bloc, "CT-2", "Đảng bộ Công ty Ván Cầu Treo");
        DocumentId document = new Issued(sql, transaction).document(bloc, "92-KH/ĐUK", TODAY.minusDays(20), List.of(
                Duty.by("o1", TODAY.plusDays(5), new Part(first, "lead"), new Part(second, "cooperate")), Duty.by("o2", TODAY.plusDays(5), new Part(first, "implement"))));
        await(document, first.value() + " o1 lead open", first.value() + " o2 implement open", second.value() + " o1 cooperate open");
        reorganising.carryOut(new Reorganisation.Merge(List.of(first, second), new Reorganisation.Into.Existing(second), TODAY, "Thử"), Actor.system("test"), Instant.now());
        // As the register's own hand-over leaves it.
        system(() -> sql.sql("update directive.delivery set handed_over = true where unit_id = :unit").param("unit", first.value()).update());
        await(document, first.value() + " o1 lead ended", first.value() + " o2 implement ended", second.value() + " o1 lead open", second.value() + " o2 implement open");
    }
}
