package vn.thongsuot.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private Database source;
    private Path file;

    @BeforeEach
    void backedUp() throws SQLException {
        source = TestDatabase.fresh();
        execute(source, """
                insert into audit.record (unit_id, at, origin, request, action, subject, details)
                select n % 7, now(), E'tab\\t, dòng\\n, \\\\ ngược', '', 'a' || n, 'unit:' || n, jsonb_build_object('tên', 'Đảng ủy "A" ' || n) from generate_series(1, 500) n
                """, "insert into audit.seal values (1, 1, '900', 500, now(), '\\x00ff', sha256('x'))",
                "insert into identity.session values ('p', 's', 1, 2, 3, 4, null)", "insert into identity.session_attributes values ('p', 'a', '\\xdeadbeef00')");
        file = folder.resolve("backup.zip");
        Backup.write(source, file, false, "0.1", NOW);
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Every row of every table, and where every sequence stands. */
    private static Map<String, String> content(Database database) throws SQLException {
        Map<String, String> content = new TreeMap<>();
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            for (Tables.Table table : Tables.of(connection)) {
                String name = table.schema() + "." + table.name();
                try (ResultSet row = statement.executeQuery("select count(*), coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from " + name + " t")) {
                    row.next();
                    content.put(name, row.getLong(1) + " " + row.getString(2));
                }
            }
            for (Tables.Sequence sequence : Tables.sequences(connection)) {
                try (ResultSet row = statement.executeQuery("select last_value, is_called from " + sequence.reference())) {
                    row.next();
                    content.put(sequence.name(), row.getLong(1) + " " + row.getBoolean(2));
                }
            }
        }
        return content;
    }

    private static Database restore(Path file, Database target) {
        try (Restoring restoring = Restoring.of(file, target)) {
            restoring.takeOver(restoring.load());
        }
        return target;
    }

    @Test
    void bringsBackEveryRowAndEverySequence() throws SQLException {
        Database target = TestDatabase.fresh();
        execute(target, "insert into identity.session values ('other', 'o', 1, 2, 3, 4, null)");
        assertThat(content(restore(file, target))).isEqualTo(content(source)).containsEntry("record_id_seq", "500 true");
    }

    @Test
    void keepsWhatWasInUseBesideIt() throws SQLException {
        Database target = TestDatabase.fresh();
        execute(target, "insert into identity.session values ('other', 'o', 1, 2, 3, 4, null)");
        Map<String, String> before = content(target);
        restore(file, target);
        assertThat(content(target.beside(target.name() + "_previous"))).isEqualTo(before);
    }

    @Test
    void guardsTheRestoredTrailAsBefore() throws SQLException {
        Database target = restore(file, TestDatabase.fresh());
        assertThatThrownBy(() -> execute(target, "delete from audit.record")).hasMessageContaining("audit trail");
        assertThatThrownBy(() -> execute(target, "insert into identity.session_attributes values ('nobody', 'a', '')")).hasMessageContaining("foreign key");
    }

    @Test
    void takesOverWhileAServerIsConnected() throws SQLException {
        Database target = TestDatabase.fresh();
        try (var pool = target.serverPool(3); Connection ignored = pool.getConnection()) {
            restore(file, target);
        }
        assertThat(content(target)).isEqualTo(content(source));
    }

    @Test
    void refusesEveryDamagedFileBeforeAnythingIsTouched() throws IOException, SQLException {
        Database target = TestDatabase.fresh();
        Map<String, String> before = content(target);
        long length = Files.size(file);
        for (long at = 0; at < length; at += Math.max(1, length / 60)) {
            Path damaged = Files.copy(file, folder.resolve("damaged-" + at));
            try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
                bytes.seek(at);
                int old = bytes.read();
                bytes.seek(at);
                bytes.write(old ^ 0x55);
            }
            try (Restoring restoring = Restoring.of(damaged, target)) {
                // Some bytes of a ZIP mean nothing, such as times: then all that is in it must be what it was.
                assertThat(restoring.rows()).isEqualTo(rows());
            } catch (BackupException refused) {
                assertThat(refused).hasMessageContaining("Không");
            }
        }
        assertThat(content(target)).isEqualTo(before);
    }

    private long rows() {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.manifest().parts().stream().mapToLong(BackupFile.Part::rows).sum();
        }
    }

    @Test
    void refusesAFileCutOffAnywhere() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 1, 22, 100, whole.length / 2, whole.length - 23, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut"), java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> BackupFile.open(cut)).as("%d bytes", length).isInstanceOf(BackupException.class);
        }
    }

    @Test
    void refusesAForeignFile() throws IOException {
        Path other = folder.resolve("other.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("a.txt"));
        }
        assertThatThrownBy(() -> BackupFile.open(other)).isInstanceOf(BackupException.class).hasMessageContaining("không phải bản sao lưu");
        assertThatThrownBy(() -> BackupFile.open(folder.resolve("missing"))).isInstanceOf(BackupException.class);
    }

    @Test
    void neverReplacesABackupUnasked() {
        assertThatThrownBy(() -> Backup.write(source, file, false, "0.1", NOW)).isInstanceOf(BackupException.class);
        Backup.write(source, file, true, "0.1", NOW);
    }

    @Test
    void leavesTheDatabaseInUseAloneWhereLoadingFails() throws SQLException, IOException {
        // Its digests are right, but a row points to nothing.
        execute(source, "alter table identity.session_attributes drop constraint session_attributes_session_primary_id_fkey", "insert into identity.session_attributes values ('nobody', 'a', '')");
        Backup.write(source, file, true, "0.1", NOW);
        Database target = TestDatabase.fresh();
        Map<String, String> before = content(target);
        assertThatThrownBy(() -> restore(file, target)).isInstanceOf(BackupException.class);
        assertThat(content(target)).isEqualTo(before);
    }
}
