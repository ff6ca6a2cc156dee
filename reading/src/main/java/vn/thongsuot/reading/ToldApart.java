package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/**
 * What tells some bodies from others of their kind though a verb stands in it: what they undergo ("Các cơ quan chịu sự giám sát | báo cáo …"), who is
 * there ("Công an xã nơi đối tượng cư trú | theo dõi …"), that they are besides those named before ("các trung tâm tư vấn khác").
 */
final class ToldApart {

    private static final Phrases<Boolean> UNDERGOING = Phrase.set("giám sát", "kiểm tra", "thanh tra", "kiểm toán", "kiểm soát", "chất vấn", "quản lý", "điều chỉnh", "tác động", "ảnh hưởng");
    private static final Phrases<Boolean> RULES = Phrase.set("quy chế", "quy định", "luật", "nghị định", "thông tư", "nghị quyết", "điều lệ", "nội quy", "chương trình", "kế hoạch");
    private static final Phrases<Boolean> BEING = Phrase.set("cư trú", "thường trú", "tạm trú", "sinh sống", "làm việc", "công tác", "học tập", "sinh hoạt", "đóng quân", "đứng chân", "điều trị", "đặt trụ sở", "có trụ sở");
    private static final Phrases<Boolean> DUTIES = Phrase.set("có trách nhiệm", "chịu trách nhiệm", "phải", "cần", "có nhiệm vụ", "chủ trì");
    private static final int LOOK_AHEAD = 12;

    private ToldApart() {}

    /** The index behind such words, where they begin at {@code i}; -1 where none do. */
    static int end(Words words, NameSoFar name, int i, int to) {
        return Math.max(Math.max(undergoing(words, name, i, to), place(words, i, to)), others(words, name, i));
    }

    /** Only where the act comes behind it: "Các đơn vị chịu sự kiểm tra của Đoàn." tells what they have to bear. */
    private static int undergoing(Words words, NameSoFar name, int i, int to) {
        if (name.isOffice() || !words.at(i, "chịu", "sự")) {
            return -1;
        }
        int end = UNDERGOING.behind(words, i + 2);
        while ((words.at(end, ",") || words.at(end, "và")) && UNDERGOING.isAt(words, end + 1)) {
            end = UNDERGOING.behind(words, end + 1);
        }
        if (end == i + 2) {
            return -1;
        }
        return UnitVocabulary.isVerb(words, words.at(end, "của") ? whose(words, end + 1, to) : end) ? end : -1;
    }

    /** The index behind the body or the rules that they are subject to: "của Quy chế này". */
    private static int whose(Words words, int from, int to) {
        UnitNames.Names by = UnitNames.at(words, from, to, UnitNames.Place.SENTENCE);
        if (by != null) {
            return by.end();
        }
        int rules = RULES.behind(words, from);
        return rules > from && words.at(rules, "này") ? rules + 1 : rules;
    }

    /** "Chi cục Thủy sản nơi lấy mẫu | thực hiện …", "UBND cấp xã nơi có đất thu hồi | chủ trì …", "công an xã nơi ngư dân cư trú | theo dõi …". */
    private static int place(Words words, int i, int to) {
        if (!words.at(i, "nơi")) {
            return -1;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i + 1);
        int end = verb == null ? -1 : verb.end();
        for (int k = i + 1; k < Math.min(to, i + LOOK_AHEAD) && !words.isMark(k); k++) {
            int being = BEING.behind(words, k);
            boolean over = being > k && (being >= to || words.isMark(being) || UnitVocabulary.isVerb(words, being));
            if (over || verb == null && DUTIES.isAt(words, k)) {
                return Math.max(end, over ? being : k);
            }
        }
        return end;
    }

    private static int others(Words words, NameSoFar name, int i) {
        if (!name.determinedInside || words.capital(i)) {
            return -1;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.isWeakVerb(words, i) ? UnitVocabulary.verbAt(words, i) : null;
        int end = Math.max(verb == null ? -1 : verb.end(), UnitVocabulary.fieldEnd(words, i));
        return words.at(end, "khác") ? end + 1 : -1;
    }
}
