package vn.thongsuot.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An element of a small part that is looked up rather than walked: styles, numbering, relations. Names are local; text is left out. */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children) {

    private static final int DEEPEST = 200;

    /** The part's root; one without children where there is no such part. */
    static XmlElement read(byte @Nullable [] part) throws XMLStreamException {
        Deque<XmlElement> open = new ArrayDeque<>();
        open.push(new XmlElement("", Map.of(), new ArrayList<>()));
        XMLStreamReader xml = part == null ? null : XmlParts.reader(part);
        while (xml != null && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                XmlElement element = new XmlElement(xml.getLocalName(), attributes(xml), new ArrayList<>());
                open.getFirst().children.add(element);
                open.push(element);
                if (open.size() > DEEPEST) {
                    throw new XMLStreamException("elements more than " + DEEPEST + " deep");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open.pop();
            }
        }
        XmlElement around = open.getLast();
        return around.children.isEmpty() ? around : around.children.getFirst();
    }

    private static Map<String, String> attributes(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        return attributes;
    }

    @Nullable String attribute(String attribute) {
        return attributes.get(attribute);
    }

    List<XmlElement> children(String named) {
        return children.stream().filter(child -> child.name.equals(named)).toList();
    }

    /** The first element that this path of names leads to. */
    @Nullable XmlElement at(String... path) {
        XmlElement here = this;
        for (int i = 0; i < path.length && here != null; i++) {
            here = here.first(path[i]);
        }
        return here;
    }

    private @Nullable XmlElement first(String named) {
        for (XmlElement child : children) {
            if (child.name.equals(named)) {
                return child;
            }
        }
        return null;
    }

    /** What the element at a path says in its {@code val}, as most of Word's elements do. */
    @Nullable String value(String... path) {
        XmlElement found = at(path);
        return found == null ? null : found.attribute("val");
    }
}
