package vn.thongsuot.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import vn.thongsuot.app.check.Directive;
import vn.thongsuot.app.check.DraftCheck;
import vn.thongsuot.app.check.InForce;
import vn.thongsuot.app.check.Needed;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.reading.DirectiveReader;

/** What it costs to hold a plan of twenty tasks against all directives in force, once they are read: indexed from nothing, with the index at hand, and as a page of the server. */
final class CoverageOfRegister implements Benchmark {

    private static final int DIRECTIVES = 1000;
    private static final int TASKS = 20;
    private static final String READ = "class=\"obligations\"";

    @Override
    public String about() {
        return "coverage: a plan of 20 tasks against 1,000 directives that are read already, indexing included, and once they are indexed; the page of it in a register that holds them";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        int count = conditions.size(DIRECTIVES, DIRECTIVES);
        DirectiveReader reader = new DirectiveReader();
        List<Directive> directives = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Extracted source = new Extraction().extract("x.txt", PaperFiles.text(Fiction.one(i)).getBytes(StandardCharsets.UTF_8));
            directives.add(new Directive("x" + i, source.sha256(), reader.read(source.text())));
        }
        Extracted plan = new Extraction().extract("plan.docx", PaperFiles.docx(Fiction.plan(count + 7, TASKS)));
        var reading = reader.read(plan.text());
        InForce index = new InForce(directives);
        LocalDate day = LocalDate.of(2026, 3, 1);
        conditions.log().printf("%,d directives with %,d obligations; a plan of %d%n", index.documents(), index.obligations(), reading.obligations().size());
        Timing times = Timing.ofProcessor(conditions.rounds(5, 2), conditions.rounds(11, 5), List.of(
                () -> new InForce(directives).overlaps(plan.sha256(), reading),
                () -> index.overlaps(plan.sha256(), reading),
                () -> new DraftCheck(day, index, directives.getFirst(), directives.getFirst().reading().obligations(), Needed.AS_PRESCRIBED).of(plan, reading)));
        conditions.log().printf("indexing and looking up %s ms, looking up %s ms, whole check %s ms, processor time%n", times.of(0).in(1e6), times.of(1).in(1e6), times.of(2).in(1e6));
        List<Double> pages = inTheRegister(conditions, count);
        return List.of(
                new Figure("coverage-of-register", times.of(0).median() / 1e6, "ms"),
                new Figure("coverage-once-indexed", times.of(1).median() / 1e6, "ms"),
                new Figure("draft-check", times.of(2).median() / 1e6, "ms"),
                new Figure("check-page-p50", Visitor.at(0.5, pages), "ms"),
                new Figure("check-page-p95", Visitor.at(0.95, pages), "ms"));
    }

    /** The page that holds a draft against all that is in force, on a server that has registered and read the directives. */
    private static List<Double> inTheRegister(Conditions conditions, int count) throws Exception {
        Path folder = Files.createTempDirectory("thongsuot-bench");
        try (IssuingServer server = IssuingServer.start(conditions, folder.resolve("data"), 1)) {
            Visitor clerk = server.visitor(0);
            String last = "";
            for (int i = 1; i <= count; i++) {
                last = registered(clerk, "x" + i + ".txt", PaperFiles.text(Fiction.one(i)).getBytes(StandardCharsets.UTF_8));
            }
            String plan = registered(clerk, "ke-hoach.docx", PaperFiles.docx(Fiction.plan(count + 7, TASKS)));
            for (String document : List.of(last, plan)) {
                while (!clerk.page(document).contains(READ)) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
            Visitor.read(List.of(clerk), conditions.rounds(10, 3), _ -> plan + "/check");
            return Visitor.read(List.of(clerk), conditions.rounds(40, 10), _ -> plan + "/check");
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static String registered(Visitor clerk, String name, byte[] file) throws IOException, InterruptedException {
        HttpResponse<String> sent = clerk.upload("/documents", "files", name, file);
        return sent.headers().firstValue("Location").orElseThrow(() -> new IOException("not registered: " + sent.statusCode())).replaceFirst("^https?://[^/]+", "");
    }
}
