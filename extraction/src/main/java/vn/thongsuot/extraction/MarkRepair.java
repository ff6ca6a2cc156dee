package vn.thongsuot.extraction;

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
import org.jspecify.annotations.Nullable;

/**
 * Sets right the marks over letters that recognition misses: "kê hoạch" is "kế hoạch". Two neighbouring syllables whose letters are those of a known pair
 * ({@code word-pairs.txt}), but whose marks are those of none, get the pair's marks. Letters are never changed, single syllables never touched. A word that is two
 * syllables of a pair run together ("NỘIDUNG") is parted.
 */
final class MarkRepair {

    private static final MarkRepair INSTANCE = new MarkRepair();
    private final Map<String, String[]> byLetters = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    private MarkRepair() {
        try (InputStream in = MarkRepair.class.getResourceAsStream("word-pairs.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
                boolean ambiguous = line.startsWith("= ");
                String pair = ambiguous ? line.substring(2) : line;
                known.add(marked(pair));
                if (!ambiguous) {
                    byLetters.put(bare(pair), pair.split(" "));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<PageWord> repair(List<PageWord> words) {
        return INSTANCE.repaired(words);
    }

    private List<PageWord> repaired(List<PageWord> words) {
        List<PageWord> repaired = new ArrayList<>(words.stream().map(word -> word.withText(parted(word.text()))).toList());
        for (int i = 0; i + 1 < words.size(); i++) {
            Core first = Core.of(repaired.get(i).text());
            Core second = Core.of(repaired.get(i + 1).text());
            if (first == null || second == null || !first.after().isEmpty() || !second.before().isEmpty() || !isNext(repaired.get(i), repaired.get(i + 1))) {
                continue;
            }
            String pair = key(first.word()) + " " + key(second.word());
            String[] right = known.contains(marked(pair)) ? null : byLetters.get(bare(pair));
            if (right != null) {
                repaired.set(i, repaired.get(i).withText(first.with(right[0])));
                repaired.set(i + 1, repaired.get(i + 1).withText(second.with(right[1])));
            }
        }
        return repaired;
    }

    private static boolean isNext(PageWord word, PageWord next) {
        return next.left() > word.left() && Math.abs(next.middle() - word.middle()) < word.height();
    }

    private String parted(String text) {
        Core core = Core.of(text);
        String word = core == null ? "" : key(core.word());
        for (int i = 2; i <= word.length() - 2 && word.length() == core.word().length(); i++) {
            if (known.contains(marked(word.substring(0, i) + " " + word.substring(i)))) {
                return core.before() + core.word().substring(0, i) + " " + core.word().substring(i) + core.after();
            }
        }
        return text;
    }

    /** A syllable with the marks of punctuation before and after it. */
    private record Core(String before, String word, String after) {
        static @Nullable Core of(String text) {
            int start = 0;
            while (start < text.length() && !Character.isLetter(text.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return start == end || text.substring(end).chars().anyMatch(Character::isLetterOrDigit)
                    ? null : new Core(text.substring(0, start), text.substring(start, end), text.substring(end));
        }

        String with(String right) {
            boolean capitals = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean capital = Character.isUpperCase(word.charAt(0));
            String set = capitals ? right.toUpperCase(Locale.ROOT)
                    : capital ? right.substring(0, 1).toUpperCase(Locale.ROOT) + right.substring(1) : right;
            return before + set + after;
        }
    }

    private static String key(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** Letters and marks, each by themselves: a mark may stand over either vowel ("uỷ", "ủy"). */
    private static String marked(String words) {
        StringBuilder marks = new StringBuilder();
        for (String syllable : words.split(" ")) {
            Normalizer.normalize(syllable, Normalizer.Form.NFD).chars().filter(c -> c == 'đ' || Character.getType(c) == Character.NON_SPACING_MARK).sorted()
                    .forEach(mark -> marks.append((char) mark));
            marks.append(' ');
        }
        return bare(words) + marks;
    }

    private static String bare(String words) {
        StringBuilder bare = new StringBuilder();
        for (char c : Normalizer.normalize(words, Normalizer.Form.NFD).toCharArray()) {
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                bare.append(c == 'đ' ? 'd' : c);
            }
        }
        return bare.toString();
    }
}
