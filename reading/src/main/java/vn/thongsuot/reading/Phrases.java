package vn.thongsuot.reading;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases, each with a value, found at a place among {@link Words} in one pass.
 *
 * <p>Idea: the phrases are a tree of words, and all its steps from word to word stand in one open table: where one is at, and the next word, give
 * the step to take. Keys of words are interned, so that a look into the table compares two references, however long the word.
 */
final class Phrases<V> {

    /** The longest phrase that starts at a word: its value and the index after its last word. */
    record Match<V>(V value, int end) {}

    /** First words are looked for in this many bits, so that most words of a text are passed over at once. */
    private static final int BITS = 2048;
    private static final int ROOT = 0;

    /** A step in the tree by one word, from one point to another, where each step leads to a point of its own. */
    private static final class Step<V> {
        private final int from;
        private final int to;
        /** Of the phrase that ends with it; {@code null} where none does. */
        private @Nullable V value;

        Step(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    private final long[] firsts = new long[BITS / Long.SIZE];
    /** The words of the steps, which tell most of what is not there. */
    private @Nullable String[] keys = new String[16];
    private @Nullable Step<V>[] steps = table(keys.length);
    private int size;

    @SuppressWarnings("unchecked") // an array of a type with a parameter can't be made otherwise
    private static <V> @Nullable Step<V>[] table(int slots) {
        return (@Nullable Step<V>[]) new Step<?>[slots];
    }

    void add(String phrase, V value) {
        add(Words.of(phrase), 0, value);
    }

    /** Adds a phrase that is not there yet; one that is keeps its value. */
    void addNew(String phrase, V value) {
        Words words = Words.of(phrase);
        if (lastStep(words, 0).value == null) {
            add(words, 0, value);
        }
    }

    /** Adds the phrase that these words make from one on; there is at least one. */
    void add(Words words, int from, V value) {
        lastStep(words, from).value = value;
        int bit = bit(words.hash(from));
        firsts[bit >> 6] |= 1L << bit;
    }

    private Step<V> lastStep(Words words, int from) {
        Step<V> last = step(ROOT, words.key(from), words.hash(from));
        for (int i = from + 1; i < words.size(); i++) {
            last = step(last.to, words.key(i), words.hash(i));
        }
        return last;
    }

    /** The step from a point by a word, which is made where it is not there yet. */
    private Step<V> step(int point, String key, int hash) {
        Step<V> known = next(point, key, hash);
        if (known != null) {
            return known;
        }
        size++;
        if (size * 3 > keys.length) {
            enlarge();
        }
        Step<V> step = new Step<>(point, size);
        put(step, key);
        return step;
    }

    private void enlarge() {
        @Nullable String[] keysBefore = keys;
        @Nullable Step<V>[] stepsBefore = steps;
        keys = new String[keysBefore.length * 2];
        steps = table(keys.length);
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != null) {
                put(stepsBefore[i], keysBefore[i]);
            }
        }
    }

    private void put(Step<V> step, String key) {
        int slot = slot(step.from, key.hashCode());
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        steps[slot] = step;
    }

    private int slot(int point, int hash) {
        int mixed = (hash + point) * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & keys.length - 1;
    }

    /** The step by a word from a point of the tree; {@code null} where there is none. */
    private @Nullable Step<V> next(int point, String key, int hash) {
        int slot = slot(point, hash);
        while (keys[slot] != null) {
            if (keys[slot] == key && steps[slot].from == point) {
                return steps[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return null;
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
        return mayBegin(words.hash(index)) ? longest(words, index, null) : null;
    }

    /** The index behind the longest phrase at {@code index}; the same where none starts there. */
    int behind(Words words, int index) {
        Match<V> match = at(words, index);
        return match == null ? index : match.end();
    }

    boolean isAt(Words words, int index) {
        return at(words, index) != null;
    }

    /** The longest phrase at {@code index} whose value fits; {@code null} where none does. */
    @Nullable Match<V> at(Words words, int index, Predicate<V> fits) {
        return mayBegin(words.hash(index)) ? longest(words, index, fits) : null;
    }

    private @Nullable Match<V> longest(Words words, int index, @Nullable Predicate<V> fits) {
        V longest = null;
        int end = index;
        Step<V> step = next(ROOT, words.key(index), words.hash(index));
        for (int i = index + 1; step != null; i++) {
            if (step.value != null && (fits == null || fits.test(step.value))) {
                longest = step.value;
                end = i;
            }
            step = i < words.size() ? next(step.to, words.key(i), words.hash(i)) : null;
        }
        return longest == null ? null : new Match<>(longest, end);
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
