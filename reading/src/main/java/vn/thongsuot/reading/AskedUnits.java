package vn.thongsuot.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a clause asks, gives something to do, guides or tells: they act, not who asks. A unit that asks others as its own act asks nobody here. */
final class AskedUnits {

    /**
     * @param given whether they are given it ("giao"), not merely asked
     * @param whole whether they are given all that the item tells
     */
    record Asked(UnitNames.Names units, boolean given, boolean whole) {}

    private static final Pattern PEOPLE = Pattern.compile("(?iu)(toàn thể |các tầng lớp )?(nhân dân|người dân|cộng đồng|đồng bào|toàn dân)");

    private static final Phrases<Boolean> FACTS = Phrase.set("đã", "đang", "chưa", "vẫn", "còn", "ghi nhận", "đánh giá cao", "biểu dương", "đồng ý", "thống nhất", "nhất trí", "chấp thuận", "cơ bản đồng ý", "cơ bản thống nhất");
    /** What a unit does before somebody else decides. */
    private static final Phrases<Boolean> PREPARING = Phrase.set("tổng hợp", "rà soát", "thẩm định", "thẩm tra", "lập hồ sơ", "lập danh sách", "lập biên bản", "xem xét", "kiểm tra", "đề xuất", "họp xét", "bình xét", "tham mưu");
    private static final Phrases<Boolean> DECIDING = Phrase.set("quyết định", "phê duyệt", "xem xét", "công nhận", "cho phép", "chấp thuận");
    private static final Phrases<Boolean> BESIDES = Phrase.set("trong đó", "đồng thời", "theo đó", "ngoài ra");

    private final Wording text;
    private final Words words;
    private final NamesAround around;
    private final Subjects subjects;
    private final boolean underUnit;
    private final boolean askedOnly;
    private final boolean led;

    AskedUnits(Wording text, Words words, NamesAround around, Subjects subjects, boolean underUnit, boolean askedOnly, boolean led) {
        this.text = text;
        this.words = words;
        this.around = around;
        this.subjects = subjects;
        this.underUnit = underUnit;
        this.askedOnly = askedOnly;
        this.led = led;
    }

    /** "Giao X …", "yêu cầu X …", "đề nghị X …", "Mời X …", at the start of the clause or after its subject; {@code null} where nobody is asked. */
    @Nullable Asked in(Clause clause, int from, boolean opens, boolean acting, boolean beside) {
        for (int i = words.next(Cues.ASK, from, clause.to()); i >= 0; i = words.next(Cues.ASK, i + 1, clause.to())) {
            int after = Asking.after(words, i);
            if (after < 0 || i > from && (!asksFrom(i, from) && !isRetold(i, from, clause) || isOwnAct(i, from) || areMany(from)) || acting && goesOnAsking(clause, i) || askedOnly && Tasks.isTold(words, i)) {
                continue;
            }
            int named = Subjects.behindMarks(words, after, clause.to());
            UnitNames.Names names = subjects.untilUnknownVerb(UnitNames.at(words, named, clause.to(), UnitNames.Place.SENTENCE), named, clause);
            boolean issuerAsks = acting && i == from && words.capital(i) && !opens; // "Phòng X chủ trì …; Đề nghị UBND các xã …"
            boolean whole = underUnit && i == from && !opens && names != null && Asking.isGiving(words, i) && isGivenAll(clause, names.end());
            boolean ofUnit = underUnit && !whole && !(opens && i == from && Asking.isGiving(words, i)) && !issuerAsks;
            if (names == null || ofUnit || isOwnStaff(i, i == from && opens && !beside, names) || beside && (arePeople(names) || words.at(named + 1, "%"))) {
                continue;
            }
            boolean invites = words.at(i, "mời");
            if (invites && names.end() >= clause.to()) {
                continue; // "Mời giảng viên." asks whoever acts to invite them
            }
            if (underUnit && !issuerAsks && !whole || invites && i > from && (beside || around.isNameEnd(i, from) || opens && subjects.at(from, clause, true) != null)) {
                return null;
            }
            return new Asked(names, words.at(i, "giao"), whole);
        }
        return null;
    }

    /**
     * "Kiểm tra hai chi bộ; giao Ban Tuyên giáo chủ trì tham mưu", "… (giao Ban Tổ chức thực hiện)": below the body that resolves upon it, who is to prepare or do it;
     * what a unit gives to one of its own in such a place is said to be done by that one in words of its own ("giao Công an xã tuần tra").
     */
    private boolean isGivenAll(Clause clause, int act) {
        boolean bracket = words.at(clause.from() - 1, "(");
        return bracket || words.at(act, "chủ", "trì") && (words.at(act + 2, "tham", "mưu") || words.at(act + 2, ",") && words.at(act + 3, "phối", "hợp"));
    }

    /** "Các trường đã thu đúng quy định. Yêu cầu các trường …": how things are, where somebody is asked behind it. */
    boolean isFact(int act, Clause clause) {
        return !underUnit && FACTS.isAt(words, act) && asksBehind(clause);
    }

    /** Whether somebody is asked at the beginning of a clause behind this one. */
    private boolean asksBehind(Clause clause) {
        for (int i = words.next(Cues.ASK, clause.to()); i >= 0; i = words.next(Cues.ASK, i + 1)) {
            int after = words.isMark(i - 1) ? Asking.after(words, i) : -1;
            if (after > 0 && UnitNames.beginsAt(words, after)) {
                return true;
            }
        }
        return false;
    }

    /** "Giao Sở Nội vụ tham mưu, đồng thời giao Sở Tư pháp thẩm định", "yêu cầu các phòng và đề nghị các xã phối hợp": who is given something in the same breath; {@code null} where nobody is. */
    UnitNames.@Nullable Names another(Clause clause, int from) {
        int also = words.find(from, clause.to(), "đồng", "thời");
        int after = words.at(from, "và") ? Asking.after(words, from + 1) : also > 0 && Asking.isGiving(words, also + 2) ? Asking.after(words, also + 2) : -1;
        UnitNames.Names names = after < 0 ? null : UnitNames.at(words, after, clause.to(), UnitNames.Place.SENTENCE);
        return names != null && PEOPLE.matcher(names.spans().getFirst().in(text)).lookingAt() ? null : names;
    }

    /** "Sở Y tế mở lớp tập huấn; đồng thời yêu cầu các trạm …": the unit that acts goes on, and asks. */
    private boolean goesOnAsking(Clause clause, int i) {
        return !Asking.isGiving(words, i) && words.at(clause.from(), "đồng", "thời") && !words.capital(clause.from());
    }

    /** "… và đề nghị nhân dân cả nước": people at large, asked beside bodies, lead nothing; nor do "100% cơ sở" that the unit asks. */
    private boolean arePeople(UnitNames.Names names) {
        return askedOnly && PEOPLE.matcher(names.spans().getFirst().in(text)).lookingAt();
    }

    /** "Bộ hướng dẫn các trường thực hiện như sau:": whom the issuer guides in the sentence before the points acts in them. */
    UnitNames.@Nullable Names guided(Clause clause) {
        int at = clause.end().equals(":") ? words.find(clause.from(), clause.to(), "hướng", "dẫn") : -1;
        boolean says = at > 0 && (words.key(at - 1).equals(",") || words.key(at - 1).equals(")") || around.isNameEnd(at, clause.from()));
        UnitNames.Names names = says ? UnitNames.at(words, at + 2, clause.to(), UnitNames.Place.SENTENCE) : null;
        return names != null && UnitVocabulary.isVerb(words, names.end()) ? names : null;
    }

    /** "Cải thiện bữa ăn ca, đề nghị người sử dụng lao động nâng giá trị …": where a lead-in names who acts, to ask others is one act more. */
    private boolean isOwnAct(int i, int from) {
        return handsOn(i, from) || led && !Asking.isGiving(words, i) && UnitVocabulary.isVerb(words, from);
    }

    /** "Phòng Nội vụ tổng hợp và đề nghị Chủ tịch UBND xã khen thưởng": what a unit has made ready it asks one office, or a body that decides, to settle. */
    private boolean handsOn(int i, int from) {
        if (askedOnly || !words.at(i, "đề", "nghị") || words.capital(i) || !UnitNames.beginsAt(words, from)) {
            return false;
        }
        UnitVocabulary.Head asked = UnitVocabulary.headAt(words, i + 2);
        boolean office = asked != null && asked.type() == UnitVocabulary.UnitClass.OFFICE && !asked.determined() && !UnitVocabulary.isDeterminer(words, asked.end());
        UnitNames.Names body = asked == null || asked.determined() ? null : UnitNames.at(words, i + 2, words.size(), UnitNames.Place.SENTENCE);
        boolean decides = office || body != null && DECIDING.isAt(words, body.end());
        UnitNames.Names subject = decides ? UnitNames.at(words, from, i, UnitNames.Place.SENTENCE) : null;
        return subject != null && PREPARING.first(words, subject.end(), i) != null;
    }

    /** "Các khoa phân công cán bộ đầu mối", "…; phân công từng đảng viên phụ trách": whom a unit puts on its own task is no actor. */
    private boolean isOwnStaff(int i, boolean first, UnitNames.Names names) {
        boolean small = !words.capital(i + 2) || !Character.isUpperCase(text.charAt(names.spans().getFirst().start()));
        boolean named = words.at(i + 2, "đồng", "chí") && words.capital(i + 4) || (words.at(i + 2, "ông") || words.at(i + 2, "bà")) && words.capital(i + 3);
        return words.at(i, "phân", "công") && small && !named && !first;
    }

    /** "Văn phòng thông báo để các đơn vị biết, thực hiện": who is told acts. */
    UnitNames.@Nullable Names told(Clause clause) {
        int at = words.find(clause.from(), clause.to(), "thông", "báo");
        if (at < 0) {
            return null;
        }
        int after = at + 2;
        boolean toAct = false;
        while (Misread.FOR.contains(words.key(after)) || words.at(after, "đến") || words.at(after, "tới") || words.at(after, "cho")) {
            toAct = Misread.FOR.contains(words.key(after));
            after++;
        }
        UnitNames.Names names = after > at + 2 ? UnitNames.at(words, after, clause.to(), UnitNames.Place.SENTENCE) : null;
        boolean known = names != null && (isToKnow(names.end()) || toAct && UnitVocabulary.isVerb(words, names.end()));
        return known ? names : null;
    }

    /** "biết", "được biết", "để biết". */
    private boolean isToKnow(int i) {
        int at = Misread.FOR.contains(words.key(i)) || words.at(i, "được") ? i + 1 : i;
        return words.at(at, "biết");
    }

    /** "UBND tỉnh cũng yêu cầu …", "Sở Y tế vừa có văn bản đề nghị …": what somebody has asked before is a fact only where more is asked behind it. */
    private boolean isRetold(int i, int from, Clause clause) {
        int end = underUnit ? i : Retold.nameEnd(words, i, from);
        return end > from && end < i && around.isNameEnd(end, from) && !asksBehind(clause);
    }

    /** Only the issuer, or nobody named, asks: "theo yêu cầu của", "được giao" and a unit's own instructions do not. */
    private boolean asksFrom(int i, int from) {
        String before = words.key(i - 1);
        if (before.equals("theo") || before.equals("được") || before.equals("đã") || before.equals("các") || before.equals("những")
                || words.at(i - 2, "nhiệm", "vụ") || before.equals("có")) {
            return false;
        }
        if (before.equals(",") && !Asking.isGiving(words, i) && !words.capital(i) && isVerbBefore(i - 1, from)) {
            return false; // "hướng dẫn, yêu cầu các hộ cam kết"
        }
        boolean besides = Asking.isGiving(words, i) && BESIDES.isAt(words, i - 2); // "Lắp camera, trong đó giao Công an xã …"
        return besides || before.equals(",") || before.equals("và") || before.equals("kính") || words.at(i - 2, "trân", "trọng") || around.isNameEnd(i, from);
    }

    /** Whether a verb without an object, as none behind "căn cứ ý kiến" is, ends at a comma. */
    private boolean isVerbBefore(int comma, int from) {
        Phrases.Match<UnitVocabulary.VerbClass> verb = comma - 2 == from || words.isMark(comma - 3) ? UnitVocabulary.verbAt(words, comma - 2) : null;
        return verb != null && verb.end() == comma;
    }

    /** "Các chủ đầu tư yêu cầu nhà thầu …", "UBND các xã đề nghị …": many bodies are no issuer, so to ask is what they do. */
    boolean areMany(int from) {
        UnitVocabulary.Head head = askedOnly ? null : UnitVocabulary.headAt(words, from);
        return head != null && (head.determined() || UnitVocabulary.isDeterminer(words, head.end()));
    }

    /** "X yêu cầu …" with nobody named behind it asks nobody. */
    static boolean asksOthers(Words words, int after, Clause clause) {
        return Asking.after(words, after) > 0 && after < clause.to() && !Asking.isGiving(words, after) && !words.at(after, "phân", "công");
    }
}
