package vn.thongsuot.bench;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How values are made comparable: spaces, capitals and marks at the ends do not count; on scans neither do diacritics and punctuation. */
enum Comparing {
    TEXTS, SCANS;

    private static final String ENDS = " .,;:-*•+\"'";
    private static final int FIRST_WORDS = 5;

    String normal(String value) {
        String folded = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT)
                .replace('–', '-').replace('—', '-').replace('“', '"').replace('”', '"')
                .replaceAll("(?U)\\s+", " ").strip();
        return this == SCANS ? bare(folded) : stripped(folded);
    }

    String code(String value) {
        return normal(value).replaceAll("(?U)[\\s.]", "");
    }

    String starts(String value) {
        return Arrays.stream(normal(value).split(" ")).filter(word -> !word.isEmpty()).limit(FIRST_WORDS).collect(Collectors.joining(" "));
    }

    private static String bare(String folded) {
        return Normalizer.normalize(folded.replace('đ', 'd'), Normalizer.Form.NFD).replaceAll("[^a-z0-9 /]", "").strip();
    }

    private static String stripped(String folded) {
        int start = 0;
        int end = folded.length();
        while (start < end && ENDS.indexOf(folded.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && ENDS.indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return folded.substring(start, end);
    }
}
