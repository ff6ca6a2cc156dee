package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and figures at which a costly pattern can begin, or without which it can't match. They are told once for each word of a document, so that asking for
 * them costs a hundredth of a pattern; most items hold none.
 */
enum Cues {
    FIGURE,
    NUMBER("số"),
    DAY("ngày"),
    MONTH("tháng"),
    QUARTER("quý", "quí"),
    YEAR("năm"),
    LIMIT("trong", "chậm", "không", "tối", "sau"),
    LIMIT_OR_FIGURE("trong", "chậm", "không", "tối", "sau"),
    AROUND("trong", "sau", "trước"),
    DONE("hoàn", "xong", "trước", "đến", "hết"),
    SPAN_OF_TIME("ngày", "giờ", "tuần", "tháng", "năm", "h"),
    TIMES("lần", "kỳ", "buổi", "cuộc", "đợt", "ngày"),
    TIME("lần"),
    ASK("giao", "mời", "yêu", "đề", "phân", "kêu"),
    COOPERATE("phối", "kết"),
    PLACE("điểm", "tiết", "ý", "khoản", "tiểu", "nội", "nhiệm", "mục", "phần", "điều", "phụ");

    /** No syllable is longer; a longer word, or one with figures, is several that lost their space. */
    static final int LONGEST_SYLLABLE = 7;
    private static final Map<String, Integer> BITS = new HashMap<>();

    static {
        for (Cues cue : values()) {
            cue.words.forEach(word -> BITS.merge(word, cue.bit(), (a, b) -> a | b));
        }
    }

    private final List<String> words;

    Cues(String... words) {
        this.words = List.of(words).stream().map(Words::key).toList();
    }

    int bit() {
        return 1 << ordinal();
    }

    /** What a word says, as bits of {@link #bit}. */
    static int of(String key) {
        boolean figure = key.chars().anyMatch(c -> c >= '0' && c <= '9');
        if (!figure && key.length() <= LONGEST_SYLLABLE) {
            return BITS.getOrDefault(key, 0);
        }
        int said = figure ? FIGURE.bit() | LIMIT_OR_FIGURE.bit() : 0;
        for (Map.Entry<String, Integer> word : BITS.entrySet()) {
            said |= key.contains(word.getKey()) ? word.getValue() : 0;
        }
        return said;
    }
}
