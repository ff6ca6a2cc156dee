package vn.thongsuot.reading;

import java.util.Locale;
import java.util.regex.Matcher;
import vn.thongsuot.reading.DocumentNames.Told;

/**
 * The words and punctuation marks of a stretch of text, in order. Words are looked up in lower case and with one way of placing tone
 * marks ("uỷ" and "ủy", "hoà" and "hòa" are the same word); the text itself is left alone.
 */
final class Words {

    /** Words in a bracket behind a name. */
    private static final int LONGEST_BRACKET = 120;

    private final String text;
    private final Cut cut;
    private final int from;
    private final int size;
    /** What stands somewhere among these words; told once, when it is first asked for: any word says something, its trace. */
    private long said;

    /** The words {@code [from, to)} of all those of {@code text} that {@code cut} holds. */
    Words(String text, Cut cut, int from, int to) {
        this.text = text;
        this.cut = cut;
        this.from = from;
        this.size = to - from;
    }

    /** The words of a text of its own. */
    static Words of(String text) {
        return in(text, new Span(0, text.length()));
    }

    /** The words of the stretch of {@code text} at {@code span}; positions are those of the whole text. */
    static Words in(String text, Span span) {
        Cut cut = Cut.of(text, span);
        return new Words(text, cut, 0, cut.size());
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

    /** Those in which it is said who acts: all, where they are no more than a person writes in one item. */
    Words ofItem() {
        return size <= Bounds.WORDS_OF_ITEM ? this : new Words(text, cut, from, from + Bounds.WORDS_OF_ITEM);
    }

    /** Whether these words are a stretch of others. */
    boolean isPartOf(Words others) {
        return cut == others.cut;
    }

    /** The first word that begins at a place of the text or behind it; their number where none does. */
    int indexAt(int place) {
        return Math.clamp(cut.indexAt(place) - (long) from, 0, size);
    }

    /** Where the word at an index begins in the text. */
    int start(int index) {
        return cut.start(from + index);
    }

    /** Where the word at an index ends in the text. */
    int end(int index) {
        return cut.end(from + index);
    }

    /** The first letter of the word at an index; a space behind the last. */
    char letter(int index) {
        return index < size ? text.charAt(start(index)) : ' ';
    }

    /** Whether one of these marks touches the word at an index from before, wherever these words begin. */
    boolean isJoinedBefore(int index, String marks) {
        int start = start(index);
        return start > 0 && marks.indexOf(text.charAt(start - 1)) >= 0;
    }

    /** Whether the word at an index is figures only, and at most so many. */
    boolean isNumber(int index, int longest) {
        return is(index, Cues.BARE_FIGURE) && length(index) <= longest;
    }

    /** The number that the figures at an index make. */
    int number(int index) {
        return Integer.parseInt(text, start(index), end(index), 10);
    }

    /** Whether one plain space stands between the word at an index and the next. */
    boolean isSpaced(int index) {
        return index >= 0 && index + 1 < size && start(index + 1) == end(index) + 1 && text.charAt(end(index)) == ' ';
    }

    int length(int index) {
        return end(index) - start(index);
    }

    /** Whether a stroke stands at an index, with no space before it or behind it. */
    boolean isStroke(int index) {
        return at(index, "/") && isJoinedOnBothSides(index);
    }

    /** Whether no space stands before a word or behind it. */
    boolean isJoinedOnBothSides(int index) {
        return index > 0 && index + 1 < size && start(index) == end(index - 1) && end(index) == start(index + 1);
    }

    /** What stands in the text right before the word at an index, wherever these words begin; a space at the text's beginning. */
    char letterBefore(int index) {
        int start = start(index);
        return start > 0 ? text.charAt(start - 1) : ' ';
    }

    /** What stands in the text right behind the word at an index, wherever these words end; a space at the text's end. */
    char letterBehind(int index) {
        int end = end(index);
        return end < text.length() ? text.charAt(end) : ' ';
    }

    /** Whether these letters, in any case, stand in the text right before the word at an index, wherever these words begin. */
    boolean follows(int index, String letters) {
        return text.regionMatches(true, start(index) - letters.length(), letters, 0, letters.length());
    }

    /** Whether one of these marks and a figure follow the word at an index at once. */
    boolean isJoinedBehind(int index, String marks) {
        int end = end(index);
        return end + 1 < text.length() && isFigure(text.charAt(end + 1)) && marks.indexOf(text.charAt(end)) >= 0;
    }

    private boolean says(int index, long bit) {
        return index >= 0 && index < size && (cut.says(from + index) & bit) != 0;
    }

    /** The key at an index; empty before the first and after the last word. */
    String key(int index) {
        return index < 0 || index >= size ? "" : cut.key(from + index);
    }

    /** The key's hash at an index; that of no word outside. */
    int hash(int index) {
        return index < 0 || index >= size ? 0 : cut.hash(from + index);
    }

    boolean capital(int index) {
        return says(index, Form.CAPITAL);
    }

    /** Whether a word begins with a capital and goes on in small letters, as abbreviations do not. */
    boolean isCapitalised(int index) {
        return capital(index) && end(index) > start(index) + 1 && !Character.isUpperCase(text.charAt(start(index) + 1));
    }

    /** The index behind a name at an index that the document tells elsewhere; -1 where none stands. */
    int knownName(int index) {
        Phrases.Match<Told> name = is(index, Cues.NAME) ? cut.names().at(this, index) : null;
        return name == null || name.value() == Told.PROPER ? -1 : name.end();
    }

    /** The index behind a name at an index that the document gives a unit for its own use; -1 where none stands. */
    int givenName(int index) {
        Phrases.Match<Told> name = is(index, Cues.NAME) && capital(index) ? cut.names().at(this, index, told -> told == Told.GIVEN) : null;
        return name == null ? -1 : name.end();
    }

    /** Whether the two words before an index are capitals with which a place's or a person's name ends elsewhere in the document. */
    boolean endsProperName(int index) {
        if (!isCapitalised(index - 1) || !isCapitalised(index - 2)) {
            return false;
        }
        Phrases.Match<Told> name = cut.names().at(this, index - 2);
        return name != null && name.value() == Told.PROPER && name.end() == index;
    }

    /** Whether the word at an index is one of letters only. */
    boolean isWord(int index) {
        return says(index, Form.WORD);
    }

    boolean isMark(int index) {
        return says(index, Form.MARK);
    }

    /** Whether the word at an index, if there is one, says this. */
    boolean is(int index, Cues cue) {
        return says(index, cue.bit());
    }

    /** Whether any of these words says this. */
    boolean has(Cues cue) {
        return (said() & cue.bit()) != 0;
    }

    /** The first index from {@code from} on at which a word says this; -1 where none does. */
    int next(Cues cue, int from) {
        return next(cue, from, size);
    }

    /** The first index from {@code from} on, before {@code to}, at which a word says this; -1 where none does. */
    int next(Cues cue, int from, int to) {
        return next(cue.bit(), from, to);
    }

    /** The first word with a capital from {@code from} on; -1 where none is. */
    int nextCapital(int from) {
        return next(Form.CAPITAL, from, size);
    }

    /** The first mark from {@code from} on; -1 where none is. */
    int nextMark(int from) {
        return next(Form.MARK, from, size);
    }

    private int next(long bit, int start, int end) {
        if ((said() & bit) == 0) {
            return -1;
        }
        int index = cut.next(from + start, from + end, bit) - from;
        return index < end ? index : -1;
    }

    /** What any of these words says. */
    private long said() {
        if (said == 0 && size > 0) {
            said = cut.said(from, from + size);
        }
        return said;
    }

    /**
     * The index of the first word from {@code from} on at which a pattern matches that can begin only at words that say {@code cue}, for those of figures at a
     * figure; -1 where none does. The matcher may look beyond these words' ends, but matches nothing there.
     */
    int find(Matcher m, int from, Cues cue) {
        if (!has(cue)) {
            return -1;
        }
        m.useTransparentBounds(true);
        for (int i = next(cue, Math.max(0, from)); i >= 0; i = next(cue, i + 1)) {
            if (cue.fits(this, i) && begins(m, i, cue)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a pattern matches that begins in this word, at a figure where the cue is one. */
    boolean begins(Matcher m, int word, Cues cue) {
        int end = end(size - 1);
        int start = start(word);
        boolean several = is(word, Cues.FIGURE) || end(word) - start > Cues.LONGEST_SYLLABLE;
        for (int i = start; i < (several ? end(word) : start + 1); i++) {
            boolean within = i > start && isFigure(text.charAt(i)) && isFigure(text.charAt(i - 1)); // in the middle of a number nothing begins
            if (!within && (!cue.isFigure() || isFigure(text.charAt(i))) && m.region(i, end).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }

    /** Keys are interned, as constants in the program are: one key is one object. */
    private static boolean same(String a, String b) {
        return a == b;
    }

    /** Whether the word at an index has this key; the key asked for is interned. */
    boolean at(int index, String key) {
        return index >= 0 && index < size && same(cut.key(from + index), key);
    }

    /** Whether the words at {@code index} and behind it are these keys. */
    boolean at(int index, String first, String second) {
        return at(index, first) && at(index + 1, second);
    }

    /** Whether the words from {@code index} on are these keys. */
    boolean at(int index, String first, String second, String third) {
        return at(index, first) && at(index + 1, second) && at(index + 2, third);
    }

    /** The first index from {@code from} on at which this key stands, before {@code to}; -1 where it doesn't. */
    int find(int from, int to, String key) {
        long trace = Form.trace(key);
        int last = Math.min(to, size);
        int found = next(trace, Math.max(0, from), last);
        while (found >= 0 && !at(found, key)) {
            found = next(trace, found + 1, last);
        }
        return found;
    }

    /** The first index from {@code from} on at which these keys stand, before {@code to}; -1 where they don't. */
    int find(int from, int to, String first, String second) {
        if ((said() & Form.trace(second)) == 0) {
            return -1;
        }
        int last = Math.min(to, size) - 1;
        int found = find(from, last, first);
        while (found >= 0 && !at(found + 1, second)) {
            found = find(found + 1, last, first);
        }
        return found;
    }

    /** The first index from {@code from} on at which these keys stand, before {@code to}; -1 where they don't. */
    int find(int from, int to, String first, String second, String third) {
        int found = find(from, to - 1, first, second);
        while (found >= 0 && !at(found + 2, third)) {
            found = find(found + 1, to - 1, first, second);
        }
        return found;
    }

    /** The index, before {@code to}, of the mark that closes the bracket at {@code open}; -1 where it stays open, or holds more than brackets behind names do. */
    int closing(int open, int to) {
        return find(open, Math.min(to, open + LONGEST_BRACKET), ")");
    }

    /** Whether the words at two indexes have the same key; no word outside is the same as any. */
    boolean same(int a, int b) {
        return a >= 0 && b >= 0 && a < size && b < size && same(cut.key(from + a), cut.key(from + b));
    }

    /** The stretch of text from the first to the last of these words, {@code to} not included. */
    Span span(int from, int to) {
        return new Span(start(from), end(to - 1));
    }

    String text(int from, int to) {
        return span(from, to).in(text);
    }
}
