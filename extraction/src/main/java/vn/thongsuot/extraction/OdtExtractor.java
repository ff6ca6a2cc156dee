package vn.thongsuot.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import vn.thongsuot.extraction.Extraction.Extract;

/** OpenDocument texts. The body is read as a stream, once, in document order. */
final class OdtExtractor {

    private static final String CONTENT = "content.xml";
    private static final String STYLES = "styles.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";
    private final Limits limits;

    OdtExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        Map<String, byte[]> parts = Archive.parts(bytes, Set.of(CONTENT, STYLES, MANIFEST), limits);
        if (parts.containsKey(MANIFEST) && new String(parts.get(MANIFEST), StandardCharsets.UTF_8).contains("encryption-data")) {
            throw Refusals.encrypted("ODT");
        }
        if (!parts.containsKey(CONTENT)) {
            throw new IOException("no " + CONTENT);
        }
        try {
            OdtStyles styles = new OdtStyles();
            if (parts.containsKey(STYLES)) {
                styles.read(XmlParts.reader(parts.get(STYLES)));
            }
            styles.read(XmlParts.reader(parts.get(CONTENT)));
            TextBuilder builder = new TextBuilder(limits);
            new OdtBody(builder, styles).read(XmlParts.reader(parts.get(CONTENT)));
            return Extract.of(builder.build());
        } catch (XMLStreamException e) {
            throw Refusals.damaged("ODT", e);
        }
    }
}
