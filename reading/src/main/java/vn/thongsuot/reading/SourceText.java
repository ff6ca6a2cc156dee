package vn.thongsuot.reading;

import java.util.List;

/**
 * A document's text with the layout that a reader of the paper sees, as extraction delivers it.
 *
 * <p>The text is Unicode NFC. A paragraph is one stretch of it without line wrapping: the lines that the page broke are
 * joined again, words hyphenated over lines are whole, running headers, footers and page numbers are gone. A line feed inside a
 * paragraph is a line break that its author typed. Labels that a word processor numbers by itself ("1.", "a)", "-")
 * stand in the text like typed ones, followed by one space. Blocks stand in reading order: of two columns side by side (a
 * letterhead, recipients beside a signature) each is a cell of one unruled table row. Footnotes come last, in paragraphs of
 * kind {@link Paragraph.Kind#FOOTNOTE}.
 *
 * <p>Invariants, checked here: blocks' spans ascend without overlap, lie inside the text, and contain their parts.
 *
 * @param text what every span points into
 * @param blocks paragraphs and tables in reading order
 */
public record SourceText(String text, List<Block> blocks) {

    public SourceText {
        blocks = List.copyOf(blocks);
        requireAscending(new Span(0, text.length()), blocks.stream().map(Block::span).toList());
    }

    /** A paragraph or a table. */
    public sealed interface Block permits Paragraph, Table {
        Span span();
    }

    /**
     * @param span without the paragraph's end
     * @param style how it is set
     * @param kind body text or a footnote
     */
    public record Paragraph(Span span, Style style, Kind kind) implements Block {

        /** Where on the page a paragraph belongs. */
        public enum Kind { BODY, FOOTNOTE }

        public Paragraph(Span span, Style style) {
            this(span, style, Kind.BODY);
        }
    }

    /**
     * How a paragraph is set; what the format does not tell is {@code false} or {@link Align#UNKNOWN}.
     *
     * @param align where its lines stand
     * @param bold whether all its letters are bold
     * @param italic whether all its letters are italic
     * @param pageBreak whether a page break that the author set comes right before it
     */
    public record Style(Align align, boolean bold, boolean italic, boolean pageBreak) {

        public static final Style PLAIN = new Style(Align.UNKNOWN, false, false, false);

        /** Where a paragraph's lines stand. */
        public enum Align { UNKNOWN, LEFT, CENTRE, RIGHT, JUSTIFIED }
    }

    /**
     * @param rows from top to bottom; a table that goes on over a page is one, its repeated heading row stands once
     * @param ruled whether it has lines between its cells; columns of a letterhead have none
     */
    public record Table(Span span, List<Row> rows, boolean ruled) implements Block {
        public Table {
            rows = List.copyOf(rows);
            requireAscending(span, rows.stream().map(Row::span).toList());
        }
    }

    /** One row, its cells from left to right; a cell merged from the row above is not repeated. */
    public record Row(Span span, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
            requireAscending(span, cells.stream().map(Cell::span).toList());
        }
    }

    /**
     * @param column index of its first column, from 0
     * @param columns how many columns it covers, at least 1
     * @param rows how many rows it covers, at least 1
     * @param blocks what is in it; empty where the cell is
     */
    public record Cell(Span span, int column, int columns, int rows, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
            requireAscending(span, blocks.stream().map(Block::span).toList());
        }
    }

    private static void requireAscending(Span whole, List<Span> parts) {
        int from = whole.start();
        for (Span part : parts) {
            if (part.start() < from || part.end() > whole.end()) {
                throw new IllegalArgumentException(part + " out of order in " + whole);
            }
            from = part.end();
        }
    }
}
