package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText.Cell;
import vn.thongsuot.reading.SourceText.Table;

/**
 * A table whose rows are tasks: a column says what, others who, when and with what result. The heads of its columns tell which
 * ({@code vocabulary/table-columns.tsv}); a head may stand on several rows, and a table without one goes on with the columns of the table
 * before it.
 *
 * @param columns what each column holds, by its index
 * @param rows the rows below the head
 */
record AssignmentTable(Map<Integer, Column> columns, List<Row> rows) {

    enum Column { NUMBER, NONE, NOTE, COOPERATE, LEAD, SCHEDULE, DELIVERABLE, EXECUTE, TASK }

    /**
     * @param label of a row that heads others or of a numbered task; {@code null} where it has none
     * @param heading whether the row spans the table and only heads others
     * @param task the task's words, or the heading's
     */
    record Row(@Nullable Label label, boolean heading, Span task, Map<Column, List<Cell>> cells) {

        List<Cell> cells(Column column) {
            return cells.getOrDefault(column, List.of());
        }
    }

    private static final Pattern NUMBER_END = Pattern.compile("[.)\\-:]+$");
    private static final Pattern COLUMN_NUMBER = Pattern.compile("\\(?[0-9A-Z](=.*)?\\)?");
    private static final int HEAD_ROWS = 4;
    /** Letters of "Đơn vị phối hợp thực hiện". */
    private static final int LONGEST_PART = 40;

    /** Reads a table; {@code null} where it assigns nothing. */
    static @Nullable AssignmentTable of(Wording text, Table table, @Nullable AssignmentTable before) {
        return new Scan(text, table).read(before);
    }

    private static final class Scan {
        private final Wording text;
        private final Table table;
        private final int width;
        private final Map<Integer, StringBuilder> heads = new HashMap<>();
        private final Dittos dittos;

        Scan(Wording text, Table table) {
            this.text = text;
            this.table = table;
            this.width = width(table);
            this.dittos = new Dittos(text);
        }

        @Nullable AssignmentTable read(@Nullable AssignmentTable before) {
            int body = 0;
            Map<Integer, Column> columns = null;
            for (int i = 0; i < Math.min(HEAD_ROWS, table.rows().size()); i++) {
                if (i > 0 && columns != null && !goesOnWithHead(i)) {
                    break;
                }
                addHeads(table.rows().get(i));
                Map<Integer, Column> told = columns();
                if (assigns(told)) {
                    columns = told;
                    body = i + 1;
                }
            }
            if (columns == null) {
                boolean same = before != null && width == before.columns().size() && width > 2;
                if (!same) {
                    return null;
                }
                columns = before.columns();
            }
            return new AssignmentTable(columns, rows(columns, body));
        }

        private static int width(Table table) {
            int width = 0;
            for (SourceText.Row row : table.rows()) {
                for (Cell cell : row.cells()) {
                    width = Math.max(width, cell.column() + cell.columns());
                }
            }
            return width;
        }

        /** A row of column numbers, or of heads under a head that spans them. */
        private boolean goesOnWithHead(int index) {
            SourceText.Row row = table.rows().get(index);
            boolean numbers = row.cells().stream().map(this::words).allMatch(w -> w.isEmpty() || COLUMN_NUMBER.matcher(w).matches())
                    && row.cells().stream().map(this::words).filter(w -> !w.isEmpty()).count() > 1
                    && row.cells().stream().map(this::words).filter(w -> !w.isEmpty()).distinct().count() > 1;
            boolean spanned = table.rows().get(index - 1).cells().stream().anyMatch(c -> c.rows() > 1)
                    && row.cells().stream().allMatch(c -> c.span().length() < 60);
            return numbers || isBelowSpanning(table.rows().get(index - 1), row) || spanned && row.cells().stream().noneMatch(c -> ColumnHeads.column(words(c)) == null) || dividesHead(table.rows().get(index - 1), row);
        }

        /** "Bắt đầu | Kết thúc" below "Thời gian": every cell stands below one that spans several columns, beside others that go down as far. */
        private static boolean isBelowSpanning(SourceText.Row above, SourceText.Row row) {
            boolean deep = above.cells().stream().anyMatch(cell -> cell.rows() > 1);
            return deep && !row.cells().isEmpty() && row.cells().stream().allMatch(cell -> above.cells().stream()
                    .anyMatch(head -> head.columns() > 1 && head.rows() == 1 && head.column() <= cell.column() && cell.column() < head.column() + head.columns()));
        }

        /** "Chủ trì" and "Phối hợp" below "Phân công", where the text lost that one head stands over both: all else is blank or stands above as well. */
        private boolean dividesHead(SourceText.Row above, SourceText.Row row) {
            if (row.cells().size() != above.cells().size()) {
                return false;
            }
            int parts = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                String words = words(row.cells().get(i));
                boolean same = words.isEmpty() || words.equals(words(above.cells().get(i)));
                if (!same && (i == 0 || words.length() > LONGEST_PART || ColumnHeads.column(words) == null)) {
                    return false;
                }
                parts += same ? 0 : 1;
            }
            return parts > 1 && parts < row.cells().size() - 1;
        }

        private String words(Cell cell) {
            return Folded.in(text, cell.span());
        }

        private void addHeads(SourceText.Row row) {
            for (Cell cell : row.cells()) {
                for (int c = cell.column(); c < cell.column() + cell.columns(); c++) {
                    StringBuilder head = heads.computeIfAbsent(c, column -> new StringBuilder());
                    head.append(head.toString().strip().equals(words(cell)) ? "" : words(cell) + ' ');
                }
            }
        }

        private Map<Integer, Column> columns() {
            Map<Integer, Column> columns = new HashMap<>();
            heads.forEach((index, words) -> {
                Column column = ColumnHeads.column(words.toString());
                columns.put(index, column == null ? Column.NONE : column);
            });
            return columns;
        }

        private static boolean assigns(Map<Integer, Column> columns) {
            return columns.containsValue(Column.TASK)
                    && (columns.containsValue(Column.LEAD) || columns.containsValue(Column.EXECUTE)
                            || columns.containsValue(Column.SCHEDULE) || columns.containsValue(Column.DELIVERABLE));
        }

        private List<Row> rows(Map<Integer, Column> told, int from) {
            Map<Integer, Column> columns = told;
            List<Row> rows = new ArrayList<>();
            Map<Integer, Cell> merged = new HashMap<>();
            Map<Integer, Integer> left = new HashMap<>();
            for (SourceText.Row row : table.rows().subList(from, table.rows().size())) {
                left.replaceAll((column, count) -> count - 1);
                left.values().removeIf(count -> count <= 0);
                merged.keySet().retainAll(left.keySet());
                Map<Integer, Column> anew = headAnew(row);
                if (anew != null) {
                    columns = anew;
                    continue;
                }
                Row read = row(columns, row, merged);
                for (Cell cell : row.cells()) {
                    if (cell.rows() > 1) {
                        merged.put(cell.column(), cell);
                        left.put(cell.column(), cell.rows());
                    }
                }
                if (read != null) {
                    if (!rows.isEmpty() && columns.containsValue(Column.NUMBER)) {
                        goOn(rows.getLast(), read);
                    }
                    rows.add(read);
                }
            }
            return numberedHeadings(rows);
        }

        /** A row without number or unit goes on with what the unit of the row above is to do. */
        private void goOn(Row above, Row row) {
            boolean open = !above.heading() && !row.heading() && row.label() == null && row.cells(Column.NUMBER).isEmpty()
                    && row.cells(Column.LEAD).isEmpty() && row.cells(Column.EXECUTE).isEmpty() && row.cells(Column.COOPERATE).isEmpty();
            for (Column column : open ? List.of(Column.LEAD, Column.EXECUTE, Column.COOPERATE) : List.<Column>of()) {
                above.cells(column).forEach(cell -> put(row.cells(), column, cell));
            }
        }

        /** The columns of "TT | Nhiệm vụ | Chủ trì | …" where a head stands among the rows; {@code null} for any other row. */
        private @Nullable Map<Integer, Column> headAnew(SourceText.Row row) {
            if (row.cells().size() < 3 || ColumnHeads.column(words(row.cells().getFirst())) != Column.NUMBER) {
                return null;
            }
            Map<Integer, Column> anew = new HashMap<>();
            for (Cell cell : row.cells()) {
                Column column = cell.span().length() > LONGEST_PART ? null : ColumnHeads.column(words(cell));
                if (column == null) {
                    return null;
                }
                anew.put(cell.column(), column);
            }
            return assigns(anew) ? anew : null;
        }

        /** "1 | Nhận thức số" with nothing beside it, before "1.1 | …", heads the rows below. */
        private static List<Row> numberedHeadings(List<Row> rows) {
            List<Row> told = new ArrayList<>(rows);
            for (int i = 0; i + 1 < rows.size(); i++) {
                Row row = rows.get(i);
                Row next = rows.get(i + 1);
                boolean heads = !row.heading() && row.cells().keySet().stream().allMatch(Scan::saysWhat) && row.label() != null && next.label() != null
                        && next.label().written().startsWith(row.label().written() + ".");
                if (heads) {
                    told.set(i, new Row(row.label(), true, row.task(), row.cells()));
                }
            }
            return told;
        }

        private static boolean saysWhat(Column column) {
            return column == Column.NUMBER || column == Column.TASK;
        }

        private @Nullable Row row(Map<Integer, Column> columns, SourceText.Row row, Map<Integer, Cell> merged) {
            Map<Column, List<Cell>> cells = new HashMap<>();
            merged.forEach((index, cell) -> {
                Column column = columns.getOrDefault(index, Column.NONE);
                if (!saysWhat(column)) {
                    put(cells, column, cell);
                }
            });
            for (Cell cell : row.cells()) {
                if (!isBlank(cell)) {
                    Column column = columns.getOrDefault(cell.column(), Column.NONE);
                    put(cells, column, saysWhat(column) ? cell : dittos.meant(cell));
                }
            }
            return row(row, cells);
        }

        private boolean isBlank(Cell cell) {
            return Folded.trim(text, cell.span()).isEmpty();
        }

        private static void put(Map<Column, List<Cell>> cells, Column column, Cell cell) {
            cells.computeIfAbsent(column, c -> new ArrayList<>()).add(cell);
        }

        private @Nullable Row row(SourceText.Row row, Map<Column, List<Cell>> cells) {
            List<Cell> filled = new ArrayList<>(row.cells().size());
            int columns = 0;
            for (Cell cell : row.cells()) {
                if (!isBlank(cell)) {
                    filled.add(cell);
                    columns += cell.columns();
                }
            }
            if (filled.isEmpty()) {
                return null;
            }
            Label label = rowLabel(cells, filled);
            boolean spans = columns > filled.size() && (filled.size() == 1 || filled.size() == 2 && columns >= width - 1);
            boolean blank = filled.size() <= 2 && noneOf(cells, row, Column.LEAD, Column.EXECUTE, Column.COOPERATE, Column.SCHEDULE, Column.DELIVERABLE);
            Cell task = spans || !cells.containsKey(Column.TASK) ? filled.getLast() : cells.get(Column.TASK).getLast();
            Span words = withoutLabel(task);
            boolean heading = spans || blank && isHeading(label, filled, words);
            if (!heading && !cells.containsKey(Column.TASK) || words.isEmpty()) {
                return null;
            }
            return new Row(label, heading, words, cells);
        }

        private static boolean noneOf(Map<Column, List<Cell>> cells, SourceText.Row row, Column... columns) {
            for (Column column : columns) {
                for (Cell cell : cells.getOrDefault(column, List.of())) {
                    if (row.cells().contains(cell)) {
                        return false;
                    }
                }
            }
            return true;
        }

        private boolean isHeading(@Nullable Label label, List<Cell> filled, Span words) {
            boolean outer = label != null && (label.style() == Label.Style.ROMAN || label.style() == Label.Style.UPPER
                    || label.style() == Label.Style.PART);
            return outer || filled.stream().allMatch(this::isBold) || words.in(text).endsWith(":");
        }

        private boolean isBold(Cell cell) {
            return !cell.blocks().isEmpty() && cell.blocks().stream()
                    .allMatch(block -> block instanceof SourceText.Paragraph p && (p.style().bold() || p.span().isEmpty()));
        }

        /** The number cell's label ("1", "II", "1.2"), or the one that opens the words. */
        private @Nullable Label rowLabel(Map<Column, List<Cell>> cells, List<Cell> filled) {
            List<Cell> numbers = cells.getOrDefault(Column.NUMBER, List.of());
            if (!numbers.isEmpty() && numbers.getFirst().columns() == 1) {
                String words = NUMBER_END.matcher(words(numbers.getFirst())).replaceAll("");
                return Label.of(Wording.of(words + ". x"), new Span(0, words.length() + 3)); // a letter is a label only before words
            }
            return Label.of(text, Folded.trim(text, filled.getFirst().span()));
        }

        private Span withoutLabel(Cell task) {
            Span span = Folded.trim(text, task.span());
            Label label = Label.of(text, span);
            return label == null ? span : new Span(Math.min(label.content(), span.end()), span.end());
        }
    }
}
