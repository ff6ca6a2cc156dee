package vn.thongsuot.app.audit;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.TestDatabase;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** A trail in a database of its own, written and sealed as its owner. */
final class TrailOnPostgreSql implements AutoCloseable {

    static final Actor CLERK = new Actor(Optional.of(new PersonId(7)), Optional.of(new UnitId(42)), Set.of(), Actor.Reach.UNIT, "192.0.2.1", "r-1");

    final Database database = TestDatabase.fresh();
    final HikariDataSource pool = new HikariDataSource();
    /** Of their own, so that a sealer's connection that is cut never meanwhile belongs to a writer. */
    private final HikariDataSource sealers = new HikariDataSource();
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    final TransactionTemplate transactions;
    final RecordStore records = new RecordStore(jdbc);
    final Path headFile;
    final Sealing sealing;

    TrailOnPostgreSql(Path folder) {
        for (HikariDataSource each : List.of(pool, sealers)) {
            each.setJdbcUrl(database.url());
            each.setUsername(database.owner());
            each.setPassword(database.ownerPassword());
            each.setMaximumPoolSize(10);
            each.setMinimumIdle(1);
        }
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
        headFile = folder.resolve("audit-head");
        sealing = new Sealing(new SealStore(new JdbcTemplate(sealers)), new TransactionTemplate(new JdbcTransactionManager(sealers)), Clock.systemUTC(), new SealHead(Optional.of(headFile)));
        jdbc.queryForObject("select audit.enter_era()", Integer.class);
    }

    /** Seals all there is: transactions of other databases of this PostgreSQL may hold it up for a moment. */
    List<Seal> seal() {
        List<Seal> seals = new ArrayList<>();
        long end = System.nanoTime() + 60_000_000_000L;
        do {
            seals.addAll(sealing.seal());
        } while (unsealed() > 0 && System.nanoTime() < end);
        return seals;
    }

    private long unsealed() {
        return jdbc.queryForObject("""
                select count(*) from audit.record r, (select coalesce(max(number), 0) as number from audit.seal) last left join audit.seal s using (number)
                where s.number is null or r.era > s.era or r.era = s.era and r.xid >= s.below
                """, Long.class);
    }

    void write(String... actions) {
        transactions.executeWithoutResult(status -> records.add(
                List.of(actions).stream().map(action -> new NewRecord(42, Instant.now(), CLERK, action, "unit:42", Map.of("tên", "Đảng bộ A"))).toList()));
    }

    List<Verification.Damage> damages() throws SQLException {
        List<Verification.Damage> damages = new ArrayList<>();
        Verification.of(database, headFile, damages::add);
        return damages;
    }

    Verification.Result verify() throws SQLException {
        return Verification.of(database, headFile, damage -> {});
    }

    long id(String action) {
        return jdbc.queryForObject("select id from audit.record where action = ?", Long.class, action);
    }

    /** As somebody who owns the database and knows how to get round its triggers. */
    void tamper(String... statements) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void close() {
        sealers.close();
        pool.close();
    }
}
