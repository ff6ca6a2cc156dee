package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines and tables of a part in reading order. Paragraphs that only the page or a careless paste broke are put together again: a
 * line that begins with a small letter goes on with the one before, unless that one was complete.
 */
final class Lines {

    /** A line or a table. */
    sealed interface Element permits Text, Grid {}

    record Text(Line line) implements Element {}

    record Grid(SourceText.Table table) implements Element {}

    private final Wording text;
    private final List<Element> elements = new ArrayList<>();

    private Lines(Wording text) {
        this.text = text;
    }

    static List<Element> of(Wording text, List<SourceText.Block> blocks) {
        Lines lines = new Lines(text);
        lines.addAll(blocks);
        return lines.elements;
    }

    private void addAll(List<SourceText.Block> blocks) {
        for (SourceText.Block block : blocks) {
            switch (block) {
                case SourceText.Paragraph p -> {
                    if (p.kind() == SourceText.Paragraph.Kind.BODY) {
                        add(p);
                    }
                }
                case SourceText.Table t -> {
                    if (t.ruled() || t.rows().size() > 2) {
                        elements.add(new Grid(t));
                    } else {
                        t.rows().forEach(row -> row.cells().forEach(cell -> addAll(cell.blocks())));
                    }
                }
            }
        }
    }

    private void add(SourceText.Paragraph paragraph) {
        int start = paragraph.span().start();
        int end = paragraph.span().end();
        while (start < end) {
            int feed = text.indexOf('\n', start, end);
            int stop = feed < 0 ? end : feed;
            Span span = Folded.trim(text, new Span(start, stop));
            if (!span.isEmpty()) {
                add(new Line(span, Label.of(text, span), paragraph.style()));
            }
            start = stop + 1;
        }
    }

    private void add(Line line) {
        if (!elements.isEmpty() && elements.getLast() instanceof Text(Line before) && continues(before, line)) {
            Span whole = new Span(before.span().start(), line.span().end());
            elements.set(elements.size() - 1, new Text(new Line(whole, Label.of(text, whole), before.style())));
        } else {
            elements.add(new Text(line));
        }
    }

    private boolean continues(Line before, Line line) {
        if (line.label() != null) {
            return false;
        }
        char first = text.charAt(line.span().start());
        char last = text.charAt(before.span().end() - 1);
        boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-' || last == '–';
        return open && (Character.isLowerCase(first) || first == '(' && last == ',');
    }
}
