package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** What tells behind a name in a sentence which of its kind are meant: where that is laid down, or the act that they are for. */
final class WhichOnes {

    /** What documents are made of, and are called where they speak of themselves. */
    private static final Phrases<Boolean> PROVISIONS = Phrase.set("điểm", "khoản", "điều", "mục", "phần", "chương", "phụ lục", "nghị định", "thông tư", "quy chế", "quy định", "quyết định", "nghị quyết", "kế hoạch", "luật");
    /** Words of "khoản 1, khoản 2, khoản 3 và khoản 4 Điều 11 Nghị định này". */
    private static final int LONGEST_PLACE = 24;

    private WhichOnes() {}

    /** The index behind such words at {@code i}; -1 where none stand there. */
    static int end(Words words, NameSoFar name, int i, int to) {
        return Math.max(laidDown(words, name, i, to), kindsByAct(words, name, i));
    }

    /** "Các đơn vị quy định tại khoản 2 Điều này | báo cáo …": where it is laid down who is meant belongs to the name. */
    private static int laidDown(Words words, NameSoFar name, int i, int to) {
        int at = words.at(i, "quy", "định", "tại") ? i + 3 : words.at(i, "nêu", "tại") ? i + 2 : -1;
        if (at < 0 || !name.head.determined() && !words.capital(name.from)) {
            return -1;
        }
        int end = -1;
        for (int k = at; k < Math.min(to, i + LONGEST_PLACE); k++) {
            if (words.at(k, "này")) {
                return k + 1;
            }
            boolean number = words.is(k, Cues.FIGURE) || words.length(k) == 1 && words.isWord(k);
            boolean named = PROVISIONS.isAt(words, k) || PROVISIONS.isAt(words, k - 1);
            if (!number && !named && !words.at(k, ",") && !words.at(k, "và")) {
                return end;
            }
            end = number || PROVISIONS.isAt(words, k - 1) ? k + 1 : end;
        }
        return end;
    }

    /** "các đơn vị đào tạo, | các đơn vị hỗ trợ đào tạo liên quan | mở lớp": acts that are done to nothing, before others of the kind or before "liên quan", tell which. */
    private static int kindsByAct(Words words, NameSoFar name, int i) {
        Phrases.Match<VerbClass> verb = name.head.type() == UnitClass.GENERIC && name.head.determined() && i == name.head.end() ? UnitVocabulary.verbAt(words, i) : null;
        if (verb == null) {
            return -1;
        }
        Phrases.Match<VerbClass> second = UnitVocabulary.verbAt(words, verb.end());
        int end = second == null ? verb.end() : second.end();
        int concerned = words.at(end, "có", "liên", "quan") ? end + 3 : words.at(end, "liên", "quan") ? end + 2 : -1;
        if (concerned > 0) {
            return words.at(concerned, "đến") || words.at(concerned, "tới") ? -1 : concerned;
        }
        boolean others = second == null && UnitVocabulary.isWeakVerb(words, i) && (words.at(end, ",") || words.at(end, "và"));
        Head next = others && words.same(end + 1, name.head.from()) ? UnitVocabulary.headAt(words, end + 1) : null;
        return next != null && next.determined() && next.type() == UnitClass.GENERIC ? end : -1;
    }
}
