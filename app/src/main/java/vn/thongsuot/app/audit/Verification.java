package vn.thongsuot.app.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import vn.thongsuot.app.database.Database;

/**
 * Proves the trail: reads every record and every seal in one snapshot and makes each seal anew. Works beside a running server.
 *
 * <p>Where a seal does not hold, its leaves name the record that was altered, removed or inserted. What is newer than the newest seal is not
 * proved, only counted.
 */
public final class Verification {

    private static final int FETCH = 2_000;

    private final Consumer<Damage> damages;
    private long records;
    private long seals;
    private long unsealed;
    private Optional<Instant> oldestUnsealed = Optional.empty();
    private Seal last = Seal.NONE;
    private Map<Long, String> noted = new HashMap<>();

    private Verification(Consumer<Damage> damages) {
        this.damages = damages;
    }

    /** One place where the trail is not what was written. */
    public sealed interface Damage {
        /** A record's fields are not those that were sealed. */
        record Altered(long id, Instant at, long seal) implements Damage {}

        /** A sealed record is gone. */
        record Removed(long id, long seal) implements Damage {}

        /** A record came into a range that was sealed without it. */
        record Inserted(long id, Instant at, long seal) implements Damage {}

        /** A seal's own fields, or the chain to the one before it, do not fit. */
        record SealAltered(long seal) implements Damage {}

        /** Seals between two others, or at the end, are gone. */
        record SealsRemoved(long from, long to) implements Damage {}

        /** The seal noted outside the database is another one: the chain was made anew. */
        record NotTheNotedOne(long seal) implements Damage {}

        /** The note outside the database can't be read. */
        record NoteUnreadable(String found) implements Damage {}
    }

    /**
     * What was read.
     *
     * @param records how many records stand under seals
     * @param unsealed how many are newer than the newest seal
     * @param lastSeal the newest seal's number; its hash, kept elsewhere, proves later that nothing was made anew
     */
    public record Result(long records, long seals, long unsealed, Optional<Instant> oldestUnsealed, long lastSeal, String lastHash, long damages) {
        public boolean intact() {
            return damages == 0;
        }
    }

    /**
     * @param head the file in which the running server notes its newest seal; it may be missing
     * @param each told of each damage as it is found
     */
    public static Result of(Database database, Path head, Consumer<Damage> each) throws SQLException {
        long[] count = new long[1];
        Verification verification = new Verification(damage -> {
            count[0]++;
            each.accept(damage);
        });
        try (Connection connection = database.asOwner()) {
            verification.read(connection, new SealHead(Optional.of(head)));
        }
        return new Result(verification.records, verification.seals, verification.unsealed, verification.oldestUnsealed, verification.last.number(), verification.last.hex(), count[0]);
    }

    private void read(Connection connection, SealHead head) throws SQLException {
        readNote(head, place(connection));
        connection.setAutoCommit(false);
        try (Statement setting = connection.createStatement()) {
            setting.execute("set transaction isolation level repeatable read read only");
            setting.execute("set local row_security = off");
        }
        try (PreparedStatement sealed = prepare(connection, "select " + Seal.COLUMNS + " from audit.seal order by number");
                PreparedStatement recorded = prepare(connection, "select " + StoredRecord.COLUMNS + " from audit.record order by era, audit.record.xid, id");
                ResultSet seal = sealed.executeQuery();
                ResultSet record = recorded.executeQuery()) {
            Records rows = new Records(record);
            while (seal.next()) {
                check(Seal.of(seal), rows);
            }
            for (Optional<StoredRecord> rest = rows.next(); rest.isPresent(); rest = rows.next()) {
                countUnsealed(rest.get());
            }
        }
        connection.rollback();
        for (long number : noted.keySet().stream().sorted().toList()) {
            damages.accept(new Damage.SealsRemoved(last.number() + 1, number));
        }
    }

    private static String place(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select place from audit.era order by number desc limit 1"); ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getString(1) : "";
        }
    }

    /** Before the database is looked at: a server that runs goes on sealing. */
    private void readNote(SealHead head, String place) {
        try {
            head.read().filter(note -> note.place().equals(place)).ifPresent(note -> noted.put(note.number(), note.hash()));
        } catch (IOException e) {
            damages.accept(new Damage.NoteUnreadable(String.valueOf(e.getMessage())));
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        return statement;
    }

    private void check(Seal seal, Records rows) throws SQLException {
        if (seal.number() != last.number() + 1) {
            damages.accept(new Damage.SealsRemoved(last.number() + 1, seal.number() - 1));
        }
        Seal.Maker maker = new Seal.Maker(last);
        Map<Long, StoredRecord> found = new LinkedHashMap<>();
        for (Optional<StoredRecord> record = rows.nextBelow(seal.era(), seal.below()); record.isPresent(); record = rows.nextBelow(seal.era(), seal.below())) {
            maker.take(record.get());
            found.put(record.get().id(), record.get());
        }
        Seal anew = maker.seal(seal.era(), seal.below(), seal.at());
        boolean leavesFit = java.util.Arrays.equals(anew.leaves(), seal.leaves());
        boolean holds = anew.number() == seal.number() && java.util.Arrays.equals(anew.hash(), seal.hash());
        if (!leavesFit) {
            compare(seal, anew, found);
        } else if (!holds && seal.number() == last.number() + 1) {
            damages.accept(new Damage.SealAltered(seal.number()));
        }
        String hash = noted.remove(seal.number());
        if (hash != null && !hash.equals(seal.hex())) {
            damages.accept(new Damage.NotTheNotedOne(seal.number()));
        }
        records += found.size();
        seals++;
        last = seal;
    }

    private void compare(Seal seal, Seal anew, Map<Long, StoredRecord> found) {
        Map<Long, Long> sealed = leaves(seal);
        Map<Long, Long> present = leaves(anew);
        Set<Long> ids = new HashSet<>();
        List<Damage> differences = new ArrayList<>();
        sealed.forEach((id, digest) -> {
            ids.add(id);
            if (!present.containsKey(id)) {
                differences.add(new Damage.Removed(id, seal.number()));
            } else if (!present.get(id).equals(digest)) {
                differences.add(new Damage.Altered(id, found.get(id).time(), seal.number()));
            }
        });
        found.forEach((id, record) -> {
            if (ids.add(id)) {
                differences.add(new Damage.Inserted(id, record.time(), seal.number()));
            }
        });
        if (differences.isEmpty()) {
            differences.add(new Damage.SealAltered(seal.number()));
        }
        differences.forEach(damages);
    }

    private static Map<Long, Long> leaves(Seal seal) {
        Map<Long, Long> leaves = new LinkedHashMap<>();
        for (ByteBuffer bytes = ByteBuffer.wrap(seal.leaves()); bytes.remaining() >= Seal.LEAF; ) {
            leaves.put(bytes.getLong(), bytes.getLong());
        }
        return leaves;
    }

    private void countUnsealed(StoredRecord record) {
        // The present era's records beyond the newest seal wait for the next one; there is none for those of an era that is over.
        unsealed++;
        if (oldestUnsealed.isEmpty() || record.time().isBefore(oldestUnsealed.get())) {
            oldestUnsealed = Optional.of(record.time());
        }
    }

    /** The records in the order of sealing, one looked at ahead. */
    private static final class Records {

        private final ResultSet rows;
        private Optional<StoredRecord> ahead;

        Records(ResultSet rows) throws SQLException {
            this.rows = rows;
            this.ahead = rows.next() ? Optional.of(StoredRecord.of(rows)) : Optional.empty();
        }

        Optional<StoredRecord> next() throws SQLException {
            Optional<StoredRecord> record = ahead;
            ahead = rows.next() ? Optional.of(StoredRecord.of(rows)) : Optional.empty();
            return record;
        }

        Optional<StoredRecord> nextBelow(int era, long below) throws SQLException {
            boolean covered = ahead.filter(record -> record.era() < era || record.era() == era && record.xid() < below).isPresent();
            return covered ? next() : Optional.empty();
        }
    }
}
