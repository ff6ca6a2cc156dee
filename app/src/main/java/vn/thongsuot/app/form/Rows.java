package vn.thongsuot.app.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rules kept as data: a tab-separated resource whose first line names the columns; {@code #} opens a comment. The columns {@code from} and {@code to} (ISO dates,
 * both included, empty for "always") say when a row is valid.
 */
public record Rows(List<Row> rows) {

    /** One row by the names of its columns. */
    public record Row(Map<String, String> cells) {

        public String get(String column) {
            return cells.getOrDefault(column, "");
        }

        public boolean validOn(LocalDate day) {
            String from = get("from");
            String to = get("to");
            return (from.isEmpty() || !day.isBefore(LocalDate.parse(from))) && (to.isEmpty() || !day.isAfter(LocalDate.parse(to)));
        }
    }

    /** Loads a resource that lies beside a class. */
    public static Rows beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return parse(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Rows parse(List<String> lines) {
        String[] columns = null;
        List<Row> rows = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns == null) {
                columns = cells;
                continue;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.length; i++) {
                row.put(columns[i], cells[i].strip());
            }
            rows.add(new Row(Map.copyOf(row)));
        }
        return new Rows(List.copyOf(rows));
    }

    public List<Row> validOn(LocalDate day) {
        return rows.stream().filter(row -> row.validOn(day)).toList();
    }
}
