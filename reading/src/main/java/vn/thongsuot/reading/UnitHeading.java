package vn.thongsuot.reading;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings that are the name of the unit whose tasks stand below: "2. Sở Tài chính", "Trách nhiệm của UBND các xã:", "Giao Sở Y tế:". */
final class UnitHeading {

    private static final Phrases<Boolean> PREFIXES = Phrase.set(
            "đối với", "giao cho", "giao nhiệm vụ cho", "giao trách nhiệm cho", "giao", "đề nghị", "yêu cầu", "phân công", "phân công nhiệm vụ cho", "mời", "về phía");
    /** Behind these stands nothing but whose duties are told below. */
    private static final Phrases<Boolean> DUTIES = Phrase.set("trách nhiệm của", "trách nhiệm cụ thể của", "trách nhiệm thực hiện của", "trách nhiệm thi hành của", "trách nhiệm quản lý của", "trách nhiệm phối hợp của",
            "trách nhiệm và quyền hạn của", "trách nhiệm, quyền hạn của", "trách nhiệm và quyền của", "vai trò, trách nhiệm của", "nghĩa vụ của", "nghĩa vụ và trách nhiệm của", "trách nhiệm và nghĩa vụ của", "nhiệm vụ của",
            "nhiệm vụ cụ thể của", "nhiệm vụ và quyền hạn của", "nhiệm vụ, quyền hạn của", "quyền hạn và nhiệm vụ của", "quyền hạn, nhiệm vụ của", "quyền hạn và trách nhiệm của", "quyền hạn, trách nhiệm của", "quyền và trách nhiệm của",
            "quyền và nghĩa vụ của", "quyền, nghĩa vụ của", "chức năng, nhiệm vụ của", "chức năng nhiệm vụ của", "chức năng và nhiệm vụ của", "chức năng, nhiệm vụ, quyền hạn của", "chức năng, nhiệm vụ và quyền hạn của");
    /** "… khi nhận tài trợ", "… trong việc quản lý sách": what the duties are about, behind whose they are. */
    private static final Phrases<Boolean> ABOUT = Phrase.set("khi", "đối với", "về việc", "trong quá trình", "trong việc", "trong công tác", "trong hoạt động", "trong lĩnh vực", "trong trường hợp", "trong thời gian", "trong phạm vi");
    /** "Nhiệm vụ của cấp ủy là …": a sentence. */
    private static final Phrases<Boolean> SAYING = Phrase.set("là", "gồm", "bao gồm", "phải", "như sau");
    private static final Set<String> OPEN_ENDS = Set.of("có", "chịu", "chủ", "thực", "căn", "tập", "theo");
    private static final Pattern VAGUE = Pattern.compile("(?iu)(các|những)?\\s*(cơ quan|đơn vị|tổ chức|cá nhân|địa phương)([,\\s]+(cơ quan|đơn vị|tổ chức|cá nhân|địa phương))*|(mỗi|từng)\\s+(cơ quan|đơn vị|ngành|bên|cấp)");

    private UnitHeading() {}

    /** The units that make up the heading; {@code null} where it is no such heading. */
    static @Nullable List<Span> of(Wording text, Words all) {
        Words words = all.ofItem();
        int duties = DUTIES.behind(words, 0);
        int from = Math.max(duties, PREFIXES.behind(words, 0));
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
        UnitNames.Names names = duties > 0 ? holders(words, from, to) : UnitNames.at(words, from, to, UnitNames.Place.HEADING);
        if (names == null || !isWhole(words, names, to, colon) && !(prefixed && (isPartner(words, names.end(), to) || duties > 0 && ABOUT.isAt(words, names.end())))) {
            return null;
        }
        boolean vague = prefixed && names.spans().size() == 1 && VAGUE.matcher(names.spans().getFirst().in(text)).matches();
        return vague ? null : withTail(text, words, names, to);
    }

    /** Whose duties a heading tells: all that stands before what they are about, whatever verbs are in the names ("Quỹ hỗ trợ ngư dân"). */
    private static UnitNames.@Nullable Names holders(Words words, int from, int to) {
        int end = from;
        while (end < to && !ABOUT.isAt(words, end) && !SAYING.isAt(words, end)) {
            end++;
        }
        boolean sentence = end < to && SAYING.isAt(words, end);
        return UnitNames.at(words, from, sentence ? to : end, sentence ? UnitNames.Place.HEADING : UnitNames.Place.CELL);
    }

    /** "1. Sở Y tế chủ trì, phối hợp với các sở liên quan": who does what stands below, and nothing else, with or without a colon. */
    static boolean assigns(Words all) {
        Words words = all.ofItem();
        return RoleList.of(words, Math.max(DUTIES.behind(words, 0), PREFIXES.behind(words, 0)), words.size()) != null;
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
