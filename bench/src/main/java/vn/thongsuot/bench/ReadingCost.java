package vn.thongsuot.bench;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.SourceText;

/** Reading beside what must happen anyway: taking the text out of the same DOCX. */
final class ReadingCost implements Benchmark {

    private static final int DOCUMENTS = 12;

    @Override
    public String about() {
        return "reading-vs-extraction: reading a DOCX beside extracting it; reading-per-page";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        List<byte[]> files = new ArrayList<>();
        List<SourceText> texts = new ArrayList<>();
        long letters = 0;
        for (int i = 1; i <= DOCUMENTS; i++) {
            byte[] file = PaperFiles.docx(Fiction.one(i));
            SourceText text = new Extraction().extract("x.docx", file).text();
            files.add(file);
            texts.add(text);
            letters += text.text().length();
        }
        conditions.log().printf("%d generated DOCX, %,d letters together%n", DOCUMENTS, letters);
        int rounds = conditions.rounds(60, 25);
        double[] times = Timing.medians(rounds, rounds, List.of(() -> extract(files), () -> read(texts)));
        conditions.log().printf("extraction %.1f ms, reading %.1f ms%n", times[0] / 1e6, times[1] / 1e6);
        return List.of(
                new Figure("reading-vs-extraction", times[1] / times[0], "ratio"),
                new Figure("reading-per-page", times[1] / 1e6 / (letters / 2_000.0), "ms"));
    }

    private static int extract(List<byte[]> files) throws ExtractionException {
        int letters = 0;
        for (byte[] file : files) {
            letters += new Extraction().extract("x.docx", file).text().text().length();
        }
        return letters;
    }

    private static int read(List<SourceText> texts) {
        int obligations = 0;
        for (SourceText text : texts) {
            obligations += new DirectiveReader().read(text).obligations().size();
        }
        return obligations;
    }
}
