package vn.thongsuot.reading;

/** Whoever does what a run-in title tells: "Đón tiếp đại biểu: Tổ Văn phòng", "Vệ sinh sân trường: các lớp khối 8". */
final class BehindTitle {

    /** What is done to bodies, which may stand behind the colon: "Kiểm tra đột xuất: Trạm Y tế". */
    private static final Phrases<Boolean> TO_BODIES = Phrase.set("gửi", "báo cáo", "trình", "nộp", "mời", "kiểm tra", "giám sát", "thanh tra", "kiểm toán", "thăm", "tặng", "trao", "hỗ trợ", "khen thưởng", "biểu dương", "phê bình",
            "phối hợp", "làm việc", "khảo sát", "lựa chọn", "chọn", "thành lập", "kiện toàn", "sáp nhập", "tham mưu", "phát", "cấp", "đánh giá", "xếp loại", "bầu", "bổ nhiệm", "phê duyệt", "hướng dẫn", "chỉ đạo", "đôn đốc", "sắp xếp", "tham gia",
            "lấy ý kiến", "xin ý kiến", "ban hành", "thí điểm", "tiếp nhận", "triển khai", "áp dụng", "thực hiện");
    /** Behind these a title is not over. */
    private static final Phrases<Boolean> OPEN_ENDS = Phrase.set("với", "về", "cho", "tại", "đến", "tới", "của", "gồm", "sau", "là", "ở", "do", "như", "giao", "cầu", "nghị", "bởi");
    private static final int LONGEST = 14;

    private BehindTitle() {}

    /** Whether an act opens the item, a colon follows, and this clause behind it is names and nothing else to the item's end. */
    static boolean namesOnly(Words words, Clause clause) {
        int colon = clause.from() - 1;
        boolean act = words.at(colon, ":") && colon > 2 && colon <= LONGEST && words.capital(0) && UnitVocabulary.isVerb(words, 0) && !TO_BODIES.isAt(words, 0) && !UnitNames.beginsAt(words, 0);
        boolean listed = UnitVocabulary.isDeterminer(words, colon - 2) || UnitVocabulary.isDeterminer(words, colon - 3); // "… cho các đối tượng: cán bộ, công chức"
        if (!act || listed || OPEN_ENDS.isAt(words, colon - 1) || ColonLists.opensListAt(words, colon)) {
            return false;
        }
        boolean last = clause.to() >= words.size() - 1;
        UnitNames.Names names = last ? UnitNames.at(words, clause.from(), clause.to(), UnitNames.Place.SENTENCE) : null;
        return names != null && names.end() == clause.to();
    }
}
