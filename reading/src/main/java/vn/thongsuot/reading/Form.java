package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/**
 * What all places that write a word in one way have in common.
 *
 * @param written as it stands there
 * @param key what vocabularies are asked for
 * @param capital whether it begins with a capital
 * @param mark whether it is no word but a mark
 * @param cues as bits of {@link Cues}
 * @param hash the key's, at hand without the key
 */
record Form(String written, String key, boolean capital, boolean mark, int cues, int hash) {

    /**
     * The forms met last, each at a place that its letters give: words of the language recur in every document, and what they are need not be told again. Threads
     * may overwrite each other's: forms never change, and one that is missed is made anew.
     */
    private static final @Nullable Form[] KNOWN = new Form[1 << 16];

    /** The form of the letters {@code [from, to)}, of which there is at least one; {@code hash} is {@link #hash} over them. */
    static Form of(char[] letters, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 16) & KNOWN.length - 1;
        Form known = KNOWN[slot];
        if (known != null && known.isWritten(letters, from, to)) {
            return known;
        }
        Form form = of(new String(letters, from, to - from));
        KNOWN[slot] = form;
        return form;
    }

    /** Goes on over one more letter, from 0. */
    static int hash(int before, char letter) {
        return 31 * before + letter;
    }

    private boolean isWritten(char[] letters, int from, int to) {
        int length = to - from;
        if (written.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (written.charAt(i) != letters[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static Form of(String written) {
        String key = Words.key(written);
        char first = written.charAt(0);
        boolean mark = key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
        return new Form(written, key.intern(), Cut.isWordPart(first) && Character.isUpperCase(first), mark, Cues.of(key), key.hashCode());
    }

    boolean says(Cues cue) {
        return (cues & cue.bit()) != 0;
    }
}
