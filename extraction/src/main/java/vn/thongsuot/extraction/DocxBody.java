package vn.thongsuot.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;
import vn.thongsuot.reading.Span;

/**
 * The text of a Word document's part. Its XML is walked once in document order, so that text boxes, content controls, tracked changes and tables
 * in tables need no case of their own.
 */
final class DocxBody {

    /** As Word writes it, and as the strict form of the standard has it. */
    private static final Set<String> NAMESPACES = Set.of("http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private final TextBuilder builder;
    private final DocxStyles styles;
    private final DocxSheets sheets;
    private final Paragraph.Kind kind;
    private final List<Layout.Paragraph> looks = new ArrayList<>();
    private final List<Layout.Anchor> anchors = new ArrayList<>();
    private final List<String> pendingAnchors = new ArrayList<>();
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<OpenGrid> grids = new ArrayDeque<>();
    private final Deque<String> names = new ArrayDeque<>();
    private boolean inText;
    private int skipping;

    DocxBody(TextBuilder builder, DocxStyles styles, DocxSheets sheets, Paragraph.Kind kind) {
        this.builder = builder;
        this.styles = styles;
        this.sheets = sheets;
        this.kind = kind;
    }

    /** A table being read. */
    private static final class OpenGrid {
        private boolean ruled;
        private boolean known;
        private int column;
        private int columns = 1;
        private boolean goesOn;
        private boolean cellOpen;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, ExtractionException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inText && skipping == 0) {
                        append(xml.getText());
                    }
                }
                default -> { }
            }
        }
    }

    Layout layout() throws XMLStreamException {
        return new Layout(sheets.sheets(), looks, anchors);
    }

    private void start(XMLStreamReader xml) throws ExtractionException {
        String local = xml.getLocalName();
        if (skipping > 0 || isSkipped(local)) {
            skipping++;
            return;
        }
        boolean known = NAMESPACES.contains(String.valueOf(xml.getNamespaceURI()));
        names.push(known ? local : "");
        if (!known) {
            return;
        }
        if (sheets.isOpen()) {
            sheets.property(local, xml);
            return;
        }
        switch (local) {
            case "sectPr" -> sheets.begin();
            case "bookmarkStart" -> bookmark(XmlParts.attribute(xml, "name"));
            case "p" -> paragraphs.push(new OpenParagraph());
            case "tbl" -> beginTable();
            case "tr" -> beginRow();
            case "tc" -> beginCell();
            default -> inside(xml, local);
        }
    }

    /** Deleted text, codes of fields, the older copy of a drawing, and alternatives of what is read already. */
    private static boolean isSkipped(String local) {
        return switch (local) {
            case "del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "sectPrChange",
                    "footnoteRef", "annotationRef", "sdtPr", "sdtEndPr" -> true;
            default -> false;
        };
    }

    /** A bookmark between paragraphs is the next one's. */
    private void bookmark(@Nullable String name) {
        if (name != null && !paragraphs.isEmpty()) {
            paragraphs.getFirst().look.anchor(name);
        } else if (name != null) {
            pendingAnchors.add(name);
        }
    }

    private void inside(XMLStreamReader xml, String local) throws ExtractionException {
        if (!grids.isEmpty() && (paragraphs.isEmpty() || !grids.getFirst().cellOpen)) {
            tableProperty(xml, local);
        } else if (!grids.isEmpty() && (local.equals("gridSpan") || local.equals("vMerge"))) {
            tableProperty(xml, local);
        }
        OpenParagraph p = paragraphs.peek();
        if (p == null) {
            return;
        }
        switch (local) {
            case "pPr" -> p.inProperties = true;
            case "pStyle" -> p.style = value(xml);
            case "jc" -> p.align = value(xml);
            case "ilvl" -> p.level = DocxStyles.number(value(xml));
            case "numId" -> p.numbering = value(xml);
            case "pageBreakBefore" -> p.pageBreak |= isOn(xml);
            case "r" -> {
                p.runBold = null;
                p.runItalic = null;
                p.runCapitals = null;
                p.runStyle = null;
                p.font = null;
                p.hidden = false;
                p.look.beginRun();
            }
            case "rStyle" -> p.runStyle = value(xml);
            case "b" -> p.runBold = p.inProperties ? p.runBold : Boolean.valueOf(isOn(xml));
            case "i" -> p.runItalic = p.inProperties ? p.runItalic : Boolean.valueOf(isOn(xml));
            case "caps" -> p.runCapitals = p.inProperties ? p.runCapitals : Boolean.valueOf(isOn(xml));
            case "vanish" -> p.hidden = !p.inProperties && isOn(xml);
            case "rFonts" -> p.font = XmlParts.attribute(xml, "ascii");
            case "sz" -> p.look.size(p.inProperties ? null : value(xml));
            case "u" -> p.look.underline(p.inProperties ? null : value(xml));
            case "spacing", "ind" -> spacing(xml, local, p);
            case "t" -> inText = true;
            case "tab" -> tab(p);
            case "br" -> breakLine(xml, p);
            case "cr" -> p.words.append('\n');
            case "noBreakHyphen" -> p.words.append('-');
            case "softHyphen" -> append("\u00AD");
            case "sym" -> symbol(xml, p);
            default -> { }
        }
    }

    /** Letters may be spaced as well as lines. */
    private static void spacing(XMLStreamReader xml, String local, OpenParagraph p) {
        if (p.inProperties) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                p.look.spacing(local + ":" + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
    }

    private void tab(OpenParagraph p) {
        if (!p.inProperties) {
            p.words.append('\t');
        }
    }

    private static void breakLine(XMLStreamReader xml, OpenParagraph p) {
        String type = XmlParts.attribute(xml, "type");
        if ("page".equals(type)) {
            p.pageBreak |= p.words.toString().isBlank();
        }
        p.words.append('\n');
    }

    private static void symbol(XMLStreamReader xml, OpenParagraph p) {
        String code = XmlParts.attribute(xml, "char");
        if (code != null && code.matches("[0-9A-Fa-f]{1,4}")) {
            p.words.append((char) Integer.parseInt(code, 16));
        }
    }

    private static @Nullable String value(XMLStreamReader xml) {
        return XmlParts.attribute(xml, "val");
    }

    private static int number(XMLStreamReader xml, int otherwise) {
        Integer number = DocxStyles.number(value(xml));
        return number == null ? otherwise : number;
    }

    private static boolean isOn(XMLStreamReader xml) {
        return DocxStyles.isOn(value(xml));
    }

    private void append(String words) {
        OpenParagraph p = paragraphs.peek();
        if (p == null || p.hidden) {
            return;
        }
        String decoded = LegacyFonts.decode(words, p.font == null ? styles.font(p.style) : p.font);
        p.words.append(isInCapitals(p) ? decoded.toUpperCase(Locale.ROOT) : decoded);
        if (!decoded.isBlank()) {
            p.letters += decoded.length();
            p.bold += isBold(p) ? decoded.length() : 0;
            p.italic += isItalic(p) ? decoded.length() : 0;
            p.look.letters(decoded.length(), styles, p.style, p.runStyle, p.font);
        }
    }

    private boolean isBold(OpenParagraph p) {
        return p.runBold != null ? p.runBold : styles.isBold(p.runStyle) || styles.isBold(p.style);
    }

    private boolean isItalic(OpenParagraph p) {
        return p.runItalic != null ? p.runItalic : styles.isItalic(p.runStyle) || styles.isItalic(p.style);
    }

    private boolean isInCapitals(OpenParagraph p) {
        return p.runCapitals != null ? p.runCapitals : styles.isInCapitals(p.runStyle) || styles.isInCapitals(p.style);
    }

    private void end() throws ExtractionException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (names.pop()) {
            case "p" -> endParagraph();
            case "pPr" -> {
                if (!paragraphs.isEmpty()) {
                    paragraphs.getFirst().inProperties = false;
                }
            }
            case "t" -> inText = false;
            case "sectPr" -> sheets.end();
            case "tc" -> endCell();
            case "tr" -> builder.endRow();
            case "tbl" -> builder.endTable(grids.pop().ruled);
            default -> { }
        }
    }

    private void endParagraph() throws ExtractionException {
        if (paragraphs.isEmpty()) {
            return;
        }
        OpenParagraph p = paragraphs.pop();
        openCell();
        Style style = new Style(align(p), p.letters > 0 && p.bold * 10 >= p.letters * 9, p.letters > 0 && p.italic * 10 >= p.letters * 9,
                p.pageBreak);
        String label = p.words.toString().isBlank() ? "" : styles.label(p.style, p.numbering, p.level);
        int start = builder.length();
        Columns.paragraph(builder, label + p.words, style, kind);
        look(p, start);
    }

    private void look(OpenParagraph p, int start) {
        pendingAnchors.forEach(p.look::anchor);
        pendingAnchors.clear();
        if (builder.length() == start) {
            pendingAnchors.addAll(p.look.anchors());
            return;
        }
        Span span = new Span(start, builder.length() - 1);
        looks.add(p.look.paragraph(span, styles, p.style, !grids.isEmpty()));
        p.look.anchors().forEach(name -> anchors.add(new Layout.Anchor(name, span)));
    }

    private Align align(OpenParagraph p) {
        String align = p.align == null ? styles.align(p.style) : p.align;
        return switch (align == null ? "" : align) {
            case "center" -> Align.CENTRE;
            case "right", "end" -> Align.RIGHT;
            case "both", "distribute" -> Align.JUSTIFIED;
            case "left", "start" -> Align.LEFT;
            default -> Align.UNKNOWN;
        };
    }

    private void beginTable() throws ExtractionException {
        openCell();
        grids.push(new OpenGrid());
        builder.beginTable();
    }

    private void beginRow() {
        if (!grids.isEmpty()) {
            grids.getFirst().column = 0;
            builder.beginRow();
        }
    }

    private void beginCell() {
        OpenGrid grid = grids.getFirst();
        grid.columns = 1;
        grid.goesOn = false;
        grid.cellOpen = false;
    }

    private void tableProperty(XMLStreamReader xml, String local) {
        OpenGrid grid = grids.getFirst();
        switch (local) {
            case "gridSpan" -> grid.columns = Math.max(1, number(xml, 1));
            case "gridBefore" -> grid.column += number(xml, 0);
            case "vMerge" -> grid.goesOn = !"restart".equals(value(xml));
            case "tblStyle" -> grid.ruled |= !grid.known && styles.isRuled(value(xml));
            case "top", "left", "bottom", "right", "insideH", "insideV" -> border(xml, grid);
            default -> { }
        }
    }

    /** Borders count where they stand on the table or on a cell, not as a page's or paragraph's. */
    private void border(XMLStreamReader xml, OpenGrid grid) {
        String around = names.stream().skip(1).findFirst().orElse("");
        boolean drawn = DocxStyles.isDrawn(value(xml));
        if (around.equals("tblBorders")) {
            grid.ruled = grid.known && grid.ruled || drawn;
            grid.known = true;
        } else if (around.equals("tcBorders") && drawn) {
            grid.ruled = true;
        }
    }

    /** A cell's properties stand before its content: it is opened with the first paragraph or table in it. */
    private void openCell() throws ExtractionException {
        OpenGrid grid = grids.peek();
        if (grid != null && !grid.cellOpen && names.contains("tc")) {
            builder.beginCell(grid.column, grid.columns, 1, grid.goesOn);
            grid.cellOpen = true;
        }
    }

    private void endCell() throws ExtractionException {
        OpenGrid grid = grids.getFirst();
        if (!grid.cellOpen) {
            builder.beginCell(grid.column, grid.columns, 1, grid.goesOn);
        }
        builder.endCell();
        grid.column += grid.columns;
        grid.cellOpen = false;
    }

    /** What has been read of a paragraph; paragraphs nest where a text box stands in one. */
    private static final class OpenParagraph {
        private final StringBuilder words = new StringBuilder();
        private final DocxLook look = new DocxLook();
        private @Nullable String style;
        private @Nullable String align;
        private @Nullable String numbering;
        private @Nullable Integer level;
        private boolean pageBreak;
        private boolean inProperties;
        private int letters;
        private int bold;
        private int italic;
        private @Nullable Boolean runBold;
        private @Nullable Boolean runItalic;
        private @Nullable Boolean runCapitals;
        private @Nullable String runStyle;
        private @Nullable String font;
        private boolean hidden;
    }
}
