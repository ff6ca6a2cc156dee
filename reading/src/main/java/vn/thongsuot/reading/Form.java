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
    private static final int TRACE_SHIFT = Long.SIZE - 6;

    /** Bits beside those of {@link Cues}: it begins with a capital; it is no word but a mark; it has letters and nothing else. */
    static final long CAPITAL = 1L << 61;
    static final long MARK = 1L << 62;
    static final long WORD = 1L << 63;
    private static final int IN_LAST = Long.SIZE / Character.SIZE;

    private final char[] written;
    /** Its last letters, which tell most forms apart without a look at all. */
    private final long last;
    private final int length;
    private final String key;
    private final int hash;
    private final long says;
    private final long trace;

    /** The form of the letters {@code [from, to)}, of which there is at least one; {@code last} is {@link #last} over them. */
    static Form of(char[] letters, int from, int to, long last) {
        int shelf = shelf(letters[from], letters[Math.min(from + 1, to - 1)], last);
        for (int slot = shelf; slot < shelf + SHELF; slot++) {
            Form known = KNOWN[slot];
            if (known == null) {
                return KNOWN[slot] = new Form(new String(letters, from, to - from));
            }
            if (known.isWritten(letters, from, to, last)) {
                return known;
            }
        }
        Form form = new Form(new String(letters, from, to - from));
        KNOWN[shelf] = form;
        return form;
    }

    /** Where words with these first two and last four letters stand. */
    private static int shelf(char first, char second, long last) {
        return (int) ((last + first * 31L + second) * GOLDEN >>> SHELF_SHIFT) * SHELF;
    }

    /** Goes on over one more letter, from the first. */
    static long last(long before, char letter) {
        return before << Character.SIZE | letter;
    }

    private boolean isWritten(char[] letters, int from, int to, long lastLetters) {
        if (last != lastLetters || length != to - from) {
            return false;
        }
        for (int i = 0; i < length - IN_LAST; i++) {
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
        this.last = letters;
        this.length = this.written.length;
        this.key = lower.intern();
        this.hash = lower.hashCode();
        this.says = Cues.of(lower) | (isCapital(written.charAt(0)) ? CAPITAL : 0) | (isMark(lower) ? MARK : 0)
                | (lower.chars().allMatch(Character::isLetter) ? WORD : 0);
        this.trace = trace(lower);
    }

    /** The one bit of 64 by which a key is looked for among those of many words. */
    static long trace(String key) {
        return 1L << (key.hashCode() * GOLDEN >>> TRACE_SHIFT);
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

    /** What it says, as bits of {@link Cues} and those above. */
    long says() {
        return says;
    }

    /** See {@link #trace(String)}. */
    long trace() {
        return trace;
    }
}
