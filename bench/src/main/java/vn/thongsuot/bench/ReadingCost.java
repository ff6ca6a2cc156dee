package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.SourceText;

/** Reading beside what must happen anyway: taking the text out of the same DOCX. */
final class ReadingCost implements Benchmark {

    private static final int DOCUMENTS = 12;
    /**
     * Rounds until the compiler has nothing more to do, which takes about a minute and a half: reading has many more paths than extraction, and most rules run
     * but once for an item. After 400 rounds it still costs two to three times as much as after 2,000, so that fewer would measure the compiler.
     */
    private static final int WARM = 2_000;
    private static final double LETTERS_OF_A_PAGE = 2_000;

    @Override
    public String about() {
        return "reading-vs-extraction: reading a DOCX beside extracting it; the same of DOCX that offices wrote, where there are some; reading-per-page";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        List<byte[]> generated = new ArrayList<>();
        for (int i = 1; i <= DOCUMENTS; i++) {
            generated.add(PaperFiles.docx(Fiction.one(i)));
        }
        List<Figure> figures = new ArrayList<>(compare(conditions, "generated", generated, WARM, ""));
        List<byte[]> written = written(conditions.home().resolveSibling("shared").resolve("reading/documents"));
        if (!written.isEmpty()) {
            figures.addAll(compare(conditions, "offices'", written, WARM / 4, "-of-offices"));
        }
        return figures;
    }

    /** The DOCX of a folder: a word processor writes much around the words (styles, fonts, the look of each run) that a generated file has not. */
    private static List<byte[]> written(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.docx")) {
                for (Path file : found) {
                    files.add(Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static List<Figure> compare(Conditions conditions, String whose, List<byte[]> files, int warm, String of) throws Exception {
        List<SourceText> texts = new ArrayList<>();
        long letters = 0;
        for (byte[] file : files) {
            SourceText text = new Extraction().extract("x.docx", file).text();
            texts.add(text);
            letters += text.text().length();
        }
        conditions.log().printf("%d %s DOCX, %,d letters together%n", files.size(), whose, letters);
        Timing timing = Timing.ofProcessor(warm, conditions.rounds(15, 7), List.of(() -> extract(files), () -> read(texts)));
        Spread extraction = timing.of(0);
        Spread reading = timing.of(1);
        Spread ratio = timing.ratio(1, 0);
        conditions.log().printf("extraction %s ms, reading %s ms, processor time; reading beside extraction %s%n", extraction.in(1e6), reading.in(1e6), ratio.in(1));
        double pages = letters / LETTERS_OF_A_PAGE;
        return List.of(
                new Figure("reading-vs-extraction" + of, ratio.median(), "ratio"),
                new Figure("reading-per-page" + of, reading.median() / 1e6 / pages, "ms"),
                new Figure("extraction-per-page" + of, extraction.median() / 1e6 / pages, "ms"));
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
