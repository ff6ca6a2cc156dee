package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A set of phrases, each with a value, found at a place among {@link Words} in one pass.
 *
 * <p>Idea: the phrases are a tree of words, and all its steps from word to word stand in one open table: where one is at, and the next word, give
 * where one comes to. Keys of words are interned, so that a look into the table compares two references, however long the word.
 */
final class Phrases<V> {

    /** The longest phrase that starts at a word: its value and the index after its last word. */
    record Match<V>(V value, int end) {}

    /** First words are looked for in this many bits, so that most words of a text are passed over at once. */
    private static final int BITS = 2048;
    private static final int ROOT = 0;
    private static final int NOWHERE = -1;

    private final long[] firsts = new long[BITS / Long.SIZE];
    /** The value of the phrase that ends at a point of the tree; {@code null} where none does. */
    private final List<@Nullable V> values = new ArrayList<>();
    private @Nullable String[] keys = new String[16];
    private int[] from = new int[keys.length];
    private int[] to = new int[keys.length];

    Phrases() {
        values.add(null);
    }

    void add(String phrase, V value) {
        add(Words.of(phrase), 0, value);
    }

    /** Adds a phrase that is not there yet; one that is keeps its value. */
    void addNew(String phrase, V value) {
        Words words = Words.of(phrase);
        if (values.get(grown(words, 0)) == null) {
            add(words, 0, value);
        }
    }

    /** Adds the phrase that these words make from one on. */
    void add(Words words, int from, V value) {
        values.set(grown(words, from), value);
        int bit = bit(words.hash(from));
        firsts[bit >> 6] |= 1L << bit;
    }

    private int grown(Words words, int from) {
        int point = ROOT;
        for (int i = from; i < words.size(); i++) {
            point = grown(point, words.key(i), words.hash(i));
        }
        return point;
    }

    private int grown(int point, String key, int hash) {
        int known = next(point, key, hash);
        if (known != NOWHERE) {
            return known;
        }
        if (values.size() * 3 > keys.length) { // a point for each step, and the root
            enlarge();
        }
        put(point, key, hash, values.size());
        values.add(null);
        return values.size() - 1;
    }

    private void enlarge() {
        @Nullable String[] keysBefore = keys;
        int[] fromBefore = from;
        int[] toBefore = to;
        keys = new String[keysBefore.length * 2];
        from = new int[keys.length];
        to = Arrays.copyOf(toBefore, keys.length);
        for (int i = 0; i < keysBefore.length; i++) {
            if (keysBefore[i] != null) {
                put(fromBefore[i], keysBefore[i], keysBefore[i].hashCode(), toBefore[i]);
            }
        }
    }

    private void put(int point, String key, int hash, int next) {
        int slot = slot(point, hash);
        while (keys[slot] != null) {
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        from[slot] = point;
        to[slot] = next;
    }

    private int slot(int point, int hash) {
        int mixed = (hash + point) * 0x9E3779B9;
        return (mixed ^ mixed >>> 16) & keys.length - 1;
    }

    /** Where a word leads from a point of the tree. */
    private int next(int point, String key, int hash) {
        int slot = slot(point, hash);
        while (keys[slot] != null) {
            if (keys[slot] == key && from[slot] == point) {
                return to[slot];
            }
            slot = slot + 1 & keys.length - 1;
        }
        return NOWHERE;
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

    boolean isAt(Words words, int index) {
        return at(words, index) != null;
    }

    /** The longest phrase at {@code index} whose value fits; {@code null} where none does. */
    @Nullable Match<V> at(Words words, int index, Predicate<V> fits) {
        return mayBegin(words.hash(index)) ? longest(words, index, fits) : null;
    }

    private @Nullable Match<V> longest(Words words, int index, @Nullable Predicate<V> fits) {
        int point = ROOT;
        V longest = null;
        int end = index;
        for (int i = index; i < words.size(); i++) {
            point = next(point, words.key(i), words.hash(i));
            if (point == NOWHERE) {
                break;
            }
            V value = values.get(point);
            if (value != null && (fits == null || fits.test(value))) {
                longest = value;
                end = i + 1;
            }
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
