package vn.thongsuot.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Span;

/**
 * How a word processor's document is laid out on paper, as far as prescribed forms speak of it: sheets, page numbers, and for each paragraph its type and
 * spacing. What neither the document nor its styles say is {@code null}: the program that opens it decides.
 *
 * @param sheets the document's sections in order, at least one
 * @param paragraphs those with words, in the order of the text; footnotes left out
 * @param anchors the document's bookmarks
 */
public record Layout(List<Sheet> sheets, List<Paragraph> paragraphs, List<Anchor> anchors) {

    public Layout {
        sheets = List.copyOf(sheets);
        paragraphs = List.copyOf(paragraphs);
        anchors = List.copyOf(anchors);
    }

    /** Where page numbers stand. */
    public enum Place { HEADER, FOOTER }

    /**
     * A section's paper; all lengths in millimetres.
     *
     * @param header from the paper's upper edge to the running head
     * @param number how its pages are numbered; {@code null} where they are not
     */
    public record Sheet(
            @Nullable Double width,
            @Nullable Double height,
            @Nullable Double top,
            @Nullable Double bottom,
            @Nullable Double left,
            @Nullable Double right,
            @Nullable Double header,
            @Nullable Number number) {

        /** Whether text runs along the paper's long side, as it does for wide tables. */
        public boolean isLandscape() {
            return width != null && height != null && width > height;
        }
    }

    /**
     * @param centred whether it stands in the middle of the line
     * @param onFirstPage whether the section's first page shows it too
     */
    public record Number(Place place, boolean centred, boolean onFirstPage) {}

    /** How high lines are: a multiple of the type's own height, or a height in points. */
    public enum LineRule { MULTIPLE, EXACTLY, AT_LEAST }

    /**
     * @param span in the extracted text
     * @param font of most of its letters
     * @param size of most of its letters, in points
     * @param smallest the smallest size that it uses, in points
     * @param largest the largest size that it uses, in points
     * @param underlined whether most of its letters are underlined
     * @param inTable whether it stands in a table, as the parts of a letterhead do
     * @param lineRule how {@code line} is meant; a multiple of 1 where nothing is said
     * @param before space above, in points
     * @param after space below, in points
     * @param indent of the first line, in millimetres; negative where the others are indented
     */
    public record Paragraph(
            Span span,
            @Nullable String font,
            @Nullable Double size,
            @Nullable Double smallest,
            @Nullable Double largest,
            boolean underlined,
            boolean inTable,
            LineRule lineRule,
            double line,
            double before,
            double after,
            double indent) {}

    /** A place that has a name. */
    public record Anchor(String name, Span span) {}
}
