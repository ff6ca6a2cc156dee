package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** What Tesseract's table of words tells of a picture, without what is hardly a word. */
final class RecognisedWords {

    /** Points to a dot of the picture. */
    static final double SCALE = 72.0 / Scan.DPI;
    /** From here on a few letters among marks are a word: "b/c);". */
    static final double CERTAIN = 75;
    private static final int LEAST_CONFIDENCE = 15;
    private static final int LEAST_FOR_SHORT = 40;
    /** Letters of a number at the beginning of a line, with its mark. */
    private static final int LONGEST_NUMBER = 3;
    private static final double SPECK = 0.38;
    /** A round bullet is taken for a letter that no word of the language is. */
    private static final Pattern BULLET = Pattern.compile("[se©®«»°¢●]");
    private static final Pattern BULLET_RUN_IN = Pattern.compile("(?u)[se©®«»°¢●](?=\\p{Lu}\\p{Ll})");
    private static final Pattern LONG_DOTS = Pattern.compile("(\\d{1,2}\\.)[.…,:;-]+");

    private RecognisedWords() {}

    /**
     * The words of a table of which each row tells one: level, page, block, paragraph, line, word, left, top, width, height, confidence, text; {@code x} and {@code y}
     * are where the picture begins on the page.
     */
    static List<PageWord> of(String table, double x, double y) {
        Map<String, List<PageWord>> lines = new LinkedHashMap<>();
        for (String row : table.split("\n")) {
            String[] cells = row.split("\t", -1);
            if (cells.length >= 12 && cells[0].equals("5")) {
                PageWord word = word(cells, x, y);
                if (!word.text().isEmpty()) {
                    lines.computeIfAbsent(cells[2] + " " + cells[3] + " " + cells[4], line -> new ArrayList<>()).add(word);
                }
            }
        }
        List<PageWord> words = new ArrayList<>();
        lines.values().forEach(line -> words.addAll(even(withBullet(readable(line)))));
        return withoutDoubles(withoutSpecks(words));
    }

    private static PageWord word(String[] cells, double x, double y) {
        double left = Double.parseDouble(cells[6]) * SCALE + x;
        double top = Double.parseDouble(cells[7]) * SCALE + y;
        double width = Double.parseDouble(cells[8]) * SCALE;
        double height = Double.parseDouble(cells[9]) * SCALE;
        return new PageWord(withoutEdges(cells[11]), left, top, left + width, top + height, false, false, Double.parseDouble(cells[10]), false);
    }

    /** Without white space of any width around it, and letters that are marks only ("ˆ"). */
    private static String withoutEdges(String text) {
        StringBuilder kept = new StringBuilder();
        text.chars().filter(c -> Character.getType(c) != Character.MODIFIER_LETTER && !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /** Specks are taken for short words at the ends of lines, hardly between two words. */
    private static List<PageWord> readable(List<PageWord> line) {
        List<PageWord> readable = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            PageWord word = line.get(i);
            boolean inside = i > 0 && i + 1 < line.size();
            boolean sure = word.confidence() >= (word.text().length() <= 2 && !inside ? LEAST_FOR_SHORT : LEAST_CONFIDENCE);
            long letters = word.text().chars().filter(Character::isLetterOrDigit).count();
            boolean wordlike = letters * 2 >= word.text().length() || letters > 0 && word.confidence() >= CERTAIN;
            boolean fits = word.height() < 60 && word.right() - word.left() < 400;
            if ((sure && wordlike || isMark(word)) && fits) {
                boolean behindUnread = i == 1 && readable.isEmpty() && line.getFirst().text().length() <= LONGEST_NUMBER;
                readable.add(behindUnread ? word.behindUnread() : word);
            }
        }
        return readable;
    }

    /** Before a word, "s" or "©" is a bullet: no word of the language is written so. */
    private static List<PageWord> withBullet(List<PageWord> line) {
        if (line.isEmpty()) {
            return line;
        }
        PageWord first = line.getFirst();
        if (BULLET.matcher(first.text()).matches() && line.size() > 1) {
            line.set(0, first.withText("•"));
        } else if (BULLET_RUN_IN.matcher(first.text()).lookingAt()) {
            line.set(0, first.withText("• " + first.text().substring(1)));
        } else {
            line.set(0, first.withText(LONG_DOTS.matcher(first.text()).replaceFirst("$1")));
        }
        return line;
    }

    private static boolean isMark(PageWord word) {
        return "-–—+*•".contains(word.text());
    }

    /**
     * Words of a line get one height: marks above capitals, descending letters, and ink of a seal or a signature that touches a word stretch
     * the boxes of some.
     */
    private static List<PageWord> even(List<PageWord> line) {
        List<PageWord> letters = line.stream().filter(word -> !isMark(word)).toList();
        if (letters.isEmpty()) {
            return line;
        }
        double top = median(letters.stream().mapToDouble(PageWord::top));
        double bottom = top + median(letters.stream().mapToDouble(PageWord::height));
        return line.stream().map(word -> word.bottom() > top && word.top() < bottom && !isSpeck(word, bottom - top) ? word.at(top, bottom) : word).toList();
    }

    /** The lower one of two. */
    private static double median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(sorted.length - 1) / 2];
    }

    private static List<PageWord> withoutSpecks(List<PageWord> words) {
        double height = median(words.stream().filter(word -> !isMark(word)).mapToDouble(PageWord::height));
        return words.stream().filter(word -> !isSpeck(word, height)).toList();
    }

    /** What is far lower than any letter is none, though it looks like one. */
    private static boolean isSpeck(PageWord word, double height) {
        return !isMark(word) && word.height() < height * SPECK;
    }

    /** A piece of a word that was recognised once more inside the whole word goes. */
    private static List<PageWord> withoutDoubles(List<PageWord> words) {
        return words.stream().filter(word -> words.stream().noneMatch(other -> other != word && isInside(word, other))).toList();
    }

    private static boolean isInside(PageWord word, PageWord other) {
        double shared = Math.min(word.right(), other.right()) - Math.max(word.left(), other.left());
        boolean sameLine = Math.abs(word.middle() - other.middle()) < other.height() / 2;
        double width = word.right() - word.left();
        boolean whole = other.text().length() > word.text().length() || other.text().equals(word.text()) && other.right() - other.left() > width;
        return sameLine && whole && shared > 0.6 * width;
    }
}
