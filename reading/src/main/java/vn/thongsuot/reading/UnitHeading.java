package vn.thongsuot.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings that are the name of the unit whose tasks stand below: "2. Sở Tài chính", "Trách nhiệm của UBND các xã:", "Giao Sở Y tế:". */
final class UnitHeading {

    private static final Phrases<Boolean> PREFIXES = Phrase.set(
            "trách nhiệm của", "nhiệm vụ của", "đối với", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "giao", "đề nghị", "yêu cầu", "phân công", "mời", "về phía");
    private static final Set<String> OPEN_ENDS = Set.of("có", "chịu", "chủ", "thực", "căn", "tập", "theo");
    private static final Pattern VAGUE = Pattern.compile("(?iu)(các|những)?\\s*(cơ quan|đơn vị|tổ chức|cá nhân|địa phương)([,\\s]+(cơ quan|đơn vị|tổ chức|cá nhân|địa phương))*|(mỗi|từng)\\s+(cơ quan|đơn vị|ngành|bên|cấp)");

    private UnitHeading() {}

    /** The units that make up the heading; {@code null} where it is no such heading. */
    static @Nullable List<Span> of(Wording text, Words all) {
        Words words = all.ofItem();
        Phrases.Match<Boolean> prefix = PREFIXES.at(words, 0);
        boolean prefixed = prefix != null;
        int from = prefixed ? prefix.end() : 0;
        int to = words.size();
        boolean colon = to > 0 && words.key(to - 1).equals(":");
        while (to > from && words.isMark(to - 1) && !words.key(to - 1).equals(")")) {
            to--;
        }
        boolean level = words.at(from, "cấp") && !words.at(from + 1, "ủy"); // "1. Cấp tỉnh"
        if (from >= to || level || !UnitNames.beginsAt(words, from)) {
            return null;
        }
        UnitNames.Names names = UnitNames.at(words, from, to, UnitNames.Place.HEADING);
        if (names == null || !isWhole(words, names, to, colon) && !(prefixed && isPartner(words, names.end(), to))) {
            return null;
        }
        boolean vague = prefixed && names.spans().size() == 1 && VAGUE.matcher(names.spans().getFirst().in(text)).matches();
        return vague ? null : withTail(text, words, names, to);
    }

    /** "1. Sở Y tế chủ trì, phối hợp với các sở liên quan": who does what stands below, and nothing else, with or without a colon. */
    static boolean assigns(Words all) {
        Words words = all.ofItem();
        Phrases.Match<Boolean> prefix = PREFIXES.at(words, 0);
        return RoleList.of(words, prefix == null ? 0 : prefix.end(), words.size()) != null;
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
        return leads || isTail(words, end) && to - end < 6 || colon && OPEN_ENDS.contains(words.key(end)) && !words.at(end, "có", "ý") && to - end < 12 && words.find(end, to, "phối", "hợp") < 0; // not "Sở có ý kiến như sau:"
    }
}
