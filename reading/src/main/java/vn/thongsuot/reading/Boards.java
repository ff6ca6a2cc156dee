package vn.thongsuot.reading;

/** Boards, teams and delegations, which are called by their kind alone ("Ban Chỉ đạo | tăng cường kiểm tra") or after what they are for ("Ban Chỉ đạo xây dựng nông thôn mới"). */
final class Boards {

    /** What the second half of their kind is: "Ban Chỉ đạo", "Tổ công tác", "Đoàn kiểm tra". */
    private static final Phrases<Boolean> KINDS = Phrase.set("chỉ đạo", "công tác", "kiểm tra", "giúp việc");
    /** What they are set up for, and named after. */
    private static final Phrases<Boolean> PURPOSES = Phrase.set("xây dựng", "thực hiện", "triển khai", "thi hành", "phòng", "chống", "cải cách", "bảo vệ", "giải phóng", "hỗ trợ", "tổng kết", "sơ kết", "sắp xếp",
            "chuyển đổi", "phát triển", "giảm", "đổi mới", "quản lý", "điều tra", "tổng điều tra", "vận động", "ứng phó", "phòng ngừa", "khắc phục", "xóa", "xoá", "diễn tập", "đấu tranh", "kỷ niệm",
            "tháo gỡ", "kiểm kê", "kiểm soát", "cưỡng chế", "hội nhập", "phục hồi", "ứng dụng", "học tập", "tái cơ cấu", "tìm kiếm", "tìm kiếm cứu nạn", "giảm nghèo", "phát triển kinh tế", "giải phóng mặt bằng",
            "phòng chống", "quy tập", "đảm bảo", "bảo đảm", "quy hoạch", "chăm sóc", "cứu trợ", "bầu cử", "an toàn", "liên ngành", "công tác", "bảo tồn");
    /** Objects of an act that no board is named after. */
    private static final Phrases<Boolean> OBJECTS = Phrase.set("các", "những", "từng", "mọi", "toàn bộ", "việc", "kế hoạch", "báo cáo", "phương án", "nhiệm vụ", "nội dung", "tốt", "nghiêm", "theo", "tình hình", "kết quả", "hồ sơ",
            "văn bản", "danh sách", "đầy đủ", "kịp thời", "có hiệu quả", "quy chế hoạt động", "quy chế làm việc", "và");

    private Boards() {}

    /** The index behind what a board is for, which may take two verbs ("thực hiện | hỗ trợ nhà ở"); -1 where it does not begin at {@code i}. */
    static int purposeEnd(Words words, int i) {
        if (!isAt(words, i) || UnitVocabulary.verbAt(words, i) == null || actsAt(words, i)) {
            return -1;
        }
        return PURPOSES.behind(words, PURPOSES.behind(words, i));
    }

    /** Whether the words of such a kind end here. */
    static boolean isAt(Words words, int end) {
        return KINDS.isAt(words, end - 2);
    }

    /** Whether the verb behind the kind is what the board does, not what it is for. */
    static boolean actsAt(Words words, int i) {
        int end = PURPOSES.behind(words, i);
        Phrases.Match<UnitVocabulary.VerbClass> verb = UnitVocabulary.verbAt(words, i);
        boolean says = verb != null && verb.end() > end; // "xây dựng phương án", "triển khai ngay"
        return end == i || says || end >= words.size() || words.isMark(end) && !words.at(end, ",") || OBJECTS.isAt(words, end);
    }
}
