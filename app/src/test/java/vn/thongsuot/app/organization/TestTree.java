package vn.thongsuot.app.organization;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.TestDatabase;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** A tree of its own on a real database, without the rest of the server. */
final class TestTree implements AutoCloseable {

    static final Actor ADMINISTRATOR = new Actor(Optional.empty(), Optional.empty(), Set.of(Role.ADMINISTRATOR), Actor.Reach.NONE, "test", "");
    static final Instant NOW = Instant.parse("2026-07-01T02:00:00Z");

    final Database database = TestDatabase.fresh();
    final HikariDataSource pool = database.serverPool(4);
    final JdbcClient jdbc = JdbcClient.create(pool);
    final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(pool));
    final UnitStore store = new UnitStore(jdbc);
    final TreeStore tree = new TreeStore(jdbc);
    final List<Object> events = new java.util.ArrayList<>();
    final Reorganising reorganising = new Reorganising(store, tree, events::add);
    final Units units = new Units(store, new UnitSearch(jdbc));

    Reorganising.Outcome carryOut(Reorganisation what) {
        return transaction.execute(_ -> reorganising.carryOut(what, ADMINISTRATOR, NOW));
    }

    <T> T read(Supplier<T> work) {
        return transaction.execute(_ -> work.get());
    }

    /** Establishes a unit, which must succeed. */
    UnitId establish(String code, String kind, String name, String shortName, UnitId parent, LocalDate day, String... abbreviations) {
        NewUnit unit = new NewUnit(code, kind, name, shortName, List.of(abbreviations), Optional.ofNullable(parent));
        return switch (carryOut(new Reorganisation.Establish(unit, day, "Quyết định thành lập"))) {
            case Reorganising.Outcome.Done(List<UnitId> established) -> established.getFirst();
            case Reorganising.Outcome.Refused(List<Refusal> refusals) -> throw new AssertionError(refusals.toString());
        };
    }

    UnitId establish(String code, UnitId parent, LocalDate day) {
        return establish(code, "section", "Đơn vị " + code, "", parent, day);
    }

    /** Ends a connection's server process at once, whatever it is doing. */
    boolean kill(int backend) {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            return statement.execute("select pg_terminate_backend(" + backend + ", 5000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
