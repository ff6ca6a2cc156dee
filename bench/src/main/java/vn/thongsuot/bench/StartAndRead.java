package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
            String[] read = {conditions.launcher().toString(), "read", "--json", file.toString()};
            String[] text = {java, "-jar", tika.toString(), "--text", file.toString()};
            check(conditions, read, text);
            return measured(conditions, read, text);
        } finally {
            Files.delete(file);
        }
    }

    /** Both must have done their work, or their times say nothing. */
    private static void check(Conditions conditions, String[] read, String[] text) throws Exception {
        String reading = Processes.output(conditions.home(), read);
        String words = Processes.output(conditions.home(), text);
        if (!reading.contains("\"obligations\"") || !words.contains("KẾ HOẠCH")) {
            throw new IOException("one of the programs did not read the document");
        }
        conditions.log().printf("one generated plan, %,d letters as Tika prints it%n", words.length());
    }

    /** In turn, so that what else the machine does falls on both; each pair gives one ratio. */
    private static List<Figure> measured(Conditions conditions, String[] read, String[] text) throws Exception {
        List<Processes.Taken> ours = new ArrayList<>();
        List<Processes.Taken> tikas = new ArrayList<>();
        for (int i = 0; i < conditions.rounds(15, 7); i++) {
            ours.add(Processes.timed(conditions.home(), read));
            tikas.add(Processes.timed(conditions.home(), text));
        }
        Spread wall = Spread.of(pairs(ours, tikas, Processes.Taken::wall));
        Spread processor = Spread.of(pairs(ours, tikas, Processes.Taken::processor));
        Spread seconds = Spread.of(ours.stream().map(Processes.Taken::wall).toList());
        Spread busy = Spread.of(ours.stream().map(Processes.Taken::processor).toList());
        conditions.log().printf("thongsuot read: %s s, of the processors %s s%n", seconds.in(1), busy.in(1));
        conditions.log().printf("tika-app --text: %s s, of the processors %s s%n", Spread.of(tikas.stream().map(Processes.Taken::wall).toList()).in(1),
                Spread.of(tikas.stream().map(Processes.Taken::processor).toList()).in(1));
        conditions.log().printf("ratios of pairs: %s, of the processors %s%n", wall.in(1), processor.in(1));
        return List.of(new Figure("read-vs-tika", wall.median(), "ratio"), new Figure("read-vs-tika-cpu", processor.median(), "ratio"),
                new Figure("read-wall-time", seconds.median(), "s"), new Figure("read-cpu-time", busy.median(), "s"));
    }

    private static List<Double> pairs(List<Processes.Taken> ours, List<Processes.Taken> others, ToDoubleFunction<Processes.Taken> time) {
        return IntStream.range(0, ours.size()).mapToObj(i -> time.applyAsDouble(ours.get(i)) / time.applyAsDouble(others.get(i))).toList();
    }
}
