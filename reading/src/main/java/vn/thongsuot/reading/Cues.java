package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words and figures at which a costly pattern can begin, or without which it can't match. They are told once for each word of a document, so that asking for
 * them costs a hundredth of a pattern; most items hold none.
 */
enum Cues {
    /** Holds a figure. */
    FIGURE,
    /** A figure that may be a day or a month: with what joins it to another behind it. */
    DAY_FIGURE,
    /** A figure that may be a month with its year behind a stroke. */
    MONTH_FIGURE,
    /** A year that another may follow. */
    FIRST_YEAR_FIGURE,
    /** A figure that may be a code's number: with what joins it to a symbol behind it. */
    CODE_FIGURE,
    /** A figure that stands by itself, in no date or code. */
    AMOUNT_FIGURE,
    /** Holds four figures that may be a year. */
    YEAR_FIGURE,
    /** Figures and nothing else. */
    BARE_FIGURE,
    /** May be the number of a section or quarter: figures, a Roman number, one letter. */
    VALUE,
    NUMBER("số"),
    DAY("ngày"),
    MONTH("tháng"),
    QUARTER("quý", "quí"),
    YEAR("năm"),
    LIMIT("trong", "chậm", "không", "tối", "sau"),
    LIMIT_OR_FIGURE("trong", "chậm", "không", "tối", "sau"),
    AROUND("trong", "sau", "trước"),
    DONE("hoàn", "xong", "trước", "đến", "hết"),
    SPAN_OF_TIME("ngày", "giờ", "phút", "tuần", "tháng", "năm", "h"),
    TIMES("lần", "kỳ", "buổi", "cuộc", "đợt", "ngày"),
    TIME("lần"),
    ASK(firstWords(Misread.ASKING), "giao", "mời", "yêu", "đề", "phân", "kêu"),
    COOPERATE(firstWords(Misread.COOPERATING), "phối", "kết"),
    /** Opens the words for changing another document. */
    CHANGE("thay", "bãi", "hủy", "sửa", "bổ", "đính", "điều"),
    /** May begin the name of a body or office, or stand before one ("các", "toàn thể"). */
    NAME(with(Vocabulary.firstWords("units", phrase -> true), Misread.UNITS.stream().map(entry -> entry.field(0)).toList()), "các", "những", "mọi", "mỗi", "từng", "toàn", "tất", "một", "bảo", "lái", "trông"),
    /** May begin a verb, or what else ends a name. */
    VERB(with(Vocabulary.firstWords("verbs", phrase -> true), Misread.VERBS), "lãnh"),
    /** Begins a phrase that tells a schedule. */
    SCHEDULE(Vocabulary.firstWords("schedule-phrases", phrase -> true)),
    /** Begins a phrase by which a product is to be made or handed in. */
    MAKE(Vocabulary.firstWords("deliverables", phrase -> phrase.field(1).equals("make") || phrase.field(1).equals("hand"))),
    /** Says that what follows are several bodies or all of them. */
    SEVERAL(new String[] {"các", "những", "mọi", "mỗi", "từng"}),
    PLACE("điểm", "tiết", "ý", "khoản", "tiểu", "nội", "nhiệm", "mục", "phần", "điều", "phụ");

    /** No syllable is longer; a longer word, or one with figures, is several that lost their space. */
    static final int LONGEST_SYLLABLE = 7;
    private static final Map<String, Long> BITS = bits(cue -> cue.words);
    private static final Map<String, Long> OF_PHRASES = bits(cue -> cue.phrases);

    private static Map<String, Long> bits(Function<Cues, List<String>> words) {
        Map<String, Long> bits = new HashMap<>();
        for (Cues cue : values()) {
            words.apply(cue).forEach(word -> bits.merge(word, cue.bit(), (a, b) -> a | b));
        }
        return bits;
    }

    /** Marks and first letters of words ("đến", "và") that join two figures of a date. */
    private static final String DAY_JOINTS = "/.-–—,;đĐvV";
    private static final String YEAR_JOINTS = "-–—đĐ";
    private static final String CODE_JOINTS = "/-–‑";
    private static final Pattern YEAR_WRITTEN = Pattern.compile("(?:19|20)[0-9]{2}");
    /** Where a pattern looks for them: the space behind them may be lost. */
    private final List<String> words;
    /** With which phrases begin, as words by themselves. */
    private final List<String> phrases;

    Cues(String... words) {
        this.words = keys(words);
        this.phrases = List.of();
    }

    Cues(String[] phrases, String... more) {
        this.words = List.of();
        this.phrases = Stream.concat(keys(phrases).stream(), keys(more).stream()).distinct().toList();
    }

    private static String[] firstWords(List<String> phrases) {
        return phrases.stream().map(Vocabulary::firstWord).distinct().toArray(String[]::new);
    }

    private static String[] with(String[] words, List<String> phrases) {
        return Stream.concat(Stream.of(words), Stream.of(firstWords(phrases))).distinct().toArray(String[]::new);
    }

    private static List<String> keys(String... words) {
        return Stream.of(words).map(Words::key).toList();
    }

    long bit() {
        return 1L << ordinal();
    }

    /** What a word says, as bits of {@link #bit}. */
    static long of(String key) {
        long said = OF_PHRASES.getOrDefault(key, 0L) | (isValue(key) ? VALUE.bit() : 0) | (CHANGE.ends(key) ? CHANGE.bit() : 0);
        boolean figure = key.chars().anyMatch(Cues::isFigure);
        if (!figure && key.length() <= LONGEST_SYLLABLE) {
            return said | BITS.getOrDefault(key, 0L);
        }
        said |= figure ? ofFigure(key) : 0;
        for (Map.Entry<String, Long> word : BITS.entrySet()) {
            said |= key.contains(word.getKey()) ? word.getValue() : 0;
        }
        return said;
    }

    /** Whether one of these words ends it, as where a space was misplaced ("v àthay thế"). */
    private boolean ends(String key) {
        for (String word : words) {
            if (key.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isValue(String key) {
        boolean roman = "ivx".indexOf(key.charAt(0)) >= 0 && (key.length() == 1 || "ivx".indexOf(key.charAt(1)) >= 0 || !Character.isLetter(key.charAt(1)));
        return roman || key.length() == 1 && Character.isLetter(key.charAt(0)) || isFigure(key.charAt(0));
    }

    private static long ofFigure(String key) {
        long said = FIGURE.bit() | DAY_FIGURE.bit() | CODE_FIGURE.bit() | AMOUNT_FIGURE.bit() | LIMIT_OR_FIGURE.bit();
        said |= MONTH_FIGURE.bit();
        said |= YEAR_WRITTEN.matcher(key).find() ? YEAR_FIGURE.bit() | FIRST_YEAR_FIGURE.bit() : 0;
        return said | (key.chars().allMatch(Cues::isFigure) ? BARE_FIGURE.bit() : 0);
    }

    /** Whether the words behind one that says this leave a pattern a chance. */
    boolean fits(Words words, int at) {
        return switch (this) {
            case DAY_FIGURE -> !words.is(at, BARE_FIGURE) || words.key(at).length() <= 2 && DAY_JOINTS.indexOf(words.letter(at + 1)) >= 0
                    && (!words.isMark(at + 1) || words.is(at + 2, FIGURE));
            case MONTH_FIGURE -> !words.is(at, BARE_FIGURE) || words.key(at).length() <= 2 && !words.isJoinedBefore(at, "/.-")
                    && (words.at(at + 1, "/") && words.is(at + 2, YEAR_FIGURE) || words.at(at + 1, "–") && words.at(at + 3, "/") && words.is(at + 4, YEAR_FIGURE));
            case YEAR_FIGURE -> !words.is(at, BARE_FIGURE) || words.key(at).length() == 4 && "/.-".indexOf(words.letterBefore(at)) < 0 && words.letterBehind(at) != '/';
            case FIRST_YEAR_FIGURE -> !words.is(at, BARE_FIGURE) || words.key(at).length() == 4 && YEAR_JOINTS.indexOf(words.letter(at + 1)) >= 0;
            case AMOUNT_FIGURE -> !words.is(at, BARE_FIGURE) || !words.isJoinedBefore(at, "/.,-") && !words.isJoinedBehind(at, "/-");
            case CODE_FIGURE -> !words.is(at, BARE_FIGURE) || isBeforeSymbol(words, at) || words.at(at + 1, ".") && isBeforeSymbol(words, at + 2);
            case DAY -> words.is(at + 1, FIGURE) && words.is(at + 2, MONTH);
            case MONTH -> words.is(at + 1, FIGURE);
            case QUARTER -> words.is(at + 1, VALUE);
            case NUMBER -> !words.at(at, "số") || isJoinedByStroke(words, words.at(at + 1, ":") ? at + 2 : at + 1);
            case PLACE -> words.is(at + 1, VALUE) || words.is(at + 2, VALUE) || words.is(at + 3, VALUE);
            default -> true;
        };
    }

    /** Whether a sign, or a year and a sign, may follow a code's number. */
    private static boolean isBeforeSymbol(Words words, int number) {
        boolean year = words.at(number + 1, "/") && words.is(number + 2, YEAR_FIGURE);
        return isSign(words, number + 1) || year && isSign(words, number + 3);
    }

    private static boolean isSign(Words words, int joint) {
        return CODE_JOINTS.indexOf(words.letter(joint)) >= 0 && words.capital(joint + 1);
    }

    /** Whether a capital or a figure stands here, and a stroke or hyphen somewhere in what is written without a space. */
    private static boolean isJoinedByStroke(Words words, int from) {
        if (!words.capital(from) && !words.is(from, FIGURE)) {
            return false;
        }
        int sign = words.is(from, BARE_FIGURE) && words.isSpaced(from) && words.capital(from + 1) ? from + 1 : from; // "58 LCT/HĐNN"
        for (int i = sign + 1; i < words.size() && words.start(i) == words.end(i - 1); i++) {
            if (words.at(i, "/") || words.at(i, "-")) {
                return true;
            }
        }
        return false;
    }

    /** Whether what it tells begins with a figure, wherever in a word. */
    boolean isFigure() {
        return this == FIGURE || this == DAY_FIGURE || this == CODE_FIGURE || this == AMOUNT_FIGURE || this == YEAR_FIGURE
                || this == MONTH_FIGURE || this == FIRST_YEAR_FIGURE;
    }
}
