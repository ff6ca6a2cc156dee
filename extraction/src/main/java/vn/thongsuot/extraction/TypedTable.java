package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thongsuot.reading.SourceText.Style;

/** A table typed in plain text: cells set apart by bars, with or without drawn borders, or by tabs. */
final class TypedTable {

    private static final String DRAWN = "|+:=_─│┌┐└┘├┤┬┴┼-";
    private static final int SHORTEST_RULE = 3;
    private static final int LONGEST_NUMBER = 6;
    private static final int LONGEST_HEADING = 120;
    private static final Pattern HEAD_OF_NUMBERS = Pattern.compile("(?iu)(?:s?tt|số\\s?tt|số thứ tự|số|no)[.]?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:[.]\\d{1,2}){0,2}[.)]?|[IVX]{1,5}[.)]?|[a-zA-Z][.)]?");
    private static final Pattern BAR = Pattern.compile("[|│]");
    private final List<List<StringBuilder>> rows;
    private final int end;

    private TypedTable(List<List<StringBuilder>> rows, int end) {
        this.rows = rows;
        this.end = end;
    }

    /** Where the table that begins at a line ends; {@code from} where none begins. */
    static int end(List<String> lines, int from) {
        return at(lines, from).end;
    }

    static void write(TextBuilder builder, List<String> lines, int from) throws ExtractionException {
        at(lines, from).write(builder);
    }

    private static TypedTable at(List<String> lines, int from) {
        TypedTable barred = barred(lines, from);
        return barred.end > from ? barred : tabbed(lines, from);
    }

    /** Lines between two borders are one row; without borders each line is one. */
    private static TypedTable barred(List<String> lines, int from) {
        List<List<StringBuilder>> rows = new ArrayList<>();
        boolean drawn = false;
        boolean opens = true;
        boolean ruledRows = hasBorderBelowRows(lines, from);
        boolean framed = isFramed(lines.get(from));
        int at = from;
        int borders = 0;
        for (; at < lines.size(); at++) {
            if (rows.isEmpty() && borders > 2) {
                break;
            }
            if (borders == 0 && rows.size() > 1 && rows.getFirst().size() < 3) {
                // Two cells and no border so far: such lines are a table only if one is drawn under its head.
                break;
            }
            String line = lines.get(at).strip();
            if (line.isEmpty() && goesOnBelow(lines, at, rows)) {
                continue;
            }
            boolean border = isBorder(line) && (BAR.matcher(line).find() || line.contains("+") || !rows.isEmpty());
            List<String> cells = border ? List.of() : framed ? barredCells(line) : cells(line);
            if (!border && cells.size() < 2) {
                if (!headsRows(lines, at, rows)) {
                    break;
                }
                cells = List.of(line);
            }
            if (border) {
                borders++;
                drawn |= borders > 2;
                opens = true;
            } else {
                add(rows, withoutRepeats(cells), opens || !ruledRows);
                opens = false;
            }
        }
        boolean table = rows.size() > 1 && rows.getFirst().size() > 1 && (borders > 0 || rows.getFirst().size() > 2);
        return table ? new TypedTable(rows, at) : new TypedTable(rows, from);
    }

    /** "Buổi sáng (từ 8h00 đến 10h00)": a line without bars between rows of as many cells as the head has spans the table and heads the rows below it. */
    private static boolean headsRows(List<String> lines, int at, List<List<StringBuilder>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        boolean words = !lines.get(at).isBlank() && lines.get(at).length() <= LONGEST_HEADING;
        List<String> next = at + 1 < lines.size() ? cellsLike(rows, lines.get(at + 1)) : List.of();
        return columns > 2 && words && next.size() == columns && cellsLike(rows, lines.get(at - 1)).size() == columns && !opensAnother(next, rows);
    }

    /** Whether a blank line only sets two rows apart: as many cells as the head has stand on the line below. */
    private static boolean goesOnBelow(List<String> lines, int at, List<List<StringBuilder>> rows) {
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        List<String> next = at + 1 < lines.size() ? cellsLike(rows, lines.get(at + 1)) : List.of();
        return columns > 2 && next.size() == columns && !opensAnother(next, rows);
    }

    /** "STT | Nhiệm vụ | …" below rows that are numbered is the head of the next table. */
    private static boolean opensAnother(List<String> cells, List<List<StringBuilder>> rows) {
        boolean numbered = rows.size() > 1 && isNumber(rows.getLast().getFirst());
        return numbered && HEAD_OF_NUMBERS.matcher(cells.getFirst().strip()).matches();
    }

    private static boolean isNumber(CharSequence cell) {
        return NUMBER.matcher(cell).matches();
    }

    /** "II | Giáo dục | Giáo dục | Giáo dục": a cell across all columns, which was saved once for each of them, stands once behind its number. */
    private static List<String> withoutRepeats(List<String> cells) {
        boolean repeats = cells.size() > 2 && !cells.get(1).isBlank() && cells.stream().skip(1).map(String::strip).distinct().count() == 1;
        if (!repeats) {
            return cells;
        }
        boolean numbered = !cells.getFirst().strip().equals(cells.get(1).strip());
        return numbered ? cells.subList(0, 2) : List.of(cells.getFirst());
    }

    /** In a table with a border below every row a line without one above goes on with the row. */
    private static boolean hasBorderBelowRows(List<String> lines, int from) {
        return BAR.matcher(lines.get(from)).find()
                && lines.subList(from, Math.min(lines.size(), from + 40)).stream().filter(line -> isBorder(line)).count() > 2;
    }

    /** A line of nothing but the signs that borders are drawn with, several dashes together among them. */
    private static boolean isBorder(String line) {
        int run = 0;
        int longest = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (DRAWN.indexOf(c) < 0 && !Character.isWhitespace(c)) {
                return false;
            }
            run = c == '-' || c == '=' || c == '─' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest >= SHORTEST_RULE;
    }

    private static boolean isFramed(String line) {
        return !line.isBlank() && BAR.matcher(line.strip()).lookingAt();
    }

    /** The cells of a line, its first bar a border or behind a blank cell, whichever makes as many cells as the head has. */
    private static List<String> cellsLike(List<List<StringBuilder>> rows, String line) {
        List<String> framed = barredCells(line.strip());
        boolean blankFirst = isFramed(line) && !rows.isEmpty() && framed.size() < rows.getFirst().size();
        return blankFirst ? cells(line.strip()) : framed;
    }

    /** The cells of a line in a table without a frame: what begins with a bar has its first cell blank. */
    private static List<String> cells(String line) {
        return BAR.matcher(line).find() ? List.of(BAR.split(line.replaceFirst("[|│]$", ""), -1)) : List.of();
    }

    private static List<String> barredCells(String line) {
        if (!BAR.matcher(line).find()) {
            return List.of();
        }
        String inner = line.replaceFirst("^[|│]", "").replaceFirst("[|│]$", "");
        return List.of(BAR.split(inner, -1));
    }

    private static TypedTable tabbed(List<String> lines, int from) {
        List<List<StringBuilder>> rows = new ArrayList<>();
        int at = from;
        int columns = tabs(lines.get(from)).size();
        while (columns > 2 && at < lines.size() && isTabbedRow(tabs(lines.get(at)), columns)) {
            add(rows, tabs(lines.get(at)), true);
            at++;
        }
        return rows.size() > 1 ? new TypedTable(rows, at) : new TypedTable(rows, from);
    }

    /** A row fills all columns, or only numbers and heads the rows below it ("A→Hạ tầng"). */
    private static boolean isTabbedRow(List<String> cells, int columns) {
        boolean heads = cells.size() > 1 && cells.size() < columns && !cells.getFirst().isBlank() && cells.getFirst().strip().length() <= LONGEST_NUMBER;
        return cells.size() == columns || heads;
    }

    private static List<String> tabs(String line) {
        return line.isBlank() || line.startsWith("\t\t") ? List.of() : List.of(line.split("\t", -1));
    }

    private static void add(List<List<StringBuilder>> rows, List<String> cells, boolean opens) {
        if (opens) {
            rows.add(new ArrayList<>());
        }
        List<StringBuilder> row = rows.getLast();
        for (int i = 0; i < cells.size(); i++) {
            if (i == row.size()) {
                row.add(new StringBuilder());
            }
            String words = cells.get(i).strip();
            row.get(i).append(row.get(i).isEmpty() || words.isEmpty() ? "" : " ").append(words);
        }
    }

    private void write(TextBuilder builder) throws ExtractionException {
        int width = rows.getFirst().size();
        builder.beginTable();
        for (List<StringBuilder> row : rows) {
            int columns = row.size() == 1 ? width : 1;
            builder.beginRow();
            for (int column = 0; column < row.size(); column++) {
                builder.beginCell(column, columns, 1, false);
                builder.paragraph(row.get(column), Style.PLAIN);
                builder.endCell();
            }
            builder.endRow();
        }
        builder.endTable(true);
    }
}
