package vn.thongsuot.app.audit;

import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of the seals. */
@Repository
class SealStore {

    private static final int FETCH = 1_000;

    private final JdbcTemplate jdbc;

    SealStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** One server seals at a time; the others need not wait for it. */
    boolean lock() {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_xact_lock(7405118)", Boolean.class));
    }

    Seal last() {
        return jdbc.query("select " + Seal.COLUMNS + " from audit.seal order by number desc limit 1", (row, index) -> Seal.of(row)).stream().findFirst().orElse(Seal.NONE);
    }

    /** Every transaction with a lower number has ended. */
    long oldestRunning() {
        return jdbc.queryForObject("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    }

    /** From one on to the present one; 0 is what was recorded before the first began. */
    List<Integer> erasFrom(int era) {
        return jdbc.queryForList("select number from (select 0 as number union all select number from audit.era) era where number >= ? order by number", Integer.class, era);
    }

    void eachRecord(int era, long from, long below, Consumer<StoredRecord> taker) {
        jdbc.query(connection -> {
            var statement = connection.prepareStatement("select " + StoredRecord.COLUMNS + """
                     from audit.record where era = ? and xid >= ?::text::xid8 and xid < ?::text::xid8 order by audit.record.xid, id
                    """);
            statement.setFetchSize(FETCH);
            statement.setInt(1, era);
            statement.setString(2, Long.toString(from));
            statement.setString(3, Long.toString(below));
            return statement;
        }, row -> {
            taker.accept(StoredRecord.of(row));
        });
    }

    /** Cluster and database of the present era. */
    String place() {
        return jdbc.queryForObject("select place from audit.era order by number desc limit 1", String.class);
    }

    void add(Seal seal) {
        jdbc.update("insert into audit.seal (number, era, below, records, sealed_at, leaves, hash) values (?, ?, ?::text::xid8, ?, ?, ?, ?)", seal.number(), seal.era(),
                Long.toString(seal.below()), seal.records(), Timestamp.from(seal.at()), seal.leaves(), seal.hash());
    }
}
