package vn.thongsuot.reading;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's text with its words, cut once: every rule looks at stretches of the same words, however often it asks.
 *
 * <p>A stretch that begins or ends inside a word has its own words, so that each rule sees exactly the letters it asked for.
 */
final class Wording implements CharSequence {

    /** Several rules in turn ask for the words of one paragraph. */
    private static final int RECENT = 64;
    /** Letters of white space between words that still belong together ("ngày      tháng      năm 2026"). */
    private static final int LONGEST_SPACE = 100;

    private final String string;
    private final @Nullable Words[] recent = new Words[RECENT];
    private final Span[] spans = new Span[RECENT];
    private @Nullable Cut whole;
    /** What patterns are matched with: the text, letter for letter but for long white space. */
    private @Nullable String matched;
    /** The place that was asked last for its line, and where that begins: places are asked for in the order of the text, or nearly. */
    private int asked;
    private int askedLine;

    private Wording(String string) {
        this.string = string;
    }

    /** The words are cut when they are first asked for. */
    static Wording of(String text) {
        return new Wording(text);
    }

    /** From now on its words know these names; those that begin with one of these keys are names of units though no vocabulary has them. */
    void learn(Phrases<DocumentNames.Told> names, Set<String> firstOfGiven) {
        all().learn(names, firstOfGiven);
        if (!firstOfGiven.isEmpty()) {
            Arrays.fill(recent, null); // what stands among words may have been told before
        }
    }

    String string() {
        return string;
    }

    Span whole() {
        return new Span(0, string.length());
    }

    /** The words of a stretch. */
    Words words(Span span) {
        int slot = span.start() * 31 + span.end() & RECENT - 1;
        Words known = recent[slot];
        if (known != null && spans[slot].start() == span.start() && spans[slot].end() == span.end()) {
            return known;
        }
        recent[slot] = cut(span);
        spans[slot] = span;
        return recent[slot];
    }

    private Words cut(Span span) {
        Cut all = all();
        int from = all.indexAt(span.start());
        int to = all.indexAt(span.end());
        boolean cut = from > 0 && all.end(from - 1) > span.start() || to > from && all.end(to - 1) > span.end();
        return cut ? Words.in(string, span) : new Words(string, all, from, to);
    }

    private Cut all() {
        if (whole == null) {
            whole = Cut.of(string, whole());
        }
        return whole;
    }

    /** Whether a stretch has other white space than single plain spaces. */
    boolean hasOtherSpace(Span span) {
        return all().hasOtherSpace(span);
    }

    /** Whether a place stands in the middle of a word. */
    boolean cutsWord(int place) {
        return place > 0 && place < string.length() && Cut.isWordPart(string.charAt(place - 1)) && Cut.isWordPart(string.charAt(place));
    }

    /** The first place of a letter in {@code [from, to)}; -1 where it is not there. */
    int indexOf(char c, int from, int to) {
        return string.indexOf(c, from, Math.max(from, to));
    }

    /** Where the typed line around a place begins. */
    int lineStart(int place) {
        if (place < asked) {
            asked = 0;
            askedLine = 0;
        }
        for (int feed = indexOf('\n', asked, place); feed >= 0; feed = indexOf('\n', feed + 1, place)) {
            askedLine = feed + 1;
        }
        asked = place;
        return askedLine;
    }

    boolean startsWith(String words, int at) {
        return string.startsWith(words, at);
    }

    /** Whether these words stand at a place, in any case. */
    boolean reads(String words, int at) {
        return string.regionMatches(true, at, words, 0, words.length());
    }

    /** A matcher over the whole text; it bridges no more white space than people leave to fill in by hand. */
    Matcher matcher(Pattern pattern) {
        if (matched == null) {
            matched = all().longestSpace() > LONGEST_SPACE ? withoutLongSpaces(string) : string;
        }
        return pattern.matcher(matched);
    }

    /** Long white space goes on as spaces that patterns do not know: what they try would grow by its square or cube. */
    private static String withoutLongSpaces(String text) {
        StringBuilder without = new StringBuilder(text);
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = Character.isWhitespace(text.charAt(i)) ? run + 1 : 0;
            if (run > LONGEST_SPACE) {
                without.setCharAt(i, '\u2003');
            }
        }
        return without.toString();
    }

    @Override
    public char charAt(int index) {
        return string.charAt(index);
    }

    @Override
    public int length() {
        return string.length();
    }

    @Override
    public String subSequence(int from, int to) {
        return string.substring(from, to);
    }

    String substring(int from, int to) {
        return string.substring(from, to);
    }

    @Override
    public String toString() {
        return string;
    }
}
