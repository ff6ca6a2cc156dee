package vn.thongsuot.extraction;

import java.util.List;
import java.util.regex.Pattern;

/** The width at which a text was wrapped when it was typed or saved, if it was: then a line goes on with the one before that was full. */
final class Wrapping {

    private static final int WIDEST = 130;
    private static final int NARROWEST = 40;
    private static final int FEWEST = 6;
    private static final Pattern LABEL = Pattern.compile(
            "(?u)(?:[-–+*•]\\s|\\((?:\\d{1,2}|[ivx]{1,4}|[a-zđ])\\)\\s|(?:[IVX]{1,5}|[A-HĐ]|(?:[IVX]{1,5}\\.)?\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ])\\s?[.:)/–-](?=\\s|$)|[IVX]{1,5}\\s(?=\\p{Lu}{2})|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Bước|Phụ lục|PHỤ LỤC)\\s+[\\dIVX]|Nơi nhận).*");
    private final int width;

    private Wrapping(int width) {
        this.width = width;
    }

    /** Looks at how long lines are: in a wrapped text many end near one width, and none goes beyond. */
    static Wrapping of(List<String> lines) {
        int[] lengths = lines.stream().filter(line -> !line.isBlank() && !line.contains("\t")).mapToInt(line -> line.stripTrailing().length()).sorted().toArray();
        if (lengths.length < FEWEST * 2) {
            return new Wrapping(0);
        }
        int widest = lengths[lengths.length - 1 - lengths.length / 100];
        long near = java.util.Arrays.stream(lengths).filter(length -> length > widest - 16).count();
        boolean wrapped = lengths[lengths.length - 1] <= WIDEST && widest >= NARROWEST && near >= FEWEST && near * 5 >= lengths.length;
        return new Wrapping(wrapped ? widest : 0);
    }

    /** Whether {@code line} goes on with the one before it. */
    boolean goesOn(String before, String line) {
        if (width == 0 || before.isBlank() || line.isBlank()) {
            return false;
        }
        String words = line.strip();
        String said = before.stripTrailing();
        boolean full = said.length() + 1 + firstWord(words).length() > width - 2;
        boolean deeper = indent(line) > indent(before) + 1 && indent(line) > 2;
        boolean label = LABEL.matcher(words).matches() && !isTorn(said, words);
        return full && !label && !(deeper && isOver(said)) && !(isOver(said) && indent(before) == 0 && indent(line) > 2);
    }

    /** "chính trị ⏎ - xã hội": a dash before a small letter within a sentence is no bullet. */
    private static boolean isTorn(String before, String words) {
        return words.matches("(?su)[-–]\\s\\p{Ll}.*") && !isOver(before);
    }

    private static boolean isOver(String words) {
        return ".;:!?/".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    private static String firstWord(String words) {
        int space = words.indexOf(' ');
        return space < 0 ? words : words.substring(0, space);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
