package vn.thongsuot.app.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Covers the records of finished transactions since the seal before it, and that seal: whoever knows the newest hash knows the whole trail.
 *
 * @param below the first transaction number that it does not cover
 * @param leaves for each record, in order, its id and the first eight bytes of its digest
 */
record Seal(long number, int era, long below, int records, Instant at, byte[] leaves, byte[] hash) {

    static final String COLUMNS = "number, era, below::text::bigint as below, records, sealed_at, leaves, hash";
    static final int LEAF = 16;

    /** Stands before the first one. */
    static final Seal NONE = new Seal(0, 0, 0, 0, Instant.EPOCH, new byte[0], new byte[32]);

    static Seal of(ResultSet row) throws SQLException {
        return new Seal(row.getLong("number"), row.getInt("era"), row.getLong("below"), row.getInt("records"), row.getTimestamp("sealed_at").toInstant(), row.getBytes("leaves"),
                row.getBytes("hash"));
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }

    /** Takes in records in the order of their transactions and numbers. */
    static final class Maker {

        private final Seal before;
        private final MessageDigest digests = StoredRecord.sha256();
        private ByteBuffer leaves = ByteBuffer.allocate(64 * LEAF);
        private int records;

        Maker(Seal before) {
            this.before = before;
        }

        void take(StoredRecord record) {
            byte[] digest = record.digest();
            digests.update(digest);
            if (leaves.remaining() < LEAF) {
                leaves = ByteBuffer.allocate(leaves.capacity() * 2).put(leaves.flip());
            }
            leaves.putLong(record.id()).put(digest, 0, Long.BYTES);
            records++;
        }

        int records() {
            return records;
        }

        Seal seal(int era, long below, Instant at) {
            Instant time = at.truncatedTo(ChronoUnit.MICROS);
            long number = before.number + 1;
            MessageDigest whole = StoredRecord.sha256();
            whole.update(before.hash);
            whole.update(ByteBuffer.allocate(40).putLong(number).putInt(era).putLong(below).putInt(records).putLong(time.getEpochSecond()).putLong(time.getNano()).flip());
            whole.update(digests.digest());
            return new Seal(number, era, below, records, time, Arrays.copyOf(leaves.array(), leaves.position()), whole.digest());
        }
    }
}
