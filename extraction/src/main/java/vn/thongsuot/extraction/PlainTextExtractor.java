package vn.thongsuot.extraction;

import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;

/** Plain text: each typed line is one; lines that were wrapped at a width are joined. */
final class PlainTextExtractor {

    private final Limits limits;

    PlainTextExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws ExtractionException {
        String text = Encodings.decode(bytes);
        TextBuilder builder = new TextBuilder(limits);
        for (String line : text.split("\\R", -1)) {
            Columns.paragraph(builder, line, Style.PLAIN, Paragraph.Kind.BODY);
        }
        return Extract.of(builder.build());
    }
}
