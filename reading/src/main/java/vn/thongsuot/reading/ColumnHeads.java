package vn.thongsuot.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.AssignmentTable.Column;

/** What the words above a column say that it holds ({@code vocabulary/table-columns.tsv}). */
final class ColumnHeads {

    /** @param whole whether the phrase is all of the head, not some words of it */
    private record Head(String phrase, boolean whole, Column column) {

        static Head of(Vocabulary.Entry entry) {
            boolean whole = entry.field(0).startsWith("=");
            return new Head(" " + plain(entry.field(0).substring(whole ? 1 : 0)) + " ", whole, Column.valueOf(entry.field(1).toUpperCase(Locale.ROOT)));
        }

        boolean fits(String head) {
            return whole ? head.strip().equals(phrase.strip()) : head.contains(phrase);
        }
    }

    private static final Pattern MARKS = Pattern.compile("[\\s,;:./()]+");
    private static final List<Head> HEADS = Vocabulary.load("table-columns").entries().stream()
            .map(Head::of)
            .toList();
    /** Letters of the longest head; a longer cell is none. */
    private static final int LONGEST = 120;

    private ColumnHeads() {}

    private static String plain(String head) {
        return MARKS.matcher(head).replaceAll(" ");
    }

    /** What a column holds whose head these words are; {@code null} where they tell nothing. */
    static @Nullable Column column(String head) {
        if (head.length() > LONGEST) {
            return null;
        }
        String lower = " " + plain(head.toLowerCase(Locale.ROOT)) + " ";
        for (Head known : HEADS) {
            if (known.fits(lower)) {
                return known.column();
            }
        }
        return null;
    }
}
