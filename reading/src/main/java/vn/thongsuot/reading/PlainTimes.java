package vn.thongsuot.reading;

import java.util.Set;

/** Times written so plainly that the words around them tell all: "15/9/2026", "2026-2030", "tháng 6/2026", "quý II năm 2026". Of any other, patterns decide. */
final class PlainTimes {

    /** What joins a month or quarter to another behind it. */
    private static final Set<String> JOINTS = Set.of("-", "–", ",", ".", "/", "và", "đến");
    private static final Phrases<Boolean> QUARTERS = Phrase.set("quý", "quí");
    private static final int NONE = -1;

    private final Words words;

    PlainTimes(Words words) {
        this.words = words;
    }

    /** Whether day, month and year stand here with nothing but strokes between them and no other figure around them. */
    boolean isDay(int i) {
        return words.isNumber(i, 2) && words.isStroke(i + 1) && words.isNumber(i + 2, 2) && words.isStroke(i + 3) && isYear(i + 4)
                && "/.:0123456789".indexOf(words.letterBefore(i)) < 0 && "/:0123456789".indexOf(words.letterBehind(i + 4)) < 0 && !words.follows(i, "tháng ");
    }

    /** Whether two years stand here with nothing but a hyphen between them. */
    boolean isYears(int i) {
        return words.isNumber(i, 4) && (words.at(i + 1, "-") || words.at(i + 1, "–")) && words.isNumber(i + 2, 4) && words.is(i + 2, Cues.FIRST_YEAR_FIGURE)
                && words.start(i + 1) == words.end(i) && words.start(i + 2) == words.end(i + 1)
                && !isFigure(words.letterBefore(i)) && !isFigure(words.letterBehind(i + 2));
    }

    /** Whether a year stands here by itself, whatever marks are around it. */
    boolean isLoneYear(int i) {
        return words.isNumber(i, 4) && !isFigure(words.letterBefore(i)) && !isFigure(words.letterBehind(i));
    }

    /** The index behind the month that "tháng" at this word opens, its year included; -1 where it is not plain. */
    int monthEnd(int i) {
        return words.at(i, "tháng") && words.isNumber(i + 1, 2) && words.isSpaced(i) ? end(i + 1) : NONE;
    }

    /** The index behind the quarter that "quý" at this word opens, its year included; -1 where it is not plain. */
    int quarterEnd(int i) {
        boolean number = switch (words.key(i + 1)) {
            case "i", "ii", "iii", "iv", "1", "2", "3", "4" -> QUARTERS.isAt(words, i) && words.isSpaced(i);
            default -> false;
        };
        return number ? end(i + 1) : NONE;
    }

    private int end(int number) {
        boolean year = words.isStroke(number + 1) && isYear(number + 2)
                || words.at(number + 1, "năm") && isYear(number + 2) && words.isSpaced(number) && words.isSpaced(number + 1);
        int end = year ? number + 3 : number + 1;
        return goesOn(end) ? NONE : end;
    }

    /** Whether another month, quarter or year may be joined to what ends here. */
    private boolean goesOn(int end) {
        if (words.is(end, Cues.MONTH) || words.is(end, Cues.YEAR)) {
            return true;
        }
        int next = end + 1;
        return JOINTS.contains(words.key(end)) && (words.is(next, Cues.VALUE) || words.is(next, Cues.FIGURE) || words.is(next, Cues.MONTH) || words.is(next, Cues.QUARTER)
                || words.is(next, Cues.YEAR) || words.at(next, "hết"));
    }

    private boolean isYear(int i) {
        return words.isNumber(i, 4) && words.is(i, Cues.YEAR_FIGURE) && words.length(i) == 4;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
