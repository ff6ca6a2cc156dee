package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/** What all places that write a word in one way have in common. */
final class Form {

    /**
     * The forms met last, each at a place that its letters give: words of the language recur in every document, and what they are need not be told again. Threads
     * may overwrite each other's: forms never change, and one that is missed is made anew.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 16];

    /** Bits beside those of {@link Cues}: it begins with a capital; it is no word but a mark; it has letters and nothing else. */
    static final int CAPITAL = 1 << 29;
    static final int MARK = 1 << 30;
    static final int WORD = 1 << 31;
    private static final int IN_LAST = Long.SIZE / Character.SIZE;

    private final char[] written;
    /** Its last letters, which tell most forms apart without a look at all. */
    private final long last;
    private final String key;
    private final int hash;
    private final int says;

    /** The form of the letters {@code [from, to)}, of which there is at least one; {@code hash} is {@link #hash} over them, {@code last} {@link #last}. */
    static Form of(char[] letters, int from, int to, int hash, long last) {
        int slot = (hash ^ hash >>> 16) & KNOWN.length - 1;
        Form known = KNOWN[slot];
        if (known != null && known.isWritten(letters, from, to, last)) {
            return known;
        }
        slot ^= known == null ? 0 : 1; // of two forms that meet at a place one stands beside it
        known = KNOWN[slot];
        if (known != null && known.isWritten(letters, from, to, last)) {
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

    /** Goes on over one more letter, from the first. */
    static long last(long before, char letter) {
        return before << Character.SIZE | letter;
    }

    private boolean isWritten(char[] letters, int from, int to, long lastLetters) {
        if (last != lastLetters || written.length != to - from) {
            return false;
        }
        for (int i = 0; i < written.length - IN_LAST; i++) {
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
        this.key = lower.intern();
        this.hash = lower.hashCode();
        this.says = Cues.of(lower) | (isCapital(written.charAt(0)) ? CAPITAL : 0) | (isMark(lower) ? MARK : 0)
                | (lower.chars().allMatch(Character::isLetter) ? WORD : 0);
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
    int says() {
        return says;
    }
}
