package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of units in running text, in headings and in cells, and splits lists of them.
 *
 * <p>A name begins with a word for a body, an office or a kind of body ({@code vocabulary/units.tsv}), perhaps after "các", and goes on until the
 * verb that says what it does ({@code vocabulary/verbs.tsv}), or a mark. In a list each part that is a full name by itself is one name;
 * parts that share a head ("các sở, ban, ngành") or a tail ("các Ban, Văn phòng Đảng ủy Khối") stay one.
 */
final class UnitNames {

    /** Where names stand, which decides what ends them. */
    enum Place {
        /** Within a sentence: a verb ends the name. */
        SENTENCE,
        /** A heading or the beginning of one: only a plain verb of action ends it. */
        HEADING,
        /** A table cell or what follows "Chủ trì:": all of it is names. */
        CELL
    }

    /** Names as spans of the text, and the index of the first word after the list. */
    record Names(List<Span> spans, int end) {}

    private enum UnitClass { ORGAN, PROPER, BODY, GENERIC, PLACE, OFFICE, NAME, NONE }

    private enum VerbClass { STRONG, WEAK, END }

    private static final Phrases<UnitClass> UNITS = Phrase.classes("units", UnitClass.class);
    private static final Phrases<VerbClass> VERBS = Phrase.classes("verbs", VerbClass.class);
    private static final Set<String> DETERMINERS = Set.of("các", "những", "mọi", "mỗi", "từng");
    private static final Set<String> RELATIVES = Set.of("được", "đang", "chưa");
    /** Verbs that end a name even inside "được phân công …". */
    private static final Set<String> FIRM = Set.of(
            "có trách", "có nhiệm", "chịu trách", "căn cứ", "chủ động", "tiếp tục", "tăng cường", "nghiêm túc", "khẩn trương", "tập trung",
            "kịp thời", "tích cực");
    private static final Set<String> MODALS = Set.of("phải", "cần");
    /** "Giám đốc các Sở: …", "Trưởng các phòng: …". */
    private static final Set<String> BODIES_OF_OFFICES = Set.of("sở", "bộ", "ban", "phòng", "khoa", "ngành", "trường");
    private static final int LONGEST_NAME = 32;

    private UnitNames() {}

    /** Whether a verb of action begins at this word. */
    static boolean isVerb(Words words, int index) {
        Phrases.Match<VerbClass> verb = VERBS.at(words, index);
        return verb != null && verb.value() != VerbClass.END;
    }

    /** Whether a verb that never belongs to a name begins at this word. */
    static boolean isPlainVerb(Words words, int index) {
        Phrases.Match<VerbClass> verb = VERBS.at(words, index);
        return verb != null && verb.value() == VerbClass.STRONG;
    }

    /** Whether the name of a unit, or of several, begins at this word. */
    static boolean beginsAt(Words words, int index) {
        return headAt(words, index) != null;
    }

    /** Whether a letterhead's line opens the name of a body rather than going on with one ("TỈNH …"). */
    static boolean opensBody(Words words) {
        Phrases.Match<UnitClass> unit = UNITS.at(words, 0);
        return unit != null && (unit.value() == UnitClass.ORGAN || unit.value() == UnitClass.BODY || unit.value() == UnitClass.NAME
                || unit.value() == UnitClass.OFFICE);
    }

    /** The names that begin at a word; {@code null} where none does. */
    static @Nullable Names at(Words words, int from, int to, Place place) {
        return new Scan(words, to, place).run(from);
    }

    /** A name of any kind that begins at a word, where the words before it say that a name follows. */
    static @Nullable Names any(Words words, int from, int to) {
        return new Scan(words, to, Place.SENTENCE).run(from, new Head(UnitClass.OFFICE, from, from + 1, false));
    }

    private record Head(UnitClass type, int from, int end, boolean determined) {}

    private static @Nullable Head headAt(Words words, int index) {
        int i = index;
        boolean determined = false;
        while (DETERMINERS.contains(words.key(i)) || words.at(i, "toàn", "thể") || words.at(i, "tất", "cả")
                || words.at(i, "một", "số")) {
            i += DETERMINERS.contains(words.key(i)) ? 1 : 2;
            determined = true;
        }
        if (isCount(words, i)) {
            i++;
        }
        // "tổ chức thực hiện" is a verb, "các tổ chức thực hiện" are bodies.
        Phrases.Match<UnitClass> unit = determined && words.at(i, "tổ", "chức")
                ? UNITS.at(words, i, value -> value != UnitClass.NONE) : UNITS.at(words, i);
        if (unit == null || unit.value() == UnitClass.NONE) {
            return null;
        }
        if (unit.value() == UnitClass.PROPER) {
            return words.capital(i) ? new Head(UnitClass.ORGAN, index, unit.end(), determined) : null;
        }
        return new Head(unit.value(), index, unit.end(), determined);
    }

    private static boolean isCount(Words words, int i) {
        String key = words.key(i);
        return !key.isEmpty() && key.length() <= 3 && Character.isDigit(key.charAt(0)) && UNITS.at(words, i + 1) != null;
    }

    /** One pass over a list of names. */
    private static final class Scan {
        private final Words words;
        private final int to;
        private final Place place;
        private final List<Span> names = new ArrayList<>();
        private int nameFrom;
        /** Where the words of the innermost body of the name begin that tell which ("Hội đồng | Xét công nhận …"). */
        private int qualifier;
        private Head head = new Head(UnitClass.NONE, 0, 0, false);
        /** Whether nothing but heads has been read of the name ("các Sở", "các sở, ban"). */
        private boolean bare;
        private boolean determinedInside;
        private boolean relative;
        private boolean colon;

        Scan(Words words, int to, Place place) {
            this.words = words;
            this.to = to;
            this.place = place;
        }

        @Nullable Names run(int from) {
            Head first = headAt(words, from);
            if (first == null && !(place == Place.CELL && words.capital(from))) {
                return null;
            }
            return run(from, first);
        }

        @Nullable Names run(int from, @Nullable Head first) {
            int i = begin(from, first);
            while (i < to) {
                int next = step(i);
                if (next < 0) {
                    break;
                }
                i = next;
            }
            close(Math.min(i, to));
            return names.isEmpty() ? null : new Names(List.copyOf(names), Math.min(i, to));
        }

        private int begin(int from, @Nullable Head unit) {
            nameFrom = from;
            head = unit == null ? new Head(UnitClass.NONE, from, from, false) : unit;
            bare = unit != null;
            determinedInside = head.determined();
            relative = false;
            colon = false;
            qualifier = head.end();
            return Math.max(head.end(), from + (unit == null ? 1 : 0));
        }

        private void close(int end) {
            int last = Math.min(end, words.size());
            while (last > nameFrom && words.get(last - 1).isMark() && !words.key(last - 1).equals(")") && !isQuote(last - 1)) {
                last--;
            }
            if (last > nameFrom) {
                names.add(words.span(nameFrom, last));
            }
            nameFrom = Integer.MAX_VALUE;
        }

        private boolean isQuote(int i) {
            return "”\"".contains(words.key(i));
        }

        /** The index to go on from; -1 where the list ends before {@code i}. */
        private int step(int i) {
            Words.Word word = words.get(i);
            if (word.isMark()) {
                return mark(i, word.key());
            }
            if (word.key().equals("và") || word.key().equals("cùng") && words.at(i + 1, "với")) {
                return boundary(i, word.key().equals("và") ? i + 1 : i + 2);
            }
            if (i - nameFrom > LONGEST_NAME) {
                return -1;
            }
            int inner = Math.max(Math.max(innerUnit(i), kindOfBody(i)), inCharge(i));
            if (inner > 0) {
                bare = false;
                qualifier = inner;
                return inner;
            }
            return endsAtVerb(i) || endsAtPreposition(i) ? -1 : take(i);
        }

        private int take(int i) {
            if (DETERMINERS.contains(words.key(i))) {
                determinedInside = true;
            }
            if (RELATIVES.contains(words.key(i)) || words.at(i, "có", "liên", "quan", "đến") || words.at(i, "có", "liên", "quan", "tới")) {
                relative = true;
            }
            bare = false;
            return i + 1;
        }

        /** "cơ quan Ủy ban Kiểm tra": the words of a body inside the name are no verbs. */
        private int innerUnit(int i) {
            Phrases.Match<UnitClass> unit = UNITS.at(words, i);
            boolean body = unit != null && unit.end() > i + 1 && words.capital(i)
                    && (unit.value() == UnitClass.BODY || unit.value() == UnitClass.ORGAN || unit.value() == UnitClass.NAME);
            return body ? unit.end() : -1;
        }

        /** "chính quyền địa phương trong quản lý …", "UBND tỉnh về kết quả …". */
        private boolean endsAtPreposition(int i) {
            if (place != Place.SENTENCE) {
                return false;
            }
            return words.at(i, "trong") && VERBS.at(words, i + 1) != null || words.at(i, "về") && head.type() != UnitClass.ORGAN && !relative;
        }

        private boolean endsAtVerb(int i) {
            if (place == Place.CELL) {
                return false;
            }
            Phrases.Match<VerbClass> verb = VERBS.at(words, i);
            if (verb != null && head.type() == UnitClass.ORGAN && words.capital(i) && i - head.end() < 8) {
                return false;
            }
            if (verb == null || bare && head.type() == UnitClass.ORGAN && i == head.end() && !isFirmAfterOrgan(i)) {
                return false;
            }
            if (verb.value() != VerbClass.WEAK) {
                return !relative || isFirm(i) && !RELATIVES.contains(words.key(i - 1));
            }
            boolean oneSyllable = i == qualifier + 1 && words.isCapitalised(qualifier); // no body is told by one syllable
            return place == Place.SENTENCE && !relative && !words.capital(i) && isComplete() && !oneSyllable;
        }

        /** "các tổ chức nghiên cứu và phát triển triển khai đề tài": two weak verbs before a plain one tell which bodies; -1 where none do. */
        private int kindOfBody(int i) {
            if (place == Place.CELL || head.type() != UnitClass.GENERIC || !head.determined() || !isWeak(i)) {
                return -1;
            }
            Phrases.Match<VerbClass> first = VERBS.at(words, i);
            Phrases.Match<VerbClass> second = first == null || !words.at(first.end(), "và") ? null : VERBS.at(words, first.end() + 1);
            boolean kind = second != null && second.value() == VerbClass.WEAK && isPlainVerb(words, second.end());
            return kind ? second.end() : -1;
        }

        /** "Phó Hiệu trưởng phụ trách chuyên môn chủ trì …": what the office is in charge of tells which; -1 where that is what it is to do. */
        private int inCharge(int i) {
            if (place == Place.CELL || head.type() != UnitClass.OFFICE || !words.at(i, "phụ", "trách")) {
                return -1;
            }
            for (int k = i + 3; k < Math.min(to, i + 10) && !words.get(k).isMark(); k++) {
                if (isPlainVerb(words, k)) {
                    return k;
                }
            }
            return -1;
        }

        private boolean isWeak(int i) {
            Phrases.Match<VerbClass> verb = VERBS.at(words, i);
            return verb != null && verb.value() == VerbClass.WEAK;
        }

        /** "phòng tham mưu" is a name; "các phòng có trách nhiệm" is not. */
        private boolean isFirmAfterOrgan(int i) {
            return head.determined() && !words.capital(i) && isFirm(i);
        }

        private boolean isFirm(int i) {
            return MODALS.contains(words.key(i)) || FIRM.contains(words.key(i) + " " + words.key(i + 1));
        }

        private boolean isComplete() {
            return !bare || head.type() != UnitClass.ORGAN;
        }

        private int mark(int i, String mark) {
            return switch (mark) {
                case "," -> boundary(i, words.at(i + 1, "và") ? i + 2 : i + 1);
                case ";", "/" , "&", "+" -> boundary(i, i + 1);
                case "(" -> bracket(i);
                case ":" -> colonAt(i);
                case "-", "–", "\"", "“", "”", "’", "'", "·" -> dash(i, mark);
                case "." -> isAbbreviation(i - 1) ? i + 1 : -1;
                default -> -1;
            };
        }

        private int dash(int i, String mark) {
            boolean bulletLike = place == Place.CELL && (mark.equals("-") || mark.equals("–")) && headAt(words, i + 1) != null
                    && words.get(i).start() > words.get(i - 1).end();
            return bulletLike ? boundary(i, i + 1) : i + 1;
        }

        private boolean isAbbreviation(int i) {
            String key = words.key(i);
            return key.length() <= 2 && words.capital(i) && i + 2 < to && !words.get(i + 1).isMark() == false;
        }

        /** "Sở: Tài chính, Nội vụ" and "Các đồng chí: Bí thư, …" are one name as written. */
        private int colonAt(int i) {
            boolean ofBodies = head.type() == UnitClass.OFFICE && DETERMINERS.contains(words.key(i - 2)) && BODIES_OF_OFFICES.contains(words.key(i - 1));
            boolean kinds = bare && (head.type() == UnitClass.ORGAN || head.determined() && words.key(i - 1).equals("chí"));
            boolean list = (kinds || ofBodies) && i + 1 < to && words.capital(i + 1);
            if (!list) {
                return -1;
            }
            colon = true;
            bare = false;
            return i + 1;
        }

        private int bracket(int i) {
            int close = words.find(i, to, ")");
            if (close < 0) {
                return -1;
            }
            int after = close + 1;
            boolean goesOn = words.at(after, ",") || words.at(after, ";") || words.at(after, "và");
            if (!goesOn) {
                end(i, after);
                return -1;
            }
            int next = words.at(after, "và") || !words.at(after + 1, "và") ? after + 1 : after + 2;
            if (headAt(words, next) == null && !(place == Place.CELL && words.capital(next))) {
                end(i, after);
                return -1;
            }
            close(i);
            return begin(next, headAt(words, next));
        }

        private void end(int i, int after) {
            close(i);
            if (after > i) {
                nameFrom = Integer.MAX_VALUE;
            }
        }

        /** Decides at a comma, semicolon or "và" whether a new name begins at {@code next}. */
        private int boundary(int i, int next) {
            if (next >= to) {
                return -1;
            }
            Head unit = headAt(words, next);
            if (colon && !words.at(i, ";") && !leavesColonList(unit, next)) {
                return unit == null ? next : unit.end();
            }
            if (unit == null) {
                return withoutUnit(i, next);
            }
            if (words.at(i, ";") || !(isComrades() && unit.type() == UnitClass.OFFICE && !unit.determined()) && splits(unit, next)) {
                close(i);
                return begin(next, unit);
            }
            return unit.end() > next ? unit.end() : next;
        }

        /** "các Sở: Tài chính, Xây dựng và Công an tỉnh": a body with words of its own is no item of the list, as "các Bộ: Công an, Y tế" has it. */
        private boolean leavesColonList(@Nullable Head unit, int next) {
            if (unit == null) {
                return false;
            }
            if (unit.determined()) {
                return !words.key(next).equals("các") || head.type() == UnitClass.ORGAN;
            }
            if (head.type() == UnitClass.OFFICE && unit.type() == UnitClass.OFFICE) {
                return true;
            }
            boolean named = unit.end() < to && !isBareAt(unit.end());
            return (head.type() == UnitClass.ORGAN || head.type() == UnitClass.OFFICE) && named && (unit.type() == UnitClass.ORGAN || unit.type() == UnitClass.BODY);
        }

        private boolean splits(Head next, int at) {
            if (next.determined()) {
                return !(bare && head.type() == UnitClass.OFFICE);
            }
            return switch (next.type()) {
                case PLACE -> false;
                case GENERIC -> splitsGeneric(next);
                case ORGAN -> (words.capital(next.end()) || !isBareAt(next.end())) && !(bare && head.type() == UnitClass.ORGAN && !isPluralKind());
                default -> !bare || isPluralKind() || head.type() == UnitClass.NAME || isBodyByItself(at);
            };
        }

        /** "Ủy ban Kiểm tra, Văn phòng Liên đoàn Lao động tỉnh": two bodies, though the first has no words of its own. */
        private boolean isBodyByItself(int next) {
            int syllables = head.end() - head.from() - (head.determined() ? 1 : 0);
            return head.type() == UnitClass.BODY && syllables > 2 && words.capital(next);
        }

        private boolean splitsGeneric(Head next) {
            if (head.type() == UnitClass.OFFICE && words.at(next.from(), "cá", "nhân")) {
                return true; // nobody is the head of "cá nhân có liên quan"
            }
            Phrases.Match<UnitClass> following = UNITS.at(words, next.end());
            if (following != null && following.value() != UnitClass.NONE && following.value() != UnitClass.GENERIC
                    && following.value() != UnitClass.PLACE) {
                return true;
            }
            return !determinedInside && !bare && !isBareAt(next.end());
        }

        private boolean isBareAt(int end) {
            return end >= to || words.get(end).isMark() || words.key(end).equals("và") || VERBS.at(words, end) != null;
        }

        /** "các Sở, …", "các sở, ban, ngành, …": kinds of bodies, complete as they stand. */
        private boolean isPluralKind() {
            String last = words.key(previousHeadWord());
            return head.type() == UnitClass.GENERIC || head.type() == UnitClass.PLACE || head.type() == UnitClass.ORGAN && Set.of("sở", "bộ").contains(last);
        }

        private int previousHeadWord() {
            return head.end() - 1;
        }

        private int withoutUnit(int i, int next) {
            boolean and = words.at(i, "và");
            if (place == Place.CELL) {
                return inCell(i, next, and);
            }
            boolean partOfName = head.type() == UnitClass.ORGAN && words.capital(next);
            if (words.at(i, ";") || isPlainVerb(words, next) && !partOfName) {
                return -1;
            }
            if (and) {
                return !isVerb(words, next) || relative || !bare && isVerb(words, i - 2) || words.capital(next) ? next : -1;
            }
            boolean sharedHead = (head.type() == UnitClass.ORGAN && !bare || isComrades()) && words.capital(next);
            boolean clause = relative && hasFirmVerbAhead(next);
            return sharedHead || clause ? next : -1;
        }

        /** "Các đồng chí Trưởng, Phó các phòng". */
        private boolean isComrades() {
            return words.at(head.end() - 2, "đồng", "chí") && head.determined();
        }

        private boolean hasFirmVerbAhead(int from) {
            for (int i = from; i < Math.min(to, from + 14); i++) {
                if (words.get(i).isMark()) {
                    return false;
                }
                if (words.at(i, "có", "trách", "nhiệm") || words.at(i, "chịu", "trách", "nhiệm") || words.at(i, "phải")) {
                    return true;
                }
            }
            return false;
        }

        private int inCell(int i, int next, boolean and) {
            boolean person = head.type() == UnitClass.NONE || head.type() == UnitClass.OFFICE;
            if (words.at(i, ";") || person && words.capital(next) || words.at(i, "-")) {
                close(i);
                return begin(next, null);
            }
            return next;
        }
    }
}
