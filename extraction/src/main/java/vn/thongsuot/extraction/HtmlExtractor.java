package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import vn.thongsuot.extraction.Extraction.Extract;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;

/** Web pages, and documents that Word saved as web pages, by jsoup. */
final class HtmlExtractor {

    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "center", "section", "article", "header", "footer",
            "main", "hr", "dl", "dt", "dd", "form", "fieldset", "address", "figure", "body", "html", "caption");
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "noscript", "template", "nav", "select", "svg", "o:p.x");
    private final Limits limits;

    HtmlExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        Document page = Jsoup.parse(new ByteArrayInputStream(webPart(bytes)), charset(bytes), "");
        TextBuilder builder = new TextBuilder(limits);
        new Walk(builder).run(page.body());
        return Extract.of(builder.build());
    }

    /** UTF-16 pages declare nothing a byte reader could see; jsoup finds the others by itself. */
    private static @org.jspecify.annotations.Nullable String charset(byte[] bytes) {
        Charset wide = Encodings.wide(bytes);
        return wide == null ? null : wide.name();
    }

    /** The HTML part of a page that was saved with its pictures in one file (MHTML). */
    private static byte[] webPart(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(2000, bytes.length), StandardCharsets.ISO_8859_1).stripLeading();
        if (!head.toLowerCase(Locale.ROOT).startsWith("mime-version:")) {
            return bytes;
        }
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        int type = all.toLowerCase(Locale.ROOT).indexOf("content-type: text/html");
        int start = type < 0 ? -1 : all.indexOf("\n\n", type) >= 0 ? all.indexOf("\n\n", type) : all.indexOf("\r\n\r\n", type);
        if (start < 0) {
            return bytes;
        }
        int end = all.indexOf("\n------=", start);
        String part = all.substring(start, end < 0 ? all.length() : end);
        boolean quoted = all.substring(type, start).toLowerCase(Locale.ROOT).contains("quoted-printable");
        return quoted ? QuotedPrintable.decode(part) : part.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static final class Walk {
        private final TextBuilder builder;
        private final StringBuilder words = new StringBuilder();
        private int letters;
        private int bold;
        private int italic;
        private Align align = Align.UNKNOWN;
        private boolean pageBreak;
        private boolean inNote;
        private String label = "";

        Walk(TextBuilder builder) {
            this.builder = builder;
        }

        /** Walks the page without recursion in its flow; only tables within tables recurse, and their depth is limited. */
        void run(Element root) throws ExtractionException {
            Node node = root;
            int depth = 0;
            while (node != null) {
                boolean into = enter(node);
                if (into && node.childNodeSize() > 0) {
                    node = node.childNode(0);
                    depth++;
                    continue;
                }
                leave(node);
                while (node.nextSibling() == null && depth > 0) {
                    node = node.parentNode();
                    depth--;
                    leave(node);
                }
                node = depth == 0 ? null : node.nextSibling();
            }
            flush();
        }

        private boolean enter(Node node) throws ExtractionException {
            if (node instanceof TextNode text) {
                text(text);
                return false;
            }
            if (!(node instanceof Element element)) {
                return false;
            }
            String name = element.normalName();
            if (UNSEEN.contains(name) || element.hasAttr("hidden") || isNoteMark(element) || style(element).contains("display:none")) {
                return false;
            }
            if (name.equals("table")) {
                flush();
                table(element);
                return false;
            }
            if (name.equals("pre")) {
                flush();
                PlainTextExtractor.write(builder, LegacyFonts.decode(element.wholeText(), font(element)));
                return false;
            }
            if (name.equals("br")) {
                // One that only clears what floats is no line that somebody ended.
                words.append(element.hasAttr("clear") ? "" : "\n");
                pageBreak |= style(element).contains("page-break-before:always");
            } else if (BLOCKS.contains(name)) {
                flush();
                align = align(element);
                inNote |= isNote(element);
                label = element.normalName().equals("li") ? label(element) : label;
            }
            return true;
        }

        /** The raised number of a note, in the text and before the note, as Word and LibreOffice save it. */
        private static boolean isNoteMark(Element element) {
            return element.normalName().equals("a") && (element.className().matches("sd(foot|end)note(anc|sym)")
                    || element.attr("href").matches(".{0,200}#_(ftn|edn)(ref)?\\d{1,5}"));
        }

        private static boolean isNote(Element element) {
            return element.id().matches("(sdfootnote|sdendnote|ftn|edn)\\d{1,5}");
        }

        private void leave(Node node) throws ExtractionException {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                flush();
                label = element.normalName().equals("li") ? "" : label;
                inNote &= !isNote(element);
            }
        }

        private void text(TextNode node) {
            String seen = node.getWholeText();
            Element parent = (Element) node.parent();
            if (node.previousSibling() instanceof Element before && (before.normalName().equals("img") || before.hasAttr("clear")) && seen.startsWith("\n")) {
                // The page's source is wrapped behind a picture; the word goes on.
                seen = seen.stripLeading();
            }
            String decoded = LegacyFonts.decode(seen.replaceAll("[\\s&&[^\\u00A0]]+", " "), font(parent));
            words.append(decoded);
            if (!decoded.isBlank() && parent != null) {
                letters += decoded.length();
                bold += isSet(parent, Set.of("b", "strong", "h1", "h2", "h3", "h4", "th"), "font-weight:bold", "font-weight:700") ? decoded.length() : 0;
                italic += isSet(parent, Set.of("i", "em"), "font-style:italic", "font-style:oblique") ? decoded.length() : 0;
            }
        }

        private static @org.jspecify.annotations.Nullable String font(@org.jspecify.annotations.Nullable Element element) {
            for (Element e = element; e != null; e = e.parent()) {
                String style = style(e);
                int at = style.indexOf("font-family:");
                if (at >= 0) {
                    return style.substring(at + 12).replaceAll("[\"';].*|^[\"']", "");
                }
                if (e.hasAttr("face")) {
                    return e.attr("face");
                }
            }
            return null;
        }

        private static boolean isSet(Element element, Set<String> tags, String... styles) {
            for (Element e = element; e != null && !e.normalName().equals("td"); e = e.parent()) {
                String style = style(e);
                if (tags.contains(e.normalName()) || style.contains(styles[0]) || style.contains(styles[1])) {
                    return !style.contains("font-weight:normal");
                }
            }
            return false;
        }

        private static String style(Element element) {
            return element.hasAttr("style") ? element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "") : "";
        }

        private static Align align(Element element) {
            for (Element e = element; e != null; e = e.parent()) {
                String style = style(e);
                String align = e.attr("align").toLowerCase(Locale.ROOT);
                if (align.equals("center") || style.contains("text-align:center") || e.normalName().equals("center")) {
                    return Align.CENTRE;
                }
                if (align.equals("right") || style.contains("text-align:right")) {
                    return Align.RIGHT;
                }
                if (align.equals("justify") || style.contains("text-align:justify")) {
                    return Align.JUSTIFIED;
                }
                if (align.equals("left") || style.contains("text-align:left") || e.normalName().equals("td")) {
                    return Align.LEFT;
                }
            }
            return Align.UNKNOWN;
        }

        /** The number or bullet that a browser draws before a list's item. */
        private static String label(Element element) {
            if (!element.normalName().equals("li") || element.parent() == null) {
                return "";
            }
            Element list = element.parent();
            if (!list.normalName().equals("ol")) {
                return style(list).contains("list-style-type:none") || style(list).contains("list-style:none") ? "" : "- ";
            }
            int first = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
            int index = first + (int) list.children().stream().takeWhile(e -> e != element).filter(e -> e.normalName().equals("li")).count();
            String style = style(list);
            return switch (list.attr("type")) {
                case "I" -> Numbering.count(index, "upperRoman") + ". ";
                case "i" -> Numbering.count(index, "lowerRoman") + ". ";
                case "A" -> Numbering.count(index, "upperLetter") + ". ";
                case "a" -> Numbering.count(index, "lowerLetter") + ") ";
                default -> style.contains("upper-roman") ? Numbering.count(index, "upperRoman") + ". "
                        : style.contains("lower-alpha") ? Numbering.count(index, "lowerLetter") + ") " : index + ". ";
            };
        }

        private void flush() throws ExtractionException {
            Style style = new Style(align, letters > 0 && bold * 10 >= letters * 9, letters > 0 && italic * 10 >= letters * 9, pageBreak);
            if (!words.toString().isBlank()) {
                Columns.paragraph(builder, label + words, style, inNote ? Paragraph.Kind.FOOTNOTE : Paragraph.Kind.BODY);
                pageBreak = false;
                label = "";
            }
            words.setLength(0);
            letters = 0;
            bold = 0;
            italic = 0;
        }

        private void table(Element table) throws ExtractionException {
            builder.beginTable();
            boolean ruled = isRuled(table);
            int[] covered = new int[256];
            for (Element row : table.select("> tr, > tbody > tr, > thead > tr, > tfoot > tr")) {
                builder.beginRow();
                int column = 0;
                for (Element cell : row.select("> td, > th")) {
                    while (column < covered.length && covered[column] > 0) {
                        covered[column++]--;
                    }
                    int columns = number(cell.attr("colspan"));
                    int rows = number(cell.attr("rowspan"));
                    ruled |= isDrawn(cell);
                    builder.beginCell(column, columns, rows, false);
                    new Walk(builder).cell(cell);
                    builder.endCell();
                    for (int c = column; c < Math.min(covered.length, column + columns); c++) {
                        covered[c] = rows - 1;
                    }
                    column += columns;
                }
                for (int c = column; c < covered.length; c++) {
                    covered[c] -= covered[c] > 0 ? 1 : 0;
                }
                builder.endRow();
            }
            builder.endTable(ruled);
        }

        /** Blanks are gone from the style: "border:1pxsolid#000". */
        private static boolean isDrawn(Element cell) {
            return style(cell).matches(".*border(-top|-left|-bottom|-right)?:[^;]*(solid|double|dotted|dashed|\\d(px|pt)(?!none)).*");
        }

        private static int number(String value) {
            return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, 200) : 1;
        }

        private static boolean isRuled(Element table) {
            String border = table.attr("border");
            String style = style(table);
            return border.matches("[1-9]\\d*") || border.isEmpty() && table.hasAttr("border") || style.matches(".*border:[^;]*(solid|\\dp[xt]).*") && !style.contains("border:none")
                    || table.hasAttr("rules") && table.attr("rules").equalsIgnoreCase("all");
        }

        private void cell(Element cell) throws ExtractionException {
            align = align(cell);
            run(cell);
        }
    }
}
