package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.reading.SourceText.Style;

/**
 * A ruled table that may go on over pages. A head repeated on the next page stands once; a row that the page broke is one row: its rest has no
 * number in the first column.
 */
final class PageTable {

    /** A paragraph of a cell. */
    record Words(String text, Style style) {}

    /** A cell with what stands in it. */
    record Cell(PageGrid.Box box, List<Words> words) {

        String text() {
            return String.join(" ", words.stream().map(Words::text).toList());
        }
    }

    private static final double SHIFT = 24;
    private final PageGrid grid;
    private final List<List<Cell>> rows = new ArrayList<>();

    PageTable(PageGrid grid) {
        this.grid = grid;
    }

    /** Whether the table on top of a page has the columns of this one. */
    boolean goesOnIn(PageGrid next) {
        if (next.columns() != grid.columns()) {
            return false;
        }
        for (int i = 0; i <= grid.columns(); i++) {
            double moved = (next.xs()[i] - next.xs()[0]) - (grid.xs()[i] - grid.xs()[0]);
            if (Math.abs(moved) > SHIFT) {
                return false;
            }
        }
        return true;
    }

    /** Adds the rows of one page. */
    void add(List<List<Cell>> page) {
        List<List<Cell>> more = new ArrayList<>(page);
        if (!rows.isEmpty() && !more.isEmpty() && text(more.getFirst()).equals(text(rows.getFirst()))) {
            more.removeFirst();
        }
        if (!rows.isEmpty() && !more.isEmpty() && goesOn(rows.getLast(), more.getFirst())) {
            join(rows.getLast(), more.removeFirst());
        }
        rows.addAll(more);
    }

    private static List<String> text(List<Cell> row) {
        return row.stream().map(Cell::text).toList();
    }

    private static boolean goesOn(List<Cell> above, List<Cell> row) {
        boolean sameShape = above.stream().map(cell -> cell.box().column()).toList().equals(row.stream().map(cell -> cell.box().column()).toList());
        boolean words = row.stream().anyMatch(cell -> !cell.text().isEmpty());
        return sameShape && words && row.size() > 2 && row.getFirst().text().isEmpty() && !above.getFirst().text().isEmpty();
    }

    private static void join(List<Cell> above, List<Cell> rest) {
        for (int i = 0; i < above.size(); i++) {
            List<Words> words = new ArrayList<>(above.get(i).words());
            List<Words> more = new ArrayList<>(rest.get(i).words());
            if (!words.isEmpty() && !more.isEmpty()) {
                Words broken = words.removeLast();
                words.add(new Words(broken.text() + " " + more.removeFirst().text(), broken.style()));
            }
            words.addAll(more);
            above.set(i, new Cell(above.get(i).box(), words));
        }
    }

    void write(TextBuilder builder) throws ExtractionException {
        builder.beginTable();
        for (List<Cell> row : rows) {
            builder.beginRow();
            for (Cell cell : row) {
                builder.beginCell(cell.box().column(), cell.box().columns(), cell.box().rows(), false);
                for (Words words : cell.words()) {
                    builder.paragraph(words.text(), words.style());
                }
                builder.endCell();
            }
            builder.endRow();
        }
        builder.endTable(true);
    }
}
