package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;

/**
 * Turns words with places into text with layout.
 *
 * <p>Words make lines; lines that a wide gap parts, one under the other, are columns side by side (letterheads, recipients beside a signature); drawn lines
 * make tables. Lines become a paragraph until one ends short, the next is indented, begins with a label, or stands apart. Page numbers and
 * running heads go; a paragraph goes on over the page.
 */
final class PageLayout {

    private static final Pattern LABEL = Pattern.compile(
            "(?u)^(?!\\d{1,2}[-/]\\p{L}{1,5}[-/])(?:[-–+*•·]\\s?|(?:[IVX]{1,5}|[A-HĐ]|\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ])[.)/-](?=\\s|\\p{Lu}|$)|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục)\\s+[\\dIVX]|\\d{1,2}\\.\\d{1,2}\\s|(?:Nơi nhận|NƠI NHẬN|Kính gửi)\\s*:).*");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-–\\s]*(?:\\d{1,4}|[lI|\\]])[-–\\s.]*$|(?iu)^trang\\s+\\d{1,4}(?:\\s*/\\s*\\d{1,4})?$");
    private static final Pattern STAMP = Pattern.compile("(?iu)^(?:ký bởi|người ký|ngày ký|thời gian ký|cơ quan\\s*:|email\\s*:|signature not verified|digitally signed).*");
    /** A space between words, in heights of a line. */
    private static final double SPACE = 0.4;
    /** A line of a column that a seal or a signature makes: hardly a letter, and no figure. */
    private static final Pattern SPECKS = Pattern.compile("(?u)[^\\p{L}\\d*]*(?:\\p{L}[^\\p{L}\\d*]*){0,2}");
    private static final Pattern ENDS = Pattern.compile("(?u).*[.;:!?/…]$");

    private final TextBuilder builder;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private Style style = Style.PLAIN;
    private boolean full;
    private double room;
    private double lastBottom;
    private double lastHeight;
    private boolean newPage;
    private @Nullable PageTable open;
    private final boolean recognised;

    private PageLayout(TextBuilder builder, boolean recognised) {
        this.builder = builder;
        this.recognised = recognised;
    }

    /** Writes the text of the pages; {@code recognised} says that it may have slips of recognition. */
    static void write(TextBuilder builder, List<Page> pages, boolean recognised) throws ExtractionException {
        PageLayout layout = new PageLayout(builder, recognised);
        layout.countRunningHeads(pages);
        for (Page page : pages) {
            layout.page(page, pages.size());
        }
        layout.flush();
        layout.endTable();
        for (String note : layout.notes) {
            builder.paragraph(note, Style.PLAIN, Paragraph.Kind.FOOTNOTE);
        }
    }

    private void countRunningHeads(List<Page> pages) {
        for (Page page : pages) {
            List<PageLine> lines = PageLine.of(page.words());
            lines.stream().filter(line -> isAtEdge(line, page)).map(PageLayout::withoutNumbers).distinct().forEach(text -> repeated.merge(text, 1, Integer::sum));
        }
    }

    private void page(Page whole, int pages) throws ExtractionException {
        newPage = true;
        PageNotes found = recognised ? PageNotes.none(whole) : PageNotes.of(whole);
        Page page = found.page();
        notes.addAll(found.notes());
        List<PageWord> free = page.words().stream().filter(word -> page.grids().stream().noneMatch(grid -> grid.contains(word))).toList();
        List<PageLine> lines = new ArrayList<>(PageLine.of(free));
        lines.removeIf(line -> isFurniture(line, page, pages));
        Margins margins = Margins.of(page, lines);
        int from = 0;
        for (PageGrid grid : page.grids()) {
            int to = from;
            while (to < lines.size() && lines.get(to).middle() < grid.top()) {
                to++;
            }
            flow(page, lines.subList(from, to), margins);
            flush();
            table(grid, page);
            from = to;
        }
        flow(page, lines.subList(from, lines.size()), margins);
    }

    private boolean isFurniture(PageLine line, Page page, int pages) {
        boolean edge = isAtEdge(line, page);
        String text = line.text();
        boolean specks = text.chars().noneMatch(Character::isLetterOrDigit);
        boolean running = edge && repeated.getOrDefault(withoutNumbers(line), 0) >= Math.max(pages > 2 || isHeading(text) ? 3 : 2, pages * 2 / 5);
        return PAGE_NUMBER.matcher(text).matches() && (edge || line.words().size() == 1 && isCentred(line, page)) || running
                || STAMP.matcher(text).matches() || specks && text.length() < 4;
    }

    private static boolean isAtEdge(PageLine line, Page page) {
        return line.bottom() < page.height() * 0.09 || line.top() > page.height() * 0.9;
    }

    /** Running heads may count their pages. */
    private static String withoutNumbers(PageLine line) {
        return line.text().replaceAll("\\d+", "#");
    }

    /** A letterhead may stand on two pages, on the document's first and on its annex's. */
    private static boolean isHeading(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }

    private static boolean isCentred(PageLine line, Page page) {
        return Math.abs((line.left() + line.right()) / 2 - page.width() / 2) < page.width() * 0.06 && line.top() < page.height() * 0.12;
    }

    /** Where the text of a page begins and ends. */
    private record Margins(double left, double right) {
        static Margins of(Page page, List<PageLine> lines) {
            double[] rights = lines.stream().filter(l -> l.right() - l.left() > page.width() * 0.45).mapToDouble(PageLine::right).sorted().toArray();
            double[] lefts = lines.stream().filter(l -> l.right() - l.left() > page.width() * 0.45).mapToDouble(PageLine::left).sorted().toArray();
            if (rights.length < 2) {
                return new Margins(page.width() * 0.14, page.width() * 0.92);
            }
            return new Margins(lefts[lefts.length / 8], rights[rights.length * 3 / 4]);
        }

        double width() {
            return right - left;
        }
    }

    /** Lines outside tables: columns side by side where a gap parts them, else running text. */
    private void flow(Page page, List<PageLine> lines, Margins margins) throws ExtractionException {
        int i = 0;
        while (i < lines.size()) {
            endTable();
            int end = goesOn(lines.get(i)) ? i : Side.endOfColumns(page, lines, i);
            if (end > i) {
                flush();
                columns(page, lines.subList(i, end));
                i = end;
            } else {
                line(lines.get(i), page, margins);
                i++;
            }
        }
    }

    /** The last line of a paragraph is short, but no column: the line before it was full and its sentence is not over. */
    private boolean goesOn(PageLine line) {
        boolean unfinished = !paragraph.isEmpty() && full && style.align() != Align.CENTRE && !ENDS.matcher(paragraph).matches();
        return unfinished && !newPage && !isApart(line) && !LABEL.matcher(line.text()).matches();
    }

    private void columns(Page page, List<PageLine> lines) throws ExtractionException {
        builder.beginTable();
        builder.beginRow();
        int column = 0;
        for (List<PageWord> side : Side.parted(page, lines)) {
            builder.beginCell(column, 1, 1, false);
            cellLines(side, column);
            builder.endCell();
            column++;
        }
        builder.endRow();
        builder.endTable(false);
    }

    /** A column's lines each stand by themselves; one that plainly goes on with the line above is joined to it. */
    private void cellLines(List<PageWord> words, int column) throws ExtractionException {
        StringBuilder open = new StringBuilder();
        boolean bold = false;
        for (PageLine line : PageLine.of(words)) {
            String text = text(line);
            if (recognised && SPECKS.matcher(text).matches()) {
                continue;
            }
            boolean goesOn = !open.isEmpty() && Character.isLowerCase(text.charAt(0)) && !ENDS.matcher(open).matches();
            if (goesOn) {
                open.append(' ').append(text);
                continue;
            }
            if (recognised && !open.isEmpty()) {
                text = OfficeRepair.beside(open, text);
            }
            builder.paragraph(open, new Style(Align.CENTRE, bold, false, false));
            open.setLength(0);
            open.append(text);
            bold = line.isBold();
        }
        builder.paragraph(open, new Style(column == 0 && open.toString().startsWith("-") ? Align.LEFT : Align.CENTRE, bold, false, false));
    }

    private String repaired(CharSequence words) {
        return recognised ? TextRepair.repair(words) : words.toString();
    }

    private String text(PageLine line) {
        return recognised ? TextRepair.repair(FormulaRepair.repair(line.text())) : line.text();
    }

    private void line(PageLine line, Page page, Margins margins) throws ExtractionException {
        String text = text(line);
        double centre = (line.left() + line.right()) / 2;
        boolean inset = line.left() > margins.left() + margins.width() * 0.1 && line.right() < margins.right() - margins.width() * 0.06;
        boolean centred = inset && Math.abs(centre - (margins.left() + margins.right()) / 2) < margins.width() * 0.06
                && !LABEL.matcher(text).matches();
        boolean begins = paragraph.isEmpty() || centred || style.align() == Align.CENTRE || LABEL.matcher(text).matches() || !full || isOver()
                || isIndented(line, margins, text) || isApart(line) || hadRoom(line, text);
        boolean bracket = text.startsWith("(") && !paragraph.isEmpty() && style.align() != Align.CENTRE && !isApart(line) && !ENDS.matcher(paragraph).matches();
        if (begins && !bracket) {
            flush();
            style = new Style(centred ? Align.CENTRE : Align.UNKNOWN, line.isBold(), line.isItalic(), false);
            paragraph.append(text);
        } else {
            join(text);
            style = new Style(style.align(), style.bold() && line.isBold(), style.italic() && line.isItalic(), false);
        }
        full = line.right() > margins.right() - margins.width() * 0.1;
        room = margins.right() - line.right();
        lastBottom = line.bottom();
        lastHeight = line.height();
        newPage = false;
    }

    /** The mark that ends a document's text. */
    private boolean isOver() {
        return paragraph.length() > 3 && paragraph.substring(paragraph.length() - 3).equals("./.");
    }

    /** A first line is indented; over a page's end only after a sentence that was complete. */
    private boolean isIndented(PageLine line, Margins margins, String text) {
        boolean indented = line.left() > margins.left() + margins.width() * 0.035;
        boolean small = Character.isLowerCase(text.charAt(0));
        return indented && !small && (!newPage || ENDS.matcher(paragraph).matches());
    }

    /** After a full stop a word that would have fitted into the line above, and was not put there, begins a paragraph. */
    private boolean hadRoom(PageLine line, String text) {
        PageWord first = line.words().getFirst();
        boolean fitted = room > first.right() - first.left() + line.height() * SPACE;
        return fitted && Character.isUpperCase(text.charAt(0)) && ENDS.matcher(paragraph).matches();
    }

    private boolean isApart(PageLine line) {
        return !newPage && line.top() - lastBottom > lastHeight * 1.6;
    }

    private void join(String text) {
        int length = paragraph.length();
        boolean hyphen = length > 1 && paragraph.charAt(length - 1) == '-' && Character.isLetterOrDigit(paragraph.charAt(length - 2));
        paragraph.append(hyphen ? "" : " ").append(text);
    }

    private void flush() throws ExtractionException {
        if (!paragraph.isEmpty()) {
            builder.paragraph(repaired(paragraph), style);
            paragraph.setLength(0);
        }
        full = false;
    }

    private void table(PageGrid grid, Page page) throws ExtractionException {
        if (open != null && !open.goesOnIn(grid)) {
            endTable();
        }
        if (open == null) {
            open = new PageTable(grid);
        }
        open.add(rows(grid, page));
    }

    private void endTable() throws ExtractionException {
        if (open != null) {
            open.write(builder);
            open = null;
        }
    }

    private List<List<PageTable.Cell>> rows(PageGrid grid, Page page) {
        List<List<PageTable.Cell>> rows = new ArrayList<>();
        int row = -1;
        for (PageGrid.Box box : grid.boxes()) {
            if (box.row() != row) {
                rows.add(new ArrayList<>());
                row = box.row();
            }
            rows.getLast().add(new PageTable.Cell(box, tableCell(page.words().stream().filter(word -> grid.isIn(box, word)).toList())));
        }
        return rows;
    }

    /** A cell's lines run on, but for labels and after a full stop. */
    private List<PageTable.Words> tableCell(List<PageWord> words) {
        List<PageTable.Words> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean bold = true;
        for (PageLine line : PageLine.of(words)) {
            String text = line.text();
            if (!open.isEmpty() && LABEL.matcher(text).matches() && ENDS.matcher(open).matches()) {
                paragraphs.add(new PageTable.Words(repaired(open), new Style(Align.UNKNOWN, bold, false, false)));
                open.setLength(0);
                bold = true;
            }
            open.append(open.isEmpty() ? "" : " ").append(text);
            bold &= line.isBold();
        }
        if (!open.isEmpty()) {
            paragraphs.add(new PageTable.Words(repaired(open), new Style(Align.UNKNOWN, bold, false, false)));
        }
        return paragraphs;
    }
}
