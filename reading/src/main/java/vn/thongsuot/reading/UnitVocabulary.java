package vn.thongsuot.reading;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words with which names of units begin, and the verbs that end them ({@code vocabulary/units.tsv}, {@code vocabulary/verbs.tsv}). */
final class UnitVocabulary {

    /** Kinds of words with which a name begins; what each means is said in the vocabulary. */
    enum UnitClass { ORGAN, PROPER, BODY, GENERIC, PLACE, OFFICE, POST, NAME, NONE }

    enum VerbClass { STRONG, WEAK, END, NONE }

    private enum Field { FIELD, CHARGE }

    /**
     * The words that begin a name.
     *
     * @param from where the name begins, "các" included
     * @param end the index after the words
     * @param determined whether "các", "mọi" … stand before them
     * @param post whether the office is complete without the body that it is in ("Tổng giám đốc")
     */
    record Head(UnitClass type, int from, int end, boolean determined, boolean post) {

        static Head none(int at) {
            return new Head(UnitClass.NONE, at, at, false, false);
        }
    }

    private static final Set<String> AFTER_BODIES = Set.of(",", "và", "hoặc", "được", "có", "thuộc", "phi", "khoa", "nào", "không", "cơ");

    private static final Phrases<Boolean> DETERMINERS = Phrase.set("các", "những", "mọi", "mỗi", "từng", "toàn thể", "tất cả", "một số");
    private static final Phrases<Boolean> GATHERED = Phrase.set("kết quả", "số liệu", "tình hình", "ý kiến", "danh sách", "hồ sơ", "nhu cầu", "kinh phí", "kiến nghị", "thông tin", "dự toán", "các", "những", "chung", "từ");
    private static final Phrases<Boolean> CHOOSING = Phrase.set("giao", "phân công", "ủy quyền", "cử", "chỉ định", "bầu");
    private static final Phrases<UnitClass> UNITS = Phrase.classes("units", UnitClass.class);
    private static final Phrases<VerbClass> VERBS = Phrase.classes("verbs", VerbClass.class);
    static {
        Misread.UNITS.forEach(entry -> UNITS.addNew(entry.field(0), UnitClass.valueOf(entry.field(1).toUpperCase(Locale.ROOT))));
        Misread.VERBS.forEach(phrase -> VERBS.addNew(phrase, VerbClass.STRONG));
    }
    private static final Phrases<Boolean> ENDS_OF_NAMES = Phrase.set(Vocabulary.load("ends-of-names").entries().stream().map(entry -> entry.field(0)).toArray(String[]::new));
    private static final Phrases<Field> FIELDS = Phrase.classes("unit-fields", Field.class);

    private UnitVocabulary() {}

    static Phrases.@Nullable Match<UnitClass> unitAt(Words words, int index) {
        return UNITS.at(words, index);
    }

    /** "ThS", "PGS", whose stop ends no sentence. */
    static boolean isDegree(Words words, int index) {
        Phrases.Match<UnitClass> degree = words.at(index + 1, ".") ? unitAt(words, index) : null;
        return degree != null && degree.end() > index + 1;
    }

    /** "các", "mọi" …, which say that what follows are several bodies or all of them. */
    static boolean isDeterminer(Words words, int index) {
        return words.is(index, Cues.SEVERAL);
    }

    /** The verb, or what else ends a name, at this word; {@code null} where none is. */
    static Phrases.@Nullable Match<VerbClass> verbAt(Words words, int index) {
        if (!words.is(index, Cues.VERB)) {
            return null;
        }
        Phrases.Match<VerbClass> verb = VERBS.at(words, index);
        return verb == null || verb.value() == VerbClass.NONE ? leading(words, index) : endsWord(words, index) ? null : verb;
    }

    /** "Sở Thông tin và Truyền thông | báo cáo", "Phòng Đào tạo | lập danh sách": the last syllable of a name's word is not the first of a verb where another verb begins behind it. */
    private static boolean endsWord(Words words, int index) {
        return ENDS_OF_NAMES.isAt(words, index - 1) && words.is(index + 1, Cues.VERB) && VERBS.at(words, index + 1) != null;
    }

    /** "Đảng ủy phường lãnh đạo rà soát …": to lead is a verb before another; "đại diện lãnh đạo" are people. */
    private static Phrases.@Nullable Match<VerbClass> leading(Words words, int index) {
        if (index == 0 || words.capital(index) || !words.at(index, "lãnh", "đạo")) {
            return null;
        }
        boolean people = words.at(index - 1, "chí") || words.at(index - 1, "diện") || isDeterminer(words, index - 1);
        if (people) {
            return null;
        }
        Phrases.Match<VerbClass> next = VERBS.at(words, index + 2);
        return next == null || next.value() != VerbClass.STRONG ? null : new Phrases.Match<>(VerbClass.STRONG, index + 2);
    }

    /** The index after a word that only contains a verb's syllable ("công lập", "giao thông"); -1 where none begins here. */
    static int noVerbEnd(Words words, int index) {
        Phrases.Match<VerbClass> verb = VERBS.at(words, index);
        return verb == null || verb.value() != VerbClass.NONE || endsWord(words, index) ? -1 : verb.end();
    }

    /** The index after the words of a field that offices are named after ("Phòng | Kế hoạch tổng hợp"); -1 where none begins here. */
    static int fieldEnd(Words words, int index) {
        return fieldEnd(words, index, Field.FIELD);
    }

    /** The index after what somebody is in charge of ("phụ trách | chuyên môn"); -1 where none begins here. */
    static int chargeEnd(Words words, int index) {
        return fieldEnd(words, index, Field.CHARGE);
    }

    private static int fieldEnd(Words words, int index, Field wanted) {
        Phrases.Match<Field> field = FIELDS.at(words, index);
        return field == null || field.value() != wanted ? -1 : withoutAct(words, index, field.end());
    }

    /** "Phòng Kinh tế | tổng hợp, báo cáo", "Phòng Kế hoạch | tổng hợp kết quả": the last word of a field is what is done where another act, or what is gathered, comes behind it. */
    private static int withoutAct(Words words, int index, int end) {
        int act = end - 2;
        if (!words.at(act, "tổng", "hợp") || words.capital(act)) {
            return end;
        }
        boolean another = (words.at(end, ",") || words.at(end, "và")) && !words.capital(end + 1) && isVerb(words, end + 1);
        boolean gathered = GATHERED.isAt(words, end) && !isVerb(words, end);
        return !another && !gathered ? end : act > index ? act : -1;
    }

    /** Whether a verb of action begins at this word. */
    static boolean isVerb(Words words, int index) {
        Phrases.Match<VerbClass> verb = verbAt(words, index);
        return verb != null && verb.value() != VerbClass.END;
    }

    /** Whether a verb that never belongs to a name begins at this word. */
    static boolean isPlainVerb(Words words, int index) {
        Phrases.Match<VerbClass> verb = verbAt(words, index);
        return verb != null && verb.value() == VerbClass.STRONG;
    }

    static boolean isWeakVerb(Words words, int index) {
        Phrases.Match<VerbClass> verb = VERBS.at(words, index);
        return verb != null && verb.value() == VerbClass.WEAK;
    }

    /** The head of a name at this word; {@code null} where none begins. */
    static @Nullable Head headAt(Words words, int index) {
        if (!words.is(index, Cues.NAME) && !words.is(index, Cues.FIGURE)) {
            return null;
        }
        int i = behindDeterminers(words, index);
        boolean determined = i > index;
        if (isCount(words, i)) {
            i++;
        } else if (isShareOfAll(words, i)) {
            i += 2;
        }
        // "tổ chức thực hiện" is a verb, "các tổ chức thực hiện" are bodies.
        Phrases.Match<UnitClass> unit = (determined || isBesideAgencies(words, i)) && words.at(i, "tổ", "chức")
                ? UNITS.at(words, i, value -> value != UnitClass.NONE) : UNITS.at(words, i);
        if (unit == null && isChosen(words, i)) {
            return new Head(UnitClass.OFFICE, index, i + 1, determined, false);
        }
        int trade = unit == null && !determined ? Trades.end(words, i) : -1;
        if (trade > 0) {
            return new Head(UnitClass.OFFICE, index, trade, false, true);
        }
        int given = unit == null ? words.givenName(i) : -1;
        if (given > 0) {
            return new Head(UnitClass.NAME, index, given, determined, false);
        }
        if (unit == null || !determined && (isToOrganise(words, i, unit.end()) || isToLead(words, i))) {
            return null;
        }
        return switch (unit.value()) {
            case NONE -> null;
            case PROPER -> words.capital(i) ? new Head(UnitClass.ORGAN, index, unit.end(), determined, false) : null;
            case POST -> new Head(UnitClass.OFFICE, index, unit.end(), determined, true);
            case ORGAN, BODY, GENERIC, PLACE, OFFICE, NAME -> new Head(unit.value(), index, unit.end(), determined, false);
        };
    }

    /** "các cơ quan, tổ chức | thực hiện nghiêm", "cơ quan, đơn vị, tổ chức | rà soát": where an act comes behind it, what stands beside agencies is bodies. */
    private static boolean isBesideAgencies(Words words, int i) {
        boolean agencies = words.at(i - 1, ",") && (words.at(i - 3, "cơ", "quan") || words.at(i - 3, "đơn", "vị") && words.at(i - 6, "cơ", "quan", ","));
        return agencies && isPlainVerb(words, i + 2);
    }

    /** "người được giao …": people told by what they were given to do. */
    private static boolean isChosen(Words words, int i) {
        return words.at(i, "người", "được") && CHOOSING.isAt(words, i + 2);
    }

    /** The index behind "các", "toàn thể các" and their like; the same where none stands there. */
    private static int behindDeterminers(Words words, int index) {
        int i = index;
        int behind = DETERMINERS.behind(words, i);
        while (behind > i) {
            i = behind;
            behind = DETERMINERS.behind(words, i);
        }
        return i;
    }

    /** "Tổ chức kiểm điểm": at the start of a clause, alone, it is the verb, unless what follows tells which bodies. */
    private static boolean isToOrganise(Words words, int i, int end) {
        return end == i + 2 && starts(words, i) && organises(words, i);
    }

    /** "phối hợp tổ chức khám bệnh": whether "tổ chức" is the verb here, and what follows does not tell which bodies. */
    static boolean organises(Words words, int i) {
        Phrases.Match<UnitClass> unit = words.at(i, "tổ", "chức") ? UNITS.at(words, i) : null;
        if (unit == null || unit.end() != i + 2) {
            return unit != null && unit.value() == UnitClass.NONE;
        }
        int end = unit.end();
        boolean joined = words.at(end, ",") || words.at(end, "và") || words.at(end, "hoặc");
        boolean beforeBody = AFTER_BODIES.contains(words.key(end)) && !(joined && VERBS.isAt(words, end + 1)); // "Tổ chức, quán triệt …"
        return !beforeBody;
    }

    /** "Lãnh đạo chuẩn bị tốt …": at the start of a clause, before another verb, it is a verb itself. */
    private static boolean isToLead(Words words, int i) {
        return words.at(i, "lãnh", "đạo") && starts(words, i) && verbAt(words, i + 2) != null;
    }

    private static boolean starts(Words words, int i) {
        return i == 0 || words.isMark(i - 1) && !words.at(i - 1, ",");
    }

    /** "100% chi bộ". */
    private static boolean isShareOfAll(Words words, int i) {
        return words.at(i, "100", "%") && UNITS.isAt(words, i + 2);
    }

    private static boolean isCount(Words words, int i) {
        return words.is(i, Cues.FIGURE) && words.length(i) <= 3 && Character.isDigit(words.letter(i)) && UNITS.isAt(words, i + 1);
    }
}
