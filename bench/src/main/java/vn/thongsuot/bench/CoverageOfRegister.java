package vn.thongsuot.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.app.check.Directive;
import vn.thongsuot.app.check.DraftCheck;
import vn.thongsuot.app.check.InForce;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.reading.DirectiveReader;

/** What it costs to hold a plan of twenty tasks against all directives in force, once they are read: indexed from nothing, and with the index at hand. */
final class CoverageOfRegister implements Benchmark {

    private static final int DIRECTIVES = 1000;
    private static final int TASKS = 20;

    @Override
    public String about() {
        return "coverage: a plan of 20 tasks against 1,000 directives that are read already, indexing included, and once they are indexed";
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
        List<Spread> times = Timing.ofProcessor(conditions.rounds(5, 2), conditions.rounds(11, 5), List.of(
                () -> new InForce(directives).overlaps(plan.sha256(), reading),
                () -> index.overlaps(plan.sha256(), reading),
                () -> new DraftCheck(day, index, directives.getFirst(), directives.getFirst().reading().obligations()).of(plan, reading)));
        conditions.log().printf("indexing and looking up %s ms, looking up %s ms, whole check %s ms, processor time%n", times.get(0).in(1e6), times.get(1).in(1e6), times.get(2).in(1e6));
        return List.of(
                new Figure("coverage-of-register", times.get(0).median() / 1e6, "ms"),
                new Figure("coverage-once-indexed", times.get(1).median() / 1e6, "ms"),
                new Figure("draft-check", times.get(2).median() / 1e6, "ms"));
    }
}
