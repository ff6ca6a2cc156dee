package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who takes part beside the lead of an item. Whom another unit guides, urges or tells to do something does not, nor do those with whom that one cooperates. */
final class Partners {

    private static final Phrases<Boolean> DIRECTING = Phrase.set(
            "chỉ đạo", "hướng dẫn", "đôn đốc", "yêu cầu", "đề nghị", "giao", "vận động", "hỗ trợ", "tạo điều kiện cho", "khuyến khích", "phân công", "cho", "để", "giúp", "mời");
    private static final Phrases<Boolean> COOPERATING = Phrase.set("phối hợp", "phối kết hợp");
    static {
        Misread.COOPERATING.forEach(phrase -> COOPERATING.add(phrase, true));
    }
    /** What one cooperates in rather than with. */
    private static final Set<String> NO_PARTNERS = Set.of("việc", "công", "nhau", "nội", "phong", "cuộc", "chương", "các", "những", "kế", "hoạt", "nhiệm");

    /** So many words the units may take that are told something: what is looked at before each partner has a bound. */
    private static final int LONGEST_LIST = 120;
    private static final int LONGEST_NAME = 24;
    private static final int LONGEST_BRACKET = 40;
    private static final int OPENING = 2;
    private static final int SOON = 4;

    private final Words words;
    private final boolean underUnit;
    private final DistinctNames cooperators;
    private final Subjects subjects;
    private final List<Span> roleHolders = new ArrayList<>();

    Partners(Wording text, Words words, Subjects subjects, boolean underUnit) {
        this.words = words;
        this.underUnit = underUnit;
        this.cooperators = new DistinctNames(text);
        this.subjects = subjects;
    }

    /** Takes those whom a clause names; {@code handedOver} says whether it gives the whole item to somebody, who then is not merely told something by the heading's unit. */
    void take(Clause clause, boolean handedOver) {
        if (!roles(clause)) {
            named(clause, handedOver);
            besideLead(clause);
            if (words.find(clause.from(), clause.to(), "cùng") >= 0) {
                together(clause);
                besideSubject(clause);
            }
        }
    }

    List<Span> cooperators() {
        return cooperators.spans();
    }

    List<Span> roleHolders() {
        return List.copyOf(roleHolders);
    }

    /** Whom the clause names behind "phối hợp với". */
    private void named(Clause clause, boolean handedOver) {
        for (int i = words.next(Cues.COOPERATE, clause.from(), clause.to()); i >= 0; i = words.next(Cues.COOPERATE, i + 1, clause.to())) {
            int after = afterCooperating(i, clause.to());
            if (after < 0 || !handedOver && isTold(i, clause) || i - clause.from() <= SOON && isToldBeforeBracket(clause.from() - 1)) {
                continue;
            }
            UnitNames.Names names = partners(i, after, clause);
            if (names != null) {
                cooperators.add(names.spans());
                i = names.end() - 1;
                more(names.end(), clause);
            }
        }
    }

    /** "phối hợp với Hội Nông dân cùng với Đoàn Thanh niên". */
    private void more(int end, Clause clause) {
        int with = isWith(words, end) ? behindWith(words, end) : clause.to();
        UnitNames.Names names = with >= clause.to() ? null : UnitNames.at(words, with, clause.to(), UnitNames.Place.SENTENCE);
        if (names != null) {
            cooperators.add(subjects.untilUnknownVerb(names, with, clause).spans());
        }
    }

    /** "Hội Nông dân tỉnh chủ trì, Hội Cựu chiến binh tỉnh, Tỉnh đoàn phối hợp …", "Ban Công tác Mặt trận chủ trì, cùng Chi hội Phụ nữ …". */
    private void besideLead(Clause clause) {
        int lead = words.find(clause.from(), clause.to(), "chủ", "trì");
        int from = lead < 0 ? clause.to() : Clause.behindConnectors(words, lead + 2);
        boolean together = words.at(from, "cùng");
        from += together ? words.at(from + 1, "với") ? 2 : 1 : 0;
        UnitNames.Names names = lead < 0 || from >= clause.to() ? null : UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
        boolean any = names != null && !together && (isAnybody(from, names) || UnitVocabulary.organises(words, from)); // "nêu rõ đơn vị chủ trì, đơn vị phối hợp", "chủ trì tổ chức lễ phối hợp với …"
        if (names != null && !any && (together || words.at(names.end(), "phối", "hợp") || words.at(names.end(), "cùng", "phối", "hợp"))) {
            cooperators.add(names.spans());
        }
    }

    private boolean isAnybody(int from, UnitNames.Names names) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        return head != null && head.type() == UnitVocabulary.UnitClass.GENERIC && !head.determined() && names.end() == head.end();
    }

    /** "Cùng Trạm Y tế rà điểm ứ rác", "…; cùng Đoàn Thanh niên ra quân", "đặt cơm, cùng Trạm Y tế lấy mẫu": with whom a clause or a part of it begins takes part. */
    private void together(Clause clause) {
        togetherAt(Clause.behindConnectors(words, clause.from()), clause);
        for (int i = words.find(clause.from(), clause.to(), ",", "cùng"); i >= 0; i = words.find(i + 1, clause.to(), ",", "cùng")) {
            if (!isTold(i, clause)) {
                togetherAt(i + 1, clause);
            }
        }
    }

    private void togetherAt(int with, Clause clause) {
        int from = !words.at(with, "cùng") || words.at(with + 1, "phối") ? clause.to() : words.at(with + 1, "với") ? with + 2 : with + 1;
        UnitNames.Names named = from >= clause.to() ? null : UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
        UnitNames.Names names = subjects.untilUnknownVerb(named, from, clause);
        if (names != null && names.end() < clause.to()) {
            cooperators.add(names.spans());
        }
    }

    /** "Chi đoàn cùng Hội Phụ nữ dọn kênh", "Công an xã cùng với Ban Chỉ huy Quân sự xã": whom a unit has beside it. */
    static boolean isWith(Words words, int i) {
        return words.at(i, "cùng") && !words.at(i + 1, "cấp") && UnitNames.beginsAt(words, behindWith(words, i));
    }

    static int behindWith(Words words, int i) {
        return words.at(i + 1, "với") ? i + 2 : i + 1;
    }

    private void besideSubject(Clause clause) {
        int opening = Clause.behindConnectors(words, clause.from());
        int from = underUnit ? opening : Math.max(opening, Asking.after(words, opening));
        UnitNames.Names subject = UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
        if (subject == null || !isWith(words, subject.end())) {
            return;
        }
        int with = behindWith(words, subject.end());
        UnitNames.Names names = subjects.untilUnknownVerb(UnitNames.at(words, with, clause.to(), UnitNames.Place.SENTENCE), with, clause);
        if (names != null && names.end() < clause.to()) {
            cooperators.add(names.spans());
        }
    }

    /** Adds those of whom a later clause says only that they cooperate. */
    void add(UnitNames.Names names) {
        cooperators.add(names.spans());
    }

    /** Whoever is named behind "phối hợp với" takes part, of whatever kind ("chủ rừng", "nghệ nhân các làng nghề"). */
    private UnitNames.@Nullable Names partners(int at, int after, Clause clause) {
        UnitNames.Names names = UnitNames.at(words, after, clause.to(), UnitNames.Place.SENTENCE);
        boolean any = names == null && COOPERATING.isAt(words, at) && after < clause.to() && !NO_PARTNERS.contains(words.key(after))
                && !UnitVocabulary.isVerb(words, after);
        return any ? UnitNames.any(words, after, clause.to()) : subjects.untilUnknownVerb(names, after, clause);
    }

    /** The index at which those begin with whom somebody cooperates at {@code i}; -1 where it is not told. */
    int afterCooperating(int i, int to) {
        boolean cooperates = COOPERATING.isAt(words, i);
        boolean combines = words.at(i, "kết", "hợp") && !words.at(i - 1, "ký"); // "ký kết | hợp tác với doanh nghiệp"
        if (!cooperates && !combines) {
            return -1;
        }
        if (words.at(i - 1, "sự") && words.at(i + 2, "của")) {
            return i + 3; // "có sự phối hợp của Công an xã"
        }
        if (words.at(i + 2, ",", "hỗ", "trợ") && UnitNames.beginsAt(words, i + 5)) {
            return i + 5; // "phối hợp, hỗ trợ các khoa"
        }
        int with = -1;
        for (int at = i + 2; at < Math.min(to, i + 8) && with < 0; at++) {
            if (words.at(at, "giữa")) {
                return -1; // "quy chế phối hợp giữa A với B": those two with each other
            }
            if (words.at(at, "với") && !words.at(at - 1, "đối") || words.at(at, "cùng") && !words.at(at + 1, "với")) {
                with = at + 1;
            } else if (words.isMark(at) && !words.key(at).equals(",")) {
                break;
            }
        }
        if (with > 0) {
            return with;
        }
        return cooperates && UnitNames.beginsAt(words, i + 2) && !isAmongThem(i) && !UnitVocabulary.organises(words, i + 2) ? i + 2 : -1;
    }

    /** "công tác phối hợp nhà trường - gia đình - xã hội": those work with each other. */
    private boolean isAmongThem(int i) {
        int end = UnitVocabulary.headAt(words, i + 2).end();
        return words.at(i - 1, "tác") && !words.capital(i + 2) && (words.at(end, "-") || words.at(end, "–"));
    }

    /** Where the clause begins to direct somebody, so that whoever follows may be directed as well, its end where it directs nobody; whom the issuer asks is not directed. */
    int firstTold(Clause clause) {
        int from = Clause.behindConnectors(words, clause.from());
        for (int i = Asking.after(words, from) > 0 ? from + 1 : from; i < clause.to(); i++) {
            Phrases.Match<Boolean> directing = DIRECTING.at(words, i);
            if (directing != null && UnitNames.beginsAt(words, directing.end())) {
                return i;
            }
        }
        return clause.to();
    }

    /** Whether who cooperates is someone that the item's unit directs ("đôn đốc các chủ đầu tư phối hợp với …"): right before, or where the clause opens. */
    private boolean isTold(int at, Clause clause) {
        int near = Math.max(clause.from(), at - LONGEST_LIST);
        for (int i = at - 1; i >= near; i--) {
            if (tells(i, at, clause)) {
                return true;
            }
        }
        for (int i = clause.from(); i < Math.min(near, clause.from() + OPENING + 1); i++) {
            if (tells(i, at, clause)) {
                return true;
            }
        }
        return false;
    }

    /** "Bộ Tài chính chỉ đạo lực lượng hải quan (nhất là ở cửa khẩu) phối hợp với …": what stands behind a bracket is told to those before it. */
    private boolean isToldBeforeBracket(int close) {
        int open = words.at(close, ")") ? close - 1 : 0;
        while (open > Math.max(0, close - LONGEST_BRACKET) && !words.at(open, "(")) {
            open--;
        }
        for (int i = open - 1; i >= Math.max(0, open - LONGEST_NAME); i--) {
            Phrases.Match<Boolean> directing = DIRECTING.at(words, i);
            UnitNames.Names told = directing == null ? null : UnitNames.at(words, directing.end(), open, UnitNames.Place.SENTENCE);
            if (told != null && told.end() == open) {
                return true;
            }
        }
        return false;
    }

    private boolean tells(int i, int at, Clause clause) {
        Phrases.Match<Boolean> directing = DIRECTING.at(words, i);
        if (directing == null || directing.end() > at || words.at(i, "cho") && Asking.after(words, i - 1) > i) {
            return false; // "giao cho Sở Xây dựng phối hợp với …" is told by "giao"
        }
        UnitNames.Names told = UnitNames.at(words, directing.end(), Math.min(at, directing.end() + LONGEST_LIST), UnitNames.Place.SENTENCE);
        boolean asked = i == clause.from() && !underUnit && Asking.after(words, i) > 0;
        return told != null && told.end() <= at && !asked && isDirectlyTold(told, at, i, clause);
    }

    private boolean isDirectlyTold(UnitNames.Names told, int at, int directing, Clause clause) {
        boolean opensClause = directing - clause.from() <= OPENING;
        if (Asking.after(words, directing) > 0 && !underUnit) {
            return false;
        }
        return opensClause || at - told.end() <= 3;
    }

    /** "Phát huy vai trò, trách nhiệm của X trong việc Y": X takes part beside another lead, else leads. */
    private boolean roles(Clause clause) {
        int at = words.find(clause.from(), clause.to(), "phát", "huy");
        if (at < 0) {
            return false;
        }
        int of = words.find(at, Math.min(clause.to(), at + 12), "của");
        if (of < 0 || !(words.find(at, of, "vai", "trò") >= 0 || words.find(at, of, "trách", "nhiệm") >= 0)) {
            return false;
        }
        UnitNames.Names names = UnitNames.at(words, of + 1, clause.to(), UnitNames.Place.SENTENCE);
        boolean ends = names != null && names.end() >= clause.to() && words.capital(of + 1); // "Phát huy vai trò của Ban Thanh tra nhân dân."
        if (names == null || !ends && !words.at(names.end(), "trong")) {
            return false;
        }
        roleHolders.addAll(names.spans());
        return true;
    }
}
