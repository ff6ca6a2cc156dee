package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/**
 * Boards, teams and delegations, which are called by their kind alone ("Ban Chỉ đạo | tăng cường kiểm tra") or after what they are for ("Ban Chỉ đạo xây
 * dựng nông thôn mới", {@code vocabulary/board-purposes.tsv}).
 */
final class Boards {

    /** What the second half of their kind is: "Ban Chỉ đạo", "Tổ công tác", "Đoàn kiểm tra". */
    private static final Phrases<Boolean> KINDS = Phrase.set("chỉ đạo", "công tác", "kiểm tra", "giúp việc");
    private static final Phrases<Boolean> PURPOSES = words("purpose");
    private static final Phrases<Boolean> OBJECTS = words("object");

    private Boards() {}

    private static Phrases<Boolean> words(String kind) {
        return Phrase.set(Vocabulary.load("board-purposes").entries().stream().filter(entry -> entry.field(1).equals(kind)).map(entry -> entry.field(0)).toArray(String[]::new));
    }

    /** Whether a name begins with such a kind. */
    static boolean is(Words words, Head head) {
        return head.type() == UnitClass.ORGAN && KINDS.isAt(words, head.end() - 2);
    }

    /** The index behind what a board is for, which may take two verbs ("thực hiện | hỗ trợ nhà ở"); -1 where its kind alone names it, or the name is of no board. */
    static int purposeEnd(Words words, Head head) {
        if (!is(words, head) || UnitVocabulary.verbAt(words, head.end()) == null || actsAt(words, head.end())) {
            return -1;
        }
        return PURPOSES.behind(words, PURPOSES.behind(words, head.end()));
    }

    /** Whether a board is named by its kind alone, and acts right behind it. */
    static boolean acts(Words words, Head head) {
        return is(words, head) && UnitVocabulary.verbAt(words, head.end()) != null && actsAt(words, head.end());
    }

    /** Whether the verb behind the kind is what the board does, not what it is for. */
    private static boolean actsAt(Words words, int i) {
        int end = PURPOSES.behind(words, i);
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i);
        boolean says = verb != null && verb.end() > end; // "xây dựng phương án", "triển khai ngay"
        return end == i || says || end >= words.size() || words.isMark(end) && !words.at(end, ",") || OBJECTS.isAt(words, end);
    }
}
