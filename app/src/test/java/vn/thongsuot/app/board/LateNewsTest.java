package vn.thongsuot.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Issued;
import vn.thongsuot.app.execution.Issued.Duty;
import vn.thongsuot.app.execution.Issued.Part;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;

/** What was written before midnight and ends after it belongs to the day before, whatever follows before the board looks again. */
@ServerTest
@DirtiesContext
class LateNewsTest {

    private static final LocalDate TODAY = LocalDate.now(Zone.OFFICE);
    private static final LocalDate BEFORE = TODAY.minusDays(3);

    @Autowired private UnitTree tree;
    @Autowired private JdbcClient sql;
    @Autowired private Database whole;
    @Autowired private TransactionTemplate transaction;
    @Autowired private Tallies tallies;
    @Autowired private Counting counting;
    @Autowired private Following following;

    private UnitId unit;
    private DocumentId document;

    @Test
    void aPastDayIsDrawnAnewThoughTheOccurrenceChangedAgainSince() throws Exception {
        unit = Acting.as(Actor.system("test"), () -> tree.establishRoot("Đảng ủy Khối Đêm Khuya", "party-upper", LocalDate.of(2015, 1, 1)));
        document = new Issued(sql, transaction).document(unit, "1-KH/ĐK", TODAY.minusDays(20), List.of(Duty.by("o1", TODAY.plusDays(20), new Part(unit, "lead"))));
        until(() -> following.current().isPresent() && system(() -> sql.sql("select count(*) from execution.occurrence where document_id = :document").param("document", document.value()).query(Long.class).single()) == 1);
        try (Connection owner = whole.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("update execution.occurrence set opened_on = date '" + TODAY.minusDays(12) + "'");
        }
        following.load();
        same();
        system(() -> write(BEFORE, "verified") + write(TODAY, "returned"));
        same();
        system(() -> write(BEFORE, "reported") + write(TODAY, "suspended"));
        same();
        system(() -> write(BEFORE, "open") + percent(TODAY));
        same();
    }

    private int write(LocalDate day, String state) {
        on(day);
        return sql.sql("update execution.occurrence set state = :state, reported_on = :day, entries = entries + 1 where document_id = :document").param("state", state).param("day", day)
                .param("document", document.value()).update();
    }

    /** Nothing that is counted. */
    private int percent(LocalDate day) {
        on(day);
        return sql.sql("update execution.occurrence set percent = 40, entries = entries + 1 where document_id = :document").param("document", document.value()).update();
    }

    private void on(LocalDate day) {
        sql.sql("select set_config('thongsuot.today', :day, true)").param("day", day.toString()).query(String.class).single();
    }

    private void same() {
        following.catchUp();
        following.draw(BEFORE);
        Standing.Day day = new Standing.Day(BEFORE, 3);
        Actor actor = new Actor(Optional.of(new PersonId(1)), Optional.of(unit), Set.of(Role.LEADER), Actor.Reach.UNIT, "test", "");
        Acting.as(actor, () -> transaction.execute(_ -> {
            assertThat(counting.whole(counting.allowed(unit), day, true).byDocument()).isNotEmpty().isEqualTo(tallies.count(unit, null, Dimension.DOCUMENT, day, true));
            return day;
        }));
    }

    private <T> T system(Supplier<T> work) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> work.get()));
    }

    private static void until(Supplier<Boolean> done) throws InterruptedException {
        for (Instant limit = Instant.now().plusSeconds(30); !done.get(); TimeUnit.MILLISECONDS.sleep(100)) {
            assertThat(Instant.now()).isBefore(limit);
        }
    }
}
