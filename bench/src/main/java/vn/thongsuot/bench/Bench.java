package vn.thongsuot.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.thongsuot.app.cli.Main;

/** {@code bin/bench}: lists the benchmarks, or runs one; its last lines are the figures. */
@Command(name = "bin/bench", mixinStandardHelpOptions = true, description = "Measures what the program costs.")
public final class Bench implements java.util.concurrent.Callable<Integer> {

    private static final Map<String, List<Benchmark>> BENCHMARKS = benchmarks();

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "which one; without it they are listed")
    private String name = "";

    @Option(names = "--size", paramLabel = "N", description = "how large: documents of the folder, units of the tree")
    private int size;

    @Option(names = "--quick", description = "fewer rounds, within two minutes")
    private boolean quick;

    private static Map<String, List<Benchmark>> benchmarks() {
        Map<String, List<Benchmark>> named = new LinkedHashMap<>();
        named.put("reading-cost", List.of(new ReadingCost()));
        named.put("reading-growth", List.of(new ReadingGrowth()));
        named.put("read-vs-tika", List.of(new StartAndRead()));
        named.put("folder", List.of(new FolderOfDocuments()));
        named.put("reading", named.values().stream().flatMap(List::stream).toList());
        named.put("coverage", List.of(new CoverageOfRegister()));
        named.put("organization", List.of(new OrganizationPages()));
        named.put("server", List.of(new ServerStart()));
        named.put("upload", List.of(new UploadToReading()));
        named.put("issue", List.of(new IssuingToAll()));
        named.put("board", List.of(new LiveBoard()));
        named.put("audit", List.of(new AuditCost()));
        return named;
    }

    public static void main(String[] args) {
        Main.quieten();
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public Integer call() throws Exception {
        List<Benchmark> chosen = BENCHMARKS.get(name);
        if (chosen == null) {
            list();
            return name.isEmpty() ? 0 : 2;
        }
        Conditions conditions = new Conditions(Path.of(System.getProperty("thongsuot.home", ".")).toAbsolutePath(), size, quick, System.out);
        List<Figure> figures = new ArrayList<>();
        for (Benchmark benchmark : chosen) {
            System.out.println("— " + benchmark.about());
            figures.addAll(benchmark.run(conditions));
        }
        figures.forEach(figure -> System.out.println(figure.line()));
        return 0;
    }

    private void list() {
        if (!name.isEmpty()) {
            System.err.println("There is no benchmark " + name + ". There are:");
        }
        BENCHMARKS.forEach((each, benchmarks) -> System.out.printf("%-16s %s%n", each,
                benchmarks.size() == 1 ? benchmarks.getFirst().about() : "all of the above"));
    }
}
