package vn.thongsuot.app.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** The rows of the trail. */
@Repository
class RecordStore {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    RecordStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(List<NewRecord> records) {
        jdbc.batchUpdate("""
                insert into audit.record (unit_id, at, person_id, acting_unit_id, origin, request, action, subject, details)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """, records, BATCH, RecordStore::set);
    }

    /** As far as the actor reaches, newest first. The unit's own are asked for by its key. */
    List<StoredRecord> find(Actor actor, TrailQuery query, ZoneId zone, int limit) {
        StringBuilder where = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        if (actor.reach() == Actor.Reach.UNIT && actor.unit().isPresent()) {
            and(where, values, "unit_id = ?", actor.unit().get().value());
        }
        query.day().ifPresent(day -> {
            and(where, values, "at >= ?", Timestamp.from(day.atStartOfDay(zone).toInstant()));
            and(where, values, "at < ?", Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant()));
        });
        query.person().ifPresent(person -> and(where, values, "person_id = ?", person));
        if (!query.action().isEmpty()) {
            and(where, values, "action = ?", query.action());
        }
        if (!query.subject().isEmpty()) {
            and(where, values, "subject = ?", query.subject());
        }
        query.before().ifPresent(place -> {
            where.append(" and (audit.record.at, id) < (?, ?)");
            values.addAll(List.of(Timestamp.from(place.at()), place.id()));
        });
        values.add(limit);
        return jdbc.query("select " + StoredRecord.COLUMNS + " from audit.record where " + where + " order by audit.record.at desc, id desc limit ?",
                (row, index) -> StoredRecord.of(row), values.toArray());
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        where.append(" and audit.record.").append(condition);
        values.add(value);
    }

    private static void set(PreparedStatement statement, NewRecord record) throws SQLException {
        Actor actor = record.actor();
        statement.setLong(1, record.unit());
        statement.setTimestamp(2, Timestamp.from(record.at()));
        set(statement, 3, actor.person().map(PersonId::value));
        set(statement, 4, actor.unit().map(UnitId::value));
        statement.setString(5, actor.from());
        statement.setString(6, actor.request());
        statement.setString(7, record.action());
        statement.setString(8, record.subject());
        statement.setString(9, Details.toJson(record.details()));
    }

    private static void set(PreparedStatement statement, int index, Optional<Long> value) throws SQLException {
        if (value.isPresent()) {
            statement.setLong(index, value.get());
        } else {
            statement.setNull(index, Types.BIGINT);
        }
    }
}
