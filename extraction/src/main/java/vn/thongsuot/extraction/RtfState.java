package vn.thongsuot.extraction;

import vn.thongsuot.reading.SourceText.Style.Align;

/** What an RTF group inherits from the group around it and changes for itself. */
final class RtfState {

    /** Where the text of a group goes. */
    enum Target { TEXT, LABEL, FONTS, NOWHERE, CHOICE }

    Target target = Target.TEXT;
    boolean bold;
    boolean italic;
    boolean capitals;
    boolean hidden;
    int font;
    int fallback = 1;
    Align align = Align.UNKNOWN;
    boolean inTable;
    int depth = 1;
    boolean pageBreak;
    boolean nestedRow;
    /** The text box or note that this group, and no other, holds. */
    boolean opensNote;
    boolean opensBox;
    boolean ignorable;

    RtfState inner() {
        RtfState inner = new RtfState();
        inner.target = target;
        inner.bold = bold;
        inner.italic = italic;
        inner.capitals = capitals;
        inner.hidden = hidden;
        inner.font = font;
        inner.fallback = fallback;
        inner.align = align;
        inner.inTable = inTable;
        inner.depth = depth;
        inner.pageBreak = pageBreak;
        inner.nestedRow = nestedRow;
        return inner;
    }

    /** How many tables stand around the paragraph. */
    int tables() {
        return inTable ? Math.max(1, depth) : 0;
    }

    void resetLetters(int defaultFont) {
        bold = false;
        italic = false;
        capitals = false;
        hidden = false;
        font = defaultFont;
    }

    void resetParagraph() {
        align = Align.UNKNOWN;
        inTable = false;
        depth = 1;
        pageBreak = false;
    }
}
