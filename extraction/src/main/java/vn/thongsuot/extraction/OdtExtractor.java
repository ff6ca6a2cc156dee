package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.thongsuot.extraction.Extraction.Extract;

/**
 * OpenDocument texts. The body is read as a stream, once, in document order. Document types and entities are switched off: no such document
 * needs them, and they let a file reach out or swell.
 */
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
                styles.read(reader(parts.get(STYLES)));
            }
            styles.read(reader(parts.get(CONTENT)));
            TextBuilder builder = new TextBuilder(limits);
            new OdtBody(builder, styles).read(reader(parts.get(CONTENT)));
            return Extract.of(builder.build());
        } catch (XMLStreamException e) {
            throw Refusals.damaged("ODT", e);
        }
    }

    private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
