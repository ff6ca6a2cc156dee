package vn.thongsuot.reading;

import java.util.Set;

/** Tells paragraphs that only say who makes up a body, or what a word means: they name people and units and give them nothing to do. */
final class Membership {

    private static final Set<String> PERSONS = Set.of("ông", "bà", "đồng");
    /** Parts that somebody has in a body. */
    private static final Phrases<Boolean> PARTS = Phrase.set(
            "trưởng ban", "phó trưởng ban", "phó ban", "trưởng đoàn", "phó trưởng đoàn", "phó đoàn", "trưởng tiểu ban", "phó trưởng tiểu ban", "tổ trưởng", "tổ phó", "phó tổ trưởng",
            "nhóm trưởng", "đội trưởng", "đội phó", "trưởng nhóm", "thành viên", "các thành viên", "ủy viên", "các ủy viên", "thư ký", "tổ thư ký", "ủy viên thư ký", "thư ký hội đồng",
            "chủ tịch hội đồng", "phó chủ tịch hội đồng", "chủ tịch ban chỉ đạo", "phó chủ tịch ban chỉ đạo", "giám khảo", "trưởng ban tổ chức", "trưởng ban giám khảo", "trưởng ban chỉ đạo",
            "phó trưởng ban tổ chức", "phó trưởng ban chỉ đạo");
    /** Words of a label before its colon. */
    private static final int LONGEST_LABEL = 14;
    private static final int LONGEST = 40;

    private Membership() {}

    /** Whether a paragraph names members or defines a word. */
    static boolean isAllThatIsSaid(Words words) {
        return isPerson(words) || isLabelled(words) || makesHeads(words);
    }

    /** "Trưởng thôn làm Tổ trưởng; Bí thư Chi đoàn làm Tổ phó.": of each only the part that it has. */
    private static boolean makesHeads(Words words) {
        int i = 0;
        while (i < words.size()) {
            UnitNames.Names names = UnitNames.at(words, i, words.size(), UnitNames.Place.SENTENCE);
            boolean made = names != null && (words.at(names.end(), "làm") || words.at(names.end(), "là")) && PARTS.isAt(words, names.end() + 1);
            if (!made) {
                return false;
            }
            int mark = words.nextMark(names.end() + 1);
            i = mark < 0 ? words.size() : mark + 1;
        }
        return true;
    }

    /** "Thành lập Ban Chỉ đạo do đồng chí Chủ tịch làm Trưởng ban": whoever says who is to head the body sets it up by that. */
    static boolean setsUpWithHead(Words words) {
        boolean setsUp = words.at(0, "thành", "lập") || words.at(0, "kiện", "toàn");
        int by = setsUp ? words.find(0, words.size(), "do") : -1;
        int as = by < 0 ? -1 : words.find(by, words.size(), "làm");
        UnitVocabulary.Head head = as < 0 ? null : UnitVocabulary.headAt(words, as + 1);
        return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE;
    }

    /** "Ông Nguyễn Văn A, Phó Chủ tịch: Trưởng ban" names a member and asks nothing. */
    private static boolean isPerson(Words words) {
        if (!PERSONS.contains(words.key(0)) || words.size() > LONGEST) {
            return false;
        }
        for (int i = 1; i < words.size(); i++) {
            boolean told = words.at(i - 1, ":") && UnitVocabulary.isVerb(words, i) && UnitVocabulary.unitAt(words, i) == null;
            if (told || UnitVocabulary.isPlainVerb(words, i) && !words.capital(i) || words.at(i, "phụ", "trách") || words.at(i, "chủ", "trì")) {
                return false;
            }
        }
        return true;
    }

    /** "Trưởng đoàn: Đại diện Hội Nông dân", "Hiệu trưởng: Trưởng ban", "Hội Nông dân: Thành phần gồm …", "Cấp ủy: Là cơ quan …". */
    private static boolean isLabelled(Words words) {
        int colon = words.find(0, Math.min(words.size(), LONGEST_LABEL), ":");
        if (colon <= 0) {
            return false;
        }
        int said = colon + 1;
        if (words.at(said, "thành", "phần") || words.at(said, "là") && words.capital(said)) {
            return true;
        }
        Phrases.Match<Boolean> part = PARTS.at(words, 0);
        boolean member = part != null && (words.at(said, "đại", "diện") || !acts(words, said));
        return member || PARTS.isAt(words, said) && !acts(words, said);
    }

    /** Whether a part that somebody has in a body is named at a word: "trưởng đoàn", "thư ký". */
    static boolean isPart(Words words, int at) {
        return PARTS.isAt(words, at);
    }

    /** Whether anything is told to be done from a word on. */
    private static boolean acts(Words words, int from) {
        if (UnitVocabulary.isVerb(words, from) || words.find(from, words.size(), "phụ", "trách") >= 0) {
            return true;
        }
        for (int i = from + 1; i < words.size(); i++) {
            if (UnitVocabulary.isPlainVerb(words, i) && !words.capital(i)) {
                return true;
            }
        }
        return false;
    }
}
