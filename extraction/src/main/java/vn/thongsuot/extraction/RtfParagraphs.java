package vn.thongsuot.extraction;

import java.util.Locale;
import vn.thongsuot.extraction.RtfState.Target;
import vn.thongsuot.reading.SourceText.Style;

/** The paragraph that is being read in one flow of an RTF document. */
final class RtfParagraphs {

    private final RtfFlow flow;
    private final StringBuilder words = new StringBuilder();
    private final StringBuilder label = new StringBuilder();
    private int letters;
    private int bold;
    private int italic;
    private boolean pageBreak;
    private boolean nextPageBreak;

    RtfParagraphs(Limits limits) {
        this.flow = new RtfFlow(limits);
    }

    RtfFlow flow() {
        return flow;
    }

    void append(String added, RtfState state) {
        if (state.target == Target.LABEL) {
            label.append(added);
            return;
        }
        words.append(state.capitals ? added.toUpperCase(Locale.ROOT) : added);
        if (!added.isBlank()) {
            letters += added.length();
            bold += state.bold ? added.length() : 0;
            italic += state.italic ? added.length() : 0;
        }
    }

    /** A page ends here: before this paragraph where nothing of it was read yet, else before the next. */
    void breakPage() {
        if (words.toString().isBlank()) {
            pageBreak = true;
        } else {
            nextPageBreak = true;
        }
    }

    void end(RtfState state) throws ExtractionException {
        end(state, state.tables());
    }

    void endCell(RtfState state, int depth) throws ExtractionException {
        end(state, depth);
        flow.endCell(depth);
    }

    private void end(RtfState state, int depth) throws ExtractionException {
        Style style = new Style(state.align, letters > 0 && bold * 10 >= letters * 9, letters > 0 && italic * 10 >= letters * 9,
                pageBreak || state.pageBreak && !words.toString().isBlank());
        flow.paragraph(words.toString().isBlank() ? "" : label() + words, style, depth);
        words.setLength(0);
        label.setLength(0);
        letters = 0;
        bold = 0;
        italic = 0;
        pageBreak = nextPageBreak;
        nextPageBreak = false;
    }

    /** The label as its writer's program drew it; the sign of a symbol font is a bullet. */
    private String label() {
        String drawn = label.toString().strip();
        if (drawn.isEmpty()) {
            return "";
        }
        return (drawn.length() == 1 && !Character.isDigit(drawn.charAt(0)) ? Numbering.bullet(drawn) : drawn) + " ";
    }
}
