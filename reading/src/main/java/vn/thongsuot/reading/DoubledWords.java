package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;

/** Words written twice by mistake: "trong trong", "tầm quan trọng ý nghĩa, tầm quan trọng". Reduplication that the language has is left alone. */
final class DoubledWords {

    private static final Set<String> REDUPLICATED = Set.of(
            "luôn", "dần", "ngày", "nhà", "người", "xanh", "đời", "từng", "mãi", "xa", "gần", "đều", "thường", "khe", "song", "hằng", "năm", "tháng", "chiều", "hay");
    private static final int LONGEST = 6;

    private DoubledWords() {}

    static List<Finding> of(SourceText source) {
        List<Finding> found = new ArrayList<>();
        for (SourceText.Block block : source.blocks()) {
            if (block instanceof SourceText.Paragraph paragraph) {
                in(source.text(), paragraph.span(), found);
            }
        }
        return found;
    }

    private static void in(String text, Span span, List<Finding> found) {
        Words words = Words.of(text, span);
        for (int i = 0; i + 1 < words.size(); i++) {
            int length = repeated(words, i);
            if (length > 0) {
                Span doubled = words.span(i, second(words, i, length) + length);
                String seen = Folded.in(text, doubled);
                found.add(new Finding("doubled-words", Severity.WARNING, null, "Lặp từ: “" + seen + "”.", "Words doubled: “" + seen + "”.", doubled));
                i = second(words, i, length) + length - 1;
            }
        }
    }

    /** How many words from {@code i} stand there twice, perhaps with a comma or two words in between; 0 where none do. */
    private static int repeated(Words words, int i) {
        for (int length = LONGEST; length >= 1; length--) {
            int second = second(words, i, length);
            if (second > 0 && isMistake(words, i, second, length)) {
                return length;
            }
        }
        return 0;
    }

    private static int second(Words words, int i, int length) {
        int farthest = length >= 3 ? i + length + 3 : i + length;
        for (int at = i + length; at <= farthest && at + length <= words.size(); at++) {
            boolean same = true;
            for (int k = 0; k < length && same; k++) {
                same = words.key(i + k).equals(words.key(at + k));
            }
            if (same) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isMistake(Words words, int i, int second, int length) {
        for (int k = i; k < i + length; k++) {
            String key = words.key(k);
            if (words.get(k).isMark() || Character.isDigit(key.charAt(0))) {
                return false;
            }
        }
        if (length == 1) {
            boolean capitals = words.capital(i) && words.capital(second);
            boolean acrossWords = words.at(i - 1, "phạm") && words.at(second + 1, "phạm");
            return !REDUPLICATED.contains(words.key(i)) && words.key(i).length() > 1 && !capitals && !acrossWords;
        }
        return second == i + length ? !words.capital(second) : isListedTwice(words, i, second, length);
    }

    /** "ý nghĩa, tầm quan trọng ý nghĩa, tầm quan trọng": what stands between the two stood before them as well. */
    private static boolean isListedTwice(Words words, int i, int second, int length) {
        String first = words.key(i + length);
        String next = words.key(i + length + 1);
        for (int at = Math.max(0, i - 10); at < i; at++) {
            if (words.at(at, first, next) && i + length + 1 < second) {
                return true;
            }
        }
        return false;
    }
}
