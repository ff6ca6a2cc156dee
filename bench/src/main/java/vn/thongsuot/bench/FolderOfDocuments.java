package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            Path few = folder.resolve("few");
            PaperFiles.folder(all, documents);
            PaperFiles.folder(few, Math.max(1, documents / 10));
            conditions.log().printf("%,d generated documents: DOCX, HTML, text; %,d in the small folder%n", documents, documents / 10);
            double seconds = seconds(conditions, all, folder.resolve("read"));
            long small = Memory.live(few, folder.resolve("live-few"));
            long large = Memory.live(all, folder.resolve("live-all"));
            conditions.log().printf("%.1f s; live memory at most %.1f MB, in the small folder %.1f MB%n", seconds, large / 1e6, small / 1e6);
            return List.of(
                    new Figure("documents-per-second", documents / seconds, "/s"),
                    new Figure("memory-growth", (double) large / small, "ratio"),
                    new Figure("memory-live", large / 1e6, "MB"));
        } finally {
            delete(folder);
        }
    }

    private static double seconds(Conditions conditions, Path all, Path out) throws Exception {
        double[] times = Timing.medians(0, conditions.rounds(3, 1), List.of(() -> Processes.run(conditions.home(),
                conditions.launcher().toString(), "read", "--force", "--out", out.toString(), all.toString())));
        return times[0] / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
