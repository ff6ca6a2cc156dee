package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sets right the Roman numbers of headings that recognition takes for letters and strokes: "L Mục tiêu", "JI. Nội dung", "IL Tổ chức". A first
 * word of a line that can be read as the number that is next, before a word with a capital, is that number; so is one that lacks only its last stroke.
 * Likewise points that lost their full stop: "43." behind "4.2.".
 */
final class NumeralRepair {

    private static final List<String> NUMBERS = List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV");
    private static final Pattern STROKES = Pattern.compile("[IVXLlHN1|J!/\\\\]{1,5}[.,:)–-]?");
    private static final Pattern DIGITS = Pattern.compile("\\d+[.,:)–-]?");
    /** A number and the heading's first word in capitals, run together. */
    private static final Pattern GLUED = Pattern.compile("(?u)([IVXLlH1|J]{1,4}[.,])(\\p{Lu}{2,})");
    private static final Pattern POINT = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})[.)]?");
    /** What strokes that run together to an "H" or "N" may have been. */
    private static final List<String> RUN_TOGETHER = List.of("I", "II");
    /** Headings in a row whose numbers may have been missed. */
    private static final int MOST_MISSED = 3;
    private int last;
    private String next = "";

    private NumeralRepair() {}

    static List<Page> repair(List<Page> pages) {
        NumeralRepair repair = new NumeralRepair();
        return pages.stream().map(repair::repaired).toList();
    }

    private Page repaired(Page page) {
        Map<PageWord, PageWord> changed = new HashMap<>();
        List<PageWord> free = page.words().stream().filter(word -> page.grids().stream().noneMatch(grid -> grid.contains(word))).toList();
        for (PageLine line : PageLine.of(free)) {
            if (line.words().size() > 1 && line.left() < page.width() * 0.4 && isCapital(line.words().get(1).text())) {
                PageWord word = line.words().getFirst();
                Matcher glued = GLUED.matcher(word.text());
                int number = number(glued.matches() ? glued.group(1) : word.text());
                if (number > 0 && glued.matches()) {
                    last = number;
                    changed.put(word, word.withText(NUMBERS.get(number - 1) + ". " + glued.group(2)));
                } else if (number > 0) {
                    last = number;
                    changed.put(word, word.withText(NUMBERS.get(number - 1) + (word.text().matches(".*[–-]") ? "-" : ".")));
                } else {
                    String point = point(word.text());
                    changed.put(word, word.withText(point));
                }
            }
        }
        List<PageWord> words = new ArrayList<>(page.words());
        words.replaceAll(word -> changed.getOrDefault(word, word));
        return new Page(page.width(), page.height(), words, page.grids(), page.unreadable());
    }

    /** "43." behind "4.2." is "4.3."; any other word stays. */
    private String point(String word) {
        Matcher m = POINT.matcher(word);
        if (m.matches()) {
            next = m.group(1) + "." + (Integer.parseInt(m.group(2)) + 1);
        } else if (!next.isEmpty() && word.replaceAll("[.)]$", "").equals(next.replace(".", ""))) {
            String point = next + ".";
            next = point.substring(0, point.indexOf('.') + 1) + (Integer.parseInt(next.substring(next.indexOf('.') + 1)) + 1);
            return point;
        }
        return word;
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /** The number that a word stands for; 0 where it is none that may follow. */
    private int number(String word) {
        if (!STROKES.matcher(word).matches() || DIGITS.matcher(word).matches()) {
            return 0;
        }
        boolean closed = ".,:)–-".indexOf(word.charAt(word.length() - 1)) >= 0;
        String strokes = (closed ? word.substring(0, word.length() - 1) : word).replaceAll("[Ll1|J!/\\\\]", "I");
        int number = NUMBERS.indexOf(strokes) + 1;
        if (number == 0 && last < NUMBERS.size() && RUN_TOGETHER.stream().anyMatch(run -> strokes.replaceAll("[HN]", run).equals(NUMBERS.get(last)))) {
            return last + 1;
        }
        boolean lacksStroke = number > 0 && number == last && number < NUMBERS.size() && NUMBERS.get(number).equals(NUMBERS.get(number - 1) + "I");
        if (number == last + 1 || lacksStroke) {
            return last + 1;
        }
        boolean plain = number > last && number <= last + MOST_MISSED && closed && strokes.equals(word.substring(0, word.length() - 1));
        return number == 1 && closed || plain ? number : 0;
    }
}
