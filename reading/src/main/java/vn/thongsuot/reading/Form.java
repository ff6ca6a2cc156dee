package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/** What all places that write a word in one way have in common. */
final class Form {

    /**
     * The forms met last, each at a place that its letters give: words of the language recur in every document, and what they are need not be told again. Threads
     * may overwrite each other's: forms never change, and one that is missed is made anew.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 16];

    private final char[] written;
    private final String key;
    private final int hash;
    private final boolean capital;
    private final boolean mark;
    private final int cues;
    private final boolean word;
    /** One bit of two times 64, the key's trace: see {@link Words#has}. */
    private final long lowerTrace;
    private final long upperTrace;

    /** The form of the letters {@code [from, to)}, of which there is at least one; {@code hash} is {@link #hash} over them. */
    static Form of(char[] letters, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 16) & KNOWN.length - 1;
        Form known = KNOWN[slot];
        if (known != null && known.isWritten(letters, from, to)) {
            return known;
        }
        Form form = new Form(new String(letters, from, to - from));
        KNOWN[slot] = form;
        return form;
    }

    /** Goes on over one more letter, from 0. */
    static int hash(int before, char letter) {
        return 31 * before + letter;
    }

    private boolean isWritten(char[] letters, int from, int to) {
        if (written.length != to - from) {
            return false;
        }
        for (int i = 0; i < written.length; i++) {
            if (written[i] != letters[from + i]) {
                return false;
            }
        }
        return true;
    }

    private Form(String written) {
        String lower = Words.key(written);
        this.written = written.toCharArray();
        this.key = lower.intern();
        this.hash = lower.hashCode();
        this.capital = Cut.isWordPart(this.written[0]) && Character.isUpperCase(this.written[0]);
        this.mark = lower.length() == 1 && !Character.isLetterOrDigit(lower.charAt(0));
        this.cues = Cues.of(lower);
        this.word = lower.chars().allMatch(Character::isLetter);
        this.lowerTrace = lowerTrace(hash);
        this.upperTrace = upperTrace(hash);
    }

    /** What vocabularies are asked for; interned. */
    String key() {
        return key;
    }

    /** The key's, at hand without the key. */
    int hash() {
        return hash;
    }

    /** Whether it begins with a capital. */
    boolean capital() {
        return capital;
    }

    /** Whether it is no word but a mark. */
    boolean mark() {
        return mark;
    }

    /** Whether it has letters and nothing else. */
    boolean word() {
        return word;
    }

    /** The bit among the lower 64 that words with this hash leave; 0 where theirs is an upper one. */
    static long lowerTrace(int hash) {
        int bit = trace(hash);
        return bit < Long.SIZE ? 1L << bit : 0;
    }

    static long upperTrace(int hash) {
        int bit = trace(hash);
        return bit < Long.SIZE ? 0 : 1L << bit;
    }

    private static int trace(int hash) {
        return hash * 0x9E3779B9 >>> 25;
    }

    long lowerTrace() {
        return lowerTrace;
    }

    long upperTrace() {
        return upperTrace;
    }

    /** What it says, as bits of {@link Cues}. */
    int cues() {
        return cues;
    }

    boolean says(Cues cue) {
        return (cues & cue.bit()) != 0;
    }
}
