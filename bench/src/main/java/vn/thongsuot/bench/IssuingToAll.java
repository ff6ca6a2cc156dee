package vn.thongsuot.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One document issued to a whole tree: how quickly, what others wait meanwhile, and what is there in the end of issues that a killed server left half done. All of it
 * through the real server over HTTP, on the embedded database with its durable settings.
 */
final class IssuingToAll implements Benchmark {

    /** Obligations of the document by who must act, as {@link #document} writes them. */
    private static final int OF_CELLS = 3;
    private static final int READERS = 4;
    private static final long PATIENCE_SECONDS = 300;
    private static final Pattern VERSION = Pattern.compile("/obligations/([^/\"]+)/confirmation");

    @Override
    public String about() {
        return "issue: a document issued to 50,000 units (--quick: 10,000), other people's pages meanwhile, the server killed at random points";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        int units = conditions.size(50_000, 10_000);
        Path folder = Files.createTempDirectory("thongsuot-bench");
        try {
            return new Run(conditions, folder.resolve("data"), units).measure(folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    /** One tree, and the documents issued to it one after the other. */
    private static final class Run {

        private final Conditions conditions;
        private final Path data;
        private final int units;
        private final Random random = new Random(20260910);
        private IssuingServer server;
        private int documents;

        Run(Conditions conditions, Path data, int units) throws IOException {
            this.conditions = conditions;
            this.data = data;
            this.units = units;
            this.server = IssuingServer.start(conditions, data, READERS + 1);
        }

        List<Figure> measure(Path folder) throws Exception {
            try {
                Path table = folder.resolve("cay.csv");
                FictionalTree.write(table, 0, units);
                OrganizationPages.takeOver(server.visitor(0), table);
                List<Figure> figures = new ArrayList<>(undisturbed());
                figures.addAll(killed(conditions.rounds(50, 5)));
                return figures;
            } finally {
                server.close();
            }
        }

        /** The first issue warms the compiler and the database, as on a server that has been at work for a while. */
        private List<Figure> undisturbed() throws Exception {
            List<Double> rates = new ArrayList<>();
            List<Double> pages = new ArrayList<>();
            for (int round = 0; round < conditions.rounds(4, 3); round++) {
                long document = ready(server.visitor(0));
                AtomicBoolean done = new AtomicBoolean();
                try (ExecutorService pool = Executors.newFixedThreadPool(READERS)) {
                    List<Future<List<Double>>> reading = new ArrayList<>();
                    for (int reader = 1; reader <= READERS; reader++) {
                        Visitor visitor = server.visitor(reader);
                        reading.add(pool.submit(() -> meanwhile(visitor, done)));
                    }
                    long from = System.nanoTime();
                    try {
                        issue(server.visitor(0), document);
                        await(document);
                    } finally {
                        done.set(true);
                    }
                    double seconds = (System.nanoTime() - from) / 1e9;
                    conditions.log().printf("issued to %,d units in %.1f s, %,.0f a second, with %d readers at once%n", units, seconds, units / seconds, READERS);
                    for (Future<List<Double>> own : reading) {
                        List<Double> times = own.get();
                        if (round > 0) {
                            pages.addAll(times);
                        }
                    }
                    if (round > 0) {
                        rates.add(units / seconds);
                    }
                }
            }
            Collections.sort(rates);
            Collections.sort(pages);
            return List.of(new Figure("issue-units-per-second", rates.get(rates.size() / 2), "/s"), new Figure("other-page-p50", Visitor.at(0.5, pages), "ms"),
                    new Figure("other-page-p95", Visitor.at(0.95, pages), "ms"));
        }

        /** Somebody else at work, with a breath between two pages. */
        private List<Double> meanwhile(Visitor visitor, AtomicBoolean done) throws Exception {
            List<String> addresses = List.of("/", "/documents", "/units", "/inbox", "/units?q=chi+bo");
            List<Double> times = new ArrayList<>();
            for (int i = 0; !done.get(); i++) {
                long from = System.nanoTime();
                visitor.page(addresses.get(i % addresses.size()));
                times.add((System.nanoTime() - from) / 1e6);
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return times;
        }

        /** Kills the server while it delivers, some time into it, starts it again, and so on until an issue is through; then the next one. */
        private List<Figure> killed(int kills) throws Exception {
            long lost = 0;
            long doubled = 0;
            int killed = 0;
            int issues = 0;
            while (killed < kills) {
                long document = ready(server.visitor(0));
                issue(server.visitor(0), document);
                while (killed < kills && !server.count(document).issued()) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(units / 20));
                    server.kill();
                    killed++;
                    server = IssuingServer.start(conditions, data, READERS + 1);
                }
                await(document);
                IssuingServer.Counted counted = server.count(document);
                long due = units;
                long assigned = (long) OF_CELLS * FictionalTree.cells(units) + (units - FictionalTree.cells(units));
                lost += Math.max(0, due - counted.units()) + Math.max(0, assigned - counted.assignments());
                doubled += Math.max(0, counted.deliveries() - due) + Math.max(0, counted.assignments() - assigned) + Math.max(0, counted.announced() - due);
                issues++;
                conditions.log().printf("issue %d through after %d kills in all: %s%n", issues, killed, counted);
            }
            return List.of(new Figure("issue-kills", killed, ""), new Figure("issue-lost", lost, ""), new Figure("issue-doubled", doubled, ""));
        }

        private void await(long document) throws Exception {
            long from = System.nanoTime();
            while (!server.count(document).issued()) {
                if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                    throw new IOException("document " + document + " is not through after " + PATIENCE_SECONDS + " s");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }

        /** A document registered, read and reviewed. */
        private long ready(Visitor clerk) throws Exception {
            HttpResponse<String> uploaded = clerk.upload("/documents", "files", "kh.txt", document(++documents).getBytes(StandardCharsets.UTF_8));
            String place = uploaded.headers().firstValue("Location").orElseThrow(() -> new IOException("not registered: " + uploaded.statusCode())).replaceFirst("^https?://[^/]+", "");
            long from = System.nanoTime();
            Matcher obligations = VERSION.matcher(clerk.page(place));
            while (!obligations.find()) {
                if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(60)) {
                    throw new IOException("document " + place + " was not read");
                }
                TimeUnit.MILLISECONDS.sleep(100);
                obligations = VERSION.matcher(clerk.page(place));
            }
            do {
                clerk.send(place + "/obligations/" + obligations.group(1) + "/confirmation", Map.of("version", "0"));
            } while (obligations.find());
            return Long.parseLong(place.substring(place.lastIndexOf('/') + 1));
        }

        private static void issue(Visitor leader, long document) throws IOException, InterruptedException {
            String went = leader.send("/documents/" + document + "/issue", Map.of("signing", "T/M", "withoutLead", "true")).headers().firstValue("Location").orElse("");
            if (!went.endsWith("/deliveries")) {
                throw new IOException("document " + document + " was not issued: " + went);
            }
        }

        private static String document(int number) {
            return """
                    BAN CHẤP HÀNH
                    *
                    Số %d-KH/BCH

                    ĐẢNG CỘNG SẢN VIỆT NAM
                    Hải Sơn, ngày 10 tháng 9 năm 2026

                    KẾ HOẠCH
                    sinh hoạt chuyên đề năm 2026

                    1. Các chi bộ tổ chức sinh hoạt chuyên đề trước ngày 15/12/2026.
                    2. Các chi bộ báo cáo kết quả sinh hoạt trước ngày 20/12/2026.
                    3. Các chi bộ đăng ký nội dung làm theo trước ngày 30/12/2026.
                    4. Các đảng ủy xã tổng hợp kết quả của các chi bộ trước ngày 05/01/2027.
                    5. Các tỉnh ủy kiểm tra việc thực hiện trước ngày 15/01/2027.

                    Nơi nhận:
                    - Các tỉnh ủy,
                    - Các đảng ủy xã,
                    - Các chi bộ,
                    - Lưu Văn phòng.

                    T/M BAN CHẤP HÀNH
                    BÍ THƯ



                    Nguyễn Văn An
                    """.formatted(number);
        }
    }
}
