package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
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

    private static final Pattern PAGE_NUMBER = Pattern.compile("^[-–\\s]*(?:\\d{1,4}|[lI|\\]])[-–\\s.]*$|(?iu)^trang\\s+\\d{1,4}(?:\\s*/\\s*\\d{1,4})?$");
    private static final Pattern STAMP = Pattern.compile("(?iu)^(?:ký bởi|người ký|ngày ký|thời gian ký|cơ quan\\s*:|email\\s*:|signature not verified|digitally signed).*");
    /** White that cells keep on both sides of their text together, in points, and a little for what cannot be measured. */
    private static final double CELL_EDGES = 14;
    /** A line of a column that a seal or a signature makes: hardly a letter, and no figure. */
    private static final Pattern SPECKS = Pattern.compile("(?u)[^\\p{L}\\d*]*(?:\\p{L}[^\\p{L}\\d*]*){0,2}");
    private static final Pattern MOTTO = Pattern.compile("(?iu)[.,;:'’-]?(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\\s?[-–]\\s?Tự do\\s?[-–]\\s?Hạnh phúc)");
    private static final Pattern BULLET = Pattern.compile("(?u)[-–+•]\\s?\\p{L}");

    private final TextBuilder builder;
    private final Map<String, Integer> repeated = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private final PageParagraphs paragraphs;
    private @Nullable PageTable open;
    private final boolean recognised;

    private PageLayout(TextBuilder builder, boolean recognised) {
        this.builder = builder;
        this.recognised = recognised;
        this.paragraphs = new PageParagraphs(builder, recognised);
    }

    /** Writes the text of the pages; {@code recognised} says that it may have slips of recognition. */
    static void write(TextBuilder builder, List<Page> pages, boolean recognised) throws ExtractionException {
        PageLayout layout = new PageLayout(builder, recognised);
        layout.countRunningHeads(pages);
        for (Page page : pages) {
            layout.page(page, pages.size());
        }
        layout.paragraphs.flush();
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
        paragraphs.newPage();
        PageNotes found = recognised ? PageNotes.recognised(whole) : PageNotes.of(whole);
        Page page = found.page();
        notes.addAll(found.notes());
        List<PageWord> free = page.words().stream().filter(word -> page.grids().stream().noneMatch(grid -> grid.contains(word))).toList();
        List<PageLine> lines = new ArrayList<>(PageLine.of(free));
        lines.removeIf(line -> isFurniture(line, page, pages));
        PageParagraphs.Margins margins = PageParagraphs.Margins.of(page, lines);
        int from = 0;
        for (PageGrid grid : page.grids()) {
            int to = from;
            while (to < lines.size() && lines.get(to).middle() < grid.top()) {
                to++;
            }
            flow(page, lines.subList(from, to), margins);
            paragraphs.flush();
            table(grid, page);
            from = to;
        }
        flow(page, lines.subList(from, lines.size()), margins);
    }

    private boolean isFurniture(PageLine line, Page page, int pages) {
        boolean edge = isAtEdge(line, page);
        String text = line.text();
        boolean specks = text.chars().noneMatch(Character::isLetterOrDigit);
        // A letterhead may stand on two pages, on the document's first and on its annex's.
        boolean running = edge && repeated.getOrDefault(withoutNumbers(line), 0) >= Math.max(pages > 4 || PageParagraphs.isHeading(text) ? 3 : 2, pages * 2 / 5);
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

    private static boolean isCentred(PageLine line, Page page) {
        return Math.abs((line.left() + line.right()) / 2 - page.width() / 2) < page.width() * 0.06 && line.top() < page.height() * 0.12;
    }

    /** Lines outside tables: columns side by side where a gap parts them, else running text. */
    private void flow(Page page, List<PageLine> lines, PageParagraphs.Margins margins) throws ExtractionException {
        int i = 0;
        while (i < lines.size()) {
            endTable();
            int end = paragraphs.goesOn(lines.get(i)) ? i : Side.endOfColumns(page, lines, i);
            if (end > i) {
                paragraphs.flush();
                columns(page, lines.subList(i, end));
                i = end;
            } else {
                paragraphs.line(lines.get(i), text(lines.get(i)), margins);
                i++;
            }
        }
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
            String text = isMotto(line.text()) ? line.text() : text(line); // mended when it is whole
            if (recognised && SPECKS.matcher(text).matches()) {
                continue;
            }
            boolean bullet = BULLET.matcher(open).lookingAt() && !PageParagraphs.LABEL.matcher(text).matches();
            if (!open.isEmpty() && isMotto(open + " " + text)) {
                open.append(' ').append(text);
                continue;
            }
            boolean goesOn = !open.isEmpty() && ((bullet || Character.isLowerCase(text.charAt(0))) && !PageParagraphs.ENDS.matcher(open).matches());
            if (goesOn) {
                open.append(' ').append(text);
                continue;
            }
            if (recognised && !open.isEmpty()) {
                text = OfficeRepair.beside(open, text);
            }
            builder.paragraph(formula(open), new Style(Align.CENTRE, bold, false, false));
            open.setLength(0);
            open.append(text);
            bold = line.isBold();
        }
        builder.paragraph(formula(open), new Style(column == 0 && open.toString().startsWith("-") ? Align.LEFT : Align.CENTRE, bold, false, false));
    }

    /** The nation's name and motto, or their beginning: a narrow column breaks them. */
    private static boolean isMotto(CharSequence words) {
        Matcher motto = MOTTO.matcher(words);
        return motto.matches() || motto.hitEnd();
    }

    private CharSequence formula(CharSequence words) {
        return recognised && isMotto(words) ? FormulaRepair.repair(words.toString()) : words;
    }

    private String repaired(CharSequence words) {
        return recognised ? TextRepair.repair(words) : words.toString();
    }

    private String text(PageLine line) {
        return recognised ? TextRepair.repair(FormulaRepair.repair(line.text())) : line.text();
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
            rows.getLast().add(new PageTable.Cell(box, tableCell(page.words().stream().filter(word -> grid.isIn(box, word)).toList(), grid.width(box) - CELL_EDGES)));
        }
        return rows;
    }

    /** A cell's lines run on, but for labels after a full stop and where the next word would have had room. */
    private List<PageTable.Words> tableCell(List<PageWord> words, double width) {
        List<PageTable.Words> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean bold = true;
        double taken = 0;
        for (PageLine line : PageLine.of(words)) {
            String text = line.text();
            PageWord first = line.words().getFirst();
            boolean forced = !recognised && taken + line.height() * PageParagraphs.SPACE + first.right() - first.left() < width;
            if (!open.isEmpty() && (forced || PageParagraphs.LABEL.matcher(text).matches() && PageParagraphs.ENDS.matcher(open).matches())) {
                paragraphs.add(new PageTable.Words(repaired(open), new Style(Align.UNKNOWN, bold, false, false)));
                open.setLength(0);
                bold = true;
            }
            open.append(open.isEmpty() ? "" : " ").append(text);
            bold &= line.isBold();
            taken = line.right() - line.left();
        }
        if (!open.isEmpty()) {
            paragraphs.add(new PageTable.Words(repaired(open), new Style(Align.UNKNOWN, bold, false, false)));
        }
        return paragraphs;
    }
}
