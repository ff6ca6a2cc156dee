package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words and punctuation marks of a stretch of text, in order. Words are looked up in lower case and with one way of placing tone
 * marks ("uỷ" and "ủy", "hoà" and "hòa" are the same word); the text itself is left alone.
 */
final class Words {

    /** One word or one mark; {@code key} is what vocabularies are asked for. */
    record Word(int start, int end, String key, boolean capital) {
        boolean isMark() {
            return key.length() == 1 && !Character.isLetterOrDigit(key.charAt(0));
        }
    }

    private final String text;
    private final List<Word> words;

    private Words(String text, List<Word> words) {
        this.text = text;
        this.words = words;
    }

    /** Splits the stretch of {@code text} at {@code span}; positions are those of the whole text. */
    static Words of(String text, Span span) {
        List<Word> words = new ArrayList<>(span.length() / 4 + 1);
        int i = span.start();
        while (i < span.end()) {
            char c = text.charAt(i);
            if (isWordPart(c)) {
                int start = i;
                while (i < span.end() && isWordPart(text.charAt(i))) {
                    i++;
                }
                words.add(new Word(start, i, key(text.substring(start, i)), Character.isUpperCase(c)));
            } else {
                if (!Character.isWhitespace(c)) {
                    words.add(new Word(i, i + 1, String.valueOf(c), false));
                }
                i++;
            }
        }
        return new Words(text, words);
    }

    private static boolean isWordPart(char c) {
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
        return words.size();
    }

    /** The first word that begins at a place of the text or behind it; their number where none does. */
    int indexAt(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Word get(int index) {
        return words.get(index);
    }

    /** The key at an index; empty before the first and after the last word. */
    String key(int index) {
        return index < 0 || index >= words.size() ? "" : words.get(index).key();
    }

    boolean capital(int index) {
        return index >= 0 && index < words.size() && words.get(index).capital();
    }

    /** Whether a word begins with a capital and goes on in small letters, as abbreviations do not. */
    boolean isCapitalised(int index) {
        return capital(index) && words.get(index).end() > words.get(index).start() + 1 && !Character.isUpperCase(text.charAt(words.get(index).start() + 1));
    }

    /** Whether the words from {@code index} on are these keys. */
    boolean at(int index, String... keys) {
        if (index < 0 || index + keys.length > words.size()) {
            return false;
        }
        for (int i = 0; i < keys.length; i++) {
            if (!words.get(index + i).key().equals(keys[i])) {
                return false;
            }
        }
        return true;
    }

    /** The first index from {@code from} on at which these keys stand, before {@code to}; -1 where they don't. */
    int find(int from, int to, String... keys) {
        for (int i = from; i + keys.length <= Math.min(to, size()); i++) {
            if (at(i, keys)) {
                return i;
            }
        }
        return -1;
    }

    /** The stretch of text from the first to the last of these words, {@code to} not included. */
    Span span(int from, int to) {
        return new Span(words.get(from).start(), words.get(to - 1).end());
    }

    String text(int from, int to) {
        return span(from, to).in(text);
    }
}
