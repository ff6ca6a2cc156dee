package vn.thongsuot.reading;

/** People who are called by what they do, where an item of a school or a company gives them something to do: "Bảo vệ trực cổng", "Lái xe đưa đón đoàn", not "Bảo vệ môi trường". */
final class Trades {

    private static final Phrases<Boolean> TRADES = Phrase.set("bảo vệ", "lái xe", "phục vụ", "cấp dưỡng", "trông xe", "giữ xe");
    /** What is asked of people, and done to no thing that is protected, driven or served. */
    private static final Phrases<Boolean> DUTIES = Phrase.set("trực", "canh", "gác", "mở cổng", "mở cửa", "đóng cổng", "khóa cổng", "khóa cửa", "tuần tra", "kiểm soát", "đưa đón", "đón", "chở", "chuẩn bị", "bàn giao", "ghi sổ", "ghi chép",
            "phối hợp", "có trách nhiệm", "chịu trách nhiệm", "phụ trách", "lưu mẫu", "nhắc nhở", "hướng dẫn", "không cho", "phải", "báo cáo", "thường xuyên", "đi tuần", "dọn", "lau", "nấu", "chấp hành");

    private Trades() {}

    /** The index behind a trade whose people open a clause, or stand behind another name, and have a duty; -1 where none do. */
    static int end(Words words, int i) {
        if (!words.capital(i) || i > 0 && !words.isMark(i - 1)) {
            return -1;
        }
        Phrases.Match<Boolean> trade = TRADES.at(words, i);
        if (trade == null) {
            return -1;
        }
        if (words.at(trade.end(), ":")) {
            return DUTIES.isAt(words, trade.end() + 1) ? trade.end() : -1;
        }
        boolean another = words.at(trade.end(), ",") || words.at(trade.end(), "và");
        UnitVocabulary.Head next = another ? UnitVocabulary.headAt(words, trade.end() + 1) : null;
        return DUTIES.isAt(words, next == null ? trade.end() : next.end()) ? trade.end() : -1;
    }
}
