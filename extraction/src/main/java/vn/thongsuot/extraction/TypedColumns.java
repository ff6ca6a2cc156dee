package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thongsuot.reading.SourceText.Style;

/**
 * Two columns typed side by side over several lines, as letterheads and signatures are: lines parted by a wide gap, and between and below them
 * lines that stand in one of the columns only.
 */
final class TypedColumns {

    private static final Pattern PARTED = Pattern.compile("(\\s*)(\\S.*?)((?: {4,}|[ ]*\\t[\\t ]*))(\\S.*?)\\s*");
    private static final Pattern SIGNER = Pattern.compile("(?u)(?:T/?M|K/?T|T/?L|T/?UQ|Q)(?:[.]|\\s)\\s*\\p{Lu}{2}.*");
    private static final Pattern DATED = Pattern.compile("(?iu).*ngày\\s.*tháng\\s.*năm\\s.*");
    private static final Pattern NUMBERED = Pattern.compile("(?iu)số\\s*:?.*\\d");
    private static final int MOST_BLANK = 7;
    private static final int SLACK = 14;
    private final List<String> left = new ArrayList<>();
    private final List<String> right = new ArrayList<>();
    private int end;

    private TypedColumns() {}

    /** Where the columns that begin at a line end; {@code from} where none begin. */
    static int end(List<String> lines, int from) {
        return of(lines, from).end;
    }

    static void write(TextBuilder builder, List<String> lines, int from) throws ExtractionException {
        of(lines, from).write(builder);
    }

    private static TypedColumns of(List<String> lines, int from) {
        TypedColumns columns = new TypedColumns();
        columns.end = from;
        if (Columns.part(lines.get(from)).length == 2) {
            columns.read(lines, from);
        }
        return columns;
    }

    private void read(List<String> lines, int from) {
        int place = place(lines.get(from));
        int blank = 0;
        for (int i = from; i < lines.size() && blank <= MOST_BLANK; i++) {
            String line = lines.get(i);
            if (line.isBlank()) {
                blank++;
                continue;
            }
            if (!add(line, place, blank)) {
                return;
            }
            blank = 0;
            end = i + 1;
        }
    }

    private boolean add(String line, int place, int blank) {
        String words = line.strip();
        String[] parts = parts(line);
        int indent = line.length() - line.stripLeading().length();
        if (parts.length == 2 && Math.abs(place(line) - place) <= SLACK * 2 && blank == 0) {
            left.add(parts[0].strip());
            right.add(parts[1].strip());
        } else if (parts.length == 1 && (indent > 12 && indent >= place - SLACK || indent == 0 && blank == 0 && goesOnWithSigner(words))) {
            right.add(words);
        } else if (parts.length == 1 && blank == 0 && indent < 12 && line.stripTrailing().length() < place && isShort(words) && !(isHeadComplete() && isHeading(words))) {
            left.add(words);
        } else {
            return false;
        }
        return true;
    }

    /** "*          Vân Sơn, ngày …": in the midst of columns even a mark alone is a column's. */
    private String[] parts(String line) {
        String[] parts = Columns.part(line);
        Matcher m = parts.length == 2 || left.isEmpty() ? null : PARTED.matcher(line);
        return m != null && m.matches() && m.group(2).matches("[*-]{1,7}") ? new String[] {m.group(2), m.group(4)} : parts;
    }

    /**
     * "- Lưu: VT.→KT. CHÁNH VĂN PHÒNG", and below it at the margin "PHÓ CHÁNH VĂN PHÒNG": a table row that was saved as text has the lines of its right cell,
     * the signer's, below the tab.
     */
    private boolean goesOnWithSigner(String words) {
        return !right.isEmpty() && SIGNER.matcher(right.getLast()).matches() && words.equals(words.toUpperCase(Locale.ROOT)) && Character.isLetter(words.charAt(0));
    }

    /** Below number and day stands the type's name, in no column. */
    private boolean isHeadComplete() {
        return !right.isEmpty() && DATED.matcher(right.getLast()).matches() && left.stream().anyMatch(words -> NUMBERED.matcher(words).lookingAt());
    }

    private static boolean isHeading(String words) {
        return Character.isLetter(words.charAt(0)) && words.equals(words.toUpperCase(Locale.ROOT));
    }

    /** Below the first line a left column holds marks, numbers and recipients, no headings or text. */
    private static boolean isShort(String words) {
        return words.matches("(?iu)[-–+•*].*|số\\s*:?.*|v/v.*|[*_-]+") || words.length() < 45 && words.equals(words.toUpperCase(Locale.ROOT))
                && !words.matches("(?u)(?:[IVX]+|[A-H])\\s*[.)/-].*");
    }

    private static int place(String line) {
        Matcher m = PARTED.matcher(line);
        return m.matches() ? m.start(4) : 40;
    }

    private void write(TextBuilder builder) throws ExtractionException {
        builder.beginTable();
        builder.beginRow();
        for (List<String> column : List.of(left, right)) {
            builder.beginCell(column == left ? 0 : 1, 1, 1, false);
            for (String words : column) {
                builder.paragraph(words, Style.PLAIN);
            }
            builder.endCell();
        }
        builder.endRow();
        builder.endTable(false);
    }
}
