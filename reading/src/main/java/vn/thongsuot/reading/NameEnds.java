package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitNames.Place;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** Which words go on with a name and which end it. */
final class NameEnds {

    private static final Set<String> RELATIVES = Set.of("được", "đang", "chưa");
    /** Verbs that end a name even inside "được phân công …". */
    private static final Phrases<Boolean> FIRM = Phrase.set(
            "có trách", "có nhiệm", "chịu trách", "căn cứ", "chủ động", "tiếp tục", "tăng cường", "nghiêm túc", "khẩn trương", "tập trung",
            "kịp thời", "tích cực");
    private static final Phrases<Boolean> RHYTHMS = Phrase.set("định kỳ", "thường xuyên", "hằng ngày", "hàng ngày", "hằng tuần", "hàng tuần", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm");
    private static final Set<String> MODALS = Set.of("phải", "cần");
    /** With these an act begins, whatever word stands before them: "Phòng Quản lý đầu tư | chủ trì". */
    private static final Phrases<Boolean> OPENING_ACTS = Phrase.set("chủ trì", "phối hợp", "có trách", "chịu trách", "có nhiệm", "chủ động", "căn cứ", "tiếp tục");
    private static final Set<String> LEVELS = Set.of("tỉnh", "huyện", "xã", "phường", "quận", "phố", "trấn", "ương", "khối");
    /** Small words that go on with a name behind its level ("UBND xã nơi …", "Sở X tỉnh và …"). */
    private static final Set<String> AFTER_LEVEL = Set.of(
            "và", "hoặc", "thuộc", "trên", "có", "được", "đã", "chưa", "nơi", "ở", "tại", "phía", "về", "trong", "quản", "lân", "khác", "liên", "này", "bạn", "cũ",
            "mới", "giáp", "vùng", "ven", "miền", "biên", "nghèo", "đặc", "trọng", "còn", "đang", "do", "là", "trực", "sau", "trước", "với", "cùng", "đến", "theo",
            "ủy", "đoàn", "đội", "hội");
    /** Trades that tell which bodies are meant: "các cơ sở sản xuất, kinh doanh thực phẩm thực hiện …". */
    private static final Set<String> TRADES = Set.of(
            "sản", "kinh", "khai", "vận", "chế", "nuôi", "cung", "thi", "sử", "quản", "mua", "xây", "xuất", "nhập", "phân", "đầu", "hoạt", "đào", "nghiên", "in", "giết", "ương");
    private static final Set<String> HAVING_NO_OBJECT = Set.of("trách", "nhiệm", "kế", "văn", "biện", "giải", "phương", "hình", "ý", "liên", "thể", "hiệu", "hướng");
    /** What is made on paper is an act's, no trade's: "các địa phương | xây dựng phương án xử lý …". */
    private static final Phrases<Boolean> PAPERS = Phrase.set("phương án", "kế hoạch", "đề án", "chương trình", "quy chế", "dự thảo", "báo cáo", "hồ sơ", "danh mục", "danh sách",
            "văn bản", "quy trình", "quy định", "tài liệu", "biểu mẫu", "kịch bản", "nội dung", "dự toán", "thuyết minh");
    /** Small bodies that are named after what they do ("các tổ tuyên truyền"), also after "tham mưu" ("các ban tham mưu"). */
    private static final Set<String> NAMED_BY_ACTS = Set.of("tổ", "đội", "đoàn", "nhóm", "phận", "hội", "cụm");
    /** What an issuer does that calls itself by its kind alone: "Sở yêu cầu các trường …". */
    private static final Phrases<Boolean> SPEAKING = Phrase.set("yêu cầu", "đề nghị", "thông báo", "nhận được", "nhận thấy", "kính đề", "trân trọng");
    private static final Phrases<Boolean> OWN_ACTS = Phrase.set("làm việc", "phân công", "báo cáo", "họp định", "họp để", "tự giải", "đôn đốc", "có trách", "có nhiệm", "chịu trách",
            "chủ trì", "căn cứ", "định kỳ", "phối hợp", "tổng hợp", "giúp việc");
    /** Behind these a verb names a thing ("việc lập hồ sơ") or goes on with another verb. */
    private static final Set<String> BEFORE_OBJECTS = Set.of("việc", "tác", "để", "và", "được", "về", "động", "quả", "độ", "trong", "theo");
    private static final Set<String> NO_VERBS = Set.of("số", "của", "các", "những", "ngoài", "nêu", "cho", "bằng", "như", "gồm", "để", "khi", "nếu", "thì", "mà", "từ", "tới");
    /** A figure behind these counts what comes behind it: "doanh nghiệp có trên 500 lao động". */
    private static final Set<String> BEFORE_AMOUNTS = Set.of("có", "từ", "đến", "trên", "dưới", "hơn", "gần", "đủ", "đạt", "nhất", "thiểu", "quá", "khoảng");
    private static final Set<String> PARTY_BODIES = Set.of("ủy", "bộ", "vụ");
    /** What goes on behind a figure or a whole name all the same: "Ban Chỉ đạo 389 quốc gia", "Ủy ban nhân dân cấp xã". */
    private static final Set<String> GOING_ON = Set.of("quốc", "cấp", "nước", "ngày", "tháng", "năm", "giờ", "người", "đạt", "loại", "cơ", "chuyên");
    /** Societies are told by what they are called; others ("Ban Chỉ đạo phòng cháy …") go on with what they do. */
    private static final Set<String> KNOWN_BODIES = Set.of("hội", "đoàn");
    private static final Set<String> KINDS_OF_OFFICES = Set.of("ban", "sở", "bộ", "vụ", "cục", "phòng");
    /** Acts after which no office is called in small letters. */
    private static final Phrases<Boolean> MAKING = Phrase.set("xây dựng", "nghiên cứu", "đánh giá", "biên soạn", "cập nhật", "thu thập", "số hóa");
    /** "Văn phòng Hội", "Công đoàn Trường", "mỗi cơ sở Hội": what such a body belongs to. */
    private static final Set<String> KINDS = Set.of("hội", "trường", "viện", "đoàn", "trạm");
    /** A field of so many syllables goes no further: "Phòng Quản lý chất lượng | mổ xẻ …", but "Phòng Tổng hợp kinh tế". */
    private static final int WHOLE_FIELD = 4;
    private static final int LOOK_AHEAD = 12;

    private final Words words;
    private final int to;
    private final Place place;

    NameEnds(Words words, int to, Place place) {
        this.words = words;
        this.to = to;
        this.place = place;
    }

    /** The index after words that belong to the name together though a verb is among them; -1 where the word at {@code i} stands alone. */
    int together(NameSoFar name, int i) {
        if (name.isOrgan() && i == name.head.end() && words.capital(i) && words.at(i, "phòng", ",", "chống")) {
            return i + 3; // "Khoa Phòng, chống bệnh truyền nhiễm"
        }
        int field = field(name, i);
        int inner = Math.max(innerUnit(name, i), UnitVocabulary.noVerbEnd(words, i));
        return inner > 0 ? Math.max(inner, field) : Math.max(Math.max(field, where(name, i)), Math.max(Math.max(kindOfBody(name, i), trade(name, i)), toldApart(name, i)));
    }

    /** The index after what tells the bearers of a name from others: what they are in charge of, what has been given them, how many they have. */
    private int toldApart(NameSoFar name, int i) {
        return Math.max(Math.max(inCharge(name, i), given(name, i)), counted(name, i));
    }

    /** "cơ quan Ủy ban Kiểm tra", "các chi bộ xí nghiệp cấp nước": the words of a body inside the name are no verbs. */
    private int innerUnit(NameSoFar name, int i) {
        Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, i);
        boolean body = unit != null && (words.capital(i) ? unit.end() > i + 1 : unit.end() > i + 3)
                && (unit.value() == UnitClass.BODY || unit.value() == UnitClass.ORGAN || unit.value() == UnitClass.NAME);
        if (!body) {
            return -1;
        }
        name.innermost = unit.value();
        return unit.end();
    }

    /** "Phòng Kế hoạch tổng hợp", "Ban Quản lý đầu tư": fields that offices are named after. */
    private int field(NameSoFar name, int i) {
        boolean behindField = i == name.fieldEnd && !words.capital(i); // "Sở Kế hoạch và Đầu tư | tổng hợp kế hoạch …"
        boolean named = name.innermost == UnitClass.ORGAN && i != name.known && !behindField && (i == name.qualifier || words.capital(i) && i - name.qualifier < 8);
        int end = named ? UnitVocabulary.fieldEnd(words, i) : -1;
        if (end >= i + WHOLE_FIELD && !words.at(end - 2, "dự", "án")) { // which projects, comes behind
            name.fieldEnd = end;
        }
        return end;
    }

    /** "Chi cục Thủy sản nơi lấy mẫu thực hiện …": the first verb behind "nơi" tells which. */
    private int where(NameSoFar name, int i) {
        if (place == Place.CELL || !words.at(i, "nơi")) {
            return -1;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i + 1);
        return verb == null ? -1 : verb.end();
    }

    /** "các tổ chức nghiên cứu và phát triển triển khai đề tài": two weak verbs before a plain one tell which bodies. */
    private int kindOfBody(NameSoFar name, int i) {
        if (place == Place.CELL || name.head.type() != UnitClass.GENERIC || !name.head.determined() || !UnitVocabulary.isWeakVerb(words, i)) {
            return -1;
        }
        int first = UnitVocabulary.verbAt(words, i).end();
        if (!words.at(first, "và") || !UnitVocabulary.isWeakVerb(words, first + 1)) {
            return -1;
        }
        int second = UnitVocabulary.verbAt(words, first + 1).end();
        return UnitVocabulary.isPlainVerb(words, second) ? second : -1;
    }

    /** "Chủ cơ sở sản xuất giống tôm ghi chép …": what a business does for its living, when its act comes behind it. */
    private int trade(NameSoFar name, int i) {
        boolean business = name.isOffice() || name.head.type() == UnitClass.GENERIC || name.head.type() == UnitClass.BODY;
        if (place != Place.SENTENCE || i != name.head.end() || !business || !isTrade(i) || words.capital(i) || words.at(i - 2, "địa", "phương")) {
            return -1;
        }
        int object = UnitVocabulary.verbAt(words, i).end();
        if (PAPERS.isAt(words, object)) {
            return -1;
        }
        for (int k = object; k < Math.min(to, i + LOOK_AHEAD); k++) {
            if (UnitVocabulary.isPlainVerb(words, k)) {
                return words.isMark(k - 1) || words.at(k - 1, "và") ? -1 : k;
            }
            if (words.isMark(k) && !(words.key(k).equals(",") && isTrade(k + 1))) {
                return -1;
            }
        }
        return -1;
    }

    /** "Các cơ quan được giao chủ trì nhiệm vụ | xây dựng kế hoạch": what has been done to them, or given them, tells which, when their act comes behind it. */
    private int given(NameSoFar name, int i) {
        if (place == Place.CELL || !name.head.determined() || !words.at(i, "được")) {
            return -1;
        }
        Phrases.Match<VerbClass> done = UnitVocabulary.verbAt(words, i + 1);
        if (done == null) {
            return -1;
        }
        boolean handed = words.at(i + 1, "giao") || words.at(i + 1, "phân", "công");
        if (handed && RHYTHMS.isAt(words, done.end())) {
            return done.end(); // "Các tổ được phân công | định kỳ báo cáo"
        }
        Phrases.Match<VerbClass> next = handed ? UnitVocabulary.verbAt(words, done.end()) : null;
        int object = next == null ? done.end() : next.end();
        for (int k = handed ? object + 1 : object; k < Math.min(to, i + LOOK_AHEAD) && !words.isMark(k); k++) {
            if (UnitVocabulary.isPlainVerb(words, k) && !words.capital(k) && !BEFORE_OBJECTS.contains(words.key(k - 1))) {
                return k;
            }
        }
        return -1;
    }

    /** To carry people along ("vận động") is nobody's living, as to carry goods ("vận chuyển") is. */
    private boolean isTrade(int i) {
        return UnitVocabulary.isWeakVerb(words, i) && TRADES.contains(words.key(i)) && !words.at(i, "vận", "động");
    }

    /** "doanh nghiệp có từ 500 lao động trở lên": from how many on tells which, and there the name is over. */
    private int counted(NameSoFar name, int i) {
        if (!words.at(i, "từ") || !words.is(i + 1, Cues.BARE_FIGURE)) {
            return -1;
        }
        for (int k = i + 2; k < Math.min(to - 1, i + LOOK_AHEAD) && ";:(".indexOf(words.letter(k)) < 0; k++) {
            if (words.at(k, "trở", "lên") || words.at(k, "trở", "xuống")) {
                name.known = k + 2;
                return k + 2;
            }
        }
        return -1;
    }

    /** "Phó Hiệu trưởng phụ trách chuyên môn chủ trì …": what the office is in charge of tells which; -1 where that is what it is to do. */
    private int inCharge(NameSoFar name, int i) {
        boolean person = name.isOffice() || words.at(name.head.end() - 2, "đồng", "chí") || words.at(name.head.end() - 2, "giáo", "viên");
        if (place == Place.CELL || !person || !words.at(i, "phụ", "trách")) {
            return -1;
        }
        int charge = chargesEnd(i + 2);
        boolean act = charge == to && !words.at(name.from - 1, "với") && ".;".contains(words.key(charge)); // nothing else is said of what he does
        if (charge > 0 && !act && (charge == to || words.key(charge).equals(":") || mayBeVerb(words, charge) || UnitVocabulary.isPlainVerb(words, charge))) {
            name.known = charge;
            return charge;
        }
        for (int k = i + 3; k < Math.min(to, i + LOOK_AHEAD) && (!words.isMark(k) || words.at(k, ",") && words.at(k + 1, "phụ", "trách")); k++) {
            if (UnitVocabulary.isPlainVerb(words, k)) {
                return k;
            }
        }
        return -1;
    }

    /** The index behind what somebody is in charge of, one thing ("chuyên môn") or several ("địa bàn, lĩnh vực"); -1 where none begins here. */
    private int chargesEnd(int i) {
        int end = UnitVocabulary.chargeEnd(words, i);
        while (end > 0 && (words.at(end, ",") || words.at(end, "và")) && UnitVocabulary.verbAt(words, end + 1) == null) {
            int next = UnitVocabulary.chargeEnd(words, end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** Takes the word into the name, remembering what it opens. */
    void take(NameSoFar name, int i) {
        if (UnitVocabulary.isDeterminer(words, i)) {
            name.determinedInside = true;
        }
        if (RELATIVES.contains(words.key(i)) || words.at(i, "có", "liên", "quan") && (words.at(i + 3, "đến") || words.at(i + 3, "tới"))) {
            name.relative = true;
        }
        name.having |= words.at(i, "có") && name.determinedInside && !HAVING_NO_OBJECT.contains(words.key(i + 1));
        name.bare = false;
    }

    boolean endsAt(NameSoFar name, int i) {
        return endsAtVerb(name, i) || place != Place.CELL && isToLead(name, i) || place == Place.SENTENCE && (endsAtPreposition(name, i) || endsBehindLevel(name, i) || isShare(words, name.head.from(), i) || isOver(name, i));
    }

    /** "mỗi xã, phường | 01 gian hàng": how much each of them is to bring. */
    static boolean isShare(Words words, int from, int i) {
        return (words.at(from, "mỗi") || words.at(from, "từng")) && words.is(i, Cues.BARE_FIGURE);
    }

    /** "Hội Chữ thập đỏ | thăm nom", "Văn phòng Hội | giữ quỹ", "Chi ủy | gom ý kiến": a body known by one name, one that the writer calls by its kind alone, a committee. */
    private boolean isWhole(NameSoFar name, int i) {
        boolean byName = i == name.head.end() && words.capital(name.head.from()) && !name.head.determined()
                && (name.head.type() == UnitClass.NAME && !words.at(name.head.from(), "ban") || name.head.type() == UnitClass.BODY && i - name.head.from() > (KNOWN_BODIES.contains(words.key(name.head.from())) ? 2 : 5));
        boolean byKind = name.head.type() == UnitClass.BODY && i == name.head.end() + 1 && words.isCapitalised(i - 1) && KINDS.contains(words.key(i - 1));
        boolean party = words.at(i - 1, "ủy") && words.capital(name.from) && !words.at(i - 2, "cấp") && !name.head.determined() && !words.at(i, "quân");
        return byName || byKind || party;
    }

    /** Whether a name is over by what it ends with, whatever word follows: it stands elsewhere by itself, ends with a figure ("Đội 7 | ngắt nụ") or a whole field. */
    boolean isOver(NameSoFar name, int i) {
        boolean figure = i > name.head.end() && words.is(i - 1, Cues.BARE_FIGURE) && !BEFORE_AMOUNTS.contains(words.key(i - 2));
        boolean local = words.at(i - 2, "sở", "tại") && !words.at(i - 3, "cơ");
        boolean proper = i - 2 >= name.head.end() && words.endsProperName(i);
        boolean told = proper || i == name.known || i == name.fieldEnd || figure || local || isWhole(name, i);
        return told && !GOING_ON.contains(words.key(i)) && mayBeVerb(words, i);
    }

    /** "Đảng ủy xã lãnh đạo Văn phòng, Phòng Kinh tế …": what a party body does to others. */
    private boolean isToLead(NameSoFar name, int i) {
        boolean party = name.head.type() == UnitClass.BODY && i > name.head.end() && PARTY_BODIES.contains(words.key(name.head.end() - 1));
        return party && !words.capital(i) && words.at(i, "lãnh", "đạo") && UnitVocabulary.unitAt(words, i + 2) != null;
    }

    /** "chính quyền địa phương trong quản lý …", "UBND tỉnh về kết quả …". */
    private boolean endsAtPreposition(NameSoFar name, int i) {
        return words.at(i, "trong") && UnitVocabulary.verbAt(words, i + 1) != null || words.at(i, "về") && !name.isOrgan() && !name.relative;
    }

    /** "Hiệp hội Du lịch tỉnh mở các lớp": behind its level a name is over, whatever the verb. */
    private boolean endsBehindLevel(NameSoFar name, int i) {
        boolean behind = i > name.qualifier && LEVELS.contains(words.key(i - 1)) && !words.capital(i - 1);
        return behind && (!name.determinedInside || words.at(i - 2, ",")) && !name.relative && isOutside(words, i);
    }

    /** Whether a name of a body that ends here is over by its level alone, so that what follows is its act. */
    static boolean isOverByLevel(Words words, int end) {
        return end > 1 && end < words.size() && LEVELS.contains(words.key(end - 1)) && !words.capital(end - 1) && !words.isMark(end)
                && !words.capital(end) && !AFTER_LEVEL.contains(words.key(end));
    }

    /** A word in small letters that neither goes on with a name nor opens another. */
    private static boolean isOutside(Words words, int i) {
        return !words.capital(i) && Character.isLetter(words.key(i).charAt(0)) && !AFTER_LEVEL.contains(words.key(i)) && !LEVELS.contains(words.key(i))
                && UnitVocabulary.unitAt(words, i) == null;
    }

    /** Whether a verb that the vocabulary does not know may begin at this word. */
    static boolean mayBeVerb(Words words, int i) {
        return isOutside(words, i) && !NO_VERBS.contains(words.key(i)) && UnitVocabulary.fieldEnd(words, i) < 0;
    }

    private boolean endsAtVerb(NameSoFar name, int i) {
        if (place == Place.CELL) {
            return false;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i);
        if (verb == null || isPartOfName(name, i, verb.end())) {
            return false;
        }
        if (name.bare && name.isOrgan() && i == name.head.end() && !isFirmAfterOrgan(name, i) && !isAloneBefore(name, i)) {
            return isKindInCapitals(name, i);
        }
        if (verb.value() != VerbClass.WEAK) {
            return !name.relative || isFirm(i) && !RELATIVES.contains(words.key(i - 1));
        }
        boolean oneSyllable = i == name.qualifier + 1 && words.isCapitalised(name.qualifier) && !KINDS.contains(words.key(name.qualifier)); // no body is told by one syllable
        return place == Place.SENTENCE && !name.relative && !words.capital(i) && name.isComplete() && !oneSyllable && !isBeforeAct(name, verb.end());
    }

    /** A capital inside an organ's name: "Ban Pháp chế - Kiểm soát nội bộ", "Trung tâm Xúc tiến và Hỗ trợ doanh nghiệp". */
    private boolean isPartOfName(NameSoFar name, int i, int end) {
        if (!words.capital(i)) {
            boolean half = words.isCapitalised(i - 1) && i > name.qualifier && (i - 1 == name.qualifier || !words.isCapitalised(i - 2));
            return half && end == i + 1; // "Sở Xây dựng"
        }
        boolean opensItem = name.listed && (words.isMark(i - 1) || words.at(i - 1, "và"));
        if (opensItem || words.isCapitalised(i) && i > name.head.end() && words.isCapitalised(i - 1)) {
            return true; // "UBND phường Tân Lập"
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
        return !words.capital(i) && (name.head.end() - name.head.from() > 1 && OWN_ACTS.isAt(words, i) || SPEAKING.isAt(words, i));
    }

    /** "các Ban | xây dựng quy trình": where the kind has a capital, so would the words that tell which ("các Ban Xây dựng Đảng"). */
    private boolean isKindInCapitals(NameSoFar name, int i) {
        return name.head.determined() && words.isCapitalised(i - 1) && !words.capital(i) && KINDS_OF_OFFICES.contains(words.key(i - 1)) && MAKING.isAt(words, i);
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
