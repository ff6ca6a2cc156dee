package vn.thongsuot.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Another PostgreSQL by one setting, whose user is no superuser. */
@Timeout(240)
class OtherPostgreSqlTest {

    @TempDir
    private static Path folder;

    private static DataDirectory data;
    private static EmbeddedPostgreSql postgres;

    @BeforeAll
    static void start() throws IOException, SQLException {
        TestDatabase.fresh(); // the programs are unpacked
        Path root = folder.resolve("data");
        Files.createDirectories(root);
        Files.createFile(root.resolve(".lock"));
        Files.createSymbolicLink(root.resolve("postgresql-18"), Path.of("target", "test-data", "postgresql-18").toAbsolutePath());
        data = DataDirectory.open(root);
        postgres = EmbeddedPostgreSql.start(data);
        execute("create role office login createrole createdb password 'p@ss/word'", "create database office owner office",
                "create role humble login password 'x'", "create database humble owner humble",
                "create role guest login createrole password 'x'");
    }

    @AfterAll
    static void stop() {
        postgres.close();
        data.close();
    }

    private static void execute(String... statements) throws SQLException {
        try (Connection connection = new Database(postgres.url(""), "postgres", "", postgres.owner(), postgres.password()).asOwner(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String address(String user, String password, String name) {
        return "postgresql://" + user + ":" + password + "@" + postgres.url("").replaceFirst("^jdbc:postgresql://", "") + name;
    }

    @Test
    void isPreparedUsedBackedUpAndRestored(@TempDir Path backups) throws SQLException {
        try (OpenedDatabase opened = OpenedDatabase.open(folder, address("office", "p%40ss%2Fword", "office"))) {
            Database database = opened.database();
            database.migrate();
            database.migrate();
            try (var pool = database.serverPool(2); Connection server = pool.getConnection(); Statement statement = server.createStatement()) {
                statement.execute("insert into audit.record (unit_id, at, origin, request, action, subject, details) values (1, now(), '', '', 'a', 's', '{}')");
                server.commit();
                assertThatThrownBy(() -> statement.execute("delete from audit.record")).isInstanceOf(SQLException.class);
                server.rollback();

                Path file = backups.resolve("backup.zip");
                Backup.write(database, file, false, "0.1", Instant.EPOCH);
                try (Restoring restoring = Restoring.of(file, database)) {
                    restoring.takeOver(restoring.load());
                }
            }
            try (Connection connection = database.asOwner(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select count(*) from audit.record")) {
                row.next();
                assertThat(row.getLong(1)).isEqualTo(1);
            }
        }
    }

    @Test
    void saysWhichRightIsMissing() {
        assertThatThrownBy(() -> OpenedDatabase.open(folder, address("humble", "x", "humble"))).isInstanceOf(DatabaseException.class).hasMessageContaining("CREATEROLE");
        assertThatThrownBy(() -> OpenedDatabase.open(folder, address("guest", "x", "humble"))).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("grant create on database humble to guest");
    }

    @Test
    void saysThatItCannotBeReachedWithoutThePassword() {
        assertThatThrownBy(() -> OpenedDatabase.open(folder, address("office", "wrong-secret", "office"))).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Không kết nối được").hasMessageNotContaining("wrong-secret");
        assertThatThrownBy(() -> OpenedDatabase.open(folder, "postgresql://office:secret-word@127.0.0.1:1/office")).isInstanceOf(DatabaseException.class)
                .hasMessageContaining("Không kết nối được").hasMessageNotContaining("secret-word");
    }

    @Test
    void saysHowAnAddressIsWritten() {
        for (String address : new String[] {"jdbc:postgresql://h/d", "postgresql://h/d", "postgresql://u@h/d", "mysql://u:p@h/d", "postgresql://u:p@h", "postgresql://u:p q@h/d", "x"}) {
            assertThatThrownBy(() -> DatabaseAddress.parse(address)).as(address).isInstanceOf(DatabaseException.class).hasMessageContaining("postgresql://người-dùng");
        }
    }
}
