package vn.thongsuot.bench;

import java.io.BufferedReader;
import java.io.IOException;
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
import org.springframework.context.ConfigurableApplicationContext;
import vn.thongsuot.app.board.BoardReader;
import vn.thongsuot.app.execution.UnitAtWork;

/** What goes on in the process of a {@link BoardServer}: units that report, leaders that look, and what it answers to commands about them. */
final class CountryAtWork {

    private static final int WRITERS = 8;

    private final ConfigurableApplicationContext server;
    private final Country country;
    private final BoardReader board;
    private final ConcurrentHashMap<Country.Open, Integer> versions = new ConcurrentHashMap<>();
    private final long started = System.nanoTime();
    private double updatesMeanwhile;

    CountryAtWork(ConfigurableApplicationContext server, Country country) {
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
