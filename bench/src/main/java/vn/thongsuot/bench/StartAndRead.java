package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A whole command from start to end, beside Apache Tika's, which only takes the text out. Both on the same JDK. */
final class StartAndRead implements Benchmark {

    static final String TIKA = "tika-app-3.2.2.jar";

    @Override
    public String about() {
        return "read-vs-tika: `thongsuot read --json` on one DOCX beside `tika-app --text`, process start included";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        Path tika = conditions.target().resolve(TIKA);
        if (!Files.exists(tika)) {
            throw new IOException(tika + " is missing: fetch it with mvn dependency:copy, as bin/bench does");
        }
        Path file = Files.createTempFile("bench", ".docx");
        try {
            Files.write(file, PaperFiles.docx(Fiction.plan(3, 60)));
            String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            List<Timing.Work> works = List.of(
                    () -> Processes.run(conditions.home(), conditions.launcher().toString(), "read", "--json", file.toString()),
                    () -> Processes.run(conditions.home(), java, "-jar", tika.toString(), "--text", file.toString()));
            double[] times = Timing.medians(2, conditions.rounds(15, 7), works);
            conditions.log().printf("thongsuot read %.0f ms, tika-app --text %.0f ms%n", times[0] / 1e6, times[1] / 1e6);
            return List.of(new Figure("read-vs-tika", times[0] / times[1], "ratio"), new Figure("read-wall-time", times[0] / 1e6, "ms"));
        } finally {
            Files.delete(file);
        }
    }
}
