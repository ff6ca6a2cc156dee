package vn.thongsuot.reading;

import java.util.Set;
import vn.thongsuot.reading.UnitNames.Place;
import vn.thongsuot.reading.UnitVocabulary.UnitClass;
import vn.thongsuot.reading.UnitVocabulary.VerbClass;

/** What bodies do for their living or take part in, told in their names: "Cơ quan quản lý bến cá, bến tàu | thực hiện …", "Các cơ sở sản xuất, kinh doanh thực phẩm | lập sổ". */
final class Business {

    /** Trades that tell which bodies are meant: "các cơ sở sản xuất, kinh doanh thực phẩm thực hiện …". */
    private static final Set<String> TRADES = Set.of(
            "sản", "kinh", "khai", "vận", "chế", "nuôi", "cung", "thi", "sử", "quản", "mua", "xây", "xuất", "nhập", "phân", "đầu", "hoạt", "đào", "nghiên", "in", "giết", "ương", "bồi");
    /** "các cơ quan kiểm dịch thực vật": to inspect is a trade of those who do nothing else. */
    private static final Phrases<Boolean> INSPECTING = Phrase.set("kiểm dịch", "kiểm định", "kiểm nghiệm", "kiểm toán", "giám định", "đăng kiểm");
    private static final Phrases<Boolean> PAIRS = Phrase.set("quản lý vận hành", "quản lý, vận hành", "quản lý khai thác", "quản lý, khai thác", "quản lý sử dụng", "quản lý, sử dụng", "sản xuất kinh doanh", "đầu tư xây dựng");
    private static final Phrases<Boolean> SERVICES = Phrase.set("cung cấp dịch vụ", "cung ứng dịch vụ", "kinh doanh dịch vụ", "làm dịch vụ");
    /** What is made on paper is an act's, no trade's: "các địa phương | xây dựng phương án xử lý …". */
    private static final Phrases<Boolean> PAPERS = Phrase.set("kết quả", "phương án", "kế hoạch", "đề án", "chương trình", "quy chế", "dự thảo", "báo cáo", "hồ sơ", "danh mục", "danh sách",
            "văn bản", "quy trình", "quy định", "tài liệu", "biểu mẫu", "kịch bản", "nội dung", "dự toán", "thuyết minh");
    /** What bodies take part in, and are told by. */
    private static final Phrases<Boolean> TAKING_PART = Phrase.set("tham gia hoạt động", "tham gia hội thi", "tham gia cuộc thi", "tham gia giải", "tham gia liên hoan", "tham gia dự án", "tham gia đấu thầu", "tham gia chương trình", "tham gia kỳ thi", "tham gia lớp", "tham gia khóa",
            "tham gia đoàn", "tham gia thị trường", "tham dự vòng", "tham dự giải", "tham dự hội thi", "tham dự cuộc thi", "tham dự liên hoan", "tham dự kỳ thi", "tham dự lớp", "tham dự khóa", "tham dự thầu");
    private static final int LOOK_AHEAD = 12;
    /** Words of "thi công các công trình xây dựng trên địa bàn thành phố". */
    private static final int LONGEST_OBJECT = 18;
    /** Words of "kho chứa hàng miễn thuế". */
    private static final int SHORT_OBJECT = 8;

    private final Words words;
    private final int to;
    private final Place place;

    Business(Words words, int to, Place place) {
        this.words = words;
        this.to = to;
        this.place = place;
    }

    /** "Chủ cơ sở sản xuất giống tôm ghi chép …": the index behind it, when their act comes there; -1 where none begins at {@code i}. */
    int end(NameSoFar name, int i) {
        boolean business = name.isOffice() || name.head.type() == UnitClass.GENERIC || name.head.type() == UnitClass.BODY;
        boolean behind = (i == name.head.end() || isBodyOfHead(name, i)) && business || name.determinedInside && (isCompanyBefore(i) || words.at(i, "hoạt", "động") || TAKING_PART.isAt(words, i));
        if (place != Place.SENTENCE || !behind || !isTrade(i) || words.capital(i) || words.at(i - 2, "địa", "phương")) {
            return -1;
        }
        Phrases.Match<VerbClass> verb = UnitVocabulary.verbAt(words, i);
        int object = verb == null ? to : Math.max(PAIRS.behind(words, i), verb.end());
        if (PAPERS.isAt(words, object)) {
            return -1;
        }
        int near = i + LOOK_AHEAD;
        for (int k = object; k < Math.min(to, near); k++) {
            k = Math.max(k, UnitVocabulary.noVerbEnd(words, k)); // "khu, cụm công nghiệp"
            if (k > object && (words.at(k, "để") || Occasions.beginsAt(words, k))) {
                return k; // "các công ty cung cấp dịch vụ vận tải | để thu thập dữ liệu"
            }
            if (isAct(k)) {
                return words.isMark(k - 1) || words.at(k - 1, "và") ? -1 : k;
            }
            if (k > object && (words.at(k, ",") || words.at(k, "và")) && UnitVocabulary.isDeterminer(words, k + 1) && UnitNames.beginsAt(words, k + 1)) {
                return k; // "các đơn vị quản lý hồ chứa | và các đơn vị liên quan"
            }
            boolean alike = k + 1 < to && (words.same(k + 1, object) || words.same(k + 1, k - 2)); // "quản lý đường bộ, đường thủy", "hồ thủy điện, thủy lợi"
            if (words.isMark(k)) {
                if (!words.at(k, ",") || !isTrade(k + 1) && !alike && !isOneMoreObject(k + 1)) {
                    return -1;
                }
                near = k + LONGEST_OBJECT;
            }
        }
        return -1;
    }

    /** "Người đứng đầu cơ quan | quản lý đất", "thủ trưởng cơ sở | bồi dưỡng cán bộ": which body it is that somebody heads. */
    private boolean isBodyOfHead(NameSoFar name, int i) {
        boolean kind = words.at(i - 2, "cơ", "quan") || words.at(i - 2, "cơ", "sở") || words.at(i - 2, "tổ", "chức");
        return name.isOffice() && kind && i - 2 == name.head.end();
    }

    /** "Hội đồng quản trị các tổng công ty | xây dựng giao thông": the business is told inside the name. */
    private boolean isCompanyBefore(int i) {
        return words.at(i - 2, "công", "ty") || words.at(i - 2, "doanh", "nghiệp") || words.at(i - 3, "hợp", "tác", "xã");
    }

    /** "quản lý cửa hàng miễn thuế, | kho chứa hàng miễn thuế thực hiện …": another thing, before the words of an act, with what tells it like the one before the comma. */
    private boolean isOneMoreObject(int i) {
        if (UnitNames.beginsAt(words, i) || UnitVocabulary.verbAt(words, i) != null) {
            return false;
        }
        int end = i + 1;
        while (end < Math.min(to, i + SHORT_OBJECT) && !words.isMark(end) && !isAct(end)) {
            end++;
        }
        return isAct(end) && words.same(end - 1, i - 2) && words.same(end - 2, i - 3);
    }

    private boolean isAct(int i) {
        return UnitVocabulary.isPlainVerb(words, i) && UnitVocabulary.noVerbEnd(words, i - 1) < 0;
    }

    /** To carry people along ("vận động") is nobody's living, as to carry goods ("vận chuyển") is. */
    private boolean isTrade(int i) {
        return SERVICES.isAt(words, i) || TAKING_PART.isAt(words, i) || UnitVocabulary.isWeakVerb(words, i) && (TRADES.contains(words.key(i)) && !words.at(i, "vận", "động") || INSPECTING.isAt(words, i));
    }
}
