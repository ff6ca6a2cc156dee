package vn.thongsuot.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;

/**
 * One flow of an RTF document's text: its body, a note or a text box. RTF may describe a row after its cells, so a table is kept until it is whole
 * and written then.
 */
final class RtfFlow {

    /** Edges of cells that lie within a finger's breadth of each other are one; in twentieths of a point. */
    private static final int SAME_EDGE = 60;

    /** What stands in a flow or a cell. */
    sealed interface Part permits Words, Grid {}

    record Words(String words, Style style) implements Part {}

    record Grid(List<GridRow> rows) implements Part {}

    private record GridRow(List<List<Part>> cells, RowShape shape) {}

    /** One cell of a row's description: its right edge, and whether it goes on with the cell before or above it. */
    record CellShape(int edge, boolean goesOnLeft, boolean goesOnAbove) {}

    /** How a row is described: "\trowd" and what follows it. */
    static final class RowShape {
        private int left;
        private boolean ruled;
        private boolean goesOnLeft;
        private boolean goesOnAbove;
        private final List<CellShape> cells = new ArrayList<>();

        void left(int edge) {
            left = edge;
        }

        void ruled() {
            ruled = true;
        }

        void goesOnLeft() {
            goesOnLeft = true;
        }

        void goesOnAbove() {
            goesOnAbove = true;
        }

        void cell(int edge) {
            cells.add(new CellShape(edge, goesOnLeft, goesOnAbove));
            goesOnLeft = false;
            goesOnAbove = false;
        }
    }

    private static final class OpenGrid {
        private final List<GridRow> rows = new ArrayList<>();
        private List<List<Part>> cells = new ArrayList<>();
        private List<Part> cell = new ArrayList<>();
    }

    private final Limits limits;
    private final List<Part> parts = new ArrayList<>();
    private final Deque<OpenGrid> grids = new ArrayDeque<>();
    private int count;

    RtfFlow(Limits limits) {
        this.limits = limits;
    }

    /** Adds a paragraph at this depth of tables, which opens and ends tables. */
    void paragraph(String words, Style style, int depth) throws ExtractionException {
        reach(depth);
        if (!words.isBlank() || style.pageBreak()) {
            here().add(new Words(words, style));
        }
    }

    void addAll(List<Part> others) {
        here().addAll(others);
    }

    void endCell(int depth) throws ExtractionException {
        reach(depth);
        if (++count > limits.tableCells()) {
            throw Refusals.tooManyCells(limits.tableCells());
        }
        OpenGrid grid = grids.getFirst();
        grid.cells.add(grid.cell);
        grid.cell = new ArrayList<>();
    }

    void endRow(int depth, RowShape shape) throws ExtractionException {
        reach(depth);
        OpenGrid grid = grids.getFirst();
        if (!grid.cell.isEmpty()) {
            grid.cells.add(grid.cell);
            grid.cell = new ArrayList<>();
        }
        grid.rows.add(new GridRow(grid.cells, shape));
        grid.cells = new ArrayList<>();
    }

    /** Everything in the flow; tables that were not ended end here. */
    List<Part> parts() throws ExtractionException {
        reach(0);
        return parts;
    }

    private List<Part> here() {
        return grids.isEmpty() ? parts : grids.getFirst().cell;
    }

    private void reach(int depth) throws ExtractionException {
        if (depth > limits.depth()) {
            throw Refusals.tooDeep(limits.depth());
        }
        while (grids.size() > depth) {
            OpenGrid ended = grids.pop();
            here().add(new Grid(ended.rows));
            // Text of a row that was never ended is text all the same.
            ended.cells.forEach(here()::addAll);
            here().addAll(ended.cell);
        }
        while (grids.size() < depth) {
            grids.push(new OpenGrid());
        }
    }

    static void write(TextBuilder builder, List<Part> parts, Paragraph.Kind kind) throws ExtractionException {
        for (Part part : parts) {
            switch (part) {
                case Words words -> Columns.paragraph(builder, words.words, words.style, kind);
                case Grid grid -> write(builder, grid, kind);
            }
        }
    }

    private static void write(TextBuilder builder, Grid grid, Paragraph.Kind kind) throws ExtractionException {
        List<Integer> edges = edges(grid);
        builder.beginTable();
        for (GridRow row : grid.rows) {
            builder.beginRow();
            write(builder, row, edges, kind);
            builder.endRow();
        }
        builder.endTable(grid.rows.stream().anyMatch(row -> row.shape.ruled));
    }

    private static void write(TextBuilder builder, GridRow row, List<Integer> edges, Paragraph.Kind kind) throws ExtractionException {
        int column = column(edges, row.shape.left);
        for (int i = 0; i < row.cells.size(); ) {
            List<Part> content = new ArrayList<>(row.cells.get(i));
            CellShape shape = shape(row, i);
            i++;
            int end = shape == null ? column + 1 : column(edges, shape.edge);
            while (i < row.cells.size() && shape(row, i) instanceof CellShape merged && merged.goesOnLeft) {
                content.addAll(row.cells.get(i));
                end = column(edges, merged.edge);
                i++;
            }
            builder.beginCell(column, Math.max(1, end - column), 1, shape != null && shape.goesOnAbove);
            write(builder, content, kind);
            builder.endCell();
            column = Math.max(column + 1, end);
        }
    }

    private static @Nullable CellShape shape(GridRow row, int cell) {
        return cell < row.shape.cells.size() ? row.shape.cells.get(cell) : null;
    }

    /** The edges of all cells, which make the columns. */
    private static List<Integer> edges(Grid grid) {
        TreeSet<Integer> all = new TreeSet<>();
        for (GridRow row : grid.rows) {
            all.add(row.shape.left);
            row.shape.cells.forEach(cell -> all.add(cell.edge));
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || (long) edge - edges.getLast() > SAME_EDGE) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int at) {
        int found = java.util.Collections.binarySearch(edges, at);
        // Between two edges stands what was joined with the lower one.
        return found >= 0 ? found : Math.max(0, -found - 2);
    }
}
