package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The words and punctuation marks of a stretch of text, in order. Words are looked up in lower case and with one way of placing tone
 * marks ("uỷ" and "ủy", "hoà" and "hòa" are the same word); the text itself is left alone.
 */
final class Words {

    /**
     * What all places that write a word in one way have in common.
     *
     * @param key what vocabularies are asked for
     * @param capital whether it begins with a capital
     * @param mark whether it is no word but a mark
     * @param cues as bits of {@link Cues}
     */
    private record Form(String key, boolean capital, boolean mark, int cues) {

        /** Syllables of the language recur in every document: what they are is told once. */
        private static final Map<String, Form> KNOWN = new ConcurrentHashMap<>();
        /** More than the language has in any way of writing them. */
        private static final int MOST = 40_000;

        static Form of(String written) {
            Form known = KNOWN.get(written);
            if (known != null) {
                return known;
            }
            String key = Words.key(written);
            char first = written.charAt(0);
            boolean mark = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
            Form form = new Form(key.intern(), isWordPart(first) && Character.isUpperCase(first), mark, Cues.of(key));
            if (written.length() <= Cues.LONGEST_SYLLABLE && !form.says(Cues.FIGURE) && KNOWN.size() < MOST) {
                KNOWN.put(written, form);
            }
            return form;
        }

        boolean says(Cues cue) {
            return (cues & cue.bit()) != 0;
        }
    }

    /** One word or one mark; {@code key} is what vocabularies are asked for. */
    record Word(int start, int end, Form form) {

        String key() {
            return form.key;
        }

        boolean capital() {
            return form.capital;
        }

        boolean isMark() {
            return form.mark;
        }

        boolean is(Cues cue) {
            return form.says(cue);
        }
    }

    /** Letters and spaces of this and of most languages' scripts, told by a look into a table. */
    private static final int TABLE = 0x2000;
    private static final byte WORD = 1;
    private static final byte SPACE = 2;
    private static final byte[] KINDS = kinds();

    private final String text;
    private final Word[] all;
    private final int from;
    private final int size;
    private @Nullable Seen seen;

    /** The words {@code [from, to)} of all those of {@code text}. */
    Words(String text, Word[] all, int from, int to) {
        this.text = text;
        this.all = all;
        this.from = from;
        this.size = to - from;
    }

    /** The words of a text of its own. */
    static Words of(String text) {
        return cut(text, new Span(0, text.length()));
    }

    /** The words of the stretch of {@code text} at {@code span}; positions are those of the whole text. */
    static Words cut(String text, Span span) {
        Word[] words = in(text, span);
        return new Words(text, words, 0, words.length);
    }

    /** Cuts a stretch into words; positions are those of the whole text. */
    static Word[] in(String text, Span span) {
        List<Word> words = new ArrayList<>(span.length() / 4 + 1);
        int i = span.start();
        while (i < span.end()) {
            char c = text.charAt(i);
            int start = i++;
            if (isWordPart(c)) {
                while (i < span.end() && isWordPart(text.charAt(i))) {
                    i++;
                }
            } else if (isSpace(c)) {
                continue;
            }
            words.add(new Word(start, i, Form.of(text.substring(start, i))));
        }
        return words.toArray(Word[]::new);
    }

    private static boolean isWordPart(char c) {
        return c < TABLE ? KINDS[c] == WORD : isWordPartSlowly(c);
    }

    private static boolean isSpace(char c) {
        return c < TABLE ? KINDS[c] == SPACE : Character.isWhitespace(c);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[TABLE];
        for (char c = 0; c < TABLE; c++) {
            kinds[c] = isWordPartSlowly(c) ? WORD : Character.isWhitespace(c) ? SPACE : 0;
        }
        return kinds;
    }

    private static boolean isWordPartSlowly(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** The form under which a word is kept in vocabularies. */
    static String key(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.length() < 2) {
            return lower;
        }
        int from = lower.length() - 2;
        char glide = lower.charAt(from);
        if (glide != 'o' && glide != 'u') {
            return lower;
        }
        int at = (glide == 'o' ? "àáảãạèéẻẽẹ" : "ỳýỷỹỵ").indexOf(lower.charAt(from + 1));
        if (at < 0) {
            return lower;
        }
        String moved = glide == 'o' ? (at < 5 ? "òóỏõọ" : "òóỏõọ") : "ùúủũụ";
        String bare = glide == 'o' ? (at < 5 ? "a" : "e") : "y";
        return lower.substring(0, from) + moved.charAt(at % 5) + bare;
    }

    int size() {
        return size;
    }

    /** The first word that begins at a place of the text or behind it; their number where none does. */
    int indexAt(int position) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Word get(int index) {
        return all[from + index];
    }

    /** The key at an index; empty before the first and after the last word. */
    String key(int index) {
        return index < 0 || index >= size ? "" : get(index).key();
    }

    boolean capital(int index) {
        return index >= 0 && index < size && get(index).capital();
    }

    /** Whether a word begins with a capital and goes on in small letters, as abbreviations do not. */
    boolean isCapitalised(int index) {
        return capital(index) && get(index).end() > get(index).start() + 1 && !Character.isUpperCase(text.charAt(get(index).start() + 1));
    }

    boolean isMark(int index) {
        return index >= 0 && index < size && get(index).isMark();
    }

    /** Whether the word at an index, if there is one, says this. */
    boolean is(int index, Cues cue) {
        return index >= 0 && index < size && get(index).is(cue);
    }

    /** Whether any of these words says this. */
    boolean has(Cues cue) {
        return (seen().cues & cue.bit()) != 0;
    }

    private Seen seen() {
        if (seen == null) {
            seen = new Seen();
            for (int i = 0; i < size; i++) {
                seen.add(get(i).form());
            }
        }
        return seen;
    }

    /** What stands somewhere among these words: a look at it spares most searches. Words whose hashes meet in one bit may seem to be there. */
    private static final class Seen {
        private int cues;
        private long lower;
        private long upper;

        void add(Form form) {
            cues |= form.cues;
            int bit = bit(form.key);
            if (bit < Long.SIZE) {
                lower |= 1L << bit;
            } else {
                upper |= 1L << bit;
            }
        }

        boolean mayHold(String key) {
            int bit = bit(key);
            return ((bit < Long.SIZE ? lower : upper) & 1L << bit) != 0;
        }

        private static int bit(String key) {
            return key.hashCode() * 0x9E3779B9 >>> 25;
        }
    }

    /**
     * The index of the first word from {@code from} on at which a pattern matches that can begin only at words that say {@code cue}, for {@link Cues#FIGURE} at a
     * figure; -1 where none does. The matcher may look beyond these words' ends, but matches nothing there.
     */
    int find(Matcher m, int from, Cues cue) {
        if (!has(cue)) {
            return -1;
        }
        m.useTransparentBounds(true);
        for (int i = Math.max(0, from); i < size; i++) {
            if (get(i).is(cue) && begins(m, get(i), cue)) {
                return i;
            }
        }
        return -1;
    }

    private boolean begins(Matcher m, Word word, Cues cue) {
        int end = get(size - 1).end();
        boolean several = word.is(Cues.FIGURE) || word.end() - word.start() > Cues.LONGEST_SYLLABLE;
        for (int i = word.start(); i < (several ? word.end() : word.start() + 1); i++) {
            boolean within = i > word.start() && isFigure(text.charAt(i)) && isFigure(text.charAt(i - 1)); // in the middle of a number nothing begins
            if (!within && (cue != Cues.FIGURE || isFigure(text.charAt(i))) && m.region(i, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether the word at an index has this key. */
    boolean at(int index, String key) {
        return index >= 0 && index < size && same(get(index).key(), key);
    }

    /** Whether the words from {@code index} on are these keys. */
    boolean at(int index, String first, String... more) {
        if (!at(index, first) || index + more.length >= size) {
            return false;
        }
        for (int i = 0; i < more.length; i++) {
            if (!same(get(index + 1 + i).key(), more[i])) {
                return false;
            }
        }
        return true;
    }

    /** Most words differ, and their hashes are known. */
    private static boolean same(String a, String b) {
        return a == b || a.hashCode() == b.hashCode() && a.equals(b);
    }

    /** The first index from {@code from} on at which these keys stand, before {@code to}; -1 where they don't. */
    int find(int from, int to, String first, String... more) {
        if (!mayHold(first, more)) {
            return -1;
        }
        for (int i = Math.max(0, from); i + more.length < Math.min(to, size); i++) {
            if (same(get(i).key(), first) && (more.length == 0 || at(i, first, more))) {
                return i;
            }
        }
        return -1;
    }

    private boolean mayHold(String first, String... more) {
        Seen looked = seen();
        boolean all = looked.mayHold(first);
        for (int i = 0; i < more.length && all; i++) {
            all = looked.mayHold(more[i]);
        }
        return all;
    }

    /** Whether the words at two indexes have the same key. */
    boolean same(int a, int b) {
        return same(get(a).key(), get(b).key());
    }

    /** The stretch of text from the first to the last of these words, {@code to} not included. */
    Span span(int from, int to) {
        return new Span(get(from).start(), get(to - 1).end());
    }

    String text(int from, int to) {
        return span(from, to).in(text);
    }
}
