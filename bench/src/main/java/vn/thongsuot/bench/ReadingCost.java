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
    /** Rounds until the compiler has nothing more to do: reading has many more paths than extraction. */
    private static final int WARM = 400;
    private static final double LETTERS_OF_A_PAGE = 2_000;

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
        Timing timing = Timing.ofProcessor(conditions.rounds(WARM, WARM / 4), conditions.rounds(15, 7), List.of(() -> extract(files), () -> read(texts)));
        Spread extraction = timing.of(0);
        Spread reading = timing.of(1);
        Spread ratio = timing.ratio(1, 0);
        conditions.log().printf("extraction %s ms, reading %s ms, processor time; reading beside extraction %s%n", extraction.in(1e6), reading.in(1e6), ratio.in(1));
        double pages = letters / LETTERS_OF_A_PAGE;
        return List.of(
                new Figure("reading-vs-extraction", ratio.median(), "ratio"),
                new Figure("reading-per-page", reading.median() / 1e6 / pages, "ms"),
                new Figure("extraction-per-page", extraction.median() / 1e6 / pages, "ms"));
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
