package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thongsuot.reading.Reading.Finding;

/**
 * Words that a hurried hand wrote twice: "của của", "thực hiện thực hiện", "tầm quan trọng ý nghĩa, tầm quan trọng".
 *
 * <p>A stretch is doubled when the same words follow each other at once. One word counts only where the language never doubles it
 * ("của của", "các các": {@code vocabulary/undoubled-words.tsv}): other words double where compounds meet ("hành vi vi phạm"). Three words or more count
 * also across a few others of the same short list. Numbers never count.
 */
final class DoubledWords {

    private static final Set<String> UNDOUBLED = undoubled();
    private static final Set<String> GOING_ON = Set.of("của", "và", "về", "đối", "trong", "đến");
    private static final int LONGEST = 8;
    private static final int APART = 3;
    private static final int FEWEST_APART = 3;
    private static final int FARTHEST = LONGEST + APART + 1;
    private static final int BUCKETS = 1024;

    private final Wording text;
    private final Words all;
    /** Those of all the words with which a doubled stretch may begin. */
    private final BitSet recurring;
    private final List<Finding> findings = new ArrayList<>();

    private DoubledWords(Wording text) {
        this.text = text;
        this.all = text.words(text.whole());
        this.recurring = recurring(all);
    }

    private static Set<String> undoubled() {
        Set<String> words = new HashSet<>();
        Vocabulary.load("undoubled-words").entries().forEach(entry -> words.add(Words.key(entry.field(0))));
        return words;
    }

    /** The findings of a whole document. */
    static List<Finding> of(SourceText source, Wording text) {
        DoubledWords doubled = new DoubledWords(text);
        doubled.blocks(source.blocks());
        return doubled.findings;
    }

    private void blocks(List<SourceText.Block> blocks) {
        for (SourceText.Block block : blocks) {
            switch (block) {
                case SourceText.Paragraph paragraph -> {
                    for (Span span : doubled(paragraph.span())) {
                        findings.add(finding(text, span));
                    }
                }
                case SourceText.Table table -> {
                    for (SourceText.Row row : table.rows()) {
                        for (SourceText.Cell cell : row.cells()) {
                            blocks(cell.blocks());
                        }
                    }
                }
            }
        }
    }

    private static Finding finding(Wording text, Span span) {
        String words = Folded.in(text, span);
        return new Finding("doubled-words", Finding.Severity.WARNING, null,
                "Từ bị lặp: “" + words + "”. Bỏ chỗ viết thừa.",
                "Words written twice: “" + words + "”. Leave one out.", span);
    }

    /** The doubled stretches in a paragraph, in text order, none inside another. */
    static List<Span> in(Wording text, Span paragraph) {
        return new DoubledWords(text).doubled(paragraph);
    }

    private List<Span> doubled(Span paragraph) {
        if (text.cutsWord(paragraph.start()) || text.cutsWord(paragraph.end())) {
            Words words = text.words(paragraph);
            return doubled(words, recurring(words), 0);
        }
        int first = all.indexAt(paragraph.start());
        int next = recurring.nextSetBit(first);
        boolean none = next < 0 || all.start(next) >= paragraph.end(); // so it is in most paragraphs
        return none ? List.of() : doubled(text.words(paragraph), recurring, first);
    }

    /** The doubled stretches among words of which the first has the index {@code first} in {@code recurring}. */
    private static List<Span> doubled(Words words, BitSet recurring, int first) {
        List<Span> found = new ArrayList<>();
        for (int i = recurring.nextSetBit(first) - first; i >= 0 && i < words.size(); i = recurring.nextSetBit(first + i + 1) - first) {
            int end = doubledAt(words, i);
            if (end > 0) {
                found.add(words.span(i, end));
                i = end - 1;
            }
        }
        return found;
    }

    /** The words that come again at once, or soon with the next word, or that look like it: only there can a doubled stretch begin. */
    private static BitSet recurring(Words words) {
        BitSet recurring = new BitSet(words.size());
        int[] last = new int[BUCKETS]; // where a pair of words of each bucket ended last
        int before = words.hash(0);
        for (int i = 1; i < words.size(); i++) {
            int hash = words.hash(i);
            int bucket = before * 31 + hash & BUCKETS - 1;
            if (hash == before) {
                recurring.set(i - 1);
            }
            if (last[bucket] > 0 && i - last[bucket] <= FARTHEST) {
                recurring.set(last[bucket] - 1);
            }
            last[bucket] = i;
            before = hash;
        }
        return recurring;
    }

    private static int doubledAt(Words words, int at) {
        if (!words.isWord(at)) {
            return -1;
        }
        for (int length = Math.min(LONGEST, (words.size() - at) / 2); length >= 1; length--) {
            if (same(words, at, at + length, length) && counts(words, at, length)) {
                return at + 2 * length;
            }
        }
        return doubledInList(words, at);
    }

    /** "tầm quan trọng ý nghĩa, tầm quan trọng": the list begins again with what began it. */
    private static int doubledInList(Words words, int at) {
        if (!hasComma(words, at + FEWEST_APART + 1, at + FARTHEST)) {
            return -1;
        }
        for (int length = LONGEST; length >= FEWEST_APART; length--) {
            for (int apart = 2; apart <= APART + 1; apart++) {
                int second = at + length + apart;
                if (words.at(second - 1, ",") && same(words, at, second, length) && isLowerList(words, at, second + length)) {
                    return second + length;
                }
            }
        }
        return -1;
    }

    private static boolean hasComma(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (words.at(i, ",")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLowerList(Words words, int from, int to) {
        int commas = 0;
        for (int i = from; i < to; i++) {
            commas += words.at(i, ",") ? 1 : 0;
            if (words.capital(i) && i > from || words.isMark(i) && !words.at(i, ",")) {
                return false;
            }
        }
        return commas == 1 && (to == words.size() || !continues(words, to));
    }

    /** "hỗ trợ kỹ thuật mới, hỗ trợ kỹ thuật cũ" names two things: the second goes on with a word of its own. */
    private static boolean continues(Words words, int to) {
        String next = words.key(to);
        return !words.isMark(to) && !GOING_ON.contains(next);
    }

    private static boolean same(Words words, int first, int second, int length) {
        if (second + length > words.size()) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (!words.same(first + i, second + i) || !words.isWord(first + i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean counts(Words words, int at, int length) {
        return length > 1 || UNDOUBLED.contains(words.key(at)) && !words.capital(at + 1);
    }
}
