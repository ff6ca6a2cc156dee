package vn.thongsuot.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts one of Word's automatic lists and writes its labels as they are printed. */
final class Numbering {

    private final XmlElement levels;
    private final XmlElement number;
    private final int[] counters;

    /** Lists that share their levels go on counting, unless one that is new says where it starts. */
    Numbering(XmlElement levels, XmlElement number, int[] counters, boolean isNew) {
        this.levels = levels;
        this.number = number;
        this.counters = counters;
        for (int level = 0; isNew && level < counters.length; level++) {
            counters[level] = restart(level) == null ? counters[level] : 0;
        }
    }

    String label(int level) {
        XmlElement here = atLevel(levels, "lvl", level);
        if (here == null) {
            return "";
        }
        if (counters[level] == 0) {
            counters[level] = start(level, here);
        } else {
            counters[level]++;
        }
        java.util.Arrays.fill(counters, level + 1, counters.length, 0);
        return written(level, here);
    }

    private static @Nullable XmlElement atLevel(XmlElement parent, String name, int level) {
        String wanted = String.valueOf(level);
        for (XmlElement child : parent.children(name)) {
            if (wanted.equals(child.attribute("ilvl"))) {
                return child;
            }
        }
        return null;
    }

    private int start(int level, XmlElement here) {
        Integer start = restart(level);
        if (start == null) {
            start = DocxStyles.number(here.value("start"));
        }
        return start == null ? 1 : start;
    }

    private @Nullable Integer restart(int level) {
        XmlElement override = atLevel(number, "lvlOverride", level);
        return DocxStyles.number(override == null ? null : override.value("startOverride"));
    }

    private String written(int level, XmlElement here) {
        String format = format(here);
        String pattern = here.value("lvlText");
        if (format.equals("bullet")) {
            return bullet(pattern) + " ";
        }
        if (format.equals("none") || pattern == null || pattern.isBlank()) {
            return "";
        }
        StringBuilder label = new StringBuilder(pattern);
        for (int i = 0; i <= level; i++) {
            String mark = "%" + (i + 1);
            int at = label.indexOf(mark);
            if (at >= 0) {
                XmlElement outer = atLevel(levels, "lvl", i);
                label.replace(at, at + 2, count(Math.max(1, counters[i]), outer == null ? "decimal" : format(outer)));
            }
        }
        return label.append(' ').toString();
    }

    private static String format(XmlElement level) {
        String format = level.value("numFmt");
        return format == null ? "decimal" : format;
    }

    static String bullet(@Nullable String pattern) {
        if (pattern == null || pattern.isEmpty()) {
            return "-";
        }
        char c = pattern.charAt(0);
        return c == 'o' || c >= '\uE000' && c <= '\uF8FF' ? "-" : String.valueOf(c);
    }

    static String count(int value, String format) {
        return switch (format) {
            case "upperRoman" -> roman(value);
            case "lowerRoman" -> roman(value).toLowerCase(Locale.ROOT);
            case "upperLetter" -> letters(value).toUpperCase(Locale.ROOT);
            case "lowerLetter" -> letters(value);
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            default -> String.valueOf(value);
        };
    }

    private static String letters(int value) {
        return String.valueOf((char) ('a' + (value - 1) % 26)).repeat(Math.min(3, (value - 1) / 26 + 1));
    }

    private static String roman(int value) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int left = Math.min(value, 399);
        for (int i = 0; i < values.length; i++) {
            while (left >= values[i]) {
                roman.append(signs[i]);
                left -= values[i];
            }
        }
        return roman.toString();
    }
}
