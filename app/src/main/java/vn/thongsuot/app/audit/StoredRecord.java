package vn.thongsuot.app.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail as it is sealed.
 *
 * @param at in microseconds since 1970, as precise as the database keeps it
 * @param details the JSON text that the database gives
 */
record StoredRecord(int era, long xid, long unit, long at, long id, @Nullable Long person, @Nullable Long actingUnit, String origin, String request, String action,
        String subject, String details) {

    static final String COLUMNS = """
            era, xid::text::bigint as xid, unit_id, (extract(epoch from at) * 1000000)::bigint as at, id, person_id, acting_unit_id, origin, request, action, subject,
            details::text as details""";

    static StoredRecord of(ResultSet row) throws SQLException {
        return new StoredRecord(row.getInt("era"), row.getLong("xid"), row.getLong("unit_id"), row.getLong("at"), row.getLong("id"), number(row, "person_id"),
                number(row, "acting_unit_id"), row.getString("origin"), row.getString("request"), row.getString("action"), row.getString("subject"), row.getString("details"));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    Instant time() {
        return Instant.EPOCH.plus(at, ChronoUnit.MICROS);
    }

    /** SHA-256 over every field, each with its length before it, so that no two different rows have the same bytes. */
    byte[] digest() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            out.writeInt(era);
            out.writeLong(xid);
            out.writeLong(unit);
            out.writeLong(at);
            out.writeLong(id);
            write(out, person == null ? null : person.toString());
            write(out, actingUnit == null ? null : actingUnit.toString());
            write(out, origin);
            write(out, request);
            write(out, action);
            write(out, subject);
            write(out, details);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sha256().digest(bytes.toByteArray());
    }

    private static void write(DataOutputStream out, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
