package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitVocabulary.Head;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;

/** Whether a head behind a comma or "và" begins another name, or goes on with the one before it. */
final class NameBreaks {

    /** "Hội đồng thành viên", "Hội đồng quản trị". */
    private static final int BOARD = 4;

    private static final Set<String> PARTS_OF_BODIES = Set.of("cục", "vụ", "phòng", "tâm", "trực");
    private static final Phrases<Boolean> HAVING_PARTS = Phrase.set("bộ", "tổng cục", "công an", "sở", "ubnd", "ủy ban nhân dân", "quân khu", "quân đoàn", "quân chủng", "tập đoàn", "tổng công ty", "liên đoàn");
    private static final Phrases<Boolean> OWNERS = Phrase.set("cơ quan", "tổ chức", "doanh nghiệp", "đơn vị", "cơ sở");
    private static final Set<String> SMALL_BODIES = Set.of("đồn", "hạt", "trạm", "thuyền", "máy");
    private static final Phrases<Boolean> AT_LARGE = Phrase.set("doanh nghiệp", "hợp tác xã", "cá nhân", "hộ gia đình", "hộ kinh doanh", "đơn vị", "tổ chức", "cơ quan", "cơ sở", "địa phương");
    private static final Phrases<Boolean> COMMITTEES = Phrase.set("ủy ban nhân dân", "ubnd");
    /** Last syllables of the places that have committees: "huyện", "thành phố", "thị xã", "thị trấn". */
    private static final Set<String> PLACES = Set.of("tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn");
    private static final Phrases<Boolean> FORCES = Phrase.set("công an", "quân đội", "quân sự", "biên phòng", "bộ đội", "dân quân", "kiểm lâm", "kiểm ngư", "cảnh sát", "hải quân", "cảnh sát biển", "hải quan", "thuế", "quản lý thị trường");
    private static final Set<String> TITLES = Set.of("ông", "bà", "thầy", "cô", "giáo");

    /** A kind of bodies told in more words than these needs no others. */
    private static final int WHOLE = 3;

    private final Words words;
    private final int to;

    NameBreaks(Words words, int to) {
        this.words = words;
        this.to = to;
    }

    /** "Cấp ủy các chi bộ, đảng bộ cơ sở": a kind of body right behind "các", and another of its class behind the comma, share it. */
    boolean sharesDeterminer(NameSoFar name, Head next, int i) {
        if (name.head.determined() || !name.determinedInside || next.determined() || words.capital(next.from())) {
            return false;
        }
        int kind = i - 1;
        while (kind > Math.max(name.from, i - UnitList.LONGEST_NAME) && !UnitVocabulary.isDeterminer(words, kind)) {
            kind--;
        }
        Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, kind + 1);
        while (unit != null && unit.end() < i && words.at(unit.end(), ",") && unit.value() == next.type()) {
            unit = UnitVocabulary.unitAt(words, unit.end() + 1); // "các huyện ủy, thành ủy, thị ủy"
        }
        boolean alike = unit != null && unit.end() == i && (unit.value() == next.type() || words.at(kind - 1, "khối")); // "Hội Cựu chiến binh khối các cơ quan, doanh nghiệp"
        return alike && unit.value() != UnitClass.OFFICE;
    }

    /**
     * "Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ", "Giám đốc các tập đoàn kinh tế, tổng công ty nhà nước", "Chủ tịch Hội đồng quản trị, Tổng giám đốc
     * các công ty": whoever heads the one kind heads the other, and who chairs a board that no company is named for, chairs those named behind.
     */
    boolean sharesOffice(NameSoFar name, Head next, int i) {
        if (!name.isOffice() || next.determined()) {
            return false;
        }
        boolean small = !words.capital(next.from());
        boolean sameKind = small && next.type() == UnitClass.GENERIC && (isKindAt(name.head.end(), next) || isKindAt(name.head.end() - 2, next)); // "thủ trưởng cơ quan" is one word
        boolean kinds = small && name.determinedInside && !name.head.determined() && (next.type() == UnitClass.BODY || next.type() == UnitClass.ORGAN);
        boolean board = next.type() == UnitClass.OFFICE && words.at(name.head.end(), "hội", "đồng") && i == name.head.end() + BOARD && words.at(next.end(), "các");
        return sameKind || kinds || board;
    }

    private boolean isKindAt(int i, Head kind) {
        return i >= 0 && kind.from() + 1 < to && words.same(i, kind.from()) && words.same(i + 1, kind.from() + 1);
    }

    /** "Lực lượng kiểm lâm, quân đội, công an": the index behind one more kind of forces; {@code next} where none begins there. */
    int forceEnd(NameSoFar name, int next) {
        boolean forces = words.at(name.head.from() + (name.head.determined() ? 1 : 0), "lực", "lượng");
        return forces && !words.capital(next) ? FORCES.behind(words, next) : next;
    }

    /** Whether a head at {@code at}, which shares nothing with the name before it, is a name of its own. */
    boolean splits(NameSoFar name, Head next, int at) {
        if (next.determined()) {
            return !sharesCommittee(name, next) && (words.at(next.end() - 1, "ông") || !(name.bare && name.isOffice() && !name.head.post())); // "Trưởng phòng Nội vụ và các ông, bà có tên trên"
        }
        if (goesOnAtLarge(name, next)) {
            return false;
        }
        return switch (next.type()) {
            case PLACE -> isProperPlace(name, next);
            case GENERIC -> splitsGeneric(name, next);
            case ORGAN -> (words.capital(next.end()) || !isBareAt(next.end()) || words.capital(next.from()) && (Boards.is(words, next) || words.isStroke(next.end()) && words.capital(next.end() + 1))) && !(name.bare && name.isOrgan() && !isPluralKind(name) && !isOfField(next) && !Boards.is(words, name.head));
            case OFFICE -> !isPartOfOffice(name, next) && (!name.bare || splitsBare(name, at) || name.head.post() && !words.at(at, "phó") || isPersonBesideBody(name, next) || leadsAnotherKind(name, next));
            case BODY -> (!name.bare || splitsBare(name, at) || name.head.post()) && !isOneMoreKind(name, next);
            case NAME, PROPER, POST, NONE -> !name.bare || splitsBare(name, at) || name.head.post();
        };
    }

    /** "Ủy ban nhân dân thành phố và các huyện": places that have such committees too, told by their kind alone. */
    private boolean sharesCommittee(NameSoFar name, Head next) {
        boolean ofLevel = COMMITTEES.isAt(words, name.head.from()) && !name.determinedInside && PLACES.contains(words.key(next.from() - 2));
        return ofLevel && next.type() == UnitClass.PLACE && PLACES.contains(words.key(next.end() - 1)) && isBareAt(next.end());
    }

    /** "Các cơ quan, tổ chức | , doanh nghiệp", "các đơn vị, tổ chức | và cá nhân liên quan": kinds of bodies and people at large under one "các". */
    private boolean goesOnAtLarge(NameSoFar name, Head next) {
        return name.head.determined() && name.bare && name.head.type() == UnitClass.GENERIC && !words.capital(next.from()) && AT_LARGE.isAt(words, next.from());
    }

    /** "xã Nam Phước, xã Sơn Hà": each told by its own name. */
    private boolean isProperPlace(NameSoFar name, Head next) {
        return name.head.type() == UnitClass.PLACE && !name.determinedInside && words.isCapitalised(name.head.end()) && words.isCapitalised(next.end());
    }

    /** "các cơ quan của Đảng, Quốc hội": whose bodies they are may be several, each told by one name. */
    boolean sharesOwners(NameSoFar name, Head next, int i) {
        if (next.determined()) {
            return false;
        }
        if (!words.capital(next.from())) {
            return areKindsOfOwners(name, next, i);
        }
        if (!name.head.determined() || next.type() != UnitClass.BODY && next.type() != UnitClass.NAME || !isBareAt(next.end())) {
            return false;
        }
        int owner = i - 1;
        while (owner > name.head.end() && (words.capital(owner) || words.at(owner, ",") || !words.capital(owner) && words.isCapitalised(owner - 1) && words.isWord(owner) && !words.at(owner, "của"))) {
            owner--;
        }
        return owner < i - 1 && words.at(owner, "của");
    }

    /** "trường của cơ quan nhà nước, tổ chức chính trị - xã hội": kinds of bodies that have such a part. */
    private boolean areKindsOfOwners(NameSoFar name, Head next, int i) {
        int of = OWNERS.isAt(words, next.from()) && !name.isOffice() ? words.find(name.head.end(), i, "của") : -1;
        return of > 0 && OWNERS.isAt(words, of + 1) && !words.capital(of + 1);
    }

    /** "các Ban và Sở Tư pháp", "các khoa, Phòng Đào tạo": an office's field is its own, whatever stands before it; "các Ban, Văn phòng Đảng ủy" have the body behind them in common. */
    private boolean isOfField(Head next) {
        String kind = words.key(next.end() - 1);
        boolean office = words.at(next.from(), "phòng") && UnitVocabulary.unitAt(words, next.end()) == null;
        return words.capital(next.end()) && (kind.equals("sở") || kind.equals("bộ") || office);
    }

    /** "các cơ quan, đơn vị, tổ chức đảng trực thuộc": one kind more, which "các" is said of as well. */
    private boolean isOneMoreKind(NameSoFar name, Head next) {
        return name.bare && name.head.determined() && name.head.type() == UnitClass.GENERIC && words.at(next.from(), "tổ", "chức") && !words.capital(next.from());
    }

    /** "Bộ phận Văn thư, Kế toán": the work of one part of the office, not the people who do it. */
    private boolean isPartOfOffice(NameSoFar name, Head next) {
        return words.at(name.from, "bộ", "phận") && next.end() - next.from() == 2 && words.capital(next.from()) && isBareAt(next.end());
    }

    /** "Chi ủy, bí thư chi bộ", "các cấp ủy và người đứng đầu cơ quan, đơn vị": who is told by words of his own shares none with the body before him. */
    private boolean isPersonBesideBody(NameSoFar name, Head next) {
        if (words.at(next.from(), "người") && name.head.determined()) {
            return true; // "các khoa, phòng và người sử dụng"
        }
        boolean told = next.end() - next.from() > 2
                || name.head.determined() && !UnitVocabulary.isDeterminer(words, next.end()) && UnitVocabulary.unitAt(words, next.end()) != null;
        return told && !name.isOffice() && !name.isOrgan();
    }

    /** "Tiểu đoàn trưởng, hải đoàn trưởng": offices that tell themselves what kind of body is led, and no body behind them that they could have in common. */
    private boolean leadsAnotherKind(NameSoFar name, Head next) {
        return name.isOffice() && !name.head.determined() && isBareAt(next.end()) && tellsKind(name.head) && tellsKind(next);
    }

    private boolean tellsKind(Head office) {
        return words.at(office.end() - 1, "trưởng") && (office.end() - office.from() > 2 || SMALL_BODIES.contains(words.key(office.from())));
    }

    /** "các sở, Công an tỉnh", "Thủ tướng Chính phủ, …": what stands before the comma is complete though it has no words of its own. */
    private boolean splitsBare(NameSoFar name, int at) {
        boolean properNext = name.head.determined() && !words.capital(name.head.end() - 1) && words.capital(at); // "các trường học và UBND các xã"
        return isPluralKind(name) || name.head.type() == UnitClass.NAME || isBodyByItself(name, at) || properNext || Boards.is(words, name.head);
    }

    /** "Ủy ban Kiểm tra, Văn phòng Liên đoàn Lao động tỉnh", "Công đoàn, Đoàn Thanh niên": two bodies, though the first has no words of its own. */
    private boolean isBodyByItself(NameSoFar name, int next) {
        int first = name.head.from() + (name.head.determined() ? 1 : 0);
        boolean union = words.capital(first) && (words.at(name.head.end() - 1, "đoàn") || words.at(first, "hội"));
        boolean told = name.head.end() - first > 2 || words.isCapitalised(name.head.end() - 1); // "Cục Thuế"
        boolean authorities = union && words.at(next, "chính", "quyền") && !isBareAt(next + 2); // "Hội Sinh viên, chính quyền địa phương"
        return name.head.type() == UnitClass.BODY && (union || told) && words.capital(next) || authorities;
    }

    private boolean splitsGeneric(NameSoFar name, Head next) {
        boolean anybody = words.at(next.end() - 2, "cá", "nhân") || words.at(next.end() - 2, "tổ", "chức") && next.end() - next.from() > 2;
        if (anybody && (name.isOffice() || isConcerned(next.end()))) {
            return true; // nobody is the head of "cá nhân có liên quan", "cơ quan, tổ chức liên quan"
        }
        if (name.bare && name.isOrgan() && name.head.determined() && words.at(next.end() - 1, "ngành")) {
            return false; // "các bộ, ngành trung ương và địa phương"
        }
        Phrases.Match<UnitClass> following = UnitVocabulary.unitAt(words, next.end());
        if (following != null && following.value() != UnitClass.NONE && following.value() != UnitClass.GENERIC
                && following.value() != UnitClass.PLACE) {
            return true;
        }
        boolean told = next.end() - next.from() > 2 && words.isWord(next.from() + 2); // "đơn vị truyền thông", not "cơ quan, đơn vị"
        boolean inCapitals = words.capital(next.from()) && next.end() < to && words.isWord(next.end()); // "Phòng Tài chính, Đơn vị sử dụng tài sản"
        boolean whole = !name.bare || name.head.type() == UnitClass.BODY && name.head.end() - name.head.from() > WHOLE; // "tổ chức chính trị - xã hội, đơn vị sự nghiệp công lập"
        return !name.determinedInside && whole && (told || !name.bare && inCapitals || !isBareAt(next.end()));
    }

    private boolean isConcerned(int i) {
        return words.at(i, "liên", "quan") || words.at(i, "có", "liên", "quan");
    }

    /** Whether nothing tells which body is meant: a mark, "và" or an act follows. */
    boolean isBareAt(int end) {
        return end >= to || words.isMark(end) || words.key(end).equals("và") || UnitVocabulary.verbAt(words, end) != null;
    }

    /** "các Sở, …", "các sở, ban, ngành, …": kinds of bodies, complete as they stand. */
    private boolean isPluralKind(NameSoFar name) {
        String last = words.key(name.head.end() - 1);
        return name.head.type() == UnitClass.GENERIC || name.head.type() == UnitClass.PLACE || name.isOrgan() && (last.equals("sở") || last.equals("bộ"));
    }

    /** "Các đồng chí Trưởng, Phó các phòng". */
    boolean isComrades(NameSoFar name) {
        return (words.at(name.head.end() - 2, "đồng", "chí") || words.at(name.head.end() - 3, "đ", "/", "c")) && name.head.determined();
    }

    /**
     * "Các đồng chí Bí thư, Phó Bí thư chi bộ": comrades by their offices, which share the word for them unless each is told with its body ("các đồng chí
     * Chánh án Tòa án cấp cao, Chánh án Tòa án các tỉnh").
     */
    boolean areSameComrades(NameSoFar name, Head next, int i) {
        if (!isComrades(name)) {
            return false;
        }
        Phrases.Match<UnitClass> first = UnitVocabulary.unitAt(words, name.head.end());
        boolean told = first != null && first.end() < i && !words.isMark(first.end()) && !words.at(first.end(), "và") && !isBareAt(next.end());
        return next.type() == UnitClass.OFFICE && !next.determined() && !told || words.at(name.head.end(), "trong");
    }

    /** "đồng chí Trần Văn Tám, Chi ủy viên, Trưởng thôn": one of the offices of the person named; {@code another} says whether one was told before. */
    boolean isOwnOffice(NameSoFar name, Head office, boolean another) {
        return (another || isNamedPerson(name) || isComradeInOffice(name)) && office.type() == UnitClass.OFFICE && !office.determined() && !isPerson(office);
    }

    /** "Đồng chí Phó Bí thư Đảng ủy, Chủ tịch UBND xã": one comrade, whose offices are told. */
    private boolean isComradeInOffice(NameSoFar name) {
        return !name.head.determined() && words.at(name.from, "đồng", "chí");
    }

    /** "Cục An ninh mạng (Bộ Công an)", "Phòng Cảnh sát giao thông (Công an tỉnh)": in the bracket, or behind the stroke of "Cục Hậu cần/Quân khu 5", stands the body that it is a part of. */
    boolean isAbove(NameSoFar name, int i) {
        return !name.head.determined() && PARTS_OF_BODIES.contains(words.key(name.head.end() - 1)) && HAVING_PARTS.isAt(words, i);
    }

    /** "Khoa/CTĐT": a word in capitals that stands for the kind before the stroke. */
    boolean isOtherName(NameSoFar name, int i) {
        return name.isOrgan() && name.bare && !name.head.determined() && words.capital(i) && !words.isCapitalised(i) && UnitVocabulary.headAt(words, i) == null;
    }

    /** "Viện Nghiên cứu Công nhân & Công đoàn": behind the short sign for "và", a body that nothing else tells is what the office is for. */
    boolean isHalfOfField(NameSoFar name, int i) {
        Head head = name.isOrgan() && !name.bare ? UnitVocabulary.headAt(words, i) : null;
        return head != null && head.type() == UnitClass.BODY && isBareAt(head.end());
    }

    /** "đồng chí", "đ/c", "ông", "bà", "bác sĩ", "ThS.". */
    boolean isPerson(Head head) {
        return words.at(head.end() - 2, "đồng", "chí") || words.at(head.end() - 3, "đ", "/", "c") || TITLES.contains(words.key(head.end() - 1))
                || words.at(head.end() - 2, "bác", "sĩ") || words.at(head.end() - 2, "y", "sĩ") || words.at(head.end() - 1, ".");
    }

    /** "đồng chí Trần Văn Tám", "bà Lê Kim Chi", not "đồng chí Bí thư". */
    private boolean isNamedPerson(NameSoFar name) {
        return !name.head.determined() && isPerson(name.head) && words.isCapitalised(name.head.end()) && (words.isCapitalised(name.head.end() + 1) || words.at(name.head.end() + 1, ",")) && UnitVocabulary.unitAt(words, name.head.end()) == null;
    }
}
