package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * One typed line wherever it stands, for finding what frames a document: letterhead, title, recipients and signature are told by the words of
 * whole lines and by where they stand.
 *
 * @param block index of its top-level block
 * @param row row in its table, -1 outside tables
 * @param column first column of its cell, -1 outside tables
 * @param words its words, folded
 * @param bare its words without diacritics, in capitals: what survives recognition and careless typing
 */
record FrameLine(Span span, SourceText.Style style, int block, int row, int column, boolean ruled, String words, String bare) {

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
            int feed = text.indexOf('\n', start);
            int stop = feed < 0 || feed > p.span().end() ? p.span().end() : feed;
            Span span = Folded.trim(text, new Span(start, stop));
            if (!span.isEmpty()) {
                String words = Folded.in(text, span);
                lines.add(new FrameLine(span, p.style(), index, row, column, ruled, words, Bare.of(words)));
            }
            start = stop + 1;
        }
    }

    boolean inTable() {
        return column >= 0;
    }

    boolean starts(String bareWords) {
        return bare.startsWith(bareWords);
    }

    /** Whether it has letters and none of them small; an abbreviation's small letters ("TTr") do not count. */
    boolean isCapitals() {
        int capitals = 0;
        int small = 0;
        for (int i = 0; i < words.length(); i++) {
            capitals += Character.isUpperCase(words.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(words.charAt(i)) ? 1 : 0;
        }
        return capitals > 2 && small * 8 <= capitals;
    }

    boolean isCentred() {
        return style.align() == SourceText.Style.Align.CENTRE;
    }

    /** Nothing but rules, dots and stars. */
    boolean isRule() {
        return words.chars().noneMatch(Character::isLetterOrDigit);
    }
}
