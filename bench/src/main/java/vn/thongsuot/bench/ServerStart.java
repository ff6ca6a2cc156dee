package vn.thongsuot.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server as a person starts it: from the launcher to the first page that somebody sees, and what it holds in memory while nobody asks. */
final class ServerStart implements Benchmark {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration CACHE_MADE_WITHIN = Duration.ofSeconds(400);
    private static final int IDLE_SECONDS = 10;

    private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Override
    public String about() {
        return "server: `thongsuot serve` from the launcher to the first page, on a fresh and on an existing data folder; memory of server and database idle";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        Path folder = Files.createTempDirectory("bench-server");
        Path data = folder.resolve("data");
        try {
            Running first = start(conditions, data);
            stop(first);
            awaitCache(conditions);
            int rounds = conditions.rounds(7, 3);
            double[] seconds = new double[rounds];
            double[] memory = {0, 0};
            for (int i = 0; i < rounds; i++) {
                Running server = start(conditions, data);
                seconds[i] = server.seconds;
                if (i == rounds - 1) {
                    TimeUnit.SECONDS.sleep(IDLE_SECONDS);
                    memory[0] = megabytes(List.of(server.process.toHandle()));
                    memory[1] = megabytes(postgres(data));
                }
                stop(server);
                conditions.log().printf("start %d: %.2f s%n", i + 1, seconds[i]);
            }
            Arrays.sort(seconds);
            return List.of(new Figure("start", seconds[rounds / 2], "s"), new Figure("start-best", seconds[0], "s"), new Figure("first-start", first.seconds, "s"),
                    new Figure("server-memory", memory[0], "MB"), new Figure("database-memory", memory[1], "MB"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private record Running(Process process, double seconds) {}

    private Running start(Conditions conditions, Path data) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Path log = data.resolveSibling("log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(conditions.launcher().toString(), "serve", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true).redirectOutput(log.toFile()).start();
        while (!shows(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroyForcibly();
                throw new IOException("the server did not start: " + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Running(process, (System.nanoTime() - begun) / 1e9);
    }

    private boolean shows(int port) throws InterruptedException {
        try {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static void stop(Running server) throws InterruptedException {
        server.process.destroy();
        server.process.waitFor();
    }

    /** It is made in the background after the first start. */
    private static void awaitCache(Conditions conditions) throws InterruptedException {
        Path cache = conditions.home().resolve("app/target/run-server/server.aot");
        for (int i = 0; i < CACHE_MADE_WITHIN.toSeconds() && !Files.exists(cache); i++) {
            TimeUnit.SECONDS.sleep(1);
        }
        conditions.log().println(Files.exists(cache) ? "with the cache of loaded classes" : "without a cache of loaded classes");
    }

    private static List<ProcessHandle> postgres(Path data) throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst().strip());
        List<ProcessHandle> processes = new ArrayList<>();
        ProcessHandle.of(pid).ifPresent(postmaster -> {
            processes.add(postmaster);
            postmaster.descendants().forEach(processes::add);
        });
        return processes;
    }

    /** Memory that several processes share is counted once. */
    private static double megabytes(List<ProcessHandle> processes) throws IOException {
        double kilobytes = 0;
        for (ProcessHandle process : processes) {
            Path smaps = Path.of("/proc", Long.toString(process.pid()), "smaps_rollup");
            try (Stream<String> lines = Files.lines(smaps)) {
                kilobytes += lines.filter(line -> line.startsWith("Pss:")).mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", ""))).sum();
            }
        }
        return kilobytes / 1e3;
    }
}
