package vn.thongsuot.reading.match;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The terms that passages are compared by. Vietnamese writes syllables apart and most of its words have two, so a term is a pair of syllables side by side, or a
 * single one, which says less. Words of grammar make no terms and part the pairs around them; formulas of office ("tổ chức thực hiện") make terms of little
 * weight.
 *
 * <p>A syllable is known by a key in which the tone mark stands at the end, so that "hoà" and "hòa", "uỷ" and "ủy", composed or not, are one; the tone itself
 * counts, for it parts words.
 */
final class Lexicon {

    private static final List<String> GRAMMAR = load("grammar.txt");
    private static final List<String> FORMULAS = load("formulas.txt");
    private static final float OF_A_FORMULA = 0.2f;
    /** A single syllable says less than a pair, which it mostly is one half of. */
    private static final float OF_A_SYLLABLE = 0.35f;
    /** Grave, acute, tilde, hook above, dot below: the tones. The other marks make letters of their own. */
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> spellings = new HashMap<>();
    private final Set<Integer> grammar = new HashSet<>();
    private final Set<Long> formulas = new HashSet<>();

    Lexicon() {
        GRAMMAR.forEach(word -> grammar.add(number(word)));
        for (String formula : FORMULAS) {
            String[] pair = formula.split(" ");
            formulas.add(pair(number(pair[0]), number(pair[1])));
        }
    }

    /** A syllable at its place; {@code begins} says that something other than white space parts it from the one before. */
    record Syllable(int number, int start, int end, boolean begins) {}

    /**
     * A term at its place.
     *
     * @param share of a term's full weight
     * @param first index of its first syllable
     * @param last index of its last syllable
     */
    record Term(long key, float share, int first, int last) {

        /** Whether it is more than a formula of office. */
        boolean isTelling() {
            return share >= OF_A_SYLLABLE;
        }
    }

    private static List<String> load(String name) {
        try (InputStream in = Lexicon.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static long pair(int first, int second) {
        return (first + 1L) << 32 | second;
    }

    /** The same number for every spelling of a syllable. */
    private int number(String spelling) {
        Integer known = spellings.get(spelling);
        if (known == null) {
            known = numbers.computeIfAbsent(key(spelling), key -> numbers.size());
            spellings.put(spelling, known);
        }
        return known;
    }

    static String key(String syllable) {
        String apart = Normalizer.normalize(syllable.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(apart.length());
        StringBuilder tone = new StringBuilder(1);
        for (int i = 0; i < apart.length(); i++) {
            (TONES.indexOf(apart.charAt(i)) >= 0 ? tone : key).append(apart.charAt(i));
        }
        // "i" and "y" after a consonant are two spellings of one sound: "kĩ thuật", "kỹ thuật".
        if (key.length() == 2 && key.charAt(1) == 'y' && "hklmst".indexOf(key.charAt(0)) >= 0) {
            key.setCharAt(1, 'i');
        }
        return key.append(tone).toString();
    }

    List<Syllable> syllables(String text) {
        List<Syllable> syllables = new ArrayList<>(text.length() / 4 + 1);
        boolean begins = true;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isPart(c)) {
                int start = i;
                while (i < text.length() && isPart(text.charAt(i))) {
                    i++;
                }
                syllables.add(new Syllable(number(text.substring(start, i)), start, i, begins));
                begins = false;
            } else {
                begins |= !Character.isWhitespace(c) && c != '\u00a0';
                i++;
            }
        }
        return syllables;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    List<Term> terms(List<Syllable> syllables) {
        List<Term> terms = new ArrayList<>(syllables.size() * 2);
        boolean before = false;
        for (int i = 0; i < syllables.size(); i++) {
            boolean begun = before;
            boolean here = isFormula(syllables, i);
            boolean formula = begun || here;
            before = here;
            int number = syllables.get(i).number();
            if (grammar.contains(number)) {
                continue;
            }
            terms.add(new Term(number, formula ? OF_A_SYLLABLE * OF_A_FORMULA : OF_A_SYLLABLE, i, i));
            if (joins(syllables, i) && !grammar.contains(syllables.get(i + 1).number())) {
                boolean joint = here || begun && isFormula(syllables, i + 1);
                terms.add(new Term(pair(number, syllables.get(i + 1).number()), joint ? OF_A_FORMULA : 1, i, i + 1));
            }
        }
        return terms;
    }

    private static boolean joins(List<Syllable> syllables, int at) {
        return at + 1 < syllables.size() && !syllables.get(at + 1).begins();
    }

    private boolean isFormula(List<Syllable> syllables, int at) {
        return joins(syllables, at) && formulas.contains(pair(syllables.get(at).number(), syllables.get(at + 1).number()));
    }
}
