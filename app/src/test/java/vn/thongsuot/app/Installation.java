package vn.thongsuot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.EmbeddedPostgreSql;

/** An installation of its own in a folder: the program as a person starts it, in processes that can be killed. */
public final class Installation implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path folder;
    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    public Installation(Path folder) {
        this.folder = folder;
    }

    public Path data() {
        return folder.resolve("data");
    }

    public int port() {
        return port;
    }

    Process run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp",
                classPath(), ServerMain.class.getName()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--data", data().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log(started.size()).toFile()).start();
        started.add(process);
        return process;
    }

    /** Without the tests' own classes and settings. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(":")).filter(entry -> !entry.endsWith("test-classes")).collect(Collectors.joining(":"));
    }

    private Path log(int number) {
        return folder.resolve("log-" + number);
    }

    /** What the process started last has printed. */
    public String lastLog() {
        try {
            return Files.readString(log(started.size() - 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Process serve() throws Exception {
        Process server = start();
        awaitHealth(server);
        return server;
    }

    /** The server, which may not answer yet. */
    public Process start() throws IOException {
        if (port == 0) {
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        }
        return run("serve", "--port", Integer.toString(port));
    }

    void awaitHealth(Process server) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!isWell()) {
            assertThat(server.isAlive()).as(this::lastLog).isTrue();
            assertThat(Instant.now()).as(this::lastLog).isBefore(limit);
            Thread.sleep(100);
        }
    }

    private boolean isWell() throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString())
                    .body().contains("\"status\":\"UP\"");
        } catch (IOException e) {
            return false;
        }
    }

    /** How a command ends. */
    public int status(String... arguments) throws Exception {
        Process process = run(arguments);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** Its database, as long as PostgreSQL runs, whoever started that. */
    public Database database() throws IOException {
        return new Database("jdbc:postgresql://127.0.0.1:" + Files.readAllLines(data().resolve("cluster/postmaster.pid")).get(3).strip() + "/", EmbeddedPostgreSql.DATABASE, "", "thongsuot_owner",
                Files.readString(data().resolve("secrets/database-owner")).strip());
    }

    public long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data().resolve("cluster/postmaster.pid")).getFirst().strip());
    }

    public static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        if (Files.exists(data().resolve("cluster/postmaster.pid"))) {
            kill(postmaster());
            TimeUnit.SECONDS.sleep(1);
        }
    }
}
