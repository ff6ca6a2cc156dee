package vn.thongsuot.reading;

import vn.thongsuot.reading.UnitVocabulary.Head;

/** Bodies that a text of their own house calls by their kind, with a capital: "Khoa | gửi bảng điểm", "Trước ngày thi, Trường | lập danh sách", where "Khoa xét nghiệm" and "Trường dạy nghề" are names. */
final class KindAlone {

    private static final Phrases<Boolean> KINDS = Phrase.set("khoa", "trường", "viện", "học viện", "trung tâm", "bệnh viện", "công ty", "tổng công ty", "tập đoàn", "sở", "cục", "chi cục", "bộ môn", "nhà máy", "xí nghiệp", "ngân hàng");
    /** What bodies do, and none is named after. */
    private static final Phrases<Boolean> ACTS = Phrase.set("tổ chức", "không", "phải", "gửi", "nộp", "lập", "chuẩn bị", "trình", "giao", "phân công", "cử", "mời", "bố trí", "thành lập", "ban hành", "thông báo", "báo cáo", "đăng ký", "rà soát", "hoàn thành", "hoàn thiện",
            "cập nhật", "niêm yết", "công bố", "công khai", "xem xét", "xác nhận", "cấp phát", "chi trả", "thanh toán", "quyết định", "bàn giao", "thực hiện", "triển khai", "theo dõi", "đôn đốc", "nhắc nhở", "sắp xếp", "xếp lịch",
            "khuyến khích", "tạo điều kiện", "trang bị", "bảo đảm", "đảm bảo", "lựa chọn", "phê duyệt", "ký", "đề xuất", "thẩm định", "nghiệm thu", "cam kết", "ưu tiên", "xử lý");
    /** What bodies do and some are named after: only with a thing behind it that it is done to. */
    private static final Phrases<Boolean> NAMING_ACTS = Phrase.set("xây dựng", "tổng hợp", "kiểm tra", "hướng dẫn", "đánh giá", "quản lý", "tiếp nhận", "cung cấp", "giám sát", "tư vấn", "hỗ trợ", "tuyển dụng");
    private static final Phrases<Boolean> THINGS = Phrase.set("kế hoạch", "đề án", "phương án", "quy chế", "quy trình", "quy định", "thang", "đề cương", "chương trình", "danh sách", "dữ liệu", "số liệu", "kết quả", "hồ sơ", "báo cáo", "ý kiến", "nhu cầu",
            "lễ", "họp", "buổi", "hội nghị", "hội thảo", "lớp", "kỳ thi", "thi", "cho", "các", "việc", "sinh viên", "học sinh", "học viên", "người lao động", "đơn", "bài", "điểm", "bảng", "tài liệu", "thông tin", "minh chứng", "chất lượng giảng dạy");

    private KindAlone() {}

    /** Whether who is called by the kind that a name begins with acts right behind it. */
    static boolean acts(Words words, Head head) {
        int i = head.end();
        boolean thing = words.at(head.from() - 1, "do"); // "đồng phục do Công ty cấp phát"
        boolean alone = !thing && !head.determined() && words.isCapitalised(head.from()) && !words.capital(i) && KINDS.behind(words, head.from()) == i;
        Phrases.Match<Boolean> naming = alone ? NAMING_ACTS.at(words, i) : null;
        return alone && (ACTS.isAt(words, i) || naming != null && THINGS.isAt(words, naming.end()));
    }
}
