package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The two columns of a letterhead or a signature that were saved as text with a bar between them, "Số: 12/KH-UBND | Tân Kiều, ngày 09 tháng 3 năm 2026":
 * the bar is a gap like a tab. Told by what stands at its right, since the bars of other tables part cells.
 */
final class BarredColumns {

    private static final Pattern RIGHT_OF_HEAD = Pattern.compile(
            "(?iu)(?:cộng h(?:òa|oà) xã hội|đảng cộng sản việt nam|độc lập\\s?[-–]).*|(?:.{2,40},\\s*)?ngày\\s.{0,20}tháng\\s.{0,20}năm\\s.{0,10}");
    private static final Pattern SIGNER = Pattern.compile("(?u)(?:T/?M|K/?T|T/?L|T/?UQ|Q)\\s?[.]?\\s*\\p{Lu}{2}[^\\p{Ll}]*");
    private static final Pattern RECIPIENTS = Pattern.compile("(?iu)nơi nhận.*|[-–+*•]?\\s*lưu\\P{L}.*");
    private static final Pattern CAPITALS = Pattern.compile("(?u)[\\p{Lu} ,.-]{4,60}");

    private BarredColumns() {}

    /** The lines, bars between such columns and at their outer edges replaced. */
    static List<String> parted(List<String> lines) {
        List<String> parted = new ArrayList<>(lines.size());
        boolean goesOn = false;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.indexOf('|') < 0) {
                goesOn = false;
                parted.add(line);
                continue;
            }
            String inner = inner(line);
            int bar = inner.indexOf('|');
            goesOn = bar >= 0 && inner.indexOf('|', bar + 1) < 0 && (goesOn || isFrame(inner.substring(0, bar).strip(), inner.substring(bar + 1).strip()));
            boolean edge = bar < 0 && !isBarred(lines, i - 1) && !isBarred(lines, i + 1);
            parted.add(goesOn ? inner.replaceFirst("\\s*[|]\\s*", "\t") : edge ? inner : line);
        }
        return parted;
    }

    private static boolean isBarred(List<String> lines, int i) {
        return i >= 0 && i < lines.size() && lines.get(i).indexOf('|') >= 0;
    }

    private static boolean isFrame(String left, String right) {
        return RIGHT_OF_HEAD.matcher(right).matches() || SIGNER.matcher(right).matches() || CAPITALS.matcher(right).matches() && RECIPIENTS.matcher(left).matches();
    }

    /** Without the bars at both ends. */
    private static String inner(String line) {
        String words = line.strip();
        int from = words.startsWith("|") ? 1 : 0;
        int to = words.length() > from && words.endsWith("|") ? words.length() - 1 : words.length();
        return words.substring(from, to).strip();
    }
}
