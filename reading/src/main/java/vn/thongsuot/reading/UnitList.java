package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.UnitNames.Names;
import vn.thongsuot.reading.UnitNames.Place;
import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;

/** One pass over a list of names: where one ends and whether what follows a comma, a semicolon or "và" is another. */
final class UnitList {

    /** "các trường mầm non, tiểu học, THCS": kinds of schools share the word. */
    private static final Phrases<Boolean> SCHOOLS = Phrase.set("mầm non", "mẫu giáo", "tiểu học", "trung học", "thcs", "thpt", "tiểu học và thcs", "phổ thông", "chuyên biệt", "dạy nghề", "cao đẳng", "đại học", "trung cấp");
    /** "các khoa lâm sàng, cận lâm sàng". */
    private static final Phrases<Boolean> WARDS = Phrase.set("lâm sàng", "cận lâm sàng");
    private static final Phrases<Boolean> TITLES = Phrase.set("ông", "bà", "thầy", "cô", "đồng chí", "đ/c");
    static final int LONGEST_NAME = 32;
    private static final int LAST_WORDS = 8;
    private static final int NO_NAME = Integer.MAX_VALUE;

    private final Words words;
    private final int to;
    private final Place place;
    private final NameEnds ends;
    private final NameParts parts;
    private final NameBreaks breaks;
    private final List<Span> names = new ArrayList<>();
    private NameSoFar name = new NameSoFar();
    private boolean colon;
    /** Whether what is being read tells which office the person before it holds ("đồng chí Trần Văn Tám, Chi ủy viên, …"). */
    private boolean apposition;
    /** The index behind a bracket that ended the list and told members of its last name; -1 where none did. */
    private int behindMembers = -1;

    UnitList(Words words, int to, Place place) {
        this.words = words;
        this.to = to;
        this.place = place;
        this.ends = new NameEnds(words, place);
        this.parts = new NameParts(words, to, place);
        this.breaks = new NameBreaks(words, to);
    }

    /** The names from a word on; {@code head} is the first one's, {@code null} in a cell that begins with any name. */
    @Nullable Names run(int from, @Nullable Head head) {
        int i = begin(from, head);
        while (i < to) {
            int next = step(i);
            if (next < 0) {
                break;
            }
            i = next;
        }
        close(Math.min(i, to));
        int end = behindMembers > 0 ? behindMembers : Math.min(i, to);
        return names.isEmpty() ? null : new Names(List.copyOf(names), end, end < to && place == Place.SENTENCE && isOver(end));
    }

    private boolean isOver(int end) {
        return behindMembers > 0 ? NameEnds.mayBeVerb(words, end) : ends.isOver(name, end);
    }

    private int begin(int from, @Nullable Head head) {
        apposition = false;
        name = NameSoFar.at(from, head == null ? Head.none(from) : head);
        if (name.isOffice() && ColonLists.KINDS.contains(words.key(name.head.end() - 1))) {
            name.innermost = UnitClass.ORGAN; // "Trưởng phòng Khảo thí và Bảo đảm chất lượng"
        }
        colon = false;
        name.determinedInside |= head != null && UnitVocabulary.isDeterminer(words, head.end() - 1); // "Trưởng các thôn"
        int known = place == Place.SENTENCE && head != null ? knownFrom(from, head.end()) : -1;
        boolean given = words.givenName(from) == name.head.end();
        boolean whole = given || known == name.head.end() && switch (name.head.type()) {
            case BODY, NAME -> !words.at(name.head.from(), "ban"); // "Ban Chỉ huy" and "Ban Quản lý dự án" go on with what they do
            case GENERIC -> known - from > (name.head.determined() ? 3 : 2);
            case ORGAN, PROPER, PLACE, OFFICE, POST, NONE -> false;
        };
        name.known = whole ? name.head.end() : -1;
        return known > name.head.end() ? known(name.head.end(), known) : Math.max(name.head.end(), from + (head == null ? 1 : 0));
    }

    /** Where a name ends that the document tells and that begins with the head or within it: "Chủ tịch công đoàn | bộ phận". */
    private int knownFrom(int from, int end) {
        int known = -1;
        for (int i = from; i < end; i++) {
            known = Math.max(known, words.knownName(i));
        }
        return known;
    }

    /** Goes on behind a name, or the end of one, that the document tells. */
    private int known(int from, int end) {
        for (int i = from; i < end; i++) {
            name.determinedInside |= UnitVocabulary.isDeterminer(words, i);
        }
        name.bare = false;
        name.known = end;
        name.qualifier = end;
        return Math.min(end, to);
    }

    private void close(int end) {
        int last = Math.min(end, words.size());
        while (last > name.from && words.isMark(last - 1) && !words.key(last - 1).equals(")") && !isQuote(last - 1)) {
            last--;
        }
        last -= last - 1 > name.from && words.at(last - 1, "có") ? 1 : 0; // "các địa phương | có thực hiện chương trình …"
        if (last > name.from) {
            names.add(words.span(name.from, last));
        }
        name.from = NO_NAME;
    }

    private boolean isQuote(int i) {
        return "”\"".contains(words.key(i));
    }

    /** The index to go on from; -1 where the list ends before {@code i}. */
    private int step(int i) {
        String word = words.key(i);
        if (words.isMark(i)) {
            return mark(i, word);
        }
        if (place == Place.SENTENCE && Partners.isWith(words, i)) {
            if (isOfAllNamed()) {
                return boundary(i, i + 1);
            }
            return -1;
        }
        if (word.equals("và") || word.equals("cùng") && words.at(i + 1, "với") || words.at(i, "cũng", "như")) {
            return boundary(i, word.equals("và") ? i + 1 : i + 2);
        }
        if (i - name.from > LONGEST_NAME || place == Place.SENTENCE && Distribution.beginsAt(words, name.from, i)) {
            return -1;
        }
        int known = place == Place.SENTENCE ? words.knownName(i) : -1;
        if (known > i) {
            return known(i, known);
        }
        int together = parts.end(name, i);
        if (together > 0) {
            name.bare = false;
            name.qualifier = together;
            return Math.min(together, to);
        }
        if (ends.endsAt(name, i)) {
            return -1;
        }
        ends.take(name, i);
        return i + 1;
    }

    /** "Giám đốc các Sở cùng thủ trưởng các ngành … chịu trách nhiệm thi hành": a decision is carried out by all whom it names. */
    private boolean isOfAllNamed() {
        return words.find(Math.max(0, words.size() - LAST_WORDS), words.size(), "thi", "hành") >= 0;
    }

    private int mark(int i, String mark) {
        return switch (mark) {
            case ",", ";" -> boundary(i, behindEmphasis(behindJoint(i)));
            case "&" -> words.isJoinedOnBothSides(i) || breaks.isHalfOfField(name, i + 1) || goesOnInSmall(i + 1) ? i + 1 : boundary(i, i + 1); // "Sở NN&PTNT"
            case "/", "+" -> words.isStroke(i) && (breaks.isAbove(name, i + 1) || breaks.isOtherName(name, i + 1)) ? i + 2 : boundary(i, i + 1);
            case "(" -> bracket(i);
            case ":" -> colonAt(i);
            case "-", "–", "\"", "“", "”", "’", "'", "·" -> dash(i, mark);
            case "." -> isAbbreviation(i - 1) ? i + 1 : -1;
            default -> -1;
        };
    }

    /** "Phòng Văn hóa & thông tin": the second half of its field. */
    private boolean goesOnInSmall(int i) {
        return name.isOrgan() && !name.bare && words.isWord(i) && !words.capital(i) && UnitVocabulary.headAt(words, i) == null;
    }

    /** "Sở A, và Sở B", "- Sở A; - Sở B": the index behind the mark and what joins the next name to it. */
    private int behindJoint(int i) {
        boolean bullet = words.at(i, ";") && (words.at(i + 1, "-") || words.at(i + 1, "–"));
        return bullet || words.at(i + 1, "và") ? i + 2 : words.at(i + 1, "cũng", "như") ? i + 3 : i + 1;
    }

    /** "Cấp ủy, chính quyền, trước hết là người đứng đầu cấp ủy …": who is meant above all is one of them. */
    private int behindEmphasis(int i) {
        int of = words.at(i, "trước", "hết", "là") || words.at(i, "đặc", "biệt", "là") ? i + 3 : words.at(i, "nhất", "là") ? i + 2 : i;
        Head head = of > i ? UnitVocabulary.headAt(words, of) : null;
        boolean some = head != null && (head.type() == UnitClass.GENERIC || head.type() == UnitClass.PLACE); // "UBND các xã, nhất là các xã ven sông, …": some of them
        return head == null || some ? i : of;
    }

    private int dash(int i, String mark) {
        boolean bulletLike = place == Place.CELL && (mark.equals("-") || mark.equals("–")) && UnitNames.beginsAt(words, i + 1)
                && words.start(i) > words.end(i - 1);
        return bulletLike ? boundary(i, i + 1) : i + 1;
    }

    private boolean isAbbreviation(int i) {
        return words.key(i).length() <= 2 && words.capital(i) && i + 2 < to && words.isMark(i + 1);
    }

    /** "Sở: Tài chính, Nội vụ" and "Các đồng chí: Bí thư, …" are one name as written, in a cell "UBND các xã: Bình Lộc, Bình Hải" as well. */
    private int colonAt(int i) {
        boolean ofBodies = name.isOffice() && ColonLists.KINDS.contains(words.key(i - 1)) && (UnitVocabulary.isDeterminer(words, i - 2) || ColonLists.isOfficeBefore(words, i - 1));
        boolean kinds = name.bare && (name.isOrgan() || name.head.determined() && words.key(i - 1).equals("chí"));
        Phrases.Match<UnitClass> kind = place == Place.CELL && UnitVocabulary.isDeterminer(words, i - 2) ? UnitVocabulary.unitAt(words, i - 1) : null;
        boolean ofPlaces = kind != null && kind.value() == UnitClass.PLACE && kind.end() == i;
        boolean list = (kinds || ofBodies || ofPlaces || ColonLists.areProperPlaces(words, i) || ColonLists.areFieldsOfHead(words, i)) && i + 1 < to && words.capital(i + 1);
        if (!list) {
            return -1;
        }
        colon = true;
        name.listed = true;
        name.bare = false;
        return i + 1;
    }

    private int bracket(int i) {
        int close = words.closing(i, to);
        if (close < 0) {
            return -1;
        }
        if (UnitNames.isCourtesy(words, i)) {
            return close + 1;
        }
        int after = close + 1;
        boolean goesOn = words.at(after, ",") || words.at(after, ";") || words.at(after, "và");
        int next = words.at(after, "và") || !words.at(after + 1, "và") ? after + 1 : after + 2;
        Head head = goesOn ? UnitVocabulary.headAt(words, next) : null;
        close(i);
        List<Span> members = UnitNames.membersInBracket(words, i);
        if (!name.isOffice() && !breaks.isPerson(name.head) && !breaks.isAbove(name, i + 1)) { // a person has none: where he is from
            names.addAll(members);
        }
        if (head == null && !(goesOn && place == Place.CELL && words.capital(next))) {
            behindMembers = members.isEmpty() ? -1 : after;
            return -1;
        }
        return begin(next, head);
    }

    /** Decides at a comma, semicolon or "và" whether a new name begins at {@code next}. */
    private int boundary(int i, int next) {
        if (next >= to) {
            return -1;
        }
        if ((name.determinedInside || words.at(i - 1, "thuộc")) && words.at(next, "trực", "thuộc")) {
            return next + 2; // "các đơn vị thuộc, trực thuộc Sở", "các đơn vị thành viên, trực thuộc"
        }
        if (place == Place.SENTENCE && Distribution.beginsAt(words, name.from, next)) {
            return -1;
        }
        int force = words.at(i, ";") ? next : breaks.forceEnd(name, next);
        if (force > next) {
            return force;
        }
        Head head = isKindOfSchool(i, next) ? null : UnitVocabulary.headAt(words, next);
        if (colon && !words.at(i, ";") && !leavesColonList(head, next)) {
            return head == null ? next : head.end();
        }
        if (head == null) {
            return withoutHead(i, next);
        }
        if (breaks.sharesDeterminer(name, head, i) && !words.at(i, ";")) {
            return Math.max(head.end(), next);
        }
        if ((breaks.sharesOffice(name, head, i) || breaks.sharesOwners(name, head, i)) && !words.at(i, ";")) {
            return Math.max(head.end(), next);
        }
        if ((words.at(i, ",") || words.at(i, "-") || words.at(i, "–")) && breaks.isOwnOffice(name, head, apposition)) {
            apposition = true;
            int from = name.from;
            name = NameSoFar.at(next, head);
            name.from = from;
            return head.end();
        }
        if (words.at(i, ";") || apposition && breaks.isPerson(head) || !breaks.areSameComrades(name, head, i) && breaks.splits(name, head, next)) {
            close(i);
            return begin(next, head);
        }
        return Math.max(head.end(), next);
    }

    /** "các Sở: Tài chính, Xây dựng và Công an tỉnh": a body with words of its own is no item of the list, as "các Bộ: Công an, Y tế" has it. */
    private boolean leavesColonList(@Nullable Head head, int next) {
        if (head == null) {
            return false;
        }
        if (head.determined()) {
            return !words.key(next).equals("các") || name.isOrgan() || head.type() == UnitClass.GENERIC || name.head.type() == UnitClass.BODY;
        }
        if (name.isOffice() && head.type() == UnitClass.OFFICE) {
            return true;
        }
        boolean named = head.end() < to && !breaks.isBareAt(head.end());
        return (name.isOrgan() || name.isOffice()) && named && (head.type() == UnitClass.ORGAN || head.type() == UnitClass.BODY);
    }

    private boolean isKindOfSchool(int i, int next) {
        return SCHOOLS.isAt(words, next) && !words.capital(next) && words.find(name.from, i, "trường") >= 0;
    }

    private int withoutHead(int i, int next) {
        boolean and = words.at(i, "và");
        if (place == Place.CELL) {
            return inCell(i, next);
        }
        if (isKindOfSchool(i, next) || WARDS.isAt(words, next) && words.find(name.from, i, "khoa") >= 0
                || (words.at(next, "khối") || words.at(next, "khu")) && words.find(name.from, i, words.key(next)) >= 0) {
            return next;
        }
        if (words.at(next, "ở") && words.find(name.head.end(), i, "ở") >= 0) {
            return next + 1; // "Ủy ban bầu cử ở tỉnh, ở huyện, ở xã"
        }
        int figure = words.at(next, "số") ? next + 1 : next;
        if (words.is(i - 1, Cues.BARE_FIGURE) && words.is(figure, Cues.BARE_FIGURE)) {
            return figure + 1; // "Quân khu 3, 4", "Tổ số 1, số 2"
        }
        boolean partOfName = name.innermost == UnitClass.ORGAN && words.capital(next);
        if (words.at(i, ";") || UnitVocabulary.isPlainVerb(words, next) && !partOfName) {
            return -1;
        }
        if (and) {
            boolean object = name.relative || !name.bare && UnitVocabulary.isVerb(words, i - 2) || words.capital(next);
            return !UnitVocabulary.isVerb(words, next) || object ? next : -1;
        }
        boolean proper = words.isCapitalised(next) && words.isCapitalised(next + 1); // "Sơn Hà" is a place, "sơn" a verb
        boolean places = name.determinedInside && (proper || !UnitVocabulary.isVerb(words, next))
                && (!name.head.determined() || proper && name.head.type() == UnitClass.PLACE); // "UBND các phường A, B", "các xã A, B"
        boolean fields = name.isOffice() && name.innermost == UnitClass.ORGAN && UnitVocabulary.fieldEnd(words, next) > 0 // "Trưởng phòng Kế hoạch, Tài chính"
                || words.at(name.head.end() - 1, "ngành") && !name.bare; // "ngành Y tế, Giáo dục"
        boolean sharedHead = (name.isOrgan() && !name.bare || breaks.isComrades(name) || places || fields) && words.capital(next);
        boolean clause = name.relative && hasFirmVerbAhead(next) || name.having && !UnitVocabulary.isVerb(words, next) && hasVerbAhead(next);
        return sharedHead || clause ? next : -1;
    }

    private boolean hasFirmVerbAhead(int from) {
        for (int i = from; i < Math.min(to, from + 14) && !words.isMark(i); i++) {
            if (words.at(i, "có", "trách", "nhiệm") || words.at(i, "chịu", "trách", "nhiệm") || words.at(i, "phải")) {
                return true;
            }
        }
        return false;
    }

    private boolean hasVerbAhead(int from) {
        for (int i = from + 1; i < Math.min(to, from + 8) && !words.isMark(i); i++) {
            if (UnitVocabulary.isPlainVerb(words, i)) {
                return true;
            }
        }
        return false;
    }

    private int inCell(int i, int next) {
        boolean person = (name.head.type() == UnitClass.NONE || name.isOffice()) && !(TITLES.isAt(words, name.head.from()) && !words.isCapitalised(next)); // "Bà Lê Thị Mận, CT HPN"
        boolean code = name.bare && words.capital(next) && words.is(next, Cues.FIGURE); // "các bộ môn, P3"
        if (words.at(i, ";") || person && words.capital(next) || code || words.at(i, "-")) {
            close(i);
            return begin(next, null);
        }
        return next;
    }
}
