package vn.thongsuot.reading;

import java.util.Arrays;
import java.util.Set;

/** A stretch of text cut into words and punctuation marks, in order; places are those of the whole text. */
final class Cut {

    /** Letters and spaces of this and of most languages' scripts, told by a look into a table. */
    private static final int TABLE = 0x2000;
    private static final byte WORD = 1;
    private static final byte SPACE = 2;
    private static final byte[] KINDS = kinds();
    /** Letters to a block; the first word of each block is noted, so that the words at a place are found at once. */
    private static final int BLOCK = 4;
    private static final int BITS = 6;
    private static final Phrases<DocumentNames.Told> NO_NAMES = new Phrases<>();

    private final int offset;
    private int[] starts;
    private int[] ends;
    private Form[] forms;
    /** What each word's form says, once more: rules go through words by this row alone. */
    private long[] says;
    private int size;
    private final int[] firstOfBlock;
    /** White space that is not one plain space between two words: a bit for each letter. */
    private final long[] otherSpace;
    private Phrases<DocumentNames.Told> names = NO_NAMES;
    private int longestSpace;

    private Cut(Span span) {
        int guess = span.length() / 16 * 5 + 8; // four letters to a word, marks and spaces included, and some more
        this.offset = span.start();
        this.starts = new int[guess];
        this.ends = new int[guess];
        this.forms = new Form[guess];
        this.says = new long[guess];
        this.firstOfBlock = new int[(span.length() >> BLOCK) + 1];
        this.otherSpace = new long[(span.length() >> BITS) + 1];
    }

    static Cut of(String text, Span span) {
        char[] letters = new char[span.length()];
        text.getChars(span.start(), span.end(), letters, 0);
        Cut cut = new Cut(span);
        cut.all(letters);
        return cut;
    }

    private void all(char[] letters) {
        int block = 0;
        int spaces = 0;
        int i = 0;
        while (i < letters.length) {
            char c = letters[i];
            int start = i++;
            long last = c;
            if (isWordPart(c)) {
                while (i < letters.length && isWordPart(letters[i])) {
                    last = Form.last(last, letters[i++]);
                }
            } else if (isSpace(c)) {
                boolean goesOn = start > 0 && isSpace(letters[start - 1]);
                spaces = goesOn ? spaces + 1 : 1;
                if (c != ' ' || goesOn) {
                    otherSpace[start >> BITS] |= 1L << start;
                    longestSpace = Math.max(longestSpace, spaces);
                }
                continue;
            }
            for (; block <= start >> BLOCK; block++) {
                firstOfBlock[block] = size;
            }
            int end = TornSyllables.end(letters, start, i);
            add(start, end, end > i ? joined(letters, start, end) : Form.of(letters, start, i, last));
            i = end;
        }
        Arrays.fill(firstOfBlock, block, firstOfBlock.length, size);
    }

    /** The form of a syllable that spaces tear apart. */
    private static Form joined(char[] letters, int from, int to) {
        char[] syllable = new char[to - from];
        int size = 0;
        long last = 0;
        for (int i = from; i < to; i++) {
            if (letters[i] != ' ') {
                last = size == 0 ? letters[i] : Form.last(last, letters[i]);
                syllable[size++] = letters[i];
            }
        }
        return Form.of(syllable, 0, size, last);
    }

    private void add(int start, int end, Form form) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            forms = Arrays.copyOf(forms, size * 2);
            says = Arrays.copyOf(says, size * 2);
        }
        starts[size] = offset + start;
        ends[size] = offset + end;
        forms[size] = form;
        says[size++] = form.says();
    }

    static boolean isWordPart(char c) {
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

    /** Whether a stretch of the text has other white space than single plain spaces. */
    boolean hasOtherSpace(Span span) {
        if (span.isEmpty()) {
            return false;
        }
        int from = span.start() - offset;
        int last = span.end() - offset - 1;
        long others = otherSpace[from >> BITS] >>> from << from;
        for (int i = from >> BITS; i < last >> BITS; ) {
            if (others != 0) {
                return true;
            }
            others = otherSpace[++i];
        }
        return others << -1 - last != 0;
    }

    /** How many letters of white space stand together at most. */
    int longestSpace() {
        return longestSpace;
    }

    int size() {
        return size;
    }

    /** The names that the document tells of which these are the words. */
    Phrases<DocumentNames.Told> names() {
        return names;
    }

    /** Names told by the document; words with one of these keys may begin a unit's name. */
    void learn(Phrases<DocumentNames.Told> told, Set<String> firstOfGiven) {
        names = told;
        for (int i = 0; i < size && !firstOfGiven.isEmpty(); i++) {
            if ((says[i] & Form.CAPITAL) != 0 && firstOfGiven.contains(key(i))) {
                says[i] |= Cues.NAME.bit();
            }
        }
    }

    int start(int index) {
        return starts[index];
    }

    int end(int index) {
        return ends[index];
    }

    /** See {@link Form#key}. */
    String key(int index) {
        return forms[index].key();
    }

    /** See {@link Form#hash}. */
    int hash(int index) {
        return forms[index].hash();
    }

    /** See {@link Form#says}. */
    long says(int index) {
        return says[index];
    }

    /** What any of the words {@code [from, to)} says. */
    long said(int from, int to) {
        long said = 0;
        for (int i = from; i < to; i++) {
            said |= says[i];
        }
        return said;
    }

    /** The first word in {@code [from, to)} that says one of these; {@code to} where none does. */
    int next(int from, int to, long bits) {
        int i = from;
        while (i < to && (says[i] & bits) == 0) {
            i++;
        }
        return i;
    }

    /** The first word that begins at a place of the text or behind it; their number where none does. */
    int indexAt(int place) {
        int at = place - offset;
        if (at <= 0) {
            return 0;
        }
        int block = at >> BLOCK;
        int index = block < firstOfBlock.length ? firstOfBlock[block] : size;
        while (index < size && starts[index] < place) {
            index++;
        }
        return index;
    }
}
