package vn.thongsuot.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thongsuot.app.cli.Main;

/** The fictional documents against their readings made by hand. */
class GoldReadingsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Path FICTION = HOME.resolve(Evaluate.FICTION);
    private static List<Comparison> comparisons = List.of();

    @BeforeAll
    static void read() throws IOException {
        Main.quieten();
        comparisons = GoldSet.of(FICTION).compare();
    }

    @Test
    void everyMeasureIsWell() {
        assertThat(comparisons).extracting(Comparison::error).containsOnly("");
        Comparison.sum(comparisons).forEach((measure, tally) -> {
            assertThat(tally.gold()).as("support of %s", measure.label()).isPositive();
            assertThat(tally.f1()).as(measure.label()).isGreaterThanOrEqualTo(0.95);
        });
    }

    @Test
    void nothingIsLostSinceTheRecordedRun() throws IOException {
        RecordedRun.Changes changes = RecordedRun.read(HOME.resolve("docs/evaluation-run.json")).since(comparisons);
        assertThat(changes.lost()).isEmpty();
        assertThat(changes.unknown()).as("documents that the recorded run does not know; bin/evaluate --record writes it anew").isEmpty();
    }

    @Test
    void figuresAreThoseOfTheScoringTool(@TempDir Path readings) throws Exception {
        Path tool = HOME.resolveSibling("shared").resolve("tools/score-reading");
        assumeThat(Files.isExecutable(tool)).as("the scoring tool is not here").isTrue();
        Main.run(new java.io.PrintWriter(new java.io.StringWriter()), new java.io.PrintWriter(new java.io.StringWriter()),
                "read", "--out", readings.toString(), FICTION.resolve("documents").toString());
        Process scoring = new ProcessBuilder(tool.toString(), FICTION.toString(), readings.toString()).redirectErrorStream(true).start();
        String printed = new String(scoring.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scoring.waitFor()).as(printed).isZero();
        Comparison.sum(comparisons).forEach((measure, tally) -> assertThat(printed).contains(String.format(Locale.ROOT, "%-12s %6s %6s %6s %5d %5d",
                measure.label(), Tally.shown(tally.f1()), Tally.shown(tally.precision()), Tally.shown(tally.recall()), tally.gold(), tally.read())));
    }
}
