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

/** Reads the body of an OpenDocument text in document order. Paragraphs nest where a text box stands in one; notes are kept for the end. */
final class OdtBody {

    private static final int MOST_COLUMNS = 1000;
    /** What a reader of the paper does not see in the text: comments, deletions, forms' fields, descriptions of pictures, a note's mark. */
    private static final Set<String> UNSEEN = Set.of("annotation", "tracked-changes", "forms", "sequence-decls", "variable-decls",
            "user-field-decls", "note-citation", "title", "desc", "event-listeners", "scripts", "binary-data", "hidden-text");
    private final TextBuilder builder;
    private final OdtStyles styles;
    private final OdtLists lists;
    private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private final List<Note> notes = new ArrayList<>();
    private boolean inBody;
    private int skipping;
    private int inNote;

    private record Note(String words, Style style) {}

    private record Run(boolean bold, boolean italic, boolean hidden, boolean capitals, @Nullable String font) {}

    private static final class OpenParagraph {
        private final StringBuilder words = new StringBuilder();
        private final Deque<Run> runs = new ArrayDeque<>();
        private final @Nullable String style;
        private final String label;
        private int letters;
        private int bold;
        private int italic;

        OpenParagraph(@Nullable String style, String label, Run run) {
            this.style = style;
            this.label = label;
            runs.push(run);
        }
    }

    private static final class OpenTable {
        private boolean ruled;
        private int column;
        private int columns;
    }

    OdtBody(TextBuilder builder, OdtStyles styles) {
        this.builder = builder;
        this.styles = styles;
        this.lists = new OdtLists(styles);
    }

    void read(XMLStreamReader xml) throws XMLStreamException, ExtractionException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!paragraphs.isEmpty() && skipping == 0) {
                        append(xml.getText().replaceAll("[ \\t\\r\\n]+", " "));
                    }
                }
                default -> { }
            }
        }
        for (Note note : notes) {
            builder.paragraph(note.words, note.style, Paragraph.Kind.FOOTNOTE);
        }
    }

    private void start(XMLStreamReader xml) throws ExtractionException {
        String name = xml.getLocalName();
        inBody |= name.equals("body");
        if (!inBody || skipping > 0 || UNSEEN.contains(name) || isHiddenSection(xml)) {
            skipping += inBody ? 1 : 0;
            return;
        }
        switch (name) {
            case "p", "h" -> beginParagraph(xml);
            case "span", "a" -> beginRun(xml);
            case "s" -> append(" ".repeat(Math.min(MOST_COLUMNS, count(xml, "c"))));
            case "tab" -> append("\t");
            case "line-break" -> append("\n");
            case "list" -> lists.begin(xml);
            case "list-item", "list-header" -> lists.item(xml);
            case "note" -> inNote++;
            default -> table(xml, name);
        }
    }

    private static boolean isHiddenSection(XMLStreamReader xml) {
        return xml.getLocalName().equals("section") && "none".equals(XmlParts.attribute(xml, "display"));
    }

    private void table(XMLStreamReader xml, String name) throws ExtractionException {
        if (inNote > 0) {
            return;
        }
        switch (name) {
            case "table" -> {
                tables.push(new OpenTable());
                builder.beginTable();
            }
            case "table-row" -> {
                tables.getFirst().column = 0;
                builder.beginRow();
            }
            case "table-cell" -> beginCell(xml);
            case "covered-table-cell" -> {
                tables.getFirst().column += count(xml, "number-columns-repeated");
                skipping++;
            }
            default -> { }
        }
    }

    private void beginCell(XMLStreamReader xml) throws ExtractionException {
        OpenTable table = tables.getFirst();
        table.columns = count(xml, "number-columns-spanned");
        table.ruled |= styles.isRuled(XmlParts.attribute(xml, "style-name"));
        builder.beginCell(table.column, table.columns, count(xml, "number-rows-spanned"), false);
        // The columns it covers follow as covered cells; only its own is counted here.
        table.column += count(xml, "number-columns-repeated");
    }

    private static int count(XMLStreamReader xml, String attribute) {
        Integer count = OdtStyles.number(XmlParts.attribute(xml, attribute));
        return count == null ? 1 : Math.clamp(count, 1, MOST_COLUMNS);
    }

    private void beginParagraph(XMLStreamReader xml) {
        String style = XmlParts.attribute(xml, "style-name");
        String label = inNote > 0 ? "" : lists.label(style);
        if (label.isEmpty() && xml.getLocalName().equals("h") && inNote == 0) {
            label = lists.heading(OdtStyles.number(XmlParts.attribute(xml, "outline-level")));
        }
        paragraphs.push(new OpenParagraph(style, label, run("paragraph", style, new Run(false, false, false, false, null))));
    }

    private void beginRun(XMLStreamReader xml) {
        OpenParagraph p = paragraphs.peek();
        if (p != null) {
            p.runs.push(run("text", XmlParts.attribute(xml, "style-name"), p.runs.getFirst()));
        }
    }

    private Run run(String family, @Nullable String style, Run around) {
        return new Run(styles.isBold(family, style, around.bold), styles.isItalic(family, style, around.italic),
                styles.isHidden(family, style, around.hidden), styles.isInCapitals(family, style, around.capitals), styles.font(family, style, around.font));
    }

    private void append(String words) {
        OpenParagraph p = paragraphs.peek();
        if (p == null || p.runs.getFirst().hidden) {
            return;
        }
        Run run = p.runs.getFirst();
        String decoded = LegacyFonts.decode(words, run.font);
        p.words.append(run.capitals ? decoded.toUpperCase(Locale.ROOT) : decoded);
        if (!decoded.isBlank()) {
            p.letters += decoded.length();
            p.bold += run.bold ? decoded.length() : 0;
            p.italic += run.italic ? decoded.length() : 0;
        }
    }

    private void end(String name) throws ExtractionException {
        if (skipping > 0) {
            skipping--;
            return;
        }
        if (!inBody) {
            return;
        }
        switch (name) {
            case "p", "h" -> endParagraph();
            case "span", "a" -> {
                if (!paragraphs.isEmpty() && paragraphs.getFirst().runs.size() > 1) {
                    paragraphs.getFirst().runs.pop();
                }
            }
            case "list" -> lists.end();
            case "note" -> inNote--;
            default -> endTable(name);
        }
    }

    private void endTable(String name) {
        if (inNote > 0) {
            return;
        }
        switch (name) {
            case "table-cell" -> builder.endCell();
            case "table-row" -> builder.endRow();
            case "table" -> builder.endTable(tables.pop().ruled);
            default -> { }
        }
    }

    private void endParagraph() throws ExtractionException {
        OpenParagraph p = paragraphs.pop();
        Style style = new Style(styles.align(p.style), p.letters > 0 && p.bold * 10 >= p.letters * 9, p.letters > 0 && p.italic * 10 >= p.letters * 9,
                styles.breaksPage(p.style) && !builder.isEmpty());
        String label = p.words.toString().isBlank() ? "" : p.label;
        if (inNote > 0) {
            notes.add(new Note(label + p.words, style));
        } else {
            Columns.paragraph(builder, label + p.words, style, Paragraph.Kind.BODY);
        }
    }
}
