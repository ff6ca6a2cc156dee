package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "noscript", "template", "nav", "select", "svg", "del");
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "th");
    private static final Set<String> ITALIC = Set.of("i", "em");
    private static final List<String> SIDES = List.of("border", "border-top", "border-left", "border-bottom", "border-right");
    private static final Pattern NOTE_CLASS = Pattern.compile("sd(foot|end)note(anc|sym)");
    private static final Pattern NOTE_LINK = Pattern.compile(".{0,200}#_(ftn|edn)(ref)?\\d{1,5}");
    private static final Pattern NOTE = Pattern.compile("(sdfootnote|sdendnote|ftn|edn)\\d{1,5}");
    private static final Pattern SPACES = Pattern.compile("[\\s&&[^\\u00A0]]+");
    private final Limits limits;

    HtmlExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        byte[] web = webPart(bytes);
        if (tags(web) > limits.tags()) {
            throw Refusals.tooManyTags(limits.tags());
        }
        Document page = Jsoup.parse(new ByteArrayInputStream(web), charset(bytes), "");
        TextBuilder builder = new TextBuilder(limits);
        new Walk(builder, new HtmlStyles(page)).run(page.body());
        return Extract.of(builder.build());
    }

    /** Every tag becomes an element in memory: pages with too many are told before. */
    private static int tags(byte[] web) {
        int tags = 0;
        for (int i = 0; i + 1 < web.length; i++) {
            tags += web[i] == '<' && web[i + 1] != '/' ? 1 : 0;
        }
        return tags;
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
        private final HtmlStyles styles;
        private final StringBuilder words = new StringBuilder();
        private int letters;
        private int bold;
        private int italic;
        private Align align = Align.UNKNOWN;
        private boolean pageBreak;
        private boolean inNote;
        private String label = "";

        Walk(TextBuilder builder, HtmlStyles styles) {
            this.builder = builder;
            this.styles = styles;
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
            if (UNSEEN.contains(name) || element.hasAttr("hidden") || isNoteMark(element) || styles.isHidden(element)) {
                return false;
            }
            if (name.equals("table")) {
                flush();
                table(element);
                return false;
            }
            if (name.equals("pre")) {
                flush();
                PlainTextExtractor.write(builder, LegacyFonts.decode(element.wholeText(), styles.font(element)));
                return false;
            }
            if (name.equals("br")) {
                // One that only clears what floats is no line that somebody ended.
                words.append(element.hasAttr("clear") ? "" : "\n");
                pageBreak |= styles.value(element, "page-break-before").equals("always");
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
            return element.normalName().equals("a") && (NOTE_CLASS.matcher(element.className()).matches()
                    || NOTE_LINK.matcher(element.attr("href")).matches());
        }

        private static boolean isNote(Element element) {
            return element.hasAttr("id") && NOTE.matcher(element.id()).matches();
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
            String decoded = LegacyFonts.decode(SPACES.matcher(seen).replaceAll(" "), styles.font(parent));
            words.append(isInCapitals(parent) ? decoded.toUpperCase(Locale.ROOT) : decoded);
            if (!decoded.isBlank() && parent != null) {
                letters += decoded.length();
                bold += isBold(parent) ? decoded.length() : 0;
                italic += isItalic(parent) ? decoded.length() : 0;
            }
        }

        private boolean isBold(Element element) {
            for (Element e : HtmlStyles.around(element, "td")) {
                String weight = styles.value(e, "font-weight");
                if (!weight.isEmpty() || BOLD.contains(e.normalName())) {
                    return weight.isEmpty() || weight.matches("bold|bolder|[6-9]00");
                }
            }
            return false;
        }

        private boolean isInCapitals(@org.jspecify.annotations.Nullable Element element) {
            for (Element e : HtmlStyles.around(element, "td")) {
                String written = styles.value(e, "text-transform");
                if (!written.isEmpty()) {
                    return written.equals("uppercase");
                }
            }
            return false;
        }

        private boolean isItalic(Element element) {
            for (Element e : HtmlStyles.around(element, "td")) {
                String slant = styles.value(e, "font-style");
                if (!slant.isEmpty() || ITALIC.contains(e.normalName())) {
                    return slant.isEmpty() || slant.matches("italic|oblique");
                }
            }
            return false;
        }

        private Align align(Element element) {
            for (Element e : HtmlStyles.around(element, "")) {
                String said = e.attr("style").contains("text-align") || e.attr("align").isEmpty() ? styles.value(e, "text-align") : "";
                // Word processors write align="center" beside a sheet that says "left" of all paragraphs: what is said of one is meant.
                String align = said.isEmpty() ? e.attr("align").toLowerCase(Locale.ROOT) : said;
                switch (align) {
                    case "center" -> {
                        return Align.CENTRE;
                    }
                    case "right", "end" -> {
                        return Align.RIGHT;
                    }
                    case "justify" -> {
                        return Align.JUSTIFIED;
                    }
                    case "left", "start" -> {
                        return Align.LEFT;
                    }
                    default -> { }
                }
                if (e.normalName().equals("center")) {
                    return Align.CENTRE;
                }
                if (e.normalName().equals("td")) {
                    return Align.LEFT;
                }
            }
            return Align.UNKNOWN;
        }

        /** The number or bullet that a browser draws before a list's item. */
        private String label(Element element) {
            if (!element.normalName().equals("li") || element.parent() == null) {
                return "";
            }
            Element list = element.parent();
            if (!list.normalName().equals("ol")) {
                return listStyle(list).contains("none") ? "" : "- ";
            }
            int first = list.attr("start").matches("\\d{1,4}") ? Integer.parseInt(list.attr("start")) : 1;
            int index = first + (int) list.children().stream().takeWhile(e -> e != element).filter(e -> e.normalName().equals("li")).count();
            String style = listStyle(list);
            return switch (list.attr("type")) {
                case "I" -> Numbering.count(index, "upperRoman") + ". ";
                case "i" -> Numbering.count(index, "lowerRoman") + ". ";
                case "A" -> Numbering.count(index, "upperLetter") + ". ";
                case "a" -> Numbering.count(index, "lowerLetter") + ") ";
                default -> style.contains("upper-roman") ? Numbering.count(index, "upperRoman") + ". "
                        : style.contains("lower-alpha") ? Numbering.count(index, "lowerLetter") + ") " : index + ". ";
            };
        }

        private String listStyle(Element list) {
            return styles.value(list, "list-style-type") + styles.value(list, "list-style");
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
            for (Element row : rows(table)) {
                builder.beginRow();
                int column = 0;
                for (Element cell : row.children()) {
                    if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) {
                        continue;
                    }
                    while (column < covered.length && covered[column] > 0) {
                        covered[column++]--;
                    }
                    int columns = number(cell.attr("colspan"));
                    int rows = number(cell.attr("rowspan"));
                    ruled |= isDrawn(cell);
                    builder.beginCell(column, columns, rows, false);
                    new Walk(builder, styles).cell(cell);
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

        private static List<Element> rows(Element table) {
            List<Element> rows = new ArrayList<>();
            for (Element part : table.children()) {
                (part.normalName().equals("tr") ? List.of(part) : part.children()).stream().filter(row -> row.normalName().equals("tr")).forEach(rows::add);
            }
            return rows;
        }

        private boolean isDrawn(Element element) {
            return SIDES.stream().anyMatch(side -> styles.value(element, side).matches(".*(solid|double|dotted|dashed|\\d ?(px|pt)(?! ?none)).*"));
        }

        private static int number(String value) {
            return value.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(value), 1, 200) : 1;
        }

        private boolean isRuled(Element table) {
            String border = table.attr("border");
            return border.matches("[1-9]\\d*") || border.isEmpty() && table.hasAttr("border") || isDrawn(table)
                    || table.hasAttr("rules") && table.attr("rules").equalsIgnoreCase("all");
        }

        private void cell(Element cell) throws ExtractionException {
            align = align(cell);
            run(cell);
        }
    }
}
