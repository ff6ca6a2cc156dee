package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML inside packed documents, read as a stream. Document types and entities are switched off: no such document needs them, and they let a
 * file reach out or swell.
 */
final class XmlParts {

    /** Far deeper than tables within text boxes within tables go. */
    private static final int DEEPEST = 3000;

    private XmlParts() {}

    static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("jdk.xml.maxElementDepth", String.valueOf(DEEPEST));
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }

    /** An attribute by its local name: producers differ in namespaces, not in names. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}
