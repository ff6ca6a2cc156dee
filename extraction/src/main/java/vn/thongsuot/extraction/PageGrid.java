package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ruled table on a page: where its lines stand, in points. A cell is bounded by the lines that are really drawn, so that merged cells come out as
 * one.
 *
 * @param xs left edges of the columns and the last one's right edge
 * @param ys upper edges of the rows and the last one's lower edge
 * @param across drawn[r][c]: whether a line stands above row r in column c; r up to and with the number of rows
 * @param down drawn[r][c]: whether a line stands left of column c in row r
 */
record PageGrid(double[] xs, double[] ys, boolean[][] across, boolean[][] down) {

    /** A drawn line, horizontal or vertical. */
    record Ruling(double x0, double y0, double x1, double y1) {
        boolean isHorizontal() {
            return x1 - x0 >= y1 - y0;
        }
    }

    /** A cell that begins in a row and column. */
    record Box(int row, int column, int rows, int columns) {}

    private static final double NEAR = 4;

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    double top() {
        return ys[0];
    }

    double bottom() {
        return ys[ys.length - 1];
    }

    boolean contains(PageWord word) {
        return word.middle() > top() - 1 && word.middle() < bottom() + 1 && word.centre() > xs[0] - 2 && word.centre() < xs[xs.length - 1] + 2;
    }

    /** The tables that these lines draw: at least two columns or three rows that touch each other. */
    static List<PageGrid> of(List<Ruling> rulings) {
        List<List<Ruling>> groups = touching(rulings);
        List<PageGrid> grids = new ArrayList<>();
        for (List<Ruling> group : groups) {
            PageGrid grid = grid(group);
            if (grid != null) {
                grids.add(grid);
            }
        }
        grids.sort((a, b) -> Double.compare(a.top(), b.top()));
        return grids;
    }

    private static List<List<Ruling>> touching(List<Ruling> rulings) {
        List<List<Ruling>> groups = new ArrayList<>();
        for (Ruling ruling : rulings) {
            List<Ruling> joined = new ArrayList<>(List.of(ruling));
            groups.removeIf(group -> {
                boolean touches = group.stream().anyMatch(other -> touch(ruling, other));
                if (touches) {
                    joined.addAll(group);
                }
                return touches;
            });
            groups.add(joined);
        }
        return groups;
    }

    private static boolean touch(Ruling a, Ruling b) {
        return a.x0 <= b.x1 + NEAR && b.x0 <= a.x1 + NEAR && a.y0 <= b.y1 + NEAR && b.y0 <= a.y1 + NEAR;
    }

    private static @Nullable PageGrid grid(List<Ruling> group) {
        double[] xs = places(group.stream().filter(r -> !r.isHorizontal()).mapToDouble(r -> (r.x0 + r.x1) / 2).sorted().toArray());
        double[] ys = places(group.stream().filter(Ruling::isHorizontal).mapToDouble(r -> (r.y0 + r.y1) / 2).sorted().toArray());
        if (xs.length < 3 || ys.length < 2 || xs.length > 60 || ys.length > 400) {
            return null;
        }
        boolean[][] across = new boolean[ys.length][xs.length - 1];
        boolean[][] down = new boolean[ys.length - 1][xs.length];
        for (Ruling ruling : group) {
            draw(ruling, xs, ys, across, down);
        }
        return new PageGrid(xs, ys, across, down);
    }

    private static double[] places(double[] sorted) {
        List<Double> places = new ArrayList<>();
        for (double at : sorted) {
            if (places.isEmpty() || at - places.getLast() > NEAR) {
                places.add(at);
            }
        }
        return places.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void draw(Ruling ruling, double[] xs, double[] ys, boolean[][] across, boolean[][] down) {
        if (ruling.isHorizontal()) {
            int row = nearest(ys, (ruling.y0 + ruling.y1) / 2);
            for (int c = 0; c < xs.length - 1; c++) {
                double middle = (xs[c] + xs[c + 1]) / 2;
                across[row][c] |= ruling.x0 - NEAR <= middle && middle <= ruling.x1 + NEAR;
            }
        } else {
            int column = nearest(xs, (ruling.x0 + ruling.x1) / 2);
            for (int r = 0; r < ys.length - 1; r++) {
                double middle = (ys[r] + ys[r + 1]) / 2;
                down[r][column] |= ruling.y0 - NEAR <= middle && middle <= ruling.y1 + NEAR;
            }
        }
    }

    private static int nearest(double[] places, double at) {
        int best = 0;
        for (int i = 1; i < places.length; i++) {
            best = Math.abs(places[i] - at) < Math.abs(places[best] - at) ? i : best;
        }
        return best;
    }

    /** The cells in reading order. */
    List<Box> boxes() {
        boolean[][] taken = new boolean[rows()][columns()];
        List<Box> boxes = new ArrayList<>();
        for (int r = 0; r < rows(); r++) {
            for (int c = 0; c < columns(); c++) {
                if (!taken[r][c]) {
                    Box box = box(r, c);
                    for (int i = r; i < r + box.rows(); i++) {
                        for (int k = c; k < c + box.columns(); k++) {
                            taken[i][k] = true;
                        }
                    }
                    boxes.add(box);
                }
            }
        }
        return boxes;
    }

    private Box box(int row, int column) {
        int columns = 1;
        while (column + columns < columns() && !down[row][column + columns]) {
            columns++;
        }
        int rows = 1;
        while (row + rows < rows() && !anyAcross(row + rows, column, columns)) {
            rows++;
        }
        return new Box(row, column, rows, columns);
    }

    private boolean anyAcross(int row, int column, int columns) {
        for (int c = column; c < column + columns; c++) {
            if (across[row][c]) {
                return true;
            }
        }
        return false;
    }

    /** Cells that cover the same columns, and the rectangle around them. */
    record Strip(double left, double top, double right, double bottom, List<Box> boxes) {}

    List<Strip> strips() {
        java.util.Map<Integer, List<Box>> byColumns = new java.util.TreeMap<>();
        boxes().forEach(box -> byColumns.computeIfAbsent(box.column() * 100 + box.columns(), key -> new ArrayList<>()).add(box));
        List<Strip> strips = new ArrayList<>();
        byColumns.values().forEach(boxes -> strips.add(new Strip(xs[boxes.getFirst().column()], ys[boxes.getFirst().row()],
                xs[boxes.getFirst().column() + boxes.getFirst().columns()], ys[boxes.getLast().row() + boxes.getLast().rows()], List.copyOf(boxes))));
        return strips;
    }

    double width(Box box) {
        return xs[box.column() + box.columns()] - xs[box.column()];
    }

    boolean isIn(Box box, PageWord word) {
        return word.centre() >= xs[box.column()] && word.centre() < xs[box.column() + box.columns()]
                && word.middle() >= ys[box.row()] - 1 && word.middle() < ys[box.row() + box.rows()] + 1;
    }
}
