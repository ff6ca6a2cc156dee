package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitNames.Place;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** Words that belong to a name together though a verb is among them: a field of work, a trade, what has been given to its bearers. */
final class NameParts {

    private static final Phrases<Boolean> RHYTHMS = Phrase.set("định kỳ", "thường xuyên", "hằng ngày", "hàng ngày", "hằng tuần", "hàng tuần", "hằng tháng", "hàng tháng", "hằng quý", "hàng quý", "hằng năm", "hàng năm");
    private static final Set<String> SMALL_BODIES = Set.of("tổ", "đội", "nhóm", "ban");
    /** Behind these a verb names a thing ("việc lập hồ sơ") or goes on with another verb. */
    private static final Set<String> BEFORE_OBJECTS = Set.of("việc", "tác", "để", "và", "được", "về", "động", "quả", "độ", "trong", "theo");
    /** Parts that bodies have in a procedure. */
    private static final Phrases<Boolean> PARTS = Phrase.set("tiếp nhận", "chủ trì", "chủ trì soạn thảo", "chủ trì thẩm định", "chủ trì thẩm tra", "chủ trì thực hiện", "soạn thảo", "thẩm định", "thẩm tra", "ban hành",
            "phê duyệt", "quản lý", "sử dụng", "tư vấn", "thi công", "giám sát", "vận hành", "cung cấp", "trình", "đề xuất", "đề nghị", "lập hồ sơ");
    private static final Phrases<Boolean> LEADING = Phrase.set("đơn vị", "cơ quan");
    private static final Phrases<Boolean> FIRM = Phrase.set("có trách nhiệm", "chịu trách nhiệm", "phải", "cần", "có nhiệm vụ");
    /** What is given to people for good rather than to be done once. */
    private static final Phrases<Boolean> CHARGES = Phrase.set("phụ trách", "theo dõi", "quản lý", "trông coi", "giúp đỡ", "đỡ đầu", "làm");
    /** A field of so many syllables goes no further: "Phòng Quản lý chất lượng | mổ xẻ …", but "Phòng Tổng hợp kinh tế". */
    private static final int WHOLE_FIELD = 4;
    private static final int LOOK_AHEAD = 12;

    private final Words words;
    private final int to;
    private final Place place;
    private final Business business;

    NameParts(Words words, int to, Place place) {
        this.words = words;
        this.to = to;
        this.place = place;
        this.business = new Business(words, to, place);
    }

    /** The index behind such words, where they begin at {@code i}; -1 where the word at {@code i} stands alone. */
    int end(NameSoFar name, int i) {
        boolean against = i == name.head.end() && words.at(i, "phòng", ",", "chống");
        if (against && (name.isOrgan() && words.capital(i) || words.capital(name.from) && words.at(name.from, "ban", "chỉ"))) {
            return i + 3; // "Khoa Phòng, chống bệnh truyền nhiễm", "Ban Chỉ đạo phòng, chống bệnh dại"
        }
        if (words.at(i - 3, "ban", "chỉ") && (words.at(i, "phòng", ",", "chống") || words.at(i, "công", "tác") && words.capital(i + 2))) {
            return i + 2; // "Các thành viên Ban Chỉ đạo phòng, chống dịch", "… Ban Chỉ đạo công tác Dân số"
        }
        int purpose = place == Place.SENTENCE && i == name.head.end() ? Boards.purposeEnd(words, name.head) : -1;
        if (purpose > 0) {
            return purpose;
        }
        int field = field(name, i);
        int inner = Math.max(innerUnit(name, i), UnitVocabulary.noVerbEnd(words, i));
        return inner > 0 ? Math.max(inner, field) : Math.max(field, Math.max(Math.max(kindOfBody(name, i), Math.max(business.end(name, i), part(name, i))), toldApart(name, i)));
    }

    /** "đội trưởng các đội sản xuất | và …", "tổ trưởng các tổ bảo vệ | có trách nhiệm": small bodies are told by what they do, where nothing is said of what it is done to. */
    private int ofSmallBody(NameSoFar name, int i) {
        boolean small = name.isOffice() && SMALL_BODIES.contains(words.key(i - 1)) && UnitVocabulary.isDeterminer(words, i - 2) && UnitVocabulary.isWeakVerb(words, i);
        Phrases.Match<VerbClass> verb = small ? UnitVocabulary.verbAt(words, i) : null;
        boolean bare = verb != null && (words.isMark(verb.end()) || words.at(verb.end(), "và") || UnitVocabulary.isPlainVerb(words, verb.end()));
        return bare ? verb.end() : -1;
    }

    /** The index after what tells the bearers of a name from others: what they are in charge of, what has been given them, how many they have, where they are, what for. */
    private int toldApart(NameSoFar name, int i) {
        int inSentence = place == Place.CELL ? -1 : Math.max(Math.max(ToldApart.end(words, name, i, to), WhichOnes.end(words, name, i, to)), SetUpFor.end(words, name, i, to));
        int listed = Math.max(ofSmallBody(name, i), ColonLists.fieldEnd(words, name, i));
        return Math.max(inSentence, Math.max(Math.max(inCharge(name, i), given(name, i)), Math.max(counted(name, i), listed)));
    }

    /** "cơ quan Ủy ban Kiểm tra", "các chi bộ xí nghiệp cấp nước": the words of a body inside the name are no verbs. */
    private int innerUnit(NameSoFar name, int i) {
        Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, i);
        boolean headed = unit != null && (name.isOffice() || name.head.type() == UnitClass.BODY) && i == name.head.end() && unit.value() == UnitClass.ORGAN; // "Giám đốc Sở Thông tin và Truyền thông", "Ban Cán sự đảng Bộ …"
        boolean body = unit != null && (words.capital(i) ? unit.end() > i + 1 || headed : unit.end() > i + 3)
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
        boolean named = name.innermost == UnitClass.ORGAN && i != name.known && !behindField && (i == name.qualifier && opensField(name, i) || words.capital(i) && i - name.qualifier < 8);
        int end = named ? UnitVocabulary.fieldEnd(words, i) : -1;
        if (end >= i + WHOLE_FIELD && !words.at(end - 2, "dự", "án")) { // which projects, comes behind
            name.fieldEnd = end;
        }
        return end;
    }

    /** "Ban Quản lý | vận hành nhà máy", not "Sở Giao thông vận tải | thẩm định hồ sơ": behind words that tell the body already, small letters begin its act. */
    private boolean opensField(NameSoFar name, int i) {
        if (i == name.head.end()) {
            return !Boards.acts(words, name.head);
        }
        return words.capital(i) || words.at(i - 2, "quản", "lý") || isKind(i - 1, i) || isKind(i - 2, i);
    }

    private boolean isKind(int from, int end) {
        Phrases.Match<UnitClass> unit = UnitVocabulary.unitAt(words, from);
        return unit != null && unit.end() == end && unit.value() == UnitClass.ORGAN;
    }

    /** Where the words for a duty begin soon behind a word, before any mark; -1 where none do. */
    private int dutyBehind(int from) {
        for (int k = from; k < Math.min(to, from + LOOK_AHEAD) && !words.isMark(k); k++) {
            if (FIRM.isAt(words, k)) {
                return k;
            }
        }
        return -1;
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

    /** "Cơ quan tiếp nhận hồ sơ | kiểm tra …", "Đơn vị chủ trì soạn thảo | tiếp thu …": "cơ quan" by itself is none, so the first act tells whose part is meant. */
    private int part(NameSoFar name, int i) {
        if (place == Place.SENTENCE && name.head.determined() && i == name.head.end() && LEADING.isAt(words, i - 2)) {
            return ofLeaders(i);
        }
        boolean opens = words.capital(name.from) || words.at(name.from - 1, "do"); // "do đơn vị chủ trì tổ chức lễ | thực hiện"
        boolean any = place == Place.SENTENCE && name.head.type() == UnitClass.GENERIC && !name.head.determined() && i == name.head.end() && opens;
        Phrases.Match<Boolean> part = any ? PARTS.at(words, i) : null;
        if (part == null) {
            return -1;
        }
        for (int k = behindLed(i, part.end()); k < Math.min(to, i + LOOK_AHEAD); k++) {
            k = Math.max(k, UnitVocabulary.noVerbEnd(words, k)); // "khu, điểm du lịch"
            if (words.isMark(k)) {
                return -1;
            }
            if (words.at(k, "nếu") || UnitVocabulary.isVerb(words, k) && !BEFORE_OBJECTS.contains(words.key(k - 1))) {
                return k;
            }
        }
        return -1;
    }

    /** "các đơn vị chủ trì đề án | cập nhật tiến độ": what they lead tells which, where it is a thing and an act comes behind it. */
    private int ofLeaders(int i) {
        boolean thing = words.at(i, "chủ", "trì") && words.isWord(i + 2) && UnitVocabulary.verbAt(words, i + 2) == null;
        for (int k = i + 3; thing && k < Math.min(to, i + LOOK_AHEAD) && !words.isMark(k); k++) {
            if (UnitVocabulary.isPlainVerb(words, k)) {
                return k;
            }
        }
        return -1;
    }

    /** "đơn vị chủ trì tổ chức lễ | phối hợp với …": what is led tells which, where with others, or because it is their duty, they do something behind it. */
    private int behindLed(int i, int end) {
        Phrases.Match<VerbClass> led = words.at(i, "chủ", "trì") ? UnitVocabulary.verbAt(words, end) : null;
        for (int k = led == null ? to : led.end(); k < Math.min(to, i + LOOK_AHEAD) && !words.isMark(k); k++) {
            if (FIRM.isAt(words, k) || words.at(k, "phối", "hợp", "với") || words.at(k, "thực", "hiện") && words.isMark(k + 2)) {
                return led.end();
            }
        }
        return end;
    }

    /** "Các cơ quan được giao chủ trì nhiệm vụ | xây dựng kế hoạch": what has been done to them, or given them, tells which, when their act comes behind it. */
    private int given(NameSoFar name, int i) {
        if (place == Place.CELL || !words.at(i, "được") || words.at(i + 1, "biết")) {
            return -1;
        }
        int duty = name.head.determined() ? dutyBehind(i + 1) : -1;
        if (duty > 0) {
            return duty; // "Các cơ sở được thí điểm phân bổ hạn ngạch | có trách nhiệm …"
        }
        Phrases.Match<VerbClass> done = UnitVocabulary.verbAt(words, i + 1);
        if (done == null || words.at(i + 1, "yêu", "cầu") && name.determinedInside) {
            return -1; // "UBND các xã được yêu cầu | báo cáo": all of them
        }
        int lead = done.end(); // "Giáo viên được phân công | chủ trì, phối hợp với …"
        if (words.at(i + 1, "phân", "công") && words.at(lead, "chủ", "trì") && words.at(lead + 2, ",") && words.at(lead + 3, "phối", "hợp")) {
            return lead;
        }
        boolean anybody = i == name.head.end() && (name.isOffice() || name.head.type() == UnitClass.GENERIC || words.at(i - 1, "viên"));
        if (!name.head.determined() && !anybody) {
            return -1;
        }
        boolean handed = words.at(i + 1, "giao") || words.at(i + 1, "phân", "công");
        int task = handed && words.at(i + 2, "nhiệm", "vụ") ? i + 4 : handed && words.at(i + 3, "nhiệm", "vụ") ? i + 5 : -1;
        if (task > 0 && UnitVocabulary.isPlainVerb(words, task) && !CHARGES.isAt(words, task)) {
            return task; // "Người được giao nhiệm vụ | lập biên bản"
        }
        if (handed && RHYTHMS.isAt(words, done.end())) {
            return done.end(); // "Các tổ được phân công | định kỳ báo cáo"
        }
        Phrases.Match<VerbClass> next = handed || words.at(i + 1, "đề", "nghị") ? UnitVocabulary.verbAt(words, done.end()) : null; // "Đơn vị được đề nghị khen thưởng | nộp hồ sơ"
        int object = next == null ? done.end() : next.end();
        if (handed && FIRM.isAt(words, object)) {
            return object;
        }
        int near = i + LOOK_AHEAD;
        for (int k = handed ? object + 1 : object; k < Math.min(to, near) && (!words.isMark(k) || isOneMoreCharge(k)); k++) {
            near = words.isMark(k) ? k + LOOK_AHEAD : near;
            if (words.at(k, "để") || FIRM.isAt(words, k)) {
                return k; // "Các đơn vị được phân công chủ trì các công việc | có trách nhiệm báo cáo"
            }
            if (UnitVocabulary.isPlainVerb(words, k) && !words.capital(k) && !BEFORE_OBJECTS.contains(words.key(k - 1))) {
                return k;
            }
        }
        return next != null && UnitVocabulary.isPlainVerb(words, object) ? object : -1; // "Giáo viên được phân công coi thi | có mặt …"
    }

    /** "được phân công tham gia hiệu chuẩn, | bảo dưỡng máy". */
    private boolean isOneMoreCharge(int comma) {
        return words.at(comma, ",") && UnitVocabulary.isWeakVerb(words, comma + 1);
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
        if (place == Place.CELL || !words.at(i, "phụ", "trách")) {
            return -1;
        }
        boolean person = name.isOffice() || words.at(name.head.end() - 2, "đồng", "chí") || words.at(name.head.end() - 1, "viên");
        if (!person) {
            return -1;
        }
        int charge = chargesEnd(i + 2);
        boolean act = charge == to && !words.at(name.from - 1, "với") && ".;".contains(words.key(charge)); // nothing else is said of what he does
        if (charge > 0 && !act && (charge == to || words.key(charge).equals(":") || NameEnds.mayBeVerb(words, charge) || UnitVocabulary.isPlainVerb(words, charge))) {
            name.known = charge;
            return charge;
        }
        for (int k = i + 3; k < Math.min(to, i + LOOK_AHEAD) && (!words.isMark(k) || "/-–".contains(words.key(k)) || words.at(k, ",") && (words.at(k + 1, "phụ", "trách") || UnitVocabulary.unitAt(words, k + 1) != null)); k++) {
            if (UnitVocabulary.isPlainVerb(words, k) && UnitVocabulary.noVerbEnd(words, k - 1) < 0) {
                return k;
            }
        }
        return -1;
    }

    /** The index behind what somebody is in charge of, one thing ("chuyên môn") or several ("địa bàn, lĩnh vực"); -1 where none begins here. */
    private int chargesEnd(int i) {
        int end = UnitVocabulary.chargeEnd(words, i);
        while (end > 0 && (words.at(end, ",") || words.at(end, "/") || words.at(end, "và")) && UnitVocabulary.verbAt(words, end + 1) == null) {
            int next = UnitVocabulary.chargeEnd(words, end + 1);
            if (next < 0) {
                break;
            }
            end = next;
        }
        return end;
    }
}
