package vn.thongsuot.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How Vietnamese a text looks: syllables that Vietnamese can have against letters that it never has. */
final class Vietnamese {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    private static final Pattern SYLLABLE = Pattern.compile(
            "(?iu)(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
                    + "[aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ]{1,3}(?:ng|nh|ch|[cmnpt])?");
    private static final Pattern MARKED = Pattern.compile(
            "(?iu).*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ].*");

    private static final Pattern ABBREVIATION = Pattern.compile("[A-ZĐ]{2,6}");

    private Vietnamese() {}

    /** Syllables with diacritics count for it, impossible words and bytes that mean nothing against it. */
    static int score(String text) {
        Matcher m = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        int score = 0;
        while (m.find()) {
            String word = m.group();
            boolean possible = SYLLABLE.matcher(word).matches();
            boolean marked = MARKED.matcher(word).matches();
            boolean ascii = word.chars().allMatch(c -> c < 128);
            score += possible && marked && isCased(word) ? 2 : possible || ascii ? 0 : -3;
        }
        return score - 3 * (int) text.chars().filter(c -> c == '\uFFFD').count();
    }

    /** Small letters stand among capitals only where the wrong encoding is read ("NHAõN"). */
    private static boolean isCased(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }

    /** Whether a text is Vietnamese beyond doubt: a sign with a copyright mark read as "â" does not make it so. */
    static boolean isCertain(String text) {
        return score(text) * 2L > WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).results().count();
    }

    /** The share of words that Vietnamese can have, 0 to 1, abbreviations ("HĐND", "VT") left out; 1 for a text without words. */
    static double share(String text) {
        Matcher m = WORD.matcher(Normalizer.normalize(text, Normalizer.Form.NFC));
        int all = 0;
        int possible = 0;
        while (m.find()) {
            if (ABBREVIATION.matcher(m.group()).matches()) {
                continue;
            }
            all++;
            possible += SYLLABLE.matcher(m.group()).matches() ? 1 : 0;
        }
        return all == 0 ? 1 : (double) possible / all;
    }
}
