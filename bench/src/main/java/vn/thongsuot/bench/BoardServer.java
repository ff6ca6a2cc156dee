package vn.thongsuot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thongsuot.app.ThongSuotServer;
import vn.thongsuot.app.board.BoardReader;
import vn.thongsuot.app.database.EmbeddedPostgreSql;
import vn.thongsuot.app.execution.UnitAtWork;

/** A server in a process of its own with a country at work in it; it may be killed and started again on the same data. */
final class BoardServer implements AutoCloseable {

    private static final int WRITERS = 8;

    private final Process process;
    private final BufferedReader out;

    private BoardServer(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader();
    }

    static BoardServer start(Conditions conditions, Path data, Country country) throws IOException {
        return start(conditions, data, country, "");
    }

    /** Another server on the database of one that runs, with a board of its own, as a second machine would be. */
    static BoardServer beside(Conditions conditions, Path data, Path own, Country country) throws IOException {
        String port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3).strip();
        String password = URLEncoder.encode(Files.readString(data.resolve("secrets/database-owner")).strip(), StandardCharsets.UTF_8);
        return start(conditions, own, country, "postgresql://thongsuot_owner:" + password + "@127.0.0.1:" + port + "/" + EmbeddedPostgreSql.DATABASE);
    }

    /** @param address of the database; empty for one of the folder's own */
    private static BoardServer start(Conditions conditions, Path data, Country country, String address) throws IOException {
        return new BoardServer(ShippedServer.process(conditions, "4g", BoardServer.class, data.toString(), Integer.toString(country.units()), Integer.toString(country.documents()),
                country.issued().toString(), address).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Milliseconds from the moment that another server acknowledges a report to the one in which this one has it. */
    List<Double> lagsBehind(BoardServer other, double seconds) throws IOException {
        tell("watch");
        other.tell("report " + seconds);
        other.said(report -> {
            try {
                tell(report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return numbers("over");
    }

    private void tell(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    /** What it answers to a command. */
    String ask(String command) throws IOException {
        tell(command);
        return said(_ -> {});
    }

    double number(String command) throws IOException {
        return Double.parseDouble(ask(command));
    }

    List<Double> numbers(String command) throws IOException {
        String told = ask(command);
        return told.isEmpty() ? List.of() : java.util.Arrays.stream(told.split(" ")).map(Double::valueOf).toList();
    }

    /** Lets units report until it is killed; each report that was acknowledged, as it is. */
    void write(Consumer<String> acknowledged, int millis) throws IOException, InterruptedException {
        tell("acknowledge");
        Thread killer = Thread.ofPlatform().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Not by the process itself: that would close what it has said and nobody has read yet.
            process.toHandle().destroyForcibly();
        });
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            // A line that was cut off was not acknowledged.
            if (line.startsWith("ack ") && line.endsWith(".")) {
                acknowledged.accept(line.substring(4, line.length() - 1));
            }
        }
        killer.join();
        process.waitFor();
    }

    private String said(Consumer<String> other) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("= ")) {
                return line.substring(2);
            }
            other.accept(line);
        }
        throw new IOException("the server ended before it answered");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The server's own process. */
    public static void main(String[] args) throws Exception {
        Country country = new Country(Integer.parseInt(args[1]), Integer.parseInt(args[2]), LocalDate.parse(args[3]));
        try (ConfigurableApplicationContext server = SpringApplication.run(ThongSuotServer.class, "--thongsuot.database.data=" + args[0], "--thongsuot.database.address=" + args[4], "--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            Work work = new Work(server, country);
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = asked.readLine(); command != null; command = asked.readLine()) {
                System.out.println("= " + work.does(command.split(" "), asked));
            }
        }
    }

    /** What goes on in it. */
    private static final class Work {

        private final ConfigurableApplicationContext server;
        private final Country country;
        private final BoardReader board;
        private final ConcurrentHashMap<Country.Open, Integer> versions = new ConcurrentHashMap<>();
        private final long started = System.nanoTime();
        private double updatesMeanwhile;

        Work(ConfigurableApplicationContext server, Country country) {
            this.server = server;
            this.country = country;
            this.board = BoardReader.of(server);
        }

        /** @param further what the one who commands says after it */
        String does(String[] command, BufferedReader further) throws Exception {
            return switch (command[0]) {
                case "ready" -> {
                    while (!board.ready()) {
                        TimeUnit.MILLISECONDS.sleep(20);
                    }
                    yield Double.toString((System.nanoTime() - started) / 1e9);
                }
                case "write" -> Double.toString(writes(Double.parseDouble(command[1])));
                case "read" -> join(reads(command[1], Integer.parseInt(command[2]), Double.parseDouble(command[3]), true));
                case "read-alone" -> join(reads(command[1], Integer.parseInt(command[2]), Double.parseDouble(command[3]), false));
                case "updates-meanwhile" -> Double.toString(updatesMeanwhile);
                case "lag" -> join(lags(command[1].equals("second") ? BoardReader.second(server) : board, Double.parseDouble(command[2])));
                case "watch" -> join(watch(further));
                case "report" -> {
                    during(Double.parseDouble(command[1]), done -> write(done, ack -> {
                        if (ack.done()) {
                            System.out.println(ack.occurrence().unit() + " " + ack.occurrence().document() + " " + ack.occurrence().obligation() + " " + ack.at());
                        }
                    }));
                    yield "";
                }
                case "differences" -> Long.toString(board.differences(1) + board.differences(country.province(3)) + board.differences(country.firstBase()));
                case "remind" -> {
                    long from = System.nanoTime();
                    long reminders = UnitAtWork.reminded(server);
                    yield Double.toString(reminders * 1e9 / (System.nanoTime() - from));
                }
                case "rebuild" -> Double.toString(board.rebuild() / 1000);
                case "board-megabytes" -> Double.toString(board.bytes() / 1e6);
                case "heap-megabytes" -> {
                    System.gc();
                    yield Double.toString((Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / 1e6);
                }
                case "occurrences" -> Long.toString(board.size());
                case "acknowledge" -> {
                    write(new AtomicBoolean(), ack -> System.out.println("ack " + ack.occurrence().unit() + " " + ack.occurrence().document() + " " + ack.occurrence().obligation() + " " + ack.version() + "."));
                    yield "";
                }
                default -> throw new IllegalArgumentException(command[0]);
            };
        }

        private static String join(List<Double> numbers) {
            return String.join(" ", numbers.stream().map(String::valueOf).toList());
        }

        /** A report that is on the disk. @param version how many entries there are with it */
        private record Acknowledged(Country.Open occurrence, int version, boolean done, long at) {}

        private double writes(double seconds) throws InterruptedException {
            LongAdder count = new LongAdder();
            during(seconds, done -> write(done, _ -> count.increment()));
            return count.sum() / seconds;
        }

        private interface Until {
            void run(AtomicBoolean done) throws InterruptedException;
        }

        private static void during(double seconds, Until what) throws InterruptedException {
            AtomicBoolean done = new AtomicBoolean();
            Thread bell = Thread.ofPlatform().start(() -> {
                try {
                    TimeUnit.MILLISECONDS.sleep((long) (seconds * 1000));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                done.set(true);
            });
            what.run(done);
            bell.join();
        }

        /** Each writer has units of its own; of an occurrence it says something twice, then reports it done. */
        private void write(AtomicBoolean done, Consumer<Acknowledged> acknowledged) throws InterruptedException {
            List<Thread> writers = new ArrayList<>();
            for (int number = 0; number < WRITERS; number++) {
                int writer = number;
                writers.add(Thread.ofPlatform().start(() -> {
                    Random random = new Random();
                    while (!done.get()) {
                        Country.Open one = country.any(random, writer, WRITERS);
                        for (int version = versions.getOrDefault(one, 0); version < 3 && !done.get(); version++) {
                            if (!UnitAtWork.says(server, one.unit(), one.document(), one.obligation(), country.issued(), version, version == 2)) {
                                // Said before the server was started anew.
                                versions.put(one, 3);
                                break;
                            }
                            versions.put(one, version + 1);
                            acknowledged.accept(new Acknowledged(one, version + 1, version == 2, System.nanoTime()));
                        }
                    }
                }));
            }
            for (Thread writer : writers) {
                writer.join();
            }
        }

        /** Milliseconds in the server for the page of the top, of a province, of a base unit. */
        private List<Double> reads(String what, int readers, double seconds, boolean disturbed) throws InterruptedException {
            ConcurrentLinkedQueue<Double> times = new ConcurrentLinkedQueue<>();
            LongAdder updates = new LongAdder();
            during(seconds, done -> {
                List<Thread> all = new ArrayList<>();
                if (disturbed) {
                    all.add(Thread.ofPlatform().start(() -> {
                        try {
                            write(done, _ -> updates.increment());
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                    }));
                }
                for (int reader = 0; reader < readers; reader++) {
                    all.add(Thread.ofPlatform().start(() -> {
                        Random random = new Random();
                        while (!done.get()) {
                            long top = what.equals("root") ? 1 : what.equals("province") ? country.province(random.nextInt(1000)) : country.firstBase() + random.nextInt(country.units() - (int) country.firstBase());
                            long from = System.nanoTime();
                            board.page(top);
                            times.add((System.nanoTime() - from) / 1e6);
                            pause(random.nextInt(200));
                        }
                    }));
                }
                for (Thread each : all) {
                    each.join();
                }
            });
            updatesMeanwhile = updates.sum() / seconds;
            List<Double> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            return sorted;
        }

        private static void pause(int millis) {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Milliseconds from the moments that another server tells to those in which this one's board has what was reported; the two read one clock, the machine's. */
        private List<Double> watch(BufferedReader told) throws IOException, InterruptedException {
            ConcurrentLinkedQueue<Acknowledged> waiting = new ConcurrentLinkedQueue<>();
            return lags(board, waiting, () -> {
                for (String line = told.readLine(); line != null && !line.equals("over"); line = told.readLine()) {
                    String[] part = line.split(" ");
                    waiting.add(new Acknowledged(new Country.Open(Long.parseLong(part[0]), Long.parseLong(part[1]), part[2]), 0, true, Long.parseLong(part[3])));
                }
            });
        }

        private interface Told {
            void run() throws IOException, InterruptedException;
        }

        /** Milliseconds from the moment that a report is acknowledged to the one in which a board has it that nobody asks. */
        private List<Double> lags(BoardReader seen, double seconds) throws IOException, InterruptedException {
            ConcurrentLinkedQueue<Acknowledged> waiting = new ConcurrentLinkedQueue<>();
            return lags(seen, waiting, () -> during(seconds, done -> write(done, one -> {
                if (one.done()) {
                    waiting.add(one);
                }
            })));
        }

        private List<Double> lags(BoardReader seen, ConcurrentLinkedQueue<Acknowledged> waiting, Told told) throws IOException, InterruptedException {
            List<Double> lags = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean over = new AtomicBoolean();
            Thread watch = Thread.ofPlatform().start(() -> {
                while (!over.get() || !waiting.isEmpty()) {
                    waiting.removeIf(one -> {
                        boolean there = seen.sees(one.occurrence().unit(), one.occurrence().document(), one.occurrence().obligation(), country.issued());
                        if (there) {
                            lags.add((System.nanoTime() - one.at()) / 1e6);
                        }
                        return there;
                    });
                    pause(2);
                }
            });
            told.run();
            over.set(true);
            watch.join(30_000);
            if (!waiting.isEmpty()) {
                throw new IllegalStateException(waiting.size() + " reports were not seen within half a minute");
            }
            Collections.sort(lags);
            return List.copyOf(lags);
        }
    }
}
