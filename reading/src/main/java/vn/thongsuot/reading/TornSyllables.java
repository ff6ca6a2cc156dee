package vn.thongsuot.reading;

import java.util.Locale;
import java.util.Set;

/**
 * Syllables that a recogniser or a converter tore apart: "đ ồ ng", "t ổ ch ức", "ki ế n". Idea: consonants alone are no word, nor is most often one vowel with a
 * mark; what goes together is told by these alone, so that nothing is joined that could be read as it stands.
 */
final class TornSyllables {

    private static final String MARKED_VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";
    /** Words by themselves: "khoản c ở trên", "điểm b ý 2". */
    private static final String WORDS = "ởýôơ";
    private static final Set<String> CONSONANTS = Set.of("b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> ENDS = Set.of("c", "ch", "m", "n", "ng", "nh", "p", "t", "i", "u", "o", "y");
    /** The longest are "ngh" and, where the vowel is torn as well, "khuy". */
    private static final int LONGEST_BEGINNING = 4;

    private TornSyllables() {}

    /** Where the syllable ends of which the letters {@code [from, to)} are the beginning; {@code to} where nothing was torn off. */
    static int end(char[] letters, int from, int to) {
        if (to + 1 >= letters.length || letters[to] != ' ' || letters[to + 1] < 'à' || to - from > LONGEST_BEGINNING || !isMarkedVowel(letters[to + 1]) || !isSmall(letters, from, to)) {
            return to;
        }
        boolean consonants = CONSONANTS.contains(new String(letters, from, to - from).toLowerCase(Locale.ROOT));
        int vowel = to + 1;
        int rest = wordEnd(letters, vowel);
        if (rest > vowel + 1) {
            return consonants && to - from > 1 && isSmall(letters, vowel, rest) ? rest : to;
        }
        int end = rest + 1 < letters.length && letters[rest] == ' ' ? wordEnd(letters, rest + 1) : rest;
        boolean opensNext = consonants && end + 1 < letters.length && letters[end] == ' ' && isMarkedVowel(letters[end + 1]); // "t ổ ch ức"
        if (end > rest && !opensNext && ENDS.contains(new String(letters, rest + 1, end - rest - 1)) && (consonants || WORDS.indexOf(letters[vowel]) < 0)) {
            return end;
        }
        return consonants && !Character.isUpperCase(letters[from]) && WORDS.indexOf(letters[vowel]) < 0 ? rest : to;
    }

    private static boolean isMarkedVowel(char c) {
        return MARKED_VOWELS.indexOf(c) >= 0;
    }

    /** Whether these are letters and, behind the first, all small. */
    private static boolean isSmall(char[] letters, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Character.isLetter(letters[i]) || i > from && Character.isUpperCase(letters[i])) {
                return false;
            }
        }
        return true;
    }

    private static int wordEnd(char[] letters, int from) {
        int i = from;
        while (i < letters.length && i - from <= Cues.LONGEST_SYLLABLE && Cut.isWordPart(letters[i])) {
            i++;
        }
        return i;
    }
}
