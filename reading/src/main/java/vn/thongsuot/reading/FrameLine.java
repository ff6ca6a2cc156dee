package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One typed line wherever it stands, for finding what frames a document: letterhead, title, recipients and signature are told by the words of
 * whole lines and by where they stand.
 */
final class FrameLine {

    private final Wording text;
    private final Span span;
    private final SourceText.Style style;
    private final int block;
    private final int row;
    private final int column;
    private final boolean ruled;
    private @Nullable String words;
    private @Nullable String bare;
    /** What it was asked for, and what of that holds, as bits by {@link Look}. */
    private int asked;
    private int holds;

    private FrameLine(Wording text, Span span, SourceText.Style style, int block, int row, int column, boolean ruled) {
        this.text = text;
        this.span = span;
        this.style = style;
        this.block = block;
        this.row = row;
        this.column = column;
        this.ruled = ruled;
    }

    /** All body lines of a text, in reading order. */
    static List<FrameLine> of(SourceText source, Wording text) {
        List<FrameLine> lines = new ArrayList<>();
        for (int b = 0; b < source.blocks().size(); b++) {
            add(lines, text, source.blocks().get(b), b, -1, -1, false);
        }
        return lines;
    }

    private static void add(
            List<FrameLine> lines, Wording text, SourceText.Block block, int index, int row, int column, boolean ruled) {
        switch (block) {
            case SourceText.Paragraph p -> {
                if (p.kind() == SourceText.Paragraph.Kind.BODY) {
                    addLines(lines, text, p, index, row, column, ruled);
                }
            }
            case SourceText.Table t -> {
                for (int r = 0; r < t.rows().size(); r++) {
                    for (SourceText.Cell cell : t.rows().get(r).cells()) {
                        int at = row < 0 ? r : row;
                        int in = column < 0 ? cell.column() : column;
                        cell.blocks().forEach(inner -> add(lines, text, inner, index, at, in, t.ruled()));
                    }
                }
            }
        }
    }

    private static void addLines(
            List<FrameLine> lines, Wording text, SourceText.Paragraph p, int index, int row, int column, boolean ruled) {
        int start = p.span().start();
        while (start < p.span().end()) {
            int feed = text.indexOf('\n', start, p.span().end());
            int stop = feed < 0 ? p.span().end() : feed;
            Span span = Folded.trim(text, new Span(start, stop));
            if (!span.isEmpty()) {
                lines.add(new FrameLine(text, span, p.style(), index, row, column, ruled));
            }
            start = stop + 1;
        }
    }

    /** What stands in it before the first place that a pattern matches in its letters without diacritics; itself where it matches nowhere. */
    FrameLine before(Pattern pattern) {
        String letters = Bare.of(span.in(text));
        Matcher m = pattern.matcher(letters);
        boolean found = letters.length() == span.length() && m.find();
        return found ? within(span.start(), span.start() + m.start()) : this;
    }

    /** What stands in it from the first place on at which a pattern matches; itself where it matches nowhere. */
    FrameLine from(Pattern pattern) {
        Matcher m = pattern.matcher(span.in(text));
        return m.find() ? within(span.start() + m.start(), span.end()) : this;
    }

    /** What stands in it from a position in the text on. */
    FrameLine from(int position) {
        return within(position, span.end());
    }

    /** What stands in it before a part of it. */
    FrameLine before(FrameLine part) {
        return within(span.start(), part.span.start());
    }

    /** What stands in it behind the first of these marks; {@code null} where nothing does. */
    @Nullable FrameLine behind(String marks) {
        for (int i = span.start(); i < span.end() - 1; i++) {
            if (marks.indexOf(text.charAt(i)) >= 0) {
                return within(i + 1, span.end());
            }
        }
        return null;
    }

    private FrameLine within(int from, int to) {
        return new FrameLine(text, Folded.trim(text, new Span(from, to)), style, block, row, column, ruled);
    }

    Span span() {
        return span;
    }

    SourceText.Style style() {
        return style;
    }

    /** The index of its top-level block. */
    int block() {
        return block;
    }

    /** The row in its table, -1 outside tables. */
    int row() {
        return row;
    }

    /** The first column of its cell, -1 outside tables. */
    int column() {
        return column;
    }

    boolean ruled() {
        return ruled;
    }

    /** Its words, folded; of most lines nobody asks. */
    String words() {
        if (words == null) {
            words = Folded.in(text, span);
        }
        return words;
    }

    /** Its words without diacritics, in capitals: what survives recognition and careless typing. */
    String bare() {
        if (bare == null) {
            bare = Bare.of(words());
        }
        return bare;
    }

    boolean inTable() {
        return column >= 0;
    }

    boolean starts(String bareWords) {
        return bare().startsWith(bareWords);
    }

    boolean startsAny(List<String> bareWords) {
        for (String words : bareWords) {
            if (starts(words)) {
                return true;
            }
        }
        return false;
    }

    /** "Kính gửi", "Kính gởi" in the South; a page's words may have lost the space between. */
    boolean isGreeting() {
        return starts("KINH GUI") || starts("KINHGUI") || starts("KINH GOI");
    }

    /** What several rules ask of one line; it is found out once. */
    enum Look {
        CAPITALS(FrameLine::hasCapitals),
        AUTHORITY(SignatureBlock::readsAuthority),
        OFFICE(SignatureBlock::readsOffice),
        NAME(SignatureBlock::readsName),
        STAMP(SignatureBlock::readsStamp);

        private final Predicate<FrameLine> rule;

        Look(Predicate<FrameLine> rule) {
            this.rule = rule;
        }
    }

    boolean is(Look look) {
        int bit = 1 << look.ordinal();
        if ((asked & bit) == 0) {
            boolean told = look.rule.test(this); // which may ask for others
            asked |= bit;
            holds |= told ? bit : 0;
        }
        return (holds & bit) != 0;
    }

    /** Whether it has letters and none of them small; an abbreviation's small letters ("TTr") do not count. */
    boolean isCapitals() {
        return is(Look.CAPITALS);
    }

    private boolean hasCapitals() {
        int capitals = 0;
        int small = 0;
        for (int i = span.start(); i < span.end(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals > 2 && small * 8 <= capitals;
    }

    boolean isCentred() {
        return style.align() == SourceText.Style.Align.CENTRE;
    }

    /** Nothing but rules, dots and stars. */
    boolean isRule() {
        for (int i = span.start(); i < span.end(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
