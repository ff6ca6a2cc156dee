package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;

/**
 * One line of content as its author typed it: a paragraph, or a part of one after a line break that begins anew.
 *
 * @param span the whole line, its label included
 * @param label what opens it; {@code null} where nothing does
 * @param style how its paragraph is set
 */
record Line(Span span, @Nullable Label label, SourceText.Style style) {

    /** The words after the label. */
    Span content() {
        return label == null ? span : new Span(Math.min(label.content(), span.end()), span.end());
    }
}
