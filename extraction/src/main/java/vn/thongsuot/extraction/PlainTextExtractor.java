package vn.thongsuot.extraction;

import java.util.List;
import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;

/** Plain text: each typed line is one, lines that were wrapped at a width are joined; typed tables and columns are found. */
final class PlainTextExtractor {

    private final Limits limits;

    PlainTextExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws ExtractionException {
        TextBuilder builder = new TextBuilder(limits);
        write(builder, Encodings.decode(bytes));
        return Extract.of(builder.build());
    }

    /** Writes text as it was typed, with its lines and gaps. */
    static void write(TextBuilder builder, String text) throws ExtractionException {
        List<String> lines = BarredColumns.parted(List.of(text.split("\\R", -1)));
        Wrapping wrapping = Wrapping.of(lines);
        int i = 0;
        while (i < lines.size()) {
            int table = TypedTable.end(lines, i);
            int columns = table > i ? i : TypedColumns.end(lines, i);
            if (table > i) {
                TypedTable.write(builder, lines, i);
                i = table;
            } else if (columns > i) {
                TypedColumns.write(builder, lines, i);
                i = columns;
            } else {
                i = paragraph(builder, lines, i, wrapping);
            }
        }
    }

    /** Writes the paragraph that begins at a line; returns where the next begins. */
    private static int paragraph(TextBuilder builder, List<String> lines, int from, Wrapping wrapping) throws ExtractionException {
        StringBuilder words = new StringBuilder(lines.get(from).strip());
        int at = from + 1;
        while (at < lines.size() && wrapping.goesOn(lines.get(at - 1), lines.get(at))) {
            words.append(' ').append(lines.get(at).strip());
            at++;
        }
        builder.paragraph(words, Style.PLAIN, Paragraph.Kind.BODY);
        return at;
    }
}
