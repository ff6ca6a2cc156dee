package vn.thongsuot.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

@ServerTest
class RecorderTest {

    private static final UnitId OURS = new UnitId(9_000_001);
    private static final UnitId THEIRS = new UnitId(9_000_002);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Database database;

    @Autowired
    private Sealing sealing;

    record Renamed(UnitId of, String subject) implements Recorded {
        @Override
        public String action() {
            return "unit-renamed";
        }

        @Override
        public Optional<UnitId> unit() {
            return Optional.of(of);
        }

        @Override
        public Map<String, String> details() {
            return Map.of("tên", "Đảng ủy \"A\"");
        }
    }

    private static Actor clerkOf(UnitId unit) {
        return new Actor(Optional.of(new PersonId(7)), Optional.of(unit), Set.of(), Actor.Reach.UNIT, "192.0.2.1", "ref-1");
    }

    private void publish(Recorded event) {
        Acting.as(clerkOf(OURS), () -> {
            new TransactionTemplate(manager).executeWithoutResult(status -> events.publishEvent(event));
            return true;
        });
    }

    private List<Map<String, Object>> seenBy(UnitId unit, String subject) {
        return Acting.as(clerkOf(unit), () -> new TransactionTemplate(manager)
                .execute(status -> jdbc.sql("select person_id, origin, request, action, details::text as details from audit.record where subject = ?").param(subject).query().listOfRows()));
    }

    @Test
    void writesWhoWhenFromWhereAndWhat() {
        publish(new Renamed(OURS, "unit:1"));
        assertThat(seenBy(OURS, "unit:1")).singleElement().satisfies(row -> assertThat(row)
                .containsEntry("person_id", 7L).containsEntry("origin", "192.0.2.1").containsEntry("request", "ref-1").containsEntry("action", "unit-renamed")
                .containsEntry("details", "{\"tên\": \"Đảng ủy \\\"A\\\"\"}"));
    }

    @Test
    void aChangeThatIsRolledBackLeavesNoRecord() {
        Acting.as(clerkOf(OURS), () -> {
            new TransactionTemplate(manager).executeWithoutResult(status -> {
                events.publishEvent(new Renamed(OURS, "unit:2"));
                status.setRollbackOnly();
            });
            return true;
        });
        assertThat(seenBy(OURS, "unit:2")).isEmpty();
    }

    @Test
    void anEventOutsideATransactionFailsLoudly() {
        assertThatThrownBy(() -> events.publishEvent(new Renamed(OURS, "unit:3"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventInATransactionThatOnlyReadsFailsLoudly() {
        TransactionTemplate reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(status -> events.publishEvent(new Renamed(OURS, "unit:4")))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aUnitSeesItsOwnRecordsOnly() {
        publish(new Renamed(THEIRS, "unit:5"));
        assertThat(seenBy(OURS, "unit:5")).isEmpty();
        assertThat(seenBy(THEIRS, "unit:5")).hasSize(1);
    }

    @Test
    void anInnerTransactionOfItsOwnKeepsItsRecordWhenTheOuterOneIsRolledBack() {
        Acting.as(clerkOf(OURS), () -> {
            new TransactionTemplate(manager).executeWithoutResult(outer -> {
                events.publishEvent(new Renamed(OURS, "unit:6"));
                TransactionTemplate own = new TransactionTemplate(manager);
                own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
                own.executeWithoutResult(inner -> events.publishEvent(new Renamed(OURS, "unit:7")));
                outer.setRollbackOnly();
            });
            return true;
        });
        assertThat(seenBy(OURS, "unit:6")).isEmpty();
        assertThat(seenBy(OURS, "unit:7")).hasSize(1);
    }

    @Test
    void neitherTheServerNorTheOwnerCanChangeWhatWasRecorded() throws SQLException {
        publish(new Renamed(OURS, "unit:8"));
        sealing.seal();
        try (var pool = database.serverPool(1); Connection server = pool.getConnection(); Connection owner = database.asOwner()) {
            server.setAutoCommit(true);
            for (String change : List.of("update audit.record set action = 'x'", "delete from audit.record", "truncate audit.record", "update audit.seal set records = 1",
                    "delete from audit.seal", "truncate audit.seal", "truncate audit.era")) {
                for (Connection connection : List.of(server, owner)) {
                    try (Statement statement = connection.createStatement()) {
                        statement.execute("select identity.act('7', '" + OURS.value() + "', 'ALL')");
                        assertThatThrownBy(() -> statement.execute(change)).as(change).isInstanceOf(SQLException.class);
                    }
                }
            }
            try (Statement statement = server.createStatement()) {
                assertThatThrownBy(() -> statement.execute("""
                        insert into audit.record (unit_id, at, origin, request, action, subject, details, era, xid) values (1, now(), '', '', '', '', '{}', 0, '3')
                        """)).hasMessageContaining("permission denied");
            }
        }
    }
}
