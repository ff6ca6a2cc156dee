package vn.thongsuot.extraction;

import java.io.IOException;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;

/**
 * Word documents. Only the parts with text, styles and numbering are looked at, each as a stream: a schema of all that Word can say would take
 * longer to load than a document to read.
 */
final class DocxExtractor {

    private final Limits limits;

    DocxExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        Map<String, byte[]> parts = Archive.parts(bytes, name -> name.endsWith(".xml") || name.endsWith(".rels"), limits);
        try {
            String main = DocxRelations.of("", parts).target("officeDocument");
            if (main == null || !parts.containsKey(main)) {
                throw new IOException("no main document part");
            }
            DocxRelations relations = DocxRelations.of(main, parts);
            DocxStyles styles = new DocxStyles(XmlElement.read(parts.get(relations.target("styles"))), XmlElement.read(parts.get(relations.target("numbering"))),
                    XmlElement.read(parts.get(relations.target("theme"))));
            TextBuilder builder = new TextBuilder(limits);
            DocxBody body = new DocxBody(builder, styles, new DocxSheets(parts, relations, styles), Paragraph.Kind.BODY);
            body.read(XmlParts.reader(parts.get(main)));
            notes(main, "footnotes", parts, builder, styles);
            notes(main, "endnotes", parts, builder, styles);
            return new Extract(builder.build(), null, false, body.layout());
        } catch (XMLStreamException e) {
            throw Refusals.damaged("DOCX", e);
        }
    }

    private static void notes(String main, String kind, Map<String, byte[]> parts, TextBuilder builder, DocxStyles styles)
            throws XMLStreamException, ExtractionException {
        DocxRelations relations = DocxRelations.of(main, parts);
        byte @Nullable [] part = parts.get(relations.target(kind));
        if (part != null) {
            new DocxBody(builder, styles, new DocxSheets(parts, relations, styles), Paragraph.Kind.FOOTNOTE).read(XmlParts.reader(part));
        }
    }
}
