package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Layout.Place;
import vn.thongsuot.extraction.Layout.Sheet;

/** Paper and running heads of a Word document's sections. A section without a running head of its own has that of the one before. */
final class DocxSheets {

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private final Map<String, byte[]> parts;
    private final DocxRelations relations;
    private final DocxStyles styles;
    private final List<Open> read = new ArrayList<>();
    private @Nullable Open open;

    DocxSheets(Map<String, byte[]> parts, DocxRelations relations, DocxStyles styles) {
        this.parts = parts;
        this.relations = relations;
        this.styles = styles;
    }

    private static final class Open {
        private final Map<String, @Nullable Double> lengths = new HashMap<>();
        private final Map<String, String> heads = new HashMap<>();
        private boolean firstDiffers;
    }

    boolean isOpen() {
        return open != null;
    }

    void begin() {
        open = new Open();
    }

    void property(String local, XMLStreamReader xml) {
        Open sheet = open;
        if (sheet == null) {
            return;
        }
        switch (local) {
            case "pgSz" -> {
                sheet.lengths.put("width", millimetres(XmlParts.attribute(xml, "w")));
                sheet.lengths.put("height", millimetres(XmlParts.attribute(xml, "h")));
            }
            case "pgMar" -> {
                for (String side : List.of("top", "bottom", "left", "right", "header")) {
                    sheet.lengths.put(side, millimetres(XmlParts.attribute(xml, side)));
                }
            }
            case "titlePg" -> sheet.firstDiffers = DocxStyles.isOn(XmlParts.attribute(xml, "val"));
            case "headerReference", "footerReference" -> {
                String id = XmlParts.attribute(xml, "id");
                if (id != null) {
                    sheet.heads.put(local + ":" + XmlParts.attribute(xml, "type"), id);
                }
            }
            default -> { }
        }
    }

    void end() {
        Open before = read.isEmpty() ? null : read.getLast();
        if (open != null) {
            if (before != null) {
                before.heads.forEach(open.heads::putIfAbsent);
            }
            read.add(open);
        }
        open = null;
    }

    static @Nullable Double millimetres(@Nullable String twips) {
        Double value = decimal(twips);
        return value == null ? null : value / TWIPS_PER_MILLIMETRE;
    }

    /** A number of at most six digits; {@code null} where it is none. */
    static @Nullable Double decimal(@Nullable String value) {
        return value != null && value.matches("-?\\d{1,6}(\\.\\d{1,6})?") ? Double.valueOf(value) : null;
    }

    List<Sheet> sheets() throws XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        for (Open sheet : read) {
            sheets.add(new Sheet(sheet.lengths.get("width"), sheet.lengths.get("height"), sheet.lengths.get("top"), sheet.lengths.get("bottom"),
                    sheet.lengths.get("left"), sheet.lengths.get("right"), sheet.lengths.get("header"), number(sheet)));
        }
        return sheets.isEmpty() ? List.of(new Sheet(null, null, null, null, null, null, null, null)) : sheets;
    }

    private Layout.@Nullable Number number(Open sheet) throws XMLStreamException {
        for (Place place : Place.values()) {
            String kind = place == Place.HEADER ? "headerReference" : "footerReference";
            Boolean centred = numbered(sheet.heads.get(kind + ":default"));
            if (centred != null) {
                return new Layout.Number(place, centred, !sheet.firstDiffers || numbered(sheet.heads.get(kind + ":first")) != null);
            }
        }
        return null;
    }

    /** Whether a running head shows the page's number in the middle of a line; {@code null} where it does not show it. */
    private @Nullable Boolean numbered(@Nullable String id) throws XMLStreamException {
        String part = id == null ? null : relations.withId(id);
        byte[] bytes = part == null ? null : parts.get(part);
        if (bytes == null) {
            return null;
        }
        XMLStreamReader xml = XmlParts.reader(bytes);
        String style = null;
        String align = null;
        boolean frameCentred = false;
        boolean instruction = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                instruction = xml.getLocalName().equals("instrText");
                switch (xml.getLocalName()) {
                    case "p" -> {
                        style = null;
                        align = null;
                        frameCentred = false;
                    }
                    case "pStyle" -> style = XmlParts.attribute(xml, "val");
                    case "jc" -> align = XmlParts.attribute(xml, "val");
                    case "framePr" -> frameCentred = "center".equals(XmlParts.attribute(xml, "xAlign"));
                    default -> { }
                }
                if (xml.getLocalName().equals("fldSimple") && isPage(XmlParts.attribute(xml, "instr"))) {
                    return isCentred(style, align, frameCentred);
                }
            } else if (event == XMLStreamConstants.CHARACTERS && instruction && isPage(xml.getText())) {
                return isCentred(style, align, frameCentred);
            }
        }
        return null;
    }

    private boolean isCentred(@Nullable String style, @Nullable String align, boolean frameCentred) {
        return frameCentred || "center".equals(align == null ? styles.align(style) : align);
    }

    private static boolean isPage(@Nullable String field) {
        return field != null && field.strip().matches("(?s)PAGE\\b.*");
    }
}
