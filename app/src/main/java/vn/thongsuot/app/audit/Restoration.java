package vn.thongsuot.app.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import vn.thongsuot.app.database.Database;

/** Notes in a restored trail that it was restored, before anybody works with it. Its transactions count in an era of their own. */
public final class Restoration {

    private Restoration() {}

    /**
     * @param made when the backup was made
     * @param file its name, without its folder
     */
    public static void note(Database restored, Instant made, String file, Instant now) throws SQLException {
        try (Connection connection = restored.asOwner(); Statement era = connection.createStatement()) {
            connection.setAutoCommit(false);
            era.execute("select audit.enter_era()");
            try (PreparedStatement record = connection.prepareStatement("""
                    insert into audit.record (unit_id, at, origin, request, action, subject, details) values (?, ?, 'restore', '', 'installation-restored', 'installation', ?::jsonb)
                    """)) {
                record.setLong(1, NewRecord.INSTALLATION);
                record.setTimestamp(2, Timestamp.from(now));
                record.setString(3, Details.toJson(Map.of("backup-made", made.toString(), "file", file)));
                record.execute();
            }
            connection.commit();
        }
    }
}
