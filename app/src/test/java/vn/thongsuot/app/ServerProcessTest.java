package vn.thongsuot.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person starts it, in processes of its own: killed, stopped, started twice, backed up and restored while it runs. */
@Timeout(600)
class ServerProcessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(180);
    /** Longer runs: {@code -Dthongsuot.soak=20}. */
    private static final int KILLS = Integer.getInteger("thongsuot.soak", 1);

    @TempDir
    private Path folder;

    private final List<Process> started = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private int port;

    private Path data() {
        return folder.resolve("data");
    }

    private Process run(String... arguments) throws IOException {
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

    private String lastLog() throws IOException {
        return Files.readString(log(started.size() - 1));
    }

    private Process serve() throws Exception {
        if (port == 0) {
            try (ServerSocket socket = new ServerSocket(0)) {
                port = socket.getLocalPort();
            }
        }
        Process server = run("serve", "--port", Integer.toString(port));
        awaitHealth(server);
        return server;
    }

    private void awaitHealth(Process server) throws Exception {
        Instant limit = Instant.now().plus(PATIENCE);
        while (!isWell()) {
            assertThat(server.isAlive()).as(() -> read(log(started.size() - 1))).isTrue();
            assertThat(Instant.now()).as(() -> read(log(started.size() - 1))).isBefore(limit);
            Thread.sleep(100);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
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

    private int status(String... arguments) throws Exception {
        Process process = run(arguments);
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(data().resolve("cluster/postmaster.pid")).getFirst().strip());
    }

    private static void kill(long process) {
        ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
    }

    @AfterEach
    void stopEverything() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        if (Files.exists(data().resolve("cluster/postmaster.pid"))) {
            kill(postmaster());
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Test
    void recoversByItselfFromEveryKill() throws Exception {
        Process server = serve();
        for (int i = 0; i < KILLS; i++) {
            long postgres = postmaster();
            server.destroyForcibly().waitFor();
            server = serve();
            assertThat(postmaster()).as("the running PostgreSQL is taken over").isEqualTo(postgres);

            kill(postgres);
            TimeUnit.MILLISECONDS.sleep(300);
            awaitHealth(server);

            kill(postmaster());
            server.destroyForcibly().waitFor();
            server = serve();
        }
        assertThat(status("verify")).as(lastLog()).isZero();
        assertThat(lastLog()).contains("nguyên vẹn");
    }

    @Test
    void isBackedUpAndRestoredWhileItRunsAndStopsInGoodOrder() throws Exception {
        Process server = serve();
        String backup = folder.resolve("backup.zip").toString();
        assertThat(status("backup", backup)).as(lastLog()).isZero();
        assertThat(status("backup", backup)).as("an existing file is not replaced").isEqualTo(1);
        assertThat(status("restore", backup)).as(lastLog()).isZero();
        awaitHealth(server);
        assertThat(status("verify")).as(lastLog()).isZero();

        assertThat(status("serve", "--port", "0")).isEqualTo(1);
        assertThat(lastLog()).contains("đang được một máy chủ khác dùng").doesNotContain("Exception");
        assertThat(status("serve", "--port", Integer.toString(port))).isEqualTo(1);
        assertThat(lastLog()).contains("Cổng " + port).doesNotContain("Exception");

        int before = Files.readString(data().resolve("thongsuot.log")).length();
        server.destroy();
        assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(data().resolve("cluster/postmaster.pid")).as("PostgreSQL has stopped too").doesNotExist();
        assertThat(status("verify")).as(lastLog()).isZero();
        assertThat(Files.readString(data().resolve("thongsuot.log")).substring(before)).as("nothing fails while it stops").doesNotContain("ERROR");
    }
}
