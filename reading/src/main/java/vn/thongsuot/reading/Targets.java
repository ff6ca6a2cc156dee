package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Target;

/**
 * The figures that an obligation sets: "ít nhất 02 cuộc", "trên 95%", "từ 5 đến 10 mô hình". A figure counts only with a unit of
 * {@code vocabulary/targets.tsv} behind it, so that numbers of documents, days and articles are none.
 */
final class Targets {

    private enum Said { UNIT, MORE, AT_LEAST, AT_MOST, LESS, RANGE, UP, DOWN, NONE }

    private static final Phrases<Said> PHRASES = Phrase.classes("targets", Said.class);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d/.,-])\\d{1,3}+(?:\\.\\d{3}(?!\\d)|(?<=\\d)\\d{1,9})*+(?:,\\d{1,3}+)?+(?![\\d/.-]\\d)");
    private static final int LONGEST_COMPARISON = 3;

    private final Wording text;
    private final Span item;
    private final Words words;

    private Targets(Wording text, Span item) {
        this.text = text;
        this.item = item;
        this.words = text.words(item);
    }

    /** The figures in a stretch, in text order. */
    static List<Target> of(Wording text, Span item) {
        return text.words(item).has(Cues.FIGURE) ? new Targets(text, item).all() : List.of();
    }

    /** Whether what is counted stands at a word: "cuộc", "nhà", "%". */
    static boolean isUnit(Words words, int at) {
        return PHRASES.at(words, at, said -> said == Said.UNIT) != null;
    }

    private List<Target> all() {
        List<Target> targets = new ArrayList<>();
        Matcher m = null;
        for (int i = words.next(Cues.AMOUNT_FIGURE, 0); i >= 0; i = words.next(Cues.AMOUNT_FIGURE, i + 1)) {
            if (!mayCount(i)) {
                continue;
            }
            Span number = isPlain(i) ? words.span(i, i + 1) : null;
            if (number == null) {
                m = m == null ? text.matcher(NUMBER).useTransparentBounds(true) : m;
                number = words.begins(m, i, Cues.AMOUNT_FIGURE) ? new Span(m.start(), m.end()) : null;
            }
            Target target = number == null ? null : target(number);
            if (target != null) {
                targets.add(target);
            }
            i = number == null ? i : words.indexAt(number.end()) - 1;
        }
        return targets;
    }

    /** Most figures are nothing but figures, with no thousands or fractions behind a mark. */
    private boolean isPlain(int i) {
        return words.is(i, Cues.BARE_FIGURE) && !words.isJoinedBehind(i, ".,");
    }

    /** Whether a figure stands here with what may be its unit, the rest of its number or a range behind it. */
    private boolean mayCount(int i) {
        if (!Cues.AMOUNT_FIGURE.fits(words, i)) {
            return false;
        }
        boolean goesOn = words.at(i + 1, ".") || words.at(i + 1, ",") || words.at(i + 1, "(");
        return goesOn || !words.is(i, Cues.BARE_FIGURE) || PHRASES.isAt(words, i + 1);
    }

    private @Nullable Target target(Span number) {
        int at = words.indexAt(number.start());
        int after = skipBrackets(words.indexAt(number.end()));
        int unitAt = unitAt(after);
        Phrases.Match<Said> unit = unitAt < 0 ? null : PHRASES.at(words, unitAt, said -> said == Said.UNIT);
        if (unit == null) {
            return null;
        }
        int from = comparisonStart(at);
        Phrases.Match<Said> behind = PHRASES.at(words, unit.end(), said -> said == Said.UP || said == Said.DOWN);
        int last = unitAt > after ? words.indexAt(number.end()) : behind == null ? unit.end() : behind.end();
        Span span = new Span(words.start(from), unitAt > after ? number.end() : words.end(last - 1));
        String comparison = behind == null ? comparison(from, at) : behind.value() == Said.UP ? "≥" : "≤";
        return new Target(Folded.in(text, span), value(number), words.text(unitAt, unit.end()), comparison, span);
    }

    private String value(Span number) {
        String plain = number.in(text).replace(".", "").replace(',', '.');
        int zeros = 0;
        while (zeros + 1 < plain.length() && plain.charAt(zeros) == '0' && Character.isDigit(plain.charAt(zeros + 1))) {
            zeros++;
        }
        return plain.isEmpty() ? "0" : plain.substring(zeros);
    }

    /** "02 (hai) cuộc". */
    private int skipBrackets(int at) {
        boolean bracket = words.key(at).equals("(") && (words.key(at + 2).equals(")") || words.key(at + 3).equals(")"));
        return !bracket ? at : words.key(at + 2).equals(")") ? at + 3 : at + 4;
    }

    /** The unit behind the number, or behind the second number of a range. */
    private int unitAt(int after) {
        if (PHRASES.at(words, after, said -> said == Said.UNIT) != null) {
            return after;
        }
        Phrases.Match<Said> range = PHRASES.at(words, after, said -> said == Said.RANGE);
        if (range == null || !isNumber(range.end()) || PHRASES.at(words, range.end() + 1, said -> said == Said.UNIT) == null) {
            return -1;
        }
        return range.end() + 1;
    }

    private boolean isNumber(int at) {
        return !words.key(at).isEmpty() && words.key(at).chars().allMatch(Character::isDigit);
    }

    private int comparisonStart(int at) {
        for (int from = Math.max(0, at - LONGEST_COMPARISON); from < at; from++) {
            Phrases.Match<Said> match = PHRASES.at(words, from, Targets::compares);
            if (match != null && isFilled(match.end(), at)) {
                return from;
            }
        }
        return at;
    }

    private static boolean compares(Said said) {
        return said != Said.UNIT && said != Said.UP && said != Said.DOWN && said != Said.NONE;
    }

    /** Whether only words like "đạt" stand between a comparison and its figure. */
    private boolean isFilled(int from, int at) {
        for (int i = from; i < at; i++) {
            Phrases.Match<Said> match = PHRASES.at(words, i);
            if (match == null || match.value() != Said.NONE) {
                return false;
            }
        }
        return true;
    }

    private String comparison(int from, int at) {
        Phrases.Match<Said> match = from < at ? PHRASES.at(words, from, Targets::compares) : null;
        if (match == null) {
            return "=";
        }
        return switch (match.value()) {
            case MORE -> ">";
            case AT_LEAST -> "≥";
            case AT_MOST -> "≤";
            case LESS -> "<";
            case RANGE -> isNumber(from - 1) ? "≤" : "=";
            case UNIT, UP, DOWN, NONE -> "=";
        };
    }
}
