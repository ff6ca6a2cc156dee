package vn.thongsuot.app.audit;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
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
