package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.LineStarts.Start;

/**
 * Sets right the Roman numbers of headings that recognition takes for letters and strokes: "L Mục tiêu", "JI. Nội dung", "IL Tổ chức". A first
 * word of a line that can be read as the number that is next, before a word with a capital, is that number; so is one that lacks only its last stroke, and
 * strokes of any count where a number of strokes is next. Between headings "III." and "V." in capitals a third without a number is "IV.".
 */
final class NumeralRepair {

    private static final List<String> NUMBERS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");
    private static final Pattern STROKES = Pattern.compile("[IVXLlHN1|J!/\\\\]{1,5}[.,:)–-]?");
    private static final Pattern DIGITS = Pattern.compile("\\d+[.,:)/–-]?");
    /** A number and the heading's first word in capitals, run together. */
    private static final Pattern GLUED = Pattern.compile("(?u)([IVXLlH1|J]{1,4}[.,])(\\p{Lu}{2,})");
    /** What strokes that run together to an "H" or "N" may have been. */
    private static final List<String> RUN_TOGETHER = List.of("I", "II");
    private static final Pattern ONLY_STROKES = Pattern.compile("[IHNLl|]{2,5}");
    /** What the one stroke of "I" is taken for before a heading in capitals. */
    private static final Pattern FIRST = Pattern.compile("(?u)[UTÍÌ\\]\\[i][.,:]?");
    /** Headings in a row whose numbers may have been missed. */
    private static final int MOST_MISSED = 3;
    /** Heights of a line between two lines that belong together, at most. */
    private static final double APART = 1.5;
    private final LineStarts lines;
    private int last;
    /** Whether the last numbered heading is in capitals. */
    private boolean inCapitals;
    /** Lines in capitals without a number since the last numbered heading, each the first of those that follow each other. */
    private final List<Start> unnumbered = new ArrayList<>();
    private @Nullable Start before;

    private NumeralRepair(LineStarts lines) {
        this.lines = lines;
    }

    static List<Page> repair(List<Page> pages) {
        NumeralRepair repair = new NumeralRepair(LineStarts.of(pages));
        repair.lines.starts().forEach(repair::look);
        return repair.lines.pages();
    }

    private void look(Start start) {
        int known = last;
        String number = number(start.line());
        boolean capitals = PageParagraphs.isHeading(start.line().text());
        if (number != null) {
            lines.change(start, number);
            if (inCapitals && capitals && last == known + 2 && known > 0 && unnumbered.size() == 1) {
                Start missed = unnumbered.getFirst();
                lines.change(missed, NUMBERS.get(known) + ". " + missed.first().text());
            }
            inCapitals = capitals;
            unnumbered.clear();
        } else if (capitals && !goesOn(start) && start.line().words().size() > 1 && Character.isLetter(start.first().text().charAt(0))) {
            unnumbered.add(start);
        }
        before = start;
    }

    /** Whether a line stands right below one in capitals, as the second of a long heading does. */
    private boolean goesOn(Start start) {
        return before != null && before.page() == start.page() && PageParagraphs.isHeading(before.line().text())
                && start.line().top() - before.line().bottom() < start.line().height() * APART;
    }

    /** The first word of a line with its number set right; {@code null} where it is none. */
    private @Nullable String number(PageLine line) {
        if (line.words().size() < 2 || !isCapital(line.words().get(1).text())) {
            return null;
        }
        String word = line.words().getFirst().text();
        Matcher glued = GLUED.matcher(word);
        int number = number(glued.matches() ? glued.group(1) : word);
        if (number == 0 && last == 0 && FIRST.matcher(word).matches() && isInCapitals(line)) {
            number = 1;
        }
        if (number == 0) {
            return null;
        }
        last = number;
        String end = glued.matches() ? ". " + glued.group(2) : word.matches(".*[–-]") ? "-" : ".";
        return NUMBERS.get(number - 1) + end;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    private static boolean isInCapitals(PageLine line) {
        return line.words().size() > 2 && line.words().stream().skip(1).allMatch(word -> PageParagraphs.isHeading(word.text()));
    }

    /** The number that a word stands for; 0 where it is none that may follow. */
    private int number(String word) {
        if (!STROKES.matcher(word).matches() || DIGITS.matcher(word).matches()) {
            return 0;
        }
        boolean stroke = word.endsWith("/") && NUMBERS.contains(word.substring(0, word.length() - 1)); // "V/ KINH PHÍ"
        boolean closed = stroke || ".,:)–-".indexOf(word.charAt(word.length() - 1)) >= 0;
        String written = closed ? word.substring(0, word.length() - 1) : word;
        String strokes = written.replaceAll("[Ll1|J!/\\\\]", "I");
        int number = NUMBERS.indexOf(strokes) + 1;
        String next = last < NUMBERS.size() ? NUMBERS.get(last) : "";
        if (number == 0 && !next.isEmpty() && RUN_TOGETHER.stream().anyMatch(run -> strokes.replaceAll("[HN]", run).equals(next))) {
            return last + 1;
        }
        boolean lacksStroke = number > 0 && number == last && next.equals(NUMBERS.get(number - 1) + "I");
        boolean strokesOnly = number == 0 && closed && (next.equals("II") || next.equals("III")) && ONLY_STROKES.matcher(written).matches();
        if (number == last + 1 || lacksStroke || strokesOnly) {
            return last + 1;
        }
        boolean plain = number > last && number <= last + MOST_MISSED && closed && strokes.equals(written);
        return number == 1 && closed || plain ? number : 0;
    }
}
