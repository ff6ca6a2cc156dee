package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thongsuot.app.cli.Main;

/** {@code bin/evaluate}: how well documents are read, measure by measure, and what changed since the last recorded run. */
@Command(name = "bin/evaluate", mixinStandardHelpOptions = true,
        description = "Scores readings against readings made by hand; the fictional set is compared with the last recorded run.")
public final class Evaluate implements Callable<Integer> {

    /** The set that is recorded, in the repository. */
    static final String FICTION = "reading/src/test/resources/gold";
    private static final String RUN = "docs/evaluation-run.json";

    @Parameters(paramLabel = "FOLDER", description = "other sets: NAME.json beside the documents, or in FOLDER/gold; instead of the usual ones")
    private List<Path> folders = List.of();

    @Option(names = "--details", description = "list what was missed and what was read too much")
    private boolean details;

    @Option(names = "--documents", description = "a line for each document")
    private boolean each;

    @Option(names = "--record", description = "write " + RUN + " anew")
    private boolean record;

    private final Path home = Path.of(System.getProperty("thongsuot.home", ".")).toAbsolutePath();

    public static void main(String[] args) {
        Main.quieten();
        System.exit(new CommandLine(new Evaluate()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders.isEmpty() ? usual() : folders) {
            GoldSet set = GoldSet.of(folder);
            if (set.documents().isEmpty()) {
                System.err.println(folder + ": no gold readings (NAME.json) here or in its folder gold.");
                return 2;
            }
            System.out.println("— " + folder);
            List<Comparison> comparisons = set.compare();
            show(comparisons);
            if (folders.isEmpty() && folder.equals(home.resolve(FICTION))) {
                compareWithRecord(comparisons);
            }
        }
        return 0;
    }

    private List<Path> usual() {
        List<Path> sets = new ArrayList<>(List.of(home.resolve(FICTION)));
        Path shared = home.resolveSibling("shared").resolve("reading");
        if (Files.isDirectory(shared)) {
            sets.add(shared);
        }
        return sets;
    }

    private void show(List<Comparison> comparisons) {
        for (Comparison comparison : comparisons) {
            if (!comparison.error().isEmpty()) {
                System.out.println(comparison.document() + ": not read: " + comparison.error());
            }
            if (details) {
                comparison.missed().forEach(item -> System.out.println(comparison.document() + ": missed " + item));
                comparison.extra().forEach(item -> System.out.println(comparison.document() + ": extra  " + item));
            }
        }
        if (each) {
            comparisons.forEach(Evaluate::line);
        }
        table("documents", comparisons.stream().filter(comparison -> !comparison.scan()).toList());
        table("scans", comparisons.stream().filter(Comparison::scan).toList());
    }

    private static void line(Comparison comparison) {
        StringBuilder scores = new StringBuilder();
        comparison.tallies().forEach((measure, tally) -> scores.append(" %s %s".formatted(measure.label(), Tally.shown(tally.f1()))));
        System.out.println(comparison.document() + ":" + scores);
    }

    private static void table(String kind, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        System.out.printf("%-12s %6s %6s %6s %6s %6s   over %d %s%n", "measure", "F1", "prec", "recall", "gold", "read", comparisons.size(), kind);
        Map<Measure, Tally> sums = Comparison.sum(comparisons);
        sums.forEach((measure, tally) -> System.out.printf("%-12s %6s %6s %6s %6d %6d%n",
                measure.label(), Tally.shown(tally.f1()), Tally.shown(tally.precision()), Tally.shown(tally.recall()), tally.gold(), tally.read()));
        System.out.printf("%-12s %6s%n", "mean F1", Tally.shown(sums.values().stream().mapToDouble(Tally::f1).average().orElse(1)));
    }

    private void compareWithRecord(List<Comparison> comparisons) throws IOException {
        Path file = home.resolve(RUN);
        if (Files.exists(file)) {
            RecordedRun run = RecordedRun.read(file);
            RecordedRun.Changes changes = run.since(comparisons);
            System.out.printf("since the run recorded on %s: %d gained, %d lost%n", run.date(), changes.gained().size(), changes.lost().size());
            changes.gained().forEach(item -> System.out.println("  + " + item));
            changes.lost().forEach(item -> System.out.println("  - " + item));
            changes.unknown().forEach(document -> System.out.println("  new document " + document));
        }
        if (record) {
            RecordedRun.write(file, LocalDate.now(), comparisons);
            System.out.println("recorded in " + RUN);
        }
    }
}
