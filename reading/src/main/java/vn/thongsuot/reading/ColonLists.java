package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** Lists of bodies or places that a colon opens: with the words before it they are one name. */
final class ColonLists {

    /** "Giám đốc các Sở: …", "Trưởng các phòng: …". */
    static final Set<String> KINDS = Set.of("sở", "bộ", "ban", "phòng", "khoa", "ngành", "trường", "vụ", "cục");

    /** What stands behind a field that is called like an act: "Trưởng các phòng: Tổ chức - Hành chính, Kế hoạch và Đầu tư". */
    private static final Set<String> BEHIND_FIELDS = Set.of(",", "và", "-", "–");

    private ColonLists() {}

    /**
     * "các Bộ: Công an, Xây dựng và Tư pháp chủ trì …", "UBND các tỉnh, thành phố: Đông Sơn, Tây Hải …": a colon behind a kind of bodies or places lists them where no
     * verb with its object follows, as in "Các ban: Lập danh sách".
     */
    static boolean opensListAt(Words words, int colon) {
        if (areProperPlaces(words, colon)) {
            return true;
        }
        boolean kinds = KINDS.contains(words.key(colon - 1)) && (UnitVocabulary.isDeterminer(words, colon - 2) || isOfficeBefore(words, colon - 1));
        Phrases.Match<VerbClass> verb = kinds && words.capital(colon + 1) ? UnitVocabulary.verbAt(words, colon + 1) : null;
        return kinds && words.capital(colon + 1) && (verb == null || BEHIND_FIELDS.contains(words.key(verb.end()))) || areFieldsOfHead(words, colon);
    }

    /** "Trưởng phòng: Tổ chức cán bộ, Đào tạo …": behind the head of an office of some kind, fields that offices are named after. */
    static boolean areFieldsOfHead(Words words, int colon) {
        Phrases.Match<UnitClass> head = KINDS.contains(words.key(colon - 1)) ? UnitVocabulary.unitAt(words, colon - 2) : null;
        int field = head != null && head.value() == UnitClass.OFFICE && head.end() == colon && words.capital(colon + 1) ? UnitVocabulary.fieldEnd(words, colon + 1) : -1;
        return field > 0 && BEHIND_FIELDS.contains(words.key(field));
    }

    /** "Trưởng các phòng: Kế hoạch, Quản lý | bảo trì và …": the index behind a second verb of an item that opens with a verb, where the item or the list is over with it; -1 for anything else. */
    static int fieldEnd(Words words, NameSoFar name, int i) {
        if (!name.listed || words.capital(i) || !words.capital(i - 2) || !words.isMark(i - 3) && !words.at(i - 3, "và")) {
            return -1;
        }
        Phrases.Match<VerbClass> first = UnitVocabulary.verbAt(words, i - 2);
        Phrases.Match<VerbClass> second = first != null && first.end() == i ? UnitVocabulary.verbAt(words, i) : null;
        boolean over = second != null && (words.isMark(second.end()) || words.at(second.end(), "và") || UnitVocabulary.isPlainVerb(words, second.end()));
        return over ? second.end() : -1;
    }

    /** "Các Bộ trưởng | Bộ: …", "Giám đốc | Sở: …": an office right before the kind of body that it heads. */
    static boolean isOfficeBefore(Words words, int kind) {
        Phrases.Match<UnitClass> office = words.capital(kind) && kind > 1 ? UnitVocabulary.unitAt(words, kind - 2) : null;
        return office != null && office.end() >= kind && (office.value() == UnitClass.OFFICE || office.value() == UnitClass.POST);
    }

    /** "các xã: Nam Phước, Sơn Hà", "các tỉnh, thành phố: …": a kind of place in the plural before a colon, and the name of one behind it. */
    static boolean areProperPlaces(Words words, int colon) {
        boolean one = (words.at(colon + 2, ",") || words.at(colon + 2, "và")) && words.isCapitalised(colon + 3) && words.isCapitalised(colon + 4); // "Đakrông, Hải Lăng"
        if (!words.isCapitalised(colon + 1) || !words.isCapitalised(colon + 2) && !one) {
            return false;
        }
        int kind = placeBefore(words, colon);
        while (kind > 0 && words.at(kind - 1, ",")) {
            kind = placeBefore(words, kind - 1);
        }
        return kind > 0 && UnitVocabulary.isDeterminer(words, kind - 1);
    }

    /** Where the kind of place begins that ends before an index ("xã", "thành phố"); -1 where none does. */
    private static int placeBefore(Words words, int end) {
        for (int from = Math.max(1, end - 2); from < end; from++) {
            Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, from);
            if (unit != null && unit.value() == UnitClass.PLACE && unit.end() == end) {
                return from;
            }
        }
        return -1;
    }
}
