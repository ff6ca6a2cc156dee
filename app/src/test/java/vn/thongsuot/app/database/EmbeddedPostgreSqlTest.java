package vn.thongsuot.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The embedded PostgreSQL with everything that can happen to it. What was committed is there afterwards. */
@Timeout(240)
class EmbeddedPostgreSqlTest {

    private static final Path PROGRAMS = Path.of("target", "test-data", "postgresql-18").toAbsolutePath();

    private Path folder;
    private DataDirectory data;
    private EmbeddedPostgreSql postgres;

    @BeforeEach
    void firstStart() throws IOException {
        TestDatabase.fresh(); // the programs are unpacked
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded");
        Files.createFile(folder.resolve(".lock"));
        Files.createSymbolicLink(folder.resolve("postgresql-18"), PROGRAMS);
        data = DataDirectory.open(folder);
    }

    @AfterEach
    void stop() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
        data.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }

    private Database start() {
        postgres = EmbeddedPostgreSql.start(data);
        return Database.in(postgres, "thongsuot");
    }

    private static void execute(Database database, String... statements) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long rows(Database database) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select count(*) from kept")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** As soon as it answers again. */
    private static long awaitRows(Database database) throws Exception {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try {
                return rows(database);
            } catch (SQLException e) {
                if (Instant.now().isAfter(limit)) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid")).getFirst().strip());
    }

    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    private void rewrite(String file, UnaryOperator<String> change) throws IOException {
        Files.writeString(folder.resolve(file), change.apply(Files.readString(folder.resolve(file))));
    }

    @Test
    void comesBackByItselfWhenItIsKilledWhole() throws Exception {
        Database database = start();
        execute(database, "create table kept as select generate_series(1, 1000) n");
        for (int i = 0; i < 3; i++) {
            kill(postmaster());
            assertThat(awaitRows(database)).isEqualTo(1000);
        }
    }

    @Test
    void comesBackByItselfWhenOneOfItsProcessesIsKilledInTheMiddleOfAWrite() throws Exception {
        Database database = start();
        execute(database, "create table kept as select generate_series(1, 1000) n");
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("insert into kept values (0)");
            ResultSet row = statement.executeQuery("select pg_backend_pid()");
            row.next();
            kill(row.getLong(1));
        } catch (SQLException connectionIsGone) {
            assertThat(connectionIsGone.getSQLState()).isNotNull();
        }
        assertThat(awaitRows(database)).isEqualTo(1000);
    }

    @Test
    void takesOverWhatAKilledServerLeftRunning() throws Exception {
        Database before = start();
        execute(before, "create table kept as select 1 n");
        long process = postmaster();
        EmbeddedPostgreSql left = postgres;
        assertThat(rows(start())).isEqualTo(1);
        assertThat(postmaster()).isEqualTo(process);
        left.close();
    }

    @Test
    void startsThoughAnotherProcessHasTheNumberOfAKilledOne() throws Exception {
        execute(start(), "create table kept as select 1 n");
        String pid = Files.readString(folder.resolve("cluster/postmaster.pid"));
        postgres.close();
        Files.writeString(folder.resolve("cluster/postmaster.pid"), pid);
        rewrite("cluster/postmaster.pid", text -> text.replaceFirst("^\\d+", Long.toString(ProcessHandle.current().pid())));
        assertThat(rows(start())).isEqualTo(1);
    }

    @Test
    void beginsAgainWhereTheFirstStartWasBrokenOff() throws Exception {
        Files.createDirectories(folder.resolve("cluster.new/base"));
        Files.writeString(folder.resolve("cluster.new/PG_VERSION"), "18");
        execute(start(), "create table kept as select 1 n");
        assertThat(folder.resolve("cluster.new")).doesNotExist();
    }

    @Test
    void runsAsTheUserToWhomItsFilesBelong() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        execute(start(), "create table kept as select 1 n");
        postgres.close();
        Files.setPosixFilePermissions(PROGRAMS.getParent(), PosixFilePermissions.fromString("rwx--x--x"));
        assumeTrue(new ProcessBuilder("chown", "-R", "nobody:", folder.resolve("cluster").toString()).start().waitFor() == 0);
        assumeTrue(new ProcessBuilder("setpriv", "--reuid=65534", "--clear-groups", "test", "-x", folder.toRealPath().getParent().toString()).start().waitFor() == 0,
                "the build's folder can't be reached by another user");
        assertThat(rows(start())).isEqualTo(1);
        assertThat(ProcessHandle.of(postmaster()).flatMap(process -> process.info().user())).contains("nobody");
    }

    @Test
    void refusesTheDataOfAnotherPostgreSql() throws Exception {
        start();
        postgres.close();
        rewrite("cluster/PG_VERSION", version -> "15\n");
        assertThatThrownBy(this::start).isInstanceOf(DataDirectoryException.class).hasMessageContaining("PostgreSQL 15");
    }

    @Test
    void saysWhatPostgreSqlSaidWhereItDoesNotStart() throws Exception {
        start();
        postgres.close();
        rewrite("cluster/postgresql.conf", settings -> settings + "\nno_such_setting = 1\n");
        assertThatThrownBy(this::start).isInstanceOf(DataDirectoryException.class).hasMessageContaining("configuration file");
    }

    @Test
    void aSecondServerOnTheSameFolderIsRefused() {
        assertThatThrownBy(() -> DataDirectory.open(folder)).isInstanceOf(DataDirectoryException.class).hasMessageContaining("đang được một máy chủ khác dùng");
    }

    @Test
    void aFolderWithOtherThingsIsLeftAlone() throws IOException {
        Path other = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "other");
        Path letter = Files.writeString(other.resolve("thư.txt"), "thư");
        assertThatThrownBy(() -> DataDirectory.open(other)).isInstanceOf(DataDirectoryException.class).hasMessageContaining("thư.txt");
        assertThat(other.toFile().list()).containsExactly("thư.txt");
        Files.delete(letter);
        Files.delete(other);
    }

    @Test
    void aDiskThatIsAlmostFullIsSaidAtTheStart() throws Exception {
        Path small = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "small");
        assumeTrue(new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small.toString()).start().waitFor() == 0, "file systems can't be mounted here");
        try {
            assertThatThrownBy(() -> DataDirectory.open(small)).isInstanceOf(DataDirectoryException.class).hasMessageContaining("sắp đầy");
        } finally {
            List<String> unmount = List.of("umount", small.toString());
            assertThat(new ProcessBuilder(unmount).start().waitFor()).isZero();
            Files.delete(small);
        }
    }
}
