package vn.thongsuot.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.SourceText.Block;
import vn.thongsuot.reading.SourceText.Cell;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Row;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Table;
import vn.thongsuot.reading.Span;

/** Puts text with layout together, paragraph by paragraph and cell by cell, in reading order. */
final class TextBuilder {

    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final Deque<List<Block>> open = new ArrayDeque<>();
    private final Deque<OpenTable> tables = new ArrayDeque<>();
    private int cells;

    private static final class OpenTable {
        private final int start;
        private final List<OpenRow> rows = new ArrayList<>();

        OpenTable(int start) {
            this.start = start;
        }
    }

    private static final class OpenRow {
        private final int start;
        private int end;
        private final List<OpenCell> cells = new ArrayList<>();

        OpenRow(int start) {
            this.start = start;
            this.end = start;
        }
    }

    private static final class OpenCell {
        private final int start;
        private int end;
        private final int column;
        private final int columns;
        private int rows;
        private final boolean goesOn;
        private final List<Block> blocks = new ArrayList<>();

        OpenCell(int start, int column, int columns, int rows, boolean goesOn) {
            this.start = start;
            this.column = column;
            this.columns = columns;
            this.rows = rows;
            this.goesOn = goesOn;
        }
    }

    TextBuilder(Limits limits) {
        this.limits = limits;
        open.push(new ArrayList<>());
    }

    void paragraph(CharSequence words, Style style) throws ExtractionException {
        paragraph(words, style, Paragraph.Kind.BODY);
    }

    /** Adds a paragraph; one without words is left out, but keeps its page break for the next. */
    void paragraph(CharSequence words, Style style, Paragraph.Kind kind) throws ExtractionException {
        String clean = Characters.clean(words);
        pendingBreak |= style.pageBreak();
        if (clean.isEmpty()) {
            return;
        }
        if (text.length() + clean.length() > limits.textLength()) {
            throw Refusals.tooLong(limits.textLength());
        }
        int start = text.length();
        text.append(clean);
        Style set = pendingBreak == style.pageBreak() ? style : new Style(style.align(), style.bold(), style.italic(), pendingBreak);
        open.getFirst().add(new Paragraph(new Span(start, text.length()), set, kind));
        text.append('\n');
        pendingBreak = false;
    }

    private boolean pendingBreak;

    void beginTable() throws ExtractionException {
        if (tables.size() >= limits.depth()) {
            throw Refusals.tooDeep(limits.depth());
        }
        tables.push(new OpenTable(text.length()));
    }

    void beginRow() {
        tables.getFirst().rows.add(new OpenRow(text.length()));
    }

    /** Begins a cell; {@code goesOn} says that it goes on with the cell above it. */
    void beginCell(int column, int columns, int rows, boolean goesOn) throws ExtractionException {
        if (++cells > limits.tableCells()) {
            throw Refusals.tooManyCells(limits.tableCells());
        }
        OpenCell cell = new OpenCell(text.length(), column, Math.max(1, columns), Math.max(1, rows), goesOn);
        tables.getFirst().rows.getLast().cells.add(cell);
        open.push(cell.blocks);
    }

    void endCell() {
        open.pop();
        tables.getFirst().rows.getLast().cells.getLast().end = text.length();
    }

    void endRow() {
        tables.getFirst().rows.getLast().end = text.length();
    }

    void endTable(boolean ruled) {
        OpenTable table = tables.pop();
        joinMerged(table.rows);
        List<Row> rows = table.rows.stream().map(TextBuilder::row).toList();
        if (rows.stream().anyMatch(row -> !row.cells().isEmpty())) {
            open.getFirst().add(new Table(new Span(table.start, text.length()), rows, ruled));
        }
    }

    /** Counts the rows that a merged cell covers; the cells that go on with it are dropped where they are empty. */
    private static void joinMerged(List<OpenRow> rows) {
        for (int r = 1; r < rows.size(); r++) {
            for (OpenCell cell : rows.get(r).cells) {
                if (cell.goesOn && cell.blocks.isEmpty()) {
                    OpenCell above = above(rows, r, cell.column);
                    if (above != null) {
                        above.rows++;
                    }
                }
            }
        }
        for (OpenRow row : rows) {
            row.cells.removeIf(cell -> cell.goesOn && cell.blocks.isEmpty());
        }
    }

    private static @org.jspecify.annotations.Nullable OpenCell above(List<OpenRow> rows, int row, int column) {
        for (int r = row - 1; r >= 0; r--) {
            for (OpenCell cell : rows.get(r).cells) {
                if (cell.column == column && !cell.goesOn) {
                    return cell;
                }
            }
        }
        return null;
    }

    private static Row row(OpenRow row) {
        return new Row(new Span(row.start, row.end), row.cells.stream()
                .map(cell -> new Cell(new Span(cell.start, cell.end), cell.column, cell.columns, cell.rows, cell.blocks))
                .toList());
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** How long the text is so far. */
    int length() {
        return text.length();
    }

    SourceText build() {
        return new SourceText(text.toString(), open.getFirst());
    }
}
