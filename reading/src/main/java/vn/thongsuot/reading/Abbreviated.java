package vn.thongsuot.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** People and offices by letters that only their house knows, where an item begins with them and their act: "TTCM ký duyệt giáo án", "ĐVTN trực cổng". */
final class Abbreviated {

    /** What is done by somebody, and said of no field of work ("CNTT phục vụ …"). */
    private static final Phrases<Boolean> ACTS = Phrase.set("nộp", "trình", "ký", "gửi", "lập", "trực", "có trách nhiệm", "chịu trách nhiệm", "có nhiệm vụ", "chủ trì", "chủ động", "căn cứ", "phối hợp", "báo cáo", "kiểm tra", "rà soát",
            "chuẩn bị", "hoàn thành", "đăng ký", "chấp hành", "phân công", "theo dõi", "đôn đốc", "xem xét", "phê duyệt", "tham mưu", "tổng hợp", "thông báo", "hướng dẫn", "nhập", "bàn giao", "nghiêm túc", "tham gia");
    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private Abbreviated() {}

    /** Who acts at a word that opens an item; nobody where it is no such abbreviation, or tells no act. */
    static UnitNames.@Nullable Names at(Words words, int i) {
        boolean letters = words.capital(i) && words.isWord(i) && !words.isCapitalised(i) && words.length(i) >= SHORTEST && words.length(i) <= LONGEST;
        boolean known = letters && (UnitVocabulary.headAt(words, i) != null || UnitVocabulary.verbAt(words, i) != null);
        return letters && !known && !words.capital(i + 1) && ACTS.isAt(words, i + 1) ? new UnitNames.Names(List.of(words.span(i, i + 1)), i + 1, true) : null;
    }
}
