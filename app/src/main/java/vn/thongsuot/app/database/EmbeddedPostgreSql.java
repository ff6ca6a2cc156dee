package vn.thongsuot.app.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private final PostgreSqlPrograms programs;
    private final Path cluster;
    private final Path log;
    private final String password;
    private final int port;
    private volatile ProcessHandle server;
    private volatile boolean closing;

    private EmbeddedPostgreSql(PostgreSqlPrograms programs, Path cluster, Path log, String password, int port, ProcessHandle server) {
        this.programs = programs;
        this.cluster = cluster;
        this.log = log;
        this.password = password;
        this.port = port;
        this.server = server;
    }

    /** Starts the PostgreSQL of a data folder, or takes over the one that a killed server left running. */
    public static EmbeddedPostgreSql start(DataDirectory data) {
        try {
            PostgreSqlPrograms programs = PostgreSqlPrograms.in(data.resolve("postgresql-18"));
            Path cluster = data.resolve("cluster");
            Path log = data.resolve("postgresql.log");
            String password = data.secret("database-owner");
            if (!Files.exists(cluster.resolve("PG_VERSION"))) {
                initialise(programs, cluster, data.resolve("secrets/database-owner"));
            }
            Optional<Postmaster> running = Postmaster.of(cluster);
            int port = running.map(Postmaster::port).orElseGet(EmbeddedPostgreSql::freePort);
            ProcessHandle server = running.isPresent() ? running.get().process() : launch(programs, cluster, log, port);
            EmbeddedPostgreSql postgres = new EmbeddedPostgreSql(programs, cluster, log, password, port, server);
            postgres.awaitConnections();
            postgres.watch(server);
            return postgres;
        } catch (IOException e) {
            throw DataDirectoryException.noPostgreSql(e.getMessage());
        }
    }

    private static void initialise(PostgreSqlPrograms programs, Path cluster, Path passwordFile) throws IOException {
        Path fresh = cluster.resolveSibling("cluster.new");
        if (Files.exists(fresh)) {
            PostgreSqlPrograms.delete(fresh);
        }
        run(programs.command("initdb", List.of("-D", fresh.toString(), "-U", OWNER, "--pwfile=" + passwordFile, "--auth=scram-sha-256", "--encoding=UTF8",
                "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C")));
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
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

    private static ProcessHandle launch(PostgreSqlPrograms programs, Path cluster, Path log, int port) throws IOException {
        Postmaster.removeStale(cluster);
        List<String> arguments = new ArrayList<>(List.of("-D", cluster.toString(), "-c", "port=" + port));
        SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return programs.command("postgres", arguments)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start()
                .toHandle();
    }

    private void watch(ProcessHandle process) {
        process.onExit().thenRun(() -> {
            if (!closing) {
                LOG.warn("PostgreSQL ended unexpectedly and is started again");
                restart();
            }
        });
    }

    private void restart() {
        try {
            server = launch(programs, cluster, log, port);
            watch(server);
        } catch (IOException e) {
            LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
        }
    }

    private void awaitConnections() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, password)) {
                return;
            } catch (SQLException e) {
                if (!server.isAlive() || Instant.now().isAfter(limit)) {
                    throw DataDirectoryException.noPostgreSql(e.getMessage() + " (" + log + ")");
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(40);
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
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
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
            new ProcessBuilder("sh", "-c", "kill -INT " + server.pid()).inheritIO().start().waitFor();
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            LOG.error("PostgreSQL did not stop in time: {}", e.getMessage());
        }
    }
}
