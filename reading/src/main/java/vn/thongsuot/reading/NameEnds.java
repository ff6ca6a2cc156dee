package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitNames.Place;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** Which words go on with a name and which end it. */
final class NameEnds {

    private static final Phrases<Boolean> RELATIVES = Phrase.set("được", "đang", "chưa");
    /** Verbs that end a name even inside "được phân công …". */
    private static final Phrases<Boolean> FIRM = Phrase.set(
            "có trách", "có nhiệm", "chịu trách", "căn cứ", "chủ động", "tiếp tục", "tăng cường", "nghiêm túc", "khẩn trương", "tập trung",
            "kịp thời", "tích cực");
    /** "các xã có thôn sáp nhập": what has become of what they have. */
    private static final Phrases<Boolean> STATES = Phrase.set("sáp nhập", "chia tách", "hợp nhất", "giải thể", "bàn giao", "thu hồi", "vi phạm");
    /** What one writes to a body about: "báo cáo Bộ Tài chính | về tình hình …". */
    private static final Phrases<Boolean> REPORTED = Phrase.set("tình hình", "kết quả", "việc", "công tác", "nội dung", "tiến độ", "những", "các vấn đề", "vấn đề");
    private static final Set<String> MODALS = Set.of("phải", "cần");
    /** With these an act begins, whatever word stands before them: "Phòng Quản lý đầu tư | chủ trì". */
    private static final Phrases<Boolean> OPENING_ACTS = Phrase.set("chủ trì", "phối hợp", "có trách", "chịu trách", "có nhiệm", "chủ động", "căn cứ", "tiếp tục");
    private static final Phrases<Boolean> LEVELS = Phrase.set("tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn", "ương", "khối");
    /** Small words that go on with a name behind its level ("UBND xã nơi …", "Sở X tỉnh và …"). */
    private static final Phrases<Boolean> AFTER_LEVEL = Phrase.set(
            "và", "hoặc", "thuộc", "trên", "có", "được", "đã", "chưa", "nơi", "ở", "tại", "phía", "về", "trong", "quản", "lân", "khác", "liên", "này", "bạn", "cũ",
            "mới", "giáp", "vùng", "ven", "miền", "biên", "nghèo", "đặc", "trọng", "còn", "đang", "do", "là", "trực", "sau", "trước", "với", "cùng", "đến", "theo",
            "ủy", "đoàn", "đội", "hội", "khóa", "nhiệm kỳ", "lần thứ");
    private static final Set<String> HAVING_NO_OBJECT = Set.of("trách", "nhiệm", "kế", "văn", "biện", "giải", "phương", "hình", "ý", "liên", "thể", "hiệu", "hướng");
    /** Small bodies that are named after what they do ("các tổ tuyên truyền"), also after "tham mưu" ("các ban tham mưu"). */
    private static final Set<String> NAMED_BY_ACTS = Set.of("tổ", "đội", "đoàn", "nhóm", "phận", "hội", "cụm");
    /** What a body does that a text calls by its kind alone: "Sở yêu cầu các trường …", "Trường định kỳ tổ chức …". */
    private static final Phrases<Boolean> SPEAKING = Phrase.set("định kỳ", "thường xuyên", "phối hợp với", "phối hợp cùng", "chủ trì, phối", "chủ trì phối", "có trách nhiệm", "chịu trách nhiệm", "yêu cầu", "đề nghị", "thông báo", "sẽ", "đã", "nhận được", "nhận thấy", "kính đề", "trân trọng");
    private static final Phrases<Boolean> OWN_ACTS = Phrase.set("làm việc", "phân công", "báo cáo", "họp định", "họp để", "tự giải", "đôn đốc", "có trách", "có nhiệm", "chịu trách",
            "chủ trì", "căn cứ", "định kỳ", "phối hợp", "tổng hợp", "giúp việc", "kiểm tra, đôn đốc", "kiểm tra, giám sát", "kiểm tra, hướng dẫn", "kiểm tra việc", "kiểm tra tình hình");
    private static final Phrases<Boolean> NO_VERBS = Phrase.set("số", "của", "các", "những", "ngoài", "nêu", "cho", "bằng", "như", "gồm", "để", "khi", "nếu", "thì", "mà", "từ", "tới");
    /** A figure behind these counts what comes behind it: "doanh nghiệp có trên 500 lao động". */
    private static final Set<String> BEFORE_AMOUNTS = Set.of("có", "từ", "đến", "trên", "dưới", "hơn", "gần", "đủ", "đạt", "nhất", "thiểu", "quá", "khoảng");
    private static final Set<String> PARTY_BODIES = Set.of("ủy", "bộ", "vụ");
    /** What goes on behind a figure or a whole name all the same: "Ban Chỉ đạo 389 quốc gia", "Ủy ban nhân dân cấp xã". */
    private static final Phrases<Boolean> GOING_ON = Phrase.set("quốc", "cấp", "nước", "ngày", "tháng", "năm", "giờ", "người", "đạt", "loại", "cơ", "chuyên");
    /** Societies are told by what they are called; others ("Ban Chỉ đạo phòng cháy …") go on with what they do. */
    private static final Set<String> KNOWN_BODIES = Set.of("hội", "đoàn");
    private static final Set<String> KINDS_OF_OFFICES = Set.of("ban", "sở", "bộ", "vụ", "cục", "phòng");
    private static final Set<String> KINDS_OF_SCHOOLS = Set.of("khoa", "trường", "viện", "sở");
    /** Acts after which no office is called in small letters. */
    private static final Phrases<Boolean> MAKING = Phrase.set("xây dựng", "nghiên cứu", "đánh giá", "biên soạn", "cập nhật", "thu thập", "số hóa");
    /** "Văn phòng Hội", "Công đoàn Trường", "mỗi cơ sở Hội": what such a body belongs to. */
    private static final Phrases<Boolean> KINDS = Phrase.set("hội", "trường", "viện", "đoàn", "trạm");

    /** "Ban Tổ chức Hội | thi": no society. */
    private static final Set<String> GATHERINGS = Set.of("thi", "thao", "nghị", "thảo", "diễn", "trại", "chợ", "khỏe", "giảng", "đua");
    /** One syllable tells these: "Khoa Nhi | lập danh sách". */
    private static final Phrases<Boolean> SHORT_NAMES = Phrase.set("khoa nhi", "khoa sản", "khoa nội", "khoa ngoại", "khoa mắt", "khoa lao", "khoa dược", "khoa điện", "cục thuế", "phòng sở", "tra sở", "phòng bộ", "tra bộ",
            "nghiệp than", "ty than", "khối vận");

    private final Words words;
    private final Place place;

    NameEnds(Words words, Place place) {
        this.words = words;
        this.place = place;
    }

    /** Takes the word into the name, remembering what it opens. */
    void take(NameSoFar name, int i) {
        if (UnitVocabulary.isDeterminer(words, i)) {
            name.determinedInside = true;
        }
        if (RELATIVES.isAt(words, i) || words.at(i, "có", "liên", "quan") && (words.at(i + 3, "đến") || words.at(i + 3, "tới"))) {
            name.relative = true;
        }
        name.having |= words.at(i, "có") && name.determinedInside && !HAVING_NO_OBJECT.contains(words.key(i + 1));
        name.bare = false;
    }

    boolean endsAt(NameSoFar name, int i) {
        boolean heading = place == Place.HEADING && UnitVocabulary.isVerb(words, i) && endsBehindLevel(name, i); // "Hội đồng nhân dân tỉnh | giám sát chuyên đề:"
        return heading || endsAtVerb(name, i) || place != Place.CELL && isToLead(name, i) || place == Place.SENTENCE && (endsAtPreposition(name, i) || endsBehindLevel(name, i) || isShare(words, name.head.from(), i) || isOver(name, i));
    }

    /** "mỗi xã, phường | 01 gian hàng": how much each of them is to bring. */
    static boolean isShare(Words words, int from, int i) {
        return (words.at(from, "mỗi") || words.at(from, "từng")) && words.is(i, Cues.BARE_FIGURE);
    }

    /** "Hội Chữ thập đỏ | thăm nom", "Văn phòng Hội | giữ quỹ", "Chi ủy | gom ý kiến": a body known by one name, one that the writer calls by its kind alone, a committee. */
    private boolean isWhole(NameSoFar name, int i) {
        boolean byName = i == name.head.end() && words.capital(name.head.from()) && !name.head.determined()
                && (name.head.type() == UnitClass.NAME && !words.at(name.head.from(), "ban") || name.head.type() == UnitClass.BODY && i - name.head.from() > (KNOWN_BODIES.contains(words.key(name.head.from())) ? 2 : 5));
        boolean byKind = name.head.type() == UnitClass.BODY && i == name.head.end() + 1 && words.isCapitalised(i - 1) && KINDS.isAt(words, i - 1) && !(words.at(i - 1, "hội") && GATHERINGS.contains(words.key(i)));
        boolean party = words.at(i - 1, "ủy") && words.capital(name.from) && !words.at(i - 2, "cấp") && !name.head.determined() && !words.at(i, "quân") && !words.at(i, "viên");
        return byName || byKind || party;
    }

    /** Whether a name is over by what it ends with, whatever word follows: it stands elsewhere by itself, ends with a figure ("Đội 7 | ngắt nụ") or a whole field. */
    boolean isOver(NameSoFar name, int i) {
        boolean figure = i > name.head.end() && words.is(i - 1, Cues.BARE_FIGURE) && !BEFORE_AMOUNTS.contains(words.key(i - 2));
        boolean local = words.at(i - 2, "sở", "tại") && !words.at(i - 3, "cơ");
        boolean proper = i - 2 >= name.head.end() && words.endsProperName(i);
        boolean told = proper || i == name.known || i == name.fieldEnd || figure || local || isWhole(name, i);
        return told && !GOING_ON.isAt(words, i) && mayBeVerb(words, i);
    }

    /** "Đảng ủy xã lãnh đạo Văn phòng, Phòng Kinh tế …": what a party body does to others. */
    private boolean isToLead(NameSoFar name, int i) {
        boolean party = name.head.type() == UnitClass.BODY && i > name.head.end()
                && (PARTY_BODIES.contains(words.key(name.head.end() - 1)) || words.at(name.head.from(), "đảng") || words.at(name.head.from(), "ban", "cán", "sự"));
        return party && !words.capital(i) && words.at(i, "lãnh", "đạo") && (UnitVocabulary.unitAt(words, i + 2) != null || LEVELS.isAt(words, i - 1));
    }

    /** "chính quyền địa phương trong quản lý …", "Đoàn kiểm tra trong quá trình làm việc …", "Chủ đập khi vận hành …", "UBND tỉnh về kết quả …". */
    private boolean endsAtPreposition(NameSoFar name, int i) {
        boolean during = words.at(i, "trong") && (UnitVocabulary.verbAt(words, i + 1) != null || words.at(i + 1, "quá", "trình") || words.at(i + 1, "thời", "gian"));
        if (words.at(i, "thì")) {
            return true;
        }
        boolean headed = words.at(i, "do") && UnitNames.beginsAt(words, i + 1) && words.find(i, words.size(), "làm") > i;
        boolean about = words.at(i, "về") && (!name.isOrgan() && !name.relative || REPORTED.isAt(words, i + 1));
        return during || headed || Occasions.beginsAt(words, i) || about;
    }

    /** "Hiệp hội Du lịch tỉnh mở các lớp": behind its level a name is over, whatever the verb. */
    private boolean endsBehindLevel(NameSoFar name, int i) {
        boolean level = LEVELS.isAt(words, i - 1) && (!words.capital(i - 1) || UnitVocabulary.isVerb(words, i)); // "Hội đồng nhân dân Tỉnh | giám sát"
        boolean behind = i > name.qualifier && level && !isBlock(words, i - 1);
        return behind && (!name.determinedInside || words.at(i - 2, ",") || words.at(i - 3, ",") && words.capital(i - 2) || words.capital(i - 1)) && !name.relative && isOutside(words, i);
    }

    /** "tỉnh", "xã". */
    static boolean isLevel(Words words, int i) {
        return LEVELS.isAt(words, i);
    }

    /** Whether a name of a body that ends here is over by its level alone, so that what follows is its act. */
    static boolean isOverByLevel(Words words, int end) {
        return end > 1 && end < words.size() && LEVELS.isAt(words, end - 1) && !isBlock(words, end - 1) && !words.capital(end - 1) && !words.isMark(end)
                && !words.capital(end) && !AFTER_LEVEL.isAt(words, end);
    }

    /** "Hội Cựu chiến binh khối các cơ quan", "Tổ công đoàn khối hành chính": those that a block holds, or what they do, belong to its name. */
    private static boolean isBlock(Words words, int i) {
        return words.at(i, "khối") && (UnitVocabulary.isDeterminer(words, i + 1) || UnitVocabulary.chargeEnd(words, i + 1) > 0 || UnitVocabulary.fieldEnd(words, i + 1) > 0);
    }

    /** A word in small letters that neither goes on with a name nor opens another. */
    private static boolean isOutside(Words words, int i) {
        return !words.capital(i) && Character.isLetter(words.key(i).charAt(0)) && !AFTER_LEVEL.isAt(words, i) && !LEVELS.isAt(words, i)
                && UnitVocabulary.unitAt(words, i) == null;
    }

    /** Whether a verb that the vocabulary does not know may begin at this word. */
    static boolean mayBeVerb(Words words, int i) {
        return isOutside(words, i) && !NO_VERBS.isAt(words, i) && UnitVocabulary.fieldEnd(words, i) < 0;
    }

    private boolean endsAtVerb(NameSoFar name, int i) {
        if (place == Place.CELL) {
            return false;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i);
        if (verb == null || isPartOfName(name, i, verb.end())) {
            return false;
        }
        if (isActOfKinds(name, i, verb.end())) {
            return true;
        }
        if (name.bare && name.isOrgan() && i == name.head.end() && !isFirmAfterOrgan(name, i)) {
            return isAloneBefore(name, i) || isKindInCapitals(name, i) || KindAlone.acts(words, name.head);
        }
        if (name.having && STATES.isAt(words, i)) {
            return false;
        }
        if (verb.value() != VerbClass.WEAK) {
            return !name.relative || isFirm(i) && !RELATIVES.isAt(words, i - 1);
        }
        boolean oneSyllable = i == name.qualifier + 1 && words.isCapitalised(name.qualifier) && !KINDS.isAt(words, name.qualifier) && !words.at(i, "tổ", "chức") && !SHORT_NAMES.isAt(words, name.qualifier - 1); // no body is told by one syllable
        return place == Place.SENTENCE && !name.relative && !words.capital(i) && name.isComplete() && !oneSyllable && !isBeforeAct(name, verb.end());
    }

    /** "các xã | trồng 500 cây", "các sở, ban, ngành | tuần tra": so much of it is an act, and so is what all kinds do, also where the verb by itself may tell which bodies. */
    private boolean isActOfKinds(NameSoFar name, int i, int end) {
        boolean kinds = place == Place.SENTENCE && name.head.determined() && !name.relative && !name.having && !words.capital(i);
        return kinds && (words.is(end, Cues.BARE_FIGURE) || words.at(i - 1, "ngành") && words.at(i - 2, ","));
    }

    /** A capital inside an organ's name: "Ban Pháp chế - Kiểm soát nội bộ", "Trung tâm Xúc tiến và Hỗ trợ doanh nghiệp". */
    private boolean isPartOfName(NameSoFar name, int i, int end) {
        if (!words.capital(i)) {
            boolean half = words.isCapitalised(i - 1) && i > name.qualifier && (i - 1 == name.qualifier || !words.isCapitalised(i - 2));
            boolean kind = i > name.head.end() && KINDS_OF_SCHOOLS.contains(words.key(i - 1)); // "Ban Chủ nhiệm Khoa | chọn giảng viên"
            return half && !kind && end == i + 1 && name.innermost != UnitClass.OFFICE && !SHORT_NAMES.isAt(words, i - 2); // "Sở Xây dựng", but "thầy Hạnh | lo bàn ghế"
        }
        boolean opensItem = name.listed && (words.isMark(i - 1) || words.at(i - 1, "và"));
        if (opensItem || words.isCapitalised(i) && (i > name.head.end() && words.isCapitalised(i - 1) || end == i + 1 && words.isCapitalised(i + 1))) {
            return true; // "UBND phường Tân Lập", "Báo và Phát thanh, Truyền hình Cần Thơ"
        }
        boolean dashed = "-–".contains(words.key(i - 1));
        return name.isOrgan() && i - name.head.end() < 8 || (name.innermost == UnitClass.ORGAN || dashed) && i - name.qualifier < 8;
    }

    /** "Phòng Quản lý đầu tư chủ trì …": a weak verb right before an act belongs to an organ's name. */
    private boolean isBeforeAct(NameSoFar name, int end) {
        return name.innermost == UnitClass.ORGAN && !words.at(end - 2, "tổ", "chức") && OPENING_ACTS.isAt(words, end);
    }

    /** "Ban Chỉ đạo làm việc …", "Tổ công tác họp …": these stand alone where their act is no field of work. */
    private boolean isAloneBefore(NameSoFar name, int i) {
        boolean alone = name.head.end() - name.head.from() > 1 && (OWN_ACTS.isAt(words, i) || Boards.acts(words, name.head));
        return !words.capital(i) && (alone || SPEAKING.isAt(words, i));
    }

    /** "các Ban | xây dựng quy trình", "Giao Phòng | tham mưu văn bản": where the kind has a capital, so would the words that tell which ("các Ban Xây dựng Đảng"). */
    private boolean isKindInCapitals(NameSoFar name, int i) {
        if (!words.isCapitalised(i - 1) || words.capital(i) || !KINDS_OF_OFFICES.contains(words.key(i - 1))) {
            return false;
        }
        int from = name.head.from();
        boolean within = from > 0 && !words.isMark(from - 1); // at the beginning of a sentence any word has one
        return name.head.determined() ? MAKING.isAt(words, i) : within && i == from + 1 && UnitVocabulary.isPlainVerb(words, i);
    }

    /** "phòng tham mưu", "các tổ tuyên truyền" are names; "các phòng có trách nhiệm", "các trường rà soát" are not. */
    private boolean isFirmAfterOrgan(NameSoFar name, int i) {
        boolean plainAct = UnitVocabulary.isPlainVerb(words, i) && !NAMED_BY_ACTS.contains(words.key(i - 1)) && !words.at(i, "tham", "mưu");
        return name.head.determined() && !words.capital(i) && (isFirm(i) || plainAct);
    }

    private boolean isFirm(int i) {
        return MODALS.contains(words.key(i)) || FIRM.isAt(words, i);
    }
}
