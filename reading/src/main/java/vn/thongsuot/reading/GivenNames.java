package vn.thongsuot.reading;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitNames.Place;

/**
 * Names that a document gives units for its own use: "Trung tâm Kiểm soát bệnh tật (gọi tắt là TTKSBT)", "Ban Chỉ đạo phòng cháy rừng (sau đây gọi là Ban
 * Chỉ đạo)", "Tổ công tác số 3 (TCT3)". Such a name stands for the unit wherever it comes up.
 */
final class GivenNames {

    private static final Phrases<Boolean> GIVING = Phrase.set("gọi tắt", "gọi tắt là", "gọi là", "gọi chung là", "viết tắt", "viết tắt là", "sau đây gọi", "sau đây gọi là", "sau đây gọi tắt",
            "sau đây gọi tắt là", "sau đây gọi chung là", "sau đây viết tắt", "sau đây viết tắt là", "dưới đây gọi là", "dưới đây gọi tắt là", "sau gọi là", "sau gọi tắt là", "dưới đây viết tắt là");
    /** What a unit has, issues or does may be named in the bracket instead: "Đề án của Bộ Công an (gọi tắt là ĐA06)". */
    private static final Set<String> OWNED = Set.of("của", "cho", "do", "với", "tại", "về", "bởi");
    private static final int LONGEST_BRACKET = 16;
    private static final int LONGEST_NAME = 24;
    private static final int SHORTEST_INITIALS = 3;

    /** A unit's name in full and the one that it is given. */
    record Given(Words full, Words name) {}

    private final Wording text;
    private final Words words;

    GivenNames(Wording text) {
        this.text = text;
        this.words = text.words(text.whole());
    }

    /** The name that the bracket at {@code open} gives the unit before it; {@code null} where it says anything else. */
    @Nullable Given at(int open) {
        int close = words.closing(open, Math.min(words.size(), open + LONGEST_BRACKET));
        Phrases.Match<Boolean> giving = close < 0 ? null : GIVING.at(words, open + 1);
        int from = Subjects.behindMarks(words, giving == null ? open + 1 : giving.end(), close);
        int to = close;
        while (to > from && words.isMark(to - 1)) {
            to--;
        }
        boolean initials = isAllCapitals(from, to);
        if (from >= to || !initials && (giving == null || !words.capital(from) || !UnitNames.beginsAt(words, from))) {
            return null;
        }
        Span unit = initials && UnitVocabulary.unitAt(words, from) != null ? null : unitBefore(open);
        boolean named = unit != null && (giving != null && !OWNED.contains(words.key(words.indexAt(unit.start()) - 1)) || to - from == 1 && spells(text.words(unit), words.text(from, to)));
        return named ? new Given(text.words(unit), text.words(words.span(from, to))) : null;
    }

    /** Whether the words are one abbreviation: "TTKSBT", "CT&CTSV". */
    private boolean isAllCapitals(int from, int to) {
        for (int i = from; i < to; i++) {
            boolean joined = i == from || words.start(i) == words.end(i - 1);
            if (!joined || !words.isMark(i) && (!words.capital(i) || words.isCapitalised(i))) {
                return false;
            }
        }
        return from < to && words.end(to - 1) - words.start(from) > 1;
    }

    /** The unit's name that ends before the bracket; people at large are no unit by another name. */
    private @Nullable Span unitBefore(int open) {
        for (int start = Math.max(0, open - LONGEST_NAME); start < open; start++) {
            UnitNames.Names names = UnitNames.at(words, start, open, Place.SENTENCE);
            if (names != null && names.end() == open) {
                Span last = names.spans().getLast();
                return Served.at(words, words.indexAt(last.start())) ? null : last;
            }
            start = names == null ? start : names.end() - 1;
        }
        return null;
    }

    /** Whether an abbreviation is made of the first letters of a name's words, from the first on. */
    private static boolean spells(Words name, String initials) {
        int first = UnitVocabulary.isDeterminer(name, 0) ? 1 : 0;
        int letter = 0;
        for (int i = first; i < name.size() && letter < initials.length() && (i == first || letter > 0); i++) {
            letter += !name.isMark(i) && Character.toUpperCase(name.letter(i)) == initials.charAt(letter) ? 1 : 0;
        }
        return letter == initials.length() && letter >= SHORTEST_INITIALS;
    }
}
