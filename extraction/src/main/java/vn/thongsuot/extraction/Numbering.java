package vn.thongsuot.extraction;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumLvl;

/** Counts one of Word's automatic lists and writes its labels as they are printed. */
final class Numbering {

    private final CTAbstractNum levels;
    private final CTNum number;
    private final int[] counters;

    Numbering(CTAbstractNum levels, CTNum number, int[] counters) {
        this.levels = levels;
        this.number = number;
        this.counters = counters;
    }

    String label(int level) {
        CTLvl here = DocxStyles.level(levels, level);
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

    private int start(int level, CTLvl here) {
        for (CTNumLvl override : number.getLvlOverrideArray()) {
            if (override.getIlvl() != null && override.getIlvl().intValue() == level && override.isSetStartOverride()) {
                return override.getStartOverride().getVal().intValue();
            }
        }
        return here.isSetStart() ? here.getStart().getVal().intValue() : 1;
    }

    private String written(int level, CTLvl here) {
        String format = format(here);
        String pattern = here.isSetLvlText() && here.getLvlText().getVal() != null ? here.getLvlText().getVal() : "";
        if (format.equals("bullet")) {
            return bullet(pattern) + " ";
        }
        if (format.equals("none") || pattern.isBlank()) {
            return "";
        }
        StringBuilder label = new StringBuilder(pattern);
        for (int i = 0; i <= level; i++) {
            String mark = "%" + (i + 1);
            int at = label.indexOf(mark);
            if (at >= 0) {
                CTLvl outer = DocxStyles.level(levels, i);
                label.replace(at, at + 2, count(Math.max(1, counters[i]), outer == null ? "decimal" : format(outer)));
            }
        }
        return label.append(' ').toString();
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() && level.getNumFmt().xgetVal() != null ? level.getNumFmt().xgetVal().getStringValue() : "decimal";
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
