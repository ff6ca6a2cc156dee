package vn.thongsuot.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A set of phrases, each with a value, found at a place among {@link Words} in one pass. */
final class Phrases<V> {

    /** The longest phrase that starts at a word: its value and the index after its last word. */
    record Match<V>(V value, int end) {}

    private static final class Step<V> {
        private final Map<String, Step<V>> next = new HashMap<>();
        private @Nullable V value;
    }

    /** First words are looked for in this many bits, so that most words of a text are passed over at once. */
    private static final int BITS = 2048;

    private final Step<V> root = new Step<>();
    private final long[] firsts = new long[BITS / Long.SIZE];

    void add(String phrase, V value) {
        Words words = Words.of(phrase);
        Step<V> step = root;
        for (int i = 0; i < words.size(); i++) {
            step = step.next.computeIfAbsent(words.key(i), key -> new Step<>());
        }
        step.value = value;
        int bit = bit(words.hash(0));
        firsts[bit >> 6] |= 1L << bit;
    }

    private static int bit(int hash) {
        return hash & BITS - 1;
    }

    private boolean mayBegin(int hash) {
        int bit = bit(hash);
        return (firsts[bit >> 6] & 1L << bit) != 0;
    }

    /** The longest phrase at {@code index}; {@code null} where none starts there. */
    @Nullable Match<V> at(Words words, int index) {
        if (!mayBegin(words.hash(index))) {
            return null;
        }
        Step<V> step = root;
        Match<V> longest = null;
        for (int i = index; i < words.size(); i++) {
            step = step.next.get(words.key(i));
            if (step == null) {
                break;
            }
            if (step.value != null) {
                longest = new Match<>(step.value, i + 1);
            }
        }
        return longest;
    }

    boolean isAt(Words words, int index) {
        return at(words, index) != null;
    }

    /** The longest phrase at {@code index} whose value fits; {@code null} where none does. */
    @Nullable Match<V> at(Words words, int index, Predicate<V> fits) {
        if (!mayBegin(words.hash(index))) {
            return null;
        }
        Step<V> step = root;
        Match<V> longest = null;
        for (int i = index; i < words.size(); i++) {
            step = step.next.get(words.key(i));
            if (step == null) {
                break;
            }
            if (step.value != null && fits.test(step.value)) {
                longest = new Match<>(step.value, i + 1);
            }
        }
        return longest;
    }

    /** The first phrase that starts in {@code [from, to)}; {@code null} where none does. */
    @Nullable Match<V> first(Words words, int from, int to) {
        for (int i = from; i < Math.min(to, words.size()); i++) {
            Match<V> match = at(words, i);
            if (match != null) {
                return match;
            }
        }
        return null;
    }
}
