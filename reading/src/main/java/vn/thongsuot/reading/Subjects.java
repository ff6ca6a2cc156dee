package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subject of a clause: the units whose act it tells, at its beginning or behind what says when and where. */
final class Subjects {

    private static final Phrases<Boolean> ADVERBIAL = Phrase.set(
            "định", "hằng", "hàng", "trước", "trong", "căn", "để", "theo", "từ", "sau", "đến", "nhằm", "nếu", "khi", "tại", "đối",
            "với", "tùy", "trên cơ sở", "song song", "kết quả", "kết thúc", "hết", "nhận được", "ở", "cuối", "đầu", "mỗi", "ngay", "trường", "chậm", "riêng", "ngoài", "qua", "thông", "quá trình", "mọi phát sinh", "mọi vướng mắc",
            "mọi ý kiến", "mọi thông tin", "mọi khó khăn", "các vấn đề phát sinh", "những vấn đề phát sinh");
    private static final Phrases<Boolean> FREQUENCIES = Phrase.set("hằng năm", "hàng năm", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý");
    private static final Phrases<Boolean> DIRECTING = Phrase.set("chỉ đạo", "hướng dẫn", "đôn đốc", "vận động", "phân công");

    private static final Phrases<Boolean> WORDS_LIKE_BODIES = Phrase.set("dịch vụ", "nghiệp vụ", "nhiệm vụ", "phục vụ", "công vụ", "nội bộ", "toàn bộ", "đồng bộ", "tiến bộ");

    /** As many words as tell when, where and why before whoever acts. */
    private static final int LONGEST_ADVERBIAL = 200;
    private static final Phrases<Boolean> DIFFICULTIES = Phrase.set("vướng mắc", "khó khăn", "khó khăn, vướng mắc", "vướng mắc phát sinh", "vấn đề phát sinh", "vấn đề vướng mắc", "bất cập", "phát sinh");
    private static final int SOON = 10;
    /** As many words as tell where the first name of a list ends. */
    private static final int PASSED = 64;

    private final Words words;
    private final boolean underUnit;
    private final Concerned concerned;
    private final DutyBearers bearers;

    Subjects(Words words, boolean underUnit) {
        this.words = words;
        this.underUnit = underUnit;
        this.concerned = new Concerned(words);
        this.bearers = new DutyBearers(words);
    }

    /** Who acts in a clause; {@code opens} says whether it is the item's first. */
    UnitNames.@Nullable Names of(int from, Clause clause, boolean opens) {
        UnitNames.Names names = at(from, clause, opens);
        if (names == null && opens && !underUnit) {
            names = Abbreviated.at(words, from);
        }
        if (names == null && opens) {
            names = concerned.onCondition(from, clause);
        }
        if (names == null && (opens || words.at(from - 1, ".") && words.at(from, "trong"))) {
            names = behindCondition(from, clause);
        }
        if (names == null && (opens || words.at(from - 1, ".")) && !underUnit) {
            names = beforeUnknownVerb(from, clause);
        }
        if (names != null || !isAdverbial(from)) {
            return names;
        }
        for (int i = afterAdverbial(from); i < Math.min(clause.to(), from + LONGEST_ADVERBIAL); i++) {
            if (words.at(i - 1, ",") && directsAt(i)) {
                return null; // "Căn cứ nhiệm vụ được giao, chỉ đạo các xã, các trường trực thuộc thực hiện …"
            }
            boolean start = words.key(i - 1).equals(",") || isFrequency(i - 2) || words.at(from, "đối", "với") && i == from + 2 && !isCase(i) && !Served.at(words, i)
                    || words.at(from, "trong", "quá", "trình") && words.key(i).equals("các") && !words.at(i - 1, "với");
            if (start && (names = at(i, clause, opens)) != null) {
                UnitNames.Names behind = isKindAmong(i) ? behindList(names.end(), clause, opens) : null;
                return behind == null ? names : behind;
            }
            UnitNames.Names passed = isEndOfWord(i) ? null : UnitNames.at(words, i, passedAt(i, clause.to()), UnitNames.Place.SENTENCE);
            if (passed != null) {
                i = afterFirst(passed) - 1;
            }
        }
        return opens ? concerned.in(from, clause) : null;
    }

    /** "Trên cơ sở đề xuất của các Sở, | cơ quan tỉnh tham gia Chương trình, …": one more kind of those that "các" is said of. */
    private boolean isKindAmong(int i) {
        UnitVocabulary.Head head = words.capital(i) ? null : UnitVocabulary.headAt(words, i);
        return head != null && head.type() == UnitVocabulary.UnitClass.GENERIC && !head.determined() && UnitVocabulary.isDeterminer(words, i - 3);
    }

    /** Who acts behind the comma that ends what is told of such a list; {@code null} where nobody does. */
    private UnitNames.@Nullable Names behindList(int from, Clause clause, boolean opens) {
        int comma = words.find(from, clause.to(), ",");
        return comma > 0 && words.capital(comma + 1) ? at(comma + 1, clause, opens) : null;
    }

    /** "Hội Nông dân theo dõi việc xử lý đơn thư do Ban Thường trực nhận": whether another unit acts, so that the object was made or sent by whoever stands behind "do". */
    boolean actBefore(int by, Clause clause) {
        UnitNames.Names subject = words.at(by - 1, ",") ? null : of(Clause.behindConnectors(words, clause.from()), clause, true);
        return subject != null && subject.end() < by && UnitVocabulary.isVerb(words, subject.end());
    }

    private boolean directsAt(int i) {
        Phrases.Match<Boolean> directing = DIRECTING.at(words, i);
        return directing != null && UnitNames.beginsAt(words, directing.end());
    }

    /** "Đối với các cơ sở chịu thiệt hại (…) thì chưa kiểm tra": whom the sentence is about, not who acts. */
    private boolean isCase(int from) {
        int then = words.find(from, Math.min(words.size(), from + PASSED), "thì");
        for (int i = from; i < then; i++) {
            if (words.at(i, ".") && words.capital(i + 1)) {
                return false;
            }
        }
        return then > 0;
    }

    /** "Hộ nào không chấp hành thì Công an xã lập biên bản". */
    private UnitNames.@Nullable Names behindCondition(int from, Clause clause) {
        int then = words.find(from, clause.to(), "thì");
        return then < 0 ? behindDifficulties(from, clause) : at(then + 1, clause, true);
    }

    /** "Nếu có khó khăn, vướng mắc các đơn vị báo cáo …": written without a comma. */
    private UnitNames.@Nullable Names behindDifficulties(int from, Clause clause) {
        int condition = words.find(from, clause.to(), "nếu");
        for (int i = condition + 1; condition >= 0 && i < Math.min(clause.to(), condition + SOON); i++) {
            int end = DIFFICULTIES.behind(words, i);
            UnitVocabulary.Head head = end > i ? UnitVocabulary.headAt(words, end) : null;
            if (head != null && (head.determined() || words.capital(end) || head.type() == UnitVocabulary.UnitClass.OFFICE)) {
                return at(end, clause, true);
            }
        }
        return null;
    }

    /** Only the first of the names: "Căn cứ hồ sơ của các đơn vị, Ban Tổ chức …" is no list. */
    private int afterFirst(UnitNames.Names names) {
        int end = names.spans().getFirst().end();
        int i = names.end();
        while (i > 0 && words.start(i - 1) >= end) {
            i--;
        }
        return i;
    }

    /** Up to where a name that is passed over may go: "của bên thứ ba, tổ chức có trách nhiệm …" names one body, "của các sở, ban, ngành, …" several kinds. */
    private int passedAt(int i, int to) {
        int end = Math.min(to, i + PASSED);
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, i);
        int mark = head == null || head.determined() ? -1 : words.nextMark(i);
        return mark > 0 && head.end() < mark ? Math.min(mark, end) : end;
    }

    /** "Khi thuê dịch vụ, đơn vị …": the last syllable of another word names no body. */
    private boolean isEndOfWord(int i) {
        return WORDS_LIKE_BODIES.isAt(words, i - 1);
    }

    /** Whether a sentence, or a part of one behind a semicolon, opens with a capital here. */
    private boolean opensSentence(int from) {
        return words.capital(from) && (words.at(from - 1, ".") || words.at(from - 1, ";"));
    }

    private boolean isAdverbial(int from) {
        return ADVERBIAL.isAt(words, from) && !words.at(from, "theo", "dõi") && !words.at(from, "đối", "chiếu") && !words.at(from, "đầu", "tư")
                && (!words.at(from, "thông") || words.at(from, "thông", "qua"));
    }

    private int afterAdverbial(int from) {
        return words.at(from, "trên", "cơ", "sở") ? from + 3 : from + 1;
    }

    private boolean isFrequency(int i) {
        return FREQUENCIES.isAt(words, i);
    }

    /** The names at a word, where what follows is their act. */
    UnitNames.@Nullable Names at(int from, Clause clause, boolean opens) {
        boolean acting = opens && words.capital(from) && NameEnds.isLevel(words, from + 1) && UnitVocabulary.isPlainVerb(words, from + 2); // "Cấp xã tổ chức 02 lớp"
        boolean level = words.at(from, "cấp") && !words.at(from + 1, "ủy") && !words.at(from + 1, "dưỡng") && !acting; // "Cấp tỉnh: …", "cấp trên gương mẫu …"
        UnitNames.Names named = level ? null : UnitNames.at(words, from, clause.to(), UnitNames.Place.SENTENCE);
        UnitNames.Names obliged = bearers.at(from, named, clause, opens);
        if (obliged != null) {
            return obliged;
        }
        if (named == null || isOwnRole(from, named) || tellsWhichBody(from, named)) {
            return null;
        }
        UnitNames.Names names = Distribution.passed(words, Occasions.passed(words, Emphasis.passed(words, named, clause.to()), clause.to()), clause.to());
        int after = behindMarks(words, names.end(), clause.to());
        after += words.at(after, "thì") && UnitVocabulary.isDeterminer(words, from) && Concerned.isDuty(words, after + 1) ? 1 : 0; // "Các xã chưa có đề án thì khẩn trương …"
        if (after >= clause.to()) {
            boolean told = clause.end().equals(":") || clause.end().equals("(") && actsAfterBracket(clause.to(), words.capital(from));
            UnitNames.Names cut = opens && !told && !underUnit ? untilUnknownVerb(names, from, clause) : null;
            boolean later = !underUnit && opensSentence(from) && clause.end().equals("(") && actsAfterBracket(clause.to(), false); // "…. Trung tâm Y tế (Khoa Kiểm soát dịch) chủ trì …"
            return opens && told || later ? names : cut == names ? null : cut;
        }
        boolean each = (words.at(from, "mỗi") || words.at(from, "từng")) && UnitVocabulary.isVerb(words, after);
        boolean acts = each || opens ? UnitVocabulary.isVerb(words, after) || words.capital(from) && (names.over() || NameEnds.isOverByLevel(words, names.end()))
                : UnitVocabulary.isPlainVerb(words, after) || words.at(after, "phụ", "trách") && after + 2 == clause.to()
                        || after == names.end() && opensSentence(from) && (names.over() || NameEnds.isOverByLevel(words, names.end()) || UnitVocabulary.isVerb(words, after));
        boolean is = opens && words.capital(from) && after == names.end() && words.at(after, "là"); // "Ban Thanh niên là thường trực chiến dịch, tham mưu …"
        boolean during = opens && words.capital(from) && (words.at(after, "trong", "quá", "trình") || words.at(after, "trong", "thời", "gian"));
        boolean headed = opens && words.at(after, "do") && words.find(after, clause.to(), "làm") > after; // "Tiểu ban Nhân sự do đồng chí Chủ tịch làm trưởng tiểu ban có nhiệm vụ:"
        boolean brings = opens && NameEnds.isShare(words, from, after); // "mỗi xã, phường 01 gian hàng"
        boolean withOthers = words.capital(from) && Partners.isWith(words, after);
        return (acts || is || during || headed || brings || withOthers) && !words.at(after, "hoạt", "động") && !isAnyThat(names, from, clause.to()) ? names : null;
    }

    /** "- Thường trực Ban Chỉ huy, tổng hợp tình hình": under a unit's heading, and set off by a comma, the part that this unit has in another body. */
    private boolean isOwnRole(int from, UnitNames.Names names) {
        boolean standing = words.at(from, "thường", "trực") || (words.at(from, "cơ", "quan") || words.at(from, "bộ", "phận")) && words.at(from + 2, "thường", "trực");
        return underUnit && standing && words.at(names.end(), ",");
    }

    /** "Cơ quan chủ trì, thành phần, số đại biểu": what is to be looked at, not a body that leads. */
    private boolean tellsWhichBody(int from, UnitNames.Names names) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        boolean any = head != null && head.type() == UnitVocabulary.UnitClass.GENERIC && !head.determined() && names.end() == head.end();
        return any && words.at(names.end(), "chủ", "trì") && words.at(names.end() + 2, ",") && !words.at(names.end() + 3, "phối", "hợp");
    }

    /** Names that run on to the clause's end because no verb is known, cut where one may begin: "giao Văn phòng vo gạo", "cùng Trạm Y tế rà điểm đọng nước". */
    UnitNames.@Nullable Names untilUnknownVerb(UnitNames.@Nullable Names names, int from, Clause clause) {
        if (names == null || names.end() < clause.to()) {
            return names;
        }
        Span last = names.spans().getLast();
        UnitNames.Names cut = beforeUnknownVerb(names.spans().size() == 1 ? from : words.indexAt(last.start()), clause);
        if (cut == null) {
            return names;
        }
        List<Span> spans = new ArrayList<>(names.spans().subList(0, names.spans().size() - 1));
        spans.addAll(cut.spans());
        return new UnitNames.Names(List.copyOf(spans), cut.end(), true);
    }

    /** "Khoa nào quá hạn thì trừ điểm", "Cơ sở bán nhiều loại thực phẩm thì chỉ kiểm tra một lần": whoever it may be is a condition. */
    private boolean isAnyThat(UnitNames.Names names, int from, int to) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        boolean any = head != null && head.type() == UnitVocabulary.UnitClass.GENERIC && !head.determined() && names.spans().size() == 1;
        return words.find(from, Math.min(names.end(), from + 6), "nào") > 0 || any && words.find(names.end(), to, "thì") > 0;
    }

    /**
     * "Trạm Y tế túc trực tại lễ hội", "Hội Phụ nữ nấu cơm": where no verb is known, a body is over behind the words of its field, behind the words that its
     * capitals open, or by itself.
     */
    private UnitNames.@Nullable Names beforeUnknownVerb(int from, Clause clause) {
        UnitVocabulary.Head head = UnitVocabulary.headAt(words, from);
        if (head == null || !words.capital(from)) {
            return null;
        }
        int field = Math.max(UnitVocabulary.fieldEnd(words, head.end()), head.determined() ? -1 : behindCapitals(head.end(), clause.to()));
        boolean alone = field < 0 && (head.post() || head.type() == UnitVocabulary.UnitClass.BODY || head.type() == UnitVocabulary.UnitClass.NAME
                || head.type() == UnitVocabulary.UnitClass.GENERIC && head.determined());
        int end = field > 0 ? field : alone ? head.end() : -1;
        boolean lacksObject = words.at(end - 2, "quản", "lý"); // "Hạt Quản lý đê số 2"
        return end > 0 && end + 2 < clause.to() && !lacksObject && NameEnds.mayBeVerb(words, end) ? new UnitNames.Names(List.of(words.span(from, end)), end, true) : null;
    }

    /** The index behind "Phụ nữ", "Văn hóa - Xã hội", "Nông nghiệp và Môi trường", "Đông Lâm": words of two syllables of which the first has a capital, or capitals; -1 for none. */
    private int behindCapitals(int from, int to) {
        int end = -1;
        boolean person = words.at(from - 2, "đồng", "chí") || words.at(from - 1, "ông") || words.at(from - 1, "bà") || words.at(from - 1, "chị") || words.at(from - 1, "anh");
        int i = words.at(from, "-") || words.at(from, "–") ? from + 1 : from;
        while (i < to && words.isCapitalised(i)) {
            int first = i;
            while (i < to && words.isCapitalised(i)) {
                i++;
            }
            boolean pair = !person && (i - first == 1 || words.isCapitalised(i + 1)) && i < to && words.isWord(i) && !words.capital(i);
            end = pair ? i + 1 : i;
            boolean joined = !person && end < to && (words.at(end, "-") || words.at(end, "–") || words.at(end, ",") || words.at(end, "và"));
            i = joined ? end + 1 : end;
        }
        return end;
    }

    /**
     * "Sở Nội vụ (cơ quan thường trực): theo dõi …", "Sở Y tế (Chi cục Dân số) chủ trì …"; behind who opens the item ({@code begins}) it may be a verb that
     * nobody knows.
     */
    private boolean actsAfterBracket(int open, boolean begins) {
        int close = words.closing(open, words.size());
        boolean unknown = begins && close > 0 && close + 2 < words.size() && NameEnds.mayBeVerb(words, close + 1);
        return close > 0 && (unknown || words.key(close + 1).equals(":") || UnitVocabulary.isVerb(words, close + 1));
    }

    /** The first index from {@code i} on at which a word stands, or {@code to}. */
    static int behindMarks(Words words, int i, int to) {
        int at = i;
        while (at < to && words.isMark(at)) {
            at++;
        }
        return at;
    }
}
