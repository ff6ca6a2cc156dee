package vn.thongsuot.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Ten clerks send a Word document of ten pages each at the same moment; each waits until its reading can be reviewed. Through the real server over HTTP. */
final class UploadToReading implements Benchmark {

    private static final int CLERKS = 10;
    /** Tasks of a plan of ten pages: four fill a page. */
    private static final int TASKS = 40;
    private static final long PATIENCE_SECONDS = 60;
    /** How long a page that waits for a reading waits before it asks again, as it says itself. */
    private static final Pattern ASKS_AGAIN = Pattern.compile("delay:(\\d+)ms");

    @Override
    public String about() {
        return "upload: ten clerks send a DOCX of ten pages at the same moment; from the first byte to a reading that can be reviewed";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        Path folder = Files.createTempDirectory("thongsuot-bench");
        try (IssuingServer server = IssuingServer.start(conditions, folder.resolve("data"), CLERKS)) {
            List<Visitor> clerks = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                clerks.add(server.visitor(clerk));
            }
            List<Double> times = new ArrayList<>();
            int documents = 0;
            int rounds = conditions.rounds(12, 4);
            for (int round = 0; round < rounds; round++) {
                List<byte[]> files = new ArrayList<>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    files.add(PaperFiles.docx(Fiction.plan(++documents, TASKS)));
                }
                List<Double> own = together(clerks, files);
                conditions.log().printf("round %d: the slowest of ten waited %.0f ms%n", round + 1, own.getLast());
                // The first warms the compiler, as on a server that has been at work for a while.
                if (round > 0) {
                    times.addAll(own);
                }
            }
            Collections.sort(times);
            return List.of(new Figure("upload-to-reading-p50", Visitor.at(0.5, times), "ms"), new Figure("upload-to-reading-p95", Visitor.at(0.95, times), "ms"));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<Double> together(List<Visitor> clerks, List<byte[]> files) throws Exception {
        List<Double> times = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(CLERKS)) {
            List<Future<Double>> all = new ArrayList<>();
            for (int clerk = 0; clerk < CLERKS; clerk++) {
                Visitor visitor = clerks.get(clerk);
                byte[] file = files.get(clerk);
                all.add(pool.submit(() -> waited(visitor, file)));
            }
            for (Future<Double> each : all) {
                times.add(each.get());
            }
        }
        Collections.sort(times);
        return times;
    }

    private static double waited(Visitor clerk, byte[] file) throws Exception {
        long from = System.nanoTime();
        HttpResponse<String> sent = clerk.upload("/documents", "files", "ke-hoach.docx", file);
        String place = sent.headers().firstValue("Location").orElseThrow(() -> new IOException("not registered: " + sent.statusCode())).replaceFirst("^https?://[^/]+", "");
        for (String page = clerk.page(place); !page.contains("class=\"obligations\""); page = clerk.page(place)) {
            if (System.nanoTime() - from > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("document " + place + " was not read in " + PATIENCE_SECONDS + " s");
            }
            Matcher again = ASKS_AGAIN.matcher(page);
            if (!again.find()) {
                throw new IOException("document " + place + " neither waits nor can be reviewed");
            }
            TimeUnit.MILLISECONDS.sleep(Long.parseLong(again.group(1)));
        }
        return (System.nanoTime() - from) / 1e6;
    }
}
