package vn.thongsuot.extraction;

import java.util.List;
import java.util.regex.Pattern;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.SourceText.Style;

/**
 * Lines that hold two columns side by side, set apart by tabs or wide gaps, as letterheads and signatures are typed without a table.
 */
final class Columns {

    private static final Pattern GAP = Pattern.compile("(?<=\\S)(?:[ \\u00A0]*\\t[\\t \\u00A0]*|[ \\u00A0]{4,})(?=\\S)");
    private static final int LONGEST = 90;
    /** Place and date, which stand beside an abstract of any length. */
    private static final Pattern DATED = Pattern.compile("(?iu).{2,40},\\s*ngày\\s.{0,20}\\stháng\\s.{0,20}\\snăm\\s.{0,10}");

    private Columns() {}

    /** Adds a paragraph; its lines from the first to the last that a wide gap parts are an unruled row of two cells. */
    static void paragraph(TextBuilder builder, String words, Style style, Paragraph.Kind kind) throws ExtractionException {
        List<String> lines = List.of(words.split("\\n", -1));
        int first = 0;
        while (first < lines.size() && part(lines.get(first)).length < 2) {
            first++;
        }
        if (first == lines.size() || kind == Paragraph.Kind.FOOTNOTE) {
            builder.paragraph(words, style, kind);
            return;
        }
        int end = lines.size();
        while (part(lines.get(end - 1)).length < 2) {
            end--;
        }
        builder.paragraph(String.join("\n", lines.subList(0, first)), style, kind);
        row(builder, lines.subList(first, end), style);
        builder.paragraph(String.join("\n", lines.subList(end, lines.size())), style, kind);
    }

    /** A line's two columns; the line itself where it has one. */
    static String[] part(String line) {
        String stripped = line.strip();
        if (stripped.length() > LONGEST * 2) {
            return new String[] {line};
        }
        String[] parts = GAP.split(stripped);
        boolean columns = parts.length == 2 && parts[0].length() > 3 && parts[1].length() > 3 && (parts[0].length() <= LONGEST || DATED.matcher(parts[1]).matches())
                && parts[1].length() <= LONGEST && !isLabel(parts[0]) && !isBlankToFill(parts[0], parts[1]);
        return columns ? parts : new String[] {line};
    }

    /** "ngày     tháng 11": a gap left for a figure, not a column's. */
    private static boolean isBlankToFill(String left, String right) {
        return left.matches("(?iu).*(?:ngày|tháng|năm|số|số:)") || right.matches("(?iu)(?:tháng|năm)\\s.*");
    }

    private static boolean isLabel(String words) {
        return words.matches("[-+*•]|[\\p{L}\\d]{1,4}[.)]") || words.endsWith(":") && !words.matches("(?iu)nơi nhận\\s*:");
    }

    private static void row(TextBuilder builder, List<String> lines, Style style) throws ExtractionException {
        builder.beginTable();
        builder.beginRow();
        for (int column = 0; column < 2; column++) {
            builder.beginCell(column, 1, 1, false);
            for (String line : lines) {
                String[] parts = part(line);
                if (column < parts.length) {
                    builder.paragraph(parts[column], style);
                }
            }
            builder.endCell();
        }
        builder.endRow();
        builder.endTable(false);
    }
}
