package vn.thongsuot.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives in the data folder and beside this process.
 *
 * <p>It outlives a killed server, and the next server takes it over. Where it is killed itself it is started again, and
 * recovers from its log; connections come back through the pool. Its settings are the durable ones: what was committed survives.
 */
public final class EmbeddedPostgreSql implements AutoCloseable {

    /** Owns the schemas; only migrations and operations use it. */
    static final String OWNER = "thongsuot_owner";

    /** The database of the program in it. */
    public static final String DATABASE = "thongsuot";

    private static final String VERSION = "18";
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgreSql.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=120",
            "shared_buffers=256MB",
            "random_page_cost=1.1",
            "jit=off",
            "max_wal_size=2GB",
            "logging_collector=off",
            // Nothing of what people enter may reach a log.
            "log_min_error_statement=panic",
            "log_error_verbosity=terse",
            "log_parameter_max_length_on_error=0",
            "timezone=UTC");

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final String CLUSTER = "cluster";
    private static final String PASSWORD = "database-owner";

    private final PostgreSqlPrograms programs;
    private final PostgreSqlUser user;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;
    private volatile ProcessHandle server = ProcessHandle.current();
    private volatile boolean closing;
    /** Where the log of the present process begins. */
    private volatile long logBefore;

    private EmbeddedPostgreSql(PostgreSqlPrograms programs, PostgreSqlUser user, Path cluster, Path log, String password, int port) {
        this.programs = programs;
        this.user = user;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.port = port;
    }

    /**
     * Starts the PostgreSQL of a data folder, or takes over the one that a killed server left running.
     *
     * @throws DataDirectoryException where it does not start, with what it said itself
     */
    public static EmbeddedPostgreSql start(DataDirectory data) {
        try {
            PostgreSqlPrograms programs = PostgreSqlPrograms.in(data.resolve("postgresql-" + VERSION));
            Path cluster = data.resolve(CLUSTER);
            String password = data.secret(PASSWORD);
            PostgreSqlUser user = PostgreSqlUser.of(cluster, data.root());
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise(programs, user, cluster, password);
            }
            checkVersion(data.root(), cluster);
            Optional<Postmaster> running = Postmaster.of(cluster);
            int port = running.map(Postmaster::port).orElseGet(EmbeddedPostgreSql::freePort);
            EmbeddedPostgreSql postgres = new EmbeddedPostgreSql(programs, user, cluster, data.resolve("postgresql.log"), password, port);
            postgres.server = running.isPresent() ? running.get().process() : postgres.launch();
            postgres.awaitConnections();
            postgres.watch(postgres.server);
            return postgres;
        } catch (IOException e) {
            throw DataDirectoryException.noPostgreSql(String.valueOf(e.getMessage()));
        }
    }

    /** The program's database in a PostgreSQL that runs already; empty where none does. */
    static Optional<Database> running(Path root) throws IOException {
        Optional<String> password = DataDirectory.secretIn(root, PASSWORD);
        Optional<Postmaster> postmaster = Postmaster.of(root.resolve(CLUSTER));
        return password.isEmpty() || postmaster.isEmpty() ? Optional.empty()
                : Optional.of(new Database(address(postmaster.get().port()), DATABASE, "", OWNER, password.get()));
    }

    private static void checkVersion(Path root, Path cluster) throws IOException {
        String found = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!found.equals(VERSION)) {
            throw DataDirectoryException.otherVersion(root, "PostgreSQL " + found, "PostgreSQL " + VERSION);
        }
    }

    /** Beside its place first: what was broken off is no cluster, and is thrown away. */
    private static void initialise(PostgreSqlPrograms programs, PostgreSqlUser user, Path cluster, String password) throws IOException {
        Path fresh = cluster.resolveSibling(CLUSTER + ".new");
        stopRemains(fresh);
        if (Files.exists(fresh)) {
            PostgreSqlPrograms.delete(fresh);
        }
        Path passwordFile = user.give(Files.writeString(Files.createTempFile(cluster.getParent(), "initial", ".pw"), password));
        Files.createDirectory(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.give(fresh);
        try {
            run(programs.command(user, "initdb", List.of("-D", fresh.toString(), "-U", OWNER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")));
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The programs of a first start whose server was killed go on by themselves. */
    private static void stopRemains(Path fresh) {
        ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(List::of).filter(arguments -> arguments.contains(fresh.toString())).isPresent())
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static void run(ProcessBuilder command) throws IOException {
        Process process = command.start();
        String output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private ProcessHandle launch() throws IOException {
        Postmaster.clear(cluster);
        logBefore = Files.exists(log) ? Files.size(log) : 0;
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-c", "port=" + port));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return programs.command(user, "postgres", arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .toHandle();
    }

    private void watch(ProcessHandle process) {
        process.onExit().thenRun(this::restart);
    }

    /** Until it runs again: it may have no room on the disk, or be killed while it recovers. */
    private void restart() {
        Duration wait = Duration.ofMillis(50);
        while (!closing) {
            LOG.warn("PostgreSQL ended unexpectedly and is started again; {}", room());
            try {
                server = launch();
                if (answers()) {
                    watch(server);
                    return;
                }
            } catch (IOException e) {
                LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
            }
            pause(wait);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private String room() {
        try {
            long free = Files.getFileStore(cluster).getUsableSpace();
            return free < DataDirectory.NEEDED ? DataDirectoryException.full(cluster, free).getMessage() : free / 1_000_000 + " MB free on the disk";
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** Whether it comes to take connections; {@code false} once it has ended. */
    private boolean answers() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(limit)) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, password)) {
                return true;
            } catch (SQLException e) {
                pause(Duration.ofMillis(40));
            }
        }
        return false;
    }

    private void awaitConnections() {
        if (!answers()) {
            closing = true;
            throw DataDirectoryException.noPostgreSql(lastWords() + " (" + log + ")");
        }
    }

    /** The last complaint in its log, or its last words whatever they are: they say what a person can act on. */
    private String lastWords() {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = (int) Math.min(logBefore, bytes.length);
            List<String> lines = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8).lines().toList();
            return lines.reversed().stream().filter(line -> line.matches(".*(FATAL|PANIC):.*")).findFirst()
                    .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                    .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): *", "")).orElse("không trả lời (no answer)");
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.MILLISECONDS.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw DataDirectoryException.noPostgreSql("interrupted");
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw DataDirectoryException.noPostgreSql(e.getMessage());
        }
    }

    public String url(String database) {
        return address(port) + database;
    }

    private static String address(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    public String owner() {
        return OWNER;
    }

    public String password() {
        return password;
    }

    /** Stops in good order: open transactions are rolled back, everything committed is on disk. */
    @Override
    public void close() {
        closing = true;
        try {
            // A fast shutdown is an interrupt; Java can only send the patient kind.
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).start().waitFor();
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("PostgreSQL did not stop in time: {}", e.getMessage());
        }
    }
}
