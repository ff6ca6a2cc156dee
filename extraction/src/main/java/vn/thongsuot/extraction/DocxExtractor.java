package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.namespace.QName;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlCursor.TokenType;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;

/**
 * Word documents. The body's XML is walked once in document order, so that text boxes, content controls, tracked changes and tables in tables
 * need no case of their own; POI opens the package and knows styles and numbering.
 */
final class DocxExtractor {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private final Limits limits;

    DocxExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        ZipSecureFile.setMinInflateRatio(0.001);
        ZipSecureFile.setMaxEntrySize(limits.unpackedBytes());
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            TextBuilder builder = new TextBuilder(limits);
            DocxStyles styles = new DocxStyles(document);
            try (XmlCursor cursor = document.getDocument().newCursor()) {
                new Walk(builder, styles, Paragraph.Kind.BODY).run(cursor);
            }
            for (XWPFFootnote note : document.getFootnotes()) {
                try (XmlCursor cursor = note.getCTFtnEdn().newCursor()) {
                    new Walk(builder, styles, Paragraph.Kind.FOOTNOTE).run(cursor);
                }
            }
            return Extract.of(builder.build());
        } catch (org.apache.poi.ooxml.POIXMLException | org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException e) {
            throw String.valueOf(e).contains("Zip bomb") ? Refusals.unpacksTooLarge(limits.unpackedBytes()) : Refusals.damaged("DOCX", e);
        }
    }

    /** What has been read of a paragraph; paragraphs nest where a text box stands in one. */
    private static final class OpenParagraph {
        private final StringBuilder words = new StringBuilder();
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
        private @Nullable String runStyle;
        private @Nullable String font;
        private boolean hidden;
    }

    private static final class Walk {
        private final TextBuilder builder;
        private final DocxStyles styles;
        private final Paragraph.Kind kind;
        private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
        private final Deque<OpenGrid> grids = new ArrayDeque<>();
        private int skipping;

        Walk(TextBuilder builder, DocxStyles styles, Paragraph.Kind kind) {
            this.builder = builder;
            this.styles = styles;
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

        void run(XmlCursor cursor) throws ExtractionException {
            int depth = 0;
            while (true) {
                TokenType token = cursor.toNextToken();
                if (token.isStart()) {
                    depth++;
                    start(cursor, cursor.getName());
                } else if (token.isEnd()) {
                    end(cursor);
                    if (--depth < 0) {
                        return;
                    }
                } else if (token.isText() && skipping == 0 && inText) {
                    append(cursor.getChars());
                } else if (token.isEnddoc() || token.isNone()) {
                    return;
                }
            }
        }

        private boolean inText;
        private final Deque<String> names = new ArrayDeque<>();

        private void start(XmlCursor cursor, QName name) throws ExtractionException {
            String local = name.getLocalPart();
            names.push(local);
            if (skipping > 0 || isSkipped(local)) {
                skipping++;
                return;
            }
            if (!W.equals(name.getNamespaceURI())) {
                return;
            }
            switch (local) {
                case "p" -> paragraphs.push(new OpenParagraph());
                case "tbl" -> beginTable();
                case "tr" -> beginRow();
                case "tc" -> beginCell();
                default -> inside(cursor, local);
            }
        }

        /** Deleted text, codes of fields, the older copy of a drawing, and alternatives of what is read already. */
        private static boolean isSkipped(String local) {
            return switch (local) {
                case "del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange", "tblPrChange", "tcPrChange", "sectPr",
                        "footnoteRef", "annotationRef", "sdtPr", "sdtEndPr", "pict" -> !local.equals("pict");
                default -> false;
            };
        }

        private void inside(XmlCursor cursor, String local) throws ExtractionException {
            if (!grids.isEmpty() && (paragraphs.isEmpty() || grids.getFirst().cellOpen == false)) {
                tableProperty(cursor, local);
            } else if (!grids.isEmpty() && (local.equals("gridSpan") || local.equals("vMerge"))) {
                tableProperty(cursor, local);
            }
            OpenParagraph p = paragraphs.peek();
            if (p == null) {
                return;
            }
            switch (local) {
                case "pPr" -> p.inProperties = true;
                case "pStyle" -> p.style = value(cursor);
                case "jc" -> p.align = value(cursor);
                case "ilvl" -> p.level = number(cursor);
                case "numId" -> p.numbering = value(cursor);
                case "pageBreakBefore" -> p.pageBreak |= isOn(cursor);
                case "r" -> {
                    p.runBold = null;
                    p.runItalic = null;
                    p.runStyle = null;
                    p.font = null;
                    p.hidden = false;
                }
                case "rStyle" -> p.runStyle = value(cursor);
                case "b" -> p.runBold = p.inProperties ? p.runBold : Boolean.valueOf(isOn(cursor));
                case "i" -> p.runItalic = p.inProperties ? p.runItalic : Boolean.valueOf(isOn(cursor));
                case "vanish" -> p.hidden = !p.inProperties && isOn(cursor);
                case "rFonts" -> p.font = cursor.getAttributeText(new QName(W, "ascii"));
                case "t" -> inText = true;
                case "tab" -> tab(p);
                case "br" -> breakLine(cursor, p);
                case "cr" -> p.words.append('\n');
                case "noBreakHyphen" -> p.words.append('-');
                case "softHyphen" -> append("\u00AD");
                case "sym" -> symbol(cursor, p);
                default -> { }
            }
        }

        private void tab(OpenParagraph p) {
            if (!p.inProperties) {
                p.words.append('\t');
            }
        }

        private static void breakLine(XmlCursor cursor, OpenParagraph p) {
            String type = cursor.getAttributeText(new QName(W, "type"));
            if ("page".equals(type)) {
                p.pageBreak |= p.words.toString().isBlank();
            }
            p.words.append('\n');
        }

        private static void symbol(XmlCursor cursor, OpenParagraph p) {
            String code = cursor.getAttributeText(new QName(W, "char"));
            if (code != null && code.matches("[0-9A-Fa-f]{1,4}")) {
                p.words.append((char) Integer.parseInt(code, 16));
            }
        }

        private static @Nullable String value(XmlCursor cursor) {
            return cursor.getAttributeText(new QName(W, "val"));
        }

        private static @Nullable Integer number(XmlCursor cursor) {
            String value = value(cursor);
            return value != null && value.matches("\\d{1,3}") ? Integer.valueOf(value) : null;
        }

        private static boolean isOn(XmlCursor cursor) {
            String value = value(cursor);
            return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
        }

        private void append(String words) {
            OpenParagraph p = paragraphs.peek();
            if (p == null || p.hidden) {
                return;
            }
            String decoded = LegacyFonts.decode(words, p.font == null ? styles.font(p.style) : p.font);
            p.words.append(decoded);
            if (!decoded.isBlank()) {
                p.letters += decoded.length();
                p.bold += isBold(p) ? decoded.length() : 0;
                p.italic += isItalic(p) ? decoded.length() : 0;
            }
        }

        private boolean isBold(OpenParagraph p) {
            return p.runBold != null ? p.runBold : styles.isBold(p.runStyle) || styles.isBold(p.style);
        }

        private boolean isItalic(OpenParagraph p) {
            return p.runItalic != null ? p.runItalic : styles.isItalic(p.runStyle) || styles.isItalic(p.style);
        }

        private void end(XmlCursor cursor) throws ExtractionException {
            if (names.isEmpty()) {
                return;
            }
            String local = names.pop();
            if (skipping > 0) {
                skipping--;
                return;
            }
            switch (local) {
                case "p" -> endParagraph();
                case "pPr" -> {
                    if (!paragraphs.isEmpty()) {
                        paragraphs.getFirst().inProperties = false;
                    }
                }
                case "t" -> inText = false;
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
            Columns.paragraph(builder, label + p.words, style, kind);
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

        private void tableProperty(XmlCursor cursor, String local) {
            OpenGrid grid = grids.getFirst();
            switch (local) {
                case "gridSpan" -> grid.columns = number(cursor) == null ? 1 : Math.max(1, number(cursor));
                case "gridBefore" -> grid.column += number(cursor) == null ? 0 : number(cursor);
                case "vMerge" -> grid.goesOn = !"restart".equals(value(cursor));
                case "tblStyle" -> grid.ruled |= !grid.known && styles.isRuled(value(cursor));
                case "top", "left", "bottom", "right", "insideH", "insideV" -> border(cursor, grid);
                default -> { }
            }
        }

        /** Borders count where they stand on the table or on a cell, not as a page's or paragraph's. */
        private void border(XmlCursor cursor, OpenGrid grid) {
            String around = names.size() > 1 ? names.stream().skip(1).findFirst().orElse("") : "";
            String line = value(cursor);
            boolean drawn = line != null && !line.equals("nil") && !line.equals("none");
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
    }
}
