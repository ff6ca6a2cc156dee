package vn.thongsuot.reading;

import java.util.Set;

/** A dash between an act and whoever does it: "Rà soát số liệu – Phòng Kế hoạch chủ trì", "In tài liệu – Tổ Văn thư". */
final class ActorDash {

    /** What is said of whoever stands behind the dash and of nothing that they act on: the act has been told. */
    private static final Phrases<Boolean> ROLES = Phrase.set("phụ trách", "thực hiện", "tổ chức thực hiện", "chịu trách nhiệm", "đảm nhận", "đảm nhiệm", "phối hợp", "theo dõi", "hoàn thành");
    private static final Phrases<Boolean> BEHIND_ROLES = Phrase.set("với", "cùng", "trước", "trong", "từ", "xong", "vào", "đến", "chung", "chính", "toàn bộ", "thực hiện", "hằng", "hàng", "kể từ", "ngay");
    /** Behind these the name before the dash and the one behind it are one: "phối hợp với Báo Lâm Hải - Cơ quan ngôn luận của Đảng bộ". */
    private static final Set<String> BEFORE_NAMES = Set.of("với", "cùng", "do", "giao", "nghị", "cầu", "mời", "công", "là");
    private static final int LONGEST_NAME = 16;

    private ActorDash() {}

    /** Whether such a dash stands at an index, in a clause that begins at {@code from}. */
    static boolean isAt(Words words, int from, int dash) {
        boolean apart = dash > from + 1 && dash + 2 < words.size() && !words.isJoinedOnBothSides(dash) && words.start(dash) > words.end(dash - 1);
        if (!apart || !namesActor(words, dash + 1)) {
            return false;
        }
        int begin = Clause.behindConnectors(words, from);
        return !UnitNames.beginsAt(words, begin) && Asking.after(words, begin) < 0 && !endsName(words, begin, dash);
    }

    private static boolean namesActor(Words words, int at) {
        int who = Math.max(words.at(at, "do") ? at + 1 : at, Asking.after(words, at));
        if (!UnitNames.beginsAt(words, who)) {
            return false;
        }
        UnitNames.Names names = UnitNames.at(words, who, words.size(), UnitNames.Place.SENTENCE);
        if (names == null) {
            return false;
        }
        boolean named = who > at || words.capital(at) || UnitVocabulary.isDeterminer(words, at) || words.at(who, "đồng", "chí");
        boolean alone = names.end() >= words.size() || ".;".indexOf(words.letter(names.end())) >= 0;
        return named && (who > at || words.at(names.end(), "chủ", "trì") || isRole(words, names.end()) || alone && (isOneBody(words, who) || words.at(who, "đồng", "chí")));
    }

    private static boolean isRole(Words words, int at) {
        Phrases.Match<Boolean> role = ROLES.at(words, at);
        return role != null && (role.end() >= words.size() || words.isMark(role.end()) || BEHIND_ROLES.isAt(words, role.end()));
    }

    private static boolean isOneBody(Words words, int at) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, at);
        return head != null && words.capital(at) && !head.determined() && switch (head.type()) {
            case ORGAN, BODY, NAME, OFFICE, POST -> true;
            case PROPER, GENERIC, PLACE, NONE -> false;
        };
    }

    /** Whether the name of somebody who is asked, or with whom somebody acts, ends at the dash and goes on behind it. */
    private static boolean endsName(Words words, int from, int dash) {
        for (int i = Math.max(from, dash - LONGEST_NAME); i < dash; i++) {
            if (BEFORE_NAMES.contains(words.key(i)) && UnitNames.beginsAt(words, i + 1)) {
                UnitNames.Names names = UnitNames.at(words, i + 1, dash, UnitNames.Place.SENTENCE);
                if (names != null && names.end() == dash) {
                    return true;
                }
            }
        }
        return false;
    }
}
