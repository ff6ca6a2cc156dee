package vn.thongsuot.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.SourceText;

/** What reading costs as the text doubles, up to ten megabytes in one document: about two where it is linear. */
final class ReadingGrowth implements Benchmark {

    private static final int LARGEST = 10 << 20;
    private static final int DOUBLINGS = 4;

    @Override
    public String about() {
        return "reading-growth: the cost of twice the text, the worst of four doublings up to 10 MB of plain text";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        List<SourceText> texts = texts(conditions);
        List<Timing.Work> works = texts.stream().map(text -> (Timing.Work) () -> new DirectiveReader().read(text).obligations().size()).toList();
        Timing timing = Timing.ofProcessor(conditions.rounds(5, 2), conditions.rounds(7, 3), works);
        double worst = 0;
        for (int i = 0; i < texts.size(); i++) {
            double growth = i == 0 ? 0 : timing.ratio(i, i - 1).median();
            worst = Math.max(worst, growth);
            conditions.log().printf("%,12d letters %s ms   × %.2f%n", texts.get(i).text().length(), timing.of(i).in(1e6), growth);
        }
        return List.of(new Figure("reading-growth", worst, "ratio"));
    }

    private static List<SourceText> texts(Conditions conditions) throws Exception {
        String longest = PaperFiles.text(Fiction.plan(7, 60_000));
        List<SourceText> texts = new ArrayList<>();
        for (int i = DOUBLINGS; i >= 0; i--) {
            int bytes = LARGEST >> i;
            String part = new String(longest.getBytes(StandardCharsets.UTF_8), 0, bytes, StandardCharsets.UTF_8);
            String whole = part.substring(0, part.lastIndexOf('\n'));
            texts.add(new Extraction().extract("x.txt", whole.getBytes(StandardCharsets.UTF_8)).text());
        }
        conditions.log().printf("one plan of up to %,d bytes of plain text%n", LARGEST);
        return texts;
    }
}
