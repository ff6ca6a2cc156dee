package vn.thongsuot.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One list of the field's words: document types and their signs, bodies, verbs, phrases. The lists are data beside this class, files
 * {@code vocabulary/NAME.tsv}: tab-separated, the first line names the columns, {@code #} opens a comment, and the columns {@code from} and
 * {@code to} (ISO dates, both included, empty for "always") say when an entry is valid. What law or practice changes is changed there.
 */
record Vocabulary(List<Entry> entries) {

    /** One row; fields in the order of the file's columns, {@code from} and {@code to} left out. */
    record Entry(List<String> fields, @Nullable LocalDate from, @Nullable LocalDate to) {

        String field(int column) {
            return fields.get(column);
        }

        /** Whether it is valid on a day; on an unknown day everything is. */
        boolean validOn(@Nullable LocalDate day) {
            return day == null || (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
        }
    }

    /** Loads {@code vocabulary/NAME.tsv}. */
    static Vocabulary load(String name) {
        String path = "vocabulary/" + name + ".tsv";
        try (InputStream in = Vocabulary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + path);
            }
            return parse(path, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** The words with which the entries of {@code vocabulary/NAME.tsv} that fit begin. */
    static String[] firstWords(String name, Predicate<Entry> fits) {
        return load(name).entries().stream().filter(fits).map(entry -> firstWord(entry.field(0))).distinct().toArray(String[]::new);
    }

    static String firstWord(String phrase) {
        int end = 1;
        while (Cut.isWordPart(phrase.charAt(0)) && end < phrase.length() && Cut.isWordPart(phrase.charAt(end))) {
            end++;
        }
        return phrase.substring(0, end);
    }

    private static Vocabulary parse(String path, List<String> lines) {
        List<String> columns = null;
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (columns == null) {
                columns = cells;
            } else {
                entries.add(entry(path, columns, cells));
            }
        }
        return new Vocabulary(List.copyOf(entries));
    }

    private static Entry entry(String path, List<String> columns, List<String> cells) {
        if (cells.size() > columns.size()) {
            throw new IllegalStateException(path + ": more cells than columns in " + cells);
        }
        List<String> fields = new ArrayList<>();
        LocalDate from = null;
        LocalDate to = null;
        for (int i = 0; i < columns.size(); i++) {
            String cell = i < cells.size() ? cells.get(i).strip() : "";
            switch (columns.get(i)) {
                case "from" -> from = cell.isEmpty() ? null : LocalDate.parse(cell);
                case "to" -> to = cell.isEmpty() ? null : LocalDate.parse(cell);
                default -> fields.add(cell);
            }
        }
        return new Entry(List.copyOf(fields), from, to);
    }
}
