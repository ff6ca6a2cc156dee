package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder as an office would have it read: how many documents in a second, and whether memory grows with their number. */
final class FolderOfDocuments implements Benchmark {

    @Override
    public String about() {
        return "documents-per-second, memory-growth: `thongsuot read --out` over a folder of --size documents (1,000)";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        int documents = conditions.size(1_000, 1_000);
        Path folder = Files.createTempDirectory("bench");
        try {
            Path all = folder.resolve("all");
            PaperFiles.folder(all, documents);
            conditions.log().printf("%,d generated documents: DOCX, HTML, text; %d processors%n", documents, Runtime.getRuntime().availableProcessors());
            List<Figure> figures = new ArrayList<>(speed(conditions, all, folder.resolve("read"), documents));
            figures.addAll(memory(conditions, all, folder));
            return figures;
        } finally {
            delete(folder);
        }
    }

    private static List<Figure> speed(Conditions conditions, Path all, Path out, int documents) throws Exception {
        List<Processes.Taken> taken = new ArrayList<>();
        for (int i = 0; i < conditions.rounds(3, 1); i++) {
            taken.add(Processes.timed(conditions.home(), command(conditions, all, out)));
        }
        Spread wall = Spread.of(taken.stream().map(Processes.Taken::wall).toList());
        Spread processor = Spread.of(taken.stream().map(Processes.Taken::processor).toList());
        conditions.log().printf("%s s, of the processors %s s%n", wall.in(1), processor.in(1));
        return List.of(new Figure("documents-per-second", documents / wall.median(), "/s"),
                new Figure("documents-per-cpu-second", documents / processor.median(), "/s"));
    }

    private static String[] command(Conditions conditions, Path all, Path out) {
        return new String[] {conditions.launcher().toString(), "read", "--force", "--out", out.toString(), all.toString()};
    }

    /** What is alive tells whether anything piles up; what is resident, how large a machine it takes. */
    private static List<Figure> memory(Conditions conditions, Path all, Path folder) throws Exception {
        List<Long> live = Memory.live(all, folder.resolve("live"));
        List<Long> resident = Processes.resident(conditions.home(), command(conditions, all, folder.resolve("resident")));
        conditions.log().printf("live heap: median %.1f MB, at most %.1f MB, %d looks; resident: median %.0f MB, at most %.0f MB, last quarter beside first × %.2f%n",
                Memory.median(live) / 1e6, Memory.most(live) / 1e6, live.size(), Memory.median(resident) / 1e6, Memory.most(resident) / 1e6, Memory.growth(resident));
        return List.of(new Figure("memory-growth", Memory.growth(live), "ratio"), new Figure("memory-live", Memory.most(live) / 1e6, "MB"),
                new Figure("memory-resident", Memory.most(resident) / 1e6, "MB"));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
