package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/** What all places that write a word in one way have in common. */
final class Form {

    /**
     * The forms met last, on shelves that their letters give: words of the language recur in every document, and what they are need not be told again. Threads
     * may overwrite each other's: forms never change, and one that is missed is made anew.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 16];
    private static final int SHELF = 4;
    /** Spreads numbers over all bits; the upper ones are taken. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final int SHELF_SHIFT = Long.SIZE - 14;

    /** Bits beside those of {@link Cues}: it begins with a capital; it is no word but a mark; it has letters and nothing else. */
    static final long CAPITAL = 1L << 61;
    static final long MARK = 1L << 62;
    static final long WORD = 1L << 63;
    /** Between these and those of {@link Cues} as many bits as are left tell words apart. */
    private static final int FIRST_TRACE = Cues.values().length;
    private static final int TRACES = Long.numberOfTrailingZeros(CAPITAL) - FIRST_TRACE;
    /** Letters that {@code first} and {@code last} hold together. */
    private static final int AT_ENDS = 2 * Long.SIZE / Character.SIZE;

    private final char[] written;
    /** Its first and its last letters, which are all that most words have. */
    private final long first;
    private final long last;
    private final int length;
    private final String key;
    private final int hash;
    private final long says;

    /** The form of the letters {@code [from, to)}, of which there is at least one; {@code last} is {@link #last} over them. */
    static Form of(char[] letters, int from, int to, long last) {
        long first = first(letters, from, to - 1);
        int shelf = (int) ((first * 31 + last) * GOLDEN >>> SHELF_SHIFT) * SHELF;
        for (int slot = shelf; slot < shelf + SHELF; slot++) {
            Form known = KNOWN[slot];
            if (known == null) {
                return KNOWN[slot] = new Form(new String(letters, from, to - from));
            }
            if (known.first == first && known.last == last && known.length == to - from && (to - from <= AT_ENDS || known.isWritten(letters, from))) {
                return known;
            }
        }
        Form form = new Form(new String(letters, from, to - from));
        KNOWN[shelf] = form;
        return form;
    }

    /** The first letters of a word; the last one again and again where there are fewer. */
    private static long first(char[] letters, int from, int end) {
        return (long) letters[from] << 3 * Character.SIZE | (long) letters[Math.min(from + 1, end)] << 2 * Character.SIZE
                | (long) letters[Math.min(from + 2, end)] << Character.SIZE | letters[Math.min(from + 3, end)];
    }

    /** Goes on over one more letter, from the first. */
    static long last(long before, char letter) {
        return before << Character.SIZE | letter;
    }

    /** Whether the letters between the first and the last are these. */
    private boolean isWritten(char[] letters, int from) {
        for (int i = AT_ENDS / 2; i < length - AT_ENDS / 2; i++) {
            if (written[i] != letters[from + i]) {
                return false;
            }
        }
        return true;
    }

    private Form(String written) {
        String lower = Words.key(written);
        this.written = written.toCharArray();
        long letters = 0;
        for (char letter : this.written) {
            letters = last(letters, letter);
        }
        this.first = first(this.written, 0, this.written.length - 1);
        this.last = letters;
        this.length = this.written.length;
        this.key = lower.intern();
        this.hash = lower.hashCode();
        this.says = trace(lower) | Cues.of(lower) | (isCapital(written.charAt(0)) ? CAPITAL : 0) | (isMark(lower) ? MARK : 0)
                | (lower.chars().allMatch(Character::isLetter) ? WORD : 0);
    }

    /** The one bit of some by which a key is looked for among those of many words. */
    static long trace(String key) {
        long spread = key.hashCode() * GOLDEN >>> Integer.SIZE;
        return 1L << FIRST_TRACE + (spread * TRACES >>> Integer.SIZE);
    }

    private static boolean isCapital(char first) {
        return Cut.isWordPart(first) && Character.isUpperCase(first);
    }

    private static boolean isMark(String key) {
        return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
    }

    /** What vocabularies are asked for; interned. */
    String key() {
        return key;
    }

    /** The key's, at hand without the key. */
    int hash() {
        return hash;
    }

    /** What it says, as bits of {@link Cues}, those above and its trace. */
    long says() {
        return says;
    }
}
