package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** What a body is set up for, told behind "về" within its name: "Đơn vị chuyên trách về công nghệ thông tin", "Ban Chỉ đạo về phát triển kinh tế tập thể". */
final class SetUpFor {

    private static final Phrases<Boolean> BOARDS = Phrase.set("ban chỉ đạo", "ủy ban quốc gia", "hội đồng quốc gia", "tổ công tác", "ban chỉ huy");
    private static final Phrases<Boolean> PLANS = Phrase.set("kế hoạch", "chương trình", "công tác", "chiến lược", "phong trào", "đề án");
    private static final Phrases<Boolean> CHARGED = Phrase.set("chuyên trách", "đầu mối", "chuyên môn", "phụ trách", "nhà nước", "chuyên ngành", "chuyên gia");

    private SetUpFor() {}

    /** The index behind what begins with "về" at {@code i}, as far as verbs could be mistaken there; -1 where it tells something else. */
    static int end(Words words, NameSoFar name, int i, int to) {
        if (!words.at(i, "về")) {
            return -1;
        }
        int board = BOARDS.isAt(words, name.head.from()) ? ofBoard(words, i + 1) : -1;
        return board > 0 || !CHARGED.isAt(words, i - 2) ? board : Math.min(to, field(words, i + 1));
    }

    /** "Ủy ban Quốc gia về chuyển đổi | số", "Ban Chỉ đạo về kế hoạch bảo vệ và phát triển | rừng": behind the verbs, before what they are done to. */
    private static int ofBoard(Words words, int from) {
        int plan = PLANS.behind(words, from);
        int end = plan;
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, end);
        while (verb != null) {
            end = verb.end();
            boolean another = words.at(end, ",") || words.at(end, "và");
            verb = another ? UnitVocabulary.verbAt(words, end + 1) : null;
        }
        return end > plan ? end : -1;
    }

    /** "Cơ quan quản lý nhà nước về đất đai | cấp tỉnh": a field that the vocabulary has, or two syllables; one before a verb ("về thuế | kiểm tra"). */
    private static int field(Words words, int from) {
        int known = Math.max(UnitVocabulary.chargeEnd(words, from), UnitVocabulary.fieldEnd(words, from));
        boolean one = UnitVocabulary.verbAt(words, from) == null && UnitVocabulary.isVerb(words, from + 1);
        return Math.max(known, one ? from + 1 : from + 2);
    }
}
