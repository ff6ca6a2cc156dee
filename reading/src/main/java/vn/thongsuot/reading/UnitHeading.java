package vn.thongsuot.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings that are the name of the unit whose tasks stand below: "2. Sở Tài chính", "Trách nhiệm của UBND các xã:", "Giao Sở Y tế:". */
final class UnitHeading {

    private static final Phrases<Boolean> PREFIXES = Phrase.set(
            "đối với", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "giao", "đề nghị", "đề nghị với", "kiến nghị", "kiến nghị với", "đề xuất với", "yêu cầu", "phân công", "phân công nhiệm vụ cho", "mời", "về phía");
    private static final Set<String> OPEN_ENDS = Set.of("có", "chịu", "chủ", "thực", "căn", "tập", "theo");
    private static final Phrases<Boolean> TEAMS = Phrase.set("tổ", "đội", "nhóm", "bộ phận", "tiểu ban", "đoàn kiểm tra");
    /** Words of "được giao quản lý, sử dụng hoặc khai thác tài sản kết cấu hạ tầng". */
    private static final int LONGEST_TAIL = 18;
    /** Words of "Bộ phận lễ tân, khánh tiết, phục vụ hậu cần". */
    private static final int LONGEST_TEAM = 12;
    private static final Phrases<Boolean> ACTS_OF_HEADINGS = Phrase.set("chủ trì", "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "tham gia", "thực hiện", "như sau", "phải", "cần");
    private static final Pattern VAGUE = Pattern.compile("(?iu)(các|những)?\\s*(cơ quan|đơn vị|tổ chức|cá nhân|địa phương)([,\\s]+(cơ quan|đơn vị|tổ chức|cá nhân|địa phương))*|(mỗi|từng)\\s+(cơ quan|đơn vị|ngành|bên|cấp)");

    private UnitHeading() {}

    /** The units that make up the heading; {@code null} where it is no such heading. */
    static @Nullable List<Span> of(Wording text, Words all) {
        Words words = all.ofItem();
        int owner = DutyHeading.of(words);
        int from = Math.max(Math.max(0, owner), PREFIXES.behind(words, 0));
        boolean prefixed = from > 0;
        int to = words.size();
        boolean colon = to > 0 && words.key(to - 1).equals(":");
        while (to > from && words.isMark(to - 1) && !words.key(to - 1).equals(")")) {
            to--;
        }
        boolean level = words.at(from, "cấp") && !words.at(from + 1, "ủy"); // "1. Cấp tỉnh"
        if (from >= to || level || !UnitNames.beginsAt(words, from)) {
            return null;
        }
        if (isTeam(words, from, to)) {
            return List.of(words.span(from, to));
        }
        UnitNames.Names names = owner > 0 ? DutyHeading.holders(words, from, to) : UnitNames.at(words, from, to, UnitNames.Place.HEADING);
        if (names == null || !isWhole(words, names, to, colon) && !(prefixed && isPartner(words, names.end(), to)) && !(owner > 0 && DutyHeading.tellsAbout(words, names.end()))) {
            return null;
        }
        boolean vague = prefixed && names.spans().size() == 1 && VAGUE.matcher(names.spans().getFirst().in(text)).matches();
        return vague ? null : withTail(text, words, names, to);
    }

    /** "Tổ phục vụ, hậu cần", "Nhóm biên soạn, in ấn tài liệu": such bodies are named after several things that they do. */
    private static boolean isTeam(Words words, int from, int to) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        boolean team = head != null && !head.determined() && TEAMS.isAt(words, from) && to - from < LONGEST_TEAM;
        int comma = team ? words.find(head.end(), to, ",") : -1;
        return comma > 0 && ACTS_OF_HEADINGS.first(words, from, to) == null && !UnitNames.beginsAt(words, comma + 1)
                && !words.capital(comma + 1);
    }

    /** "1. Sở Y tế chủ trì, phối hợp với các sở liên quan": who does what stands below, and nothing else, with or without a colon. */
    static boolean assigns(Words all) {
        Words words = all.ofItem();
        return RoleList.of(words, Math.max(Math.max(0, DutyHeading.of(words)), PREFIXES.behind(words, 0)), words.size()) != null;
    }

    /** "Các phòng ban tham gia đào tạo": what tells them apart belongs to the name. */
    private static List<Span> withTail(Wording text, Words words, UnitNames.Names names, int to) {
        if (names.end() >= to || !isTail(words, names.end())) {
            return names.spans();
        }
        List<Span> spans = new java.util.ArrayList<>(names.spans());
        spans.add(new Span(spans.removeLast().start(), words.end(to - 1)));
        return spans;
    }

    /** "Đề nghị Ủy ban nhân dân xã phối hợp:". */
    private static boolean isPartner(Words words, int end, int to) {
        return words.at(end, "phối", "hợp") && (end + 2 == to || words.at(end + 2, "thực", "hiện") && end + 4 == to);
    }

    private static boolean isTail(Words words, int end) {
        return words.at(end, "tham", "gia") || words.at(end, "được");
    }

    private static boolean isWhole(Words words, UnitNames.Names names, int to, boolean colon) {
        int end = names.end();
        while (end < to && words.isMark(end)) {
            int close = words.key(end).equals("(") ? words.closing(end, to) : -1;
            end = close < 0 ? end + 1 : close + 1;
        }
        if (end >= to) {
            return true;
        }
        boolean leads = words.at(end, "lãnh", "đạo") && to - end < 12 && UnitNames.beginsAt(words, end + 2); // "Đảng ủy UBND tỉnh lãnh đạo UBND tỉnh:"
        return leads || isTail(words, end) && to - end < (words.at(end, "được") ? LONGEST_TAIL : 6) || colon && OPEN_ENDS.contains(words.key(end)) && !words.at(end, "có", "ý") && to - end < 12 && words.find(end, to, "phối", "hợp") < 0; // not "Sở có ý kiến như sau:"
    }
}
