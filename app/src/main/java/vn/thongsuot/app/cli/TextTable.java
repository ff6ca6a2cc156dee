package vn.thongsuot.app.cli;

import java.util.ArrayList;
import java.util.List;

/** A table of wrapped cells in a fixed width; the column of width 0 takes what the others leave. */
final class TextTable {

    private final int[] widths;
    private final StringBuilder text = new StringBuilder();

    TextTable(int width, int... widths) {
        this.widths = widths.clone();
        int taken = (widths.length - 1) * 3;
        int free = -1;
        for (int i = 0; i < widths.length; i++) {
            taken += widths[i];
            free = widths[i] == 0 ? i : free;
        }
        this.widths[free] = Math.max(20, width - taken);
    }

    void head(String... cells) {
        cells(cells);
    }

    /** Adds a row under a line: rows take several lines, and the eye must see where one ends. */
    void row(String... cells) {
        for (int i = 0; i < widths.length; i++) {
            text.append("─".repeat(widths[i])).append(i + 1 < widths.length ? "─┼─" : "\n");
        }
        cells(cells);
    }

    private void cells(String... cells) {
        List<List<String>> wrapped = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < widths.length; i++) {
            int width = widths[i];
            List<String> cell = cells[i].lines().flatMap(line -> wrap(line, width).stream()).toList();
            wrapped.add(cell);
            lines = Math.max(lines, cell.size());
        }
        for (int line = 0; line < lines; line++) {
            StringBuilder whole = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                whole.append(part).append(" ".repeat(widths[i] - part.length())).append(i + 1 == widths.length ? "" : " │ ");
            }
            text.append(whole.toString().stripTrailing()).append('\n');
        }
    }

    String write() {
        return text.toString();
    }

    /** Breaks words over lines of at most {@code width}; a longer word is cut. Composed Vietnamese letters are one column each. */
    static List<String> wrap(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }
}
