package vn.thongsuot.app.rendition;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;

/**
 * A document's text as HTML, every read passage marked and linked to its obligation ({@code #o3}); the passage is {@code #at-o3}. Words that were read
 * are reached by their place in the text ({@code #t120}).
 */
public final class OriginalHtml {

    private final String text;
    private final StringBuilder html = new StringBuilder();

    private OriginalHtml(String text) {
        this.text = text;
    }

    public static String of(SourceText source, Reading reading) {
        OriginalHtml original = new OriginalHtml(source.text());
        Marks marks = new Marks(reading);
        source.blocks().forEach(block -> original.block(block, marks));
        return original.html.toString();
    }

    private void block(SourceText.Block block, Marks marks) {
        switch (block) {
            case SourceText.Paragraph p -> paragraph(p, marks);
            case SourceText.Table t -> table(t, marks);
        }
    }

    private void paragraph(SourceText.Paragraph p, Marks marks) {
        List<String> classes = new ArrayList<>();
        if (p.style().align() == SourceText.Style.Align.CENTRE) {
            classes.add("centre");
        }
        if (p.style().align() == SourceText.Style.Align.RIGHT) {
            classes.add("right");
        }
        if (p.style().bold()) {
            classes.add("bold");
        }
        if (p.style().italic()) {
            classes.add("italic");
        }
        if (p.kind() == SourceText.Paragraph.Kind.FOOTNOTE) {
            classes.add("footnote");
        }
        html.append(classes.isEmpty() ? "<p>" : "<p class=\"" + String.join(" ", classes) + "\">");
        String open = null;
        for (Marks.Piece piece : marks.pieces(p.span())) {
            if (!Objects.equals(open, piece.obligation())) {
                html.append(open == null ? "" : "</a>");
                open = piece.obligation();
                begin(piece);
            }
            piece(piece);
        }
        html.append(open == null ? "</p>\n" : "</a></p>\n");
    }

    /** Begins the link from an obligation's words to the obligation; where they begin stands its number. */
    private void begin(Marks.Piece piece) {
        String id = piece.obligation();
        if (id == null) {
            return;
        }
        html.append("<a class=\"ob\" href=\"#").append(id).append('"');
        if (piece.first()) {
            html.append(" id=\"at-").append(id).append("\" data-number=\"").append(id.substring(1)).append('"');
        }
        html.append('>');
    }

    private void piece(Marks.Piece piece) {
        String inner = escape(piece.span().in(text)).replace("\n", "<br>");
        String kind = ((piece.kind() == null ? "" : piece.kind()) + (piece.doubt() ? " doubt" : "")).strip();
        if (kind.isEmpty() && !piece.read()) {
            html.append(inner);
            return;
        }
        html.append("<span");
        attribute("class", kind);
        attribute("id", piece.read() ? at(piece.span().start()) : "");
        html.append('>').append(inner).append("</span>");
    }

    /** The name by which the words that begin here are reached, where they were read. */
    public static String at(int start) {
        return "t" + start;
    }

    private void table(SourceText.Table table, Marks marks) {
        html.append(table.ruled() ? "<div class=\"wide\"><table class=\"ruled\">\n" : "<div class=\"wide\"><table>\n");
        for (SourceText.Row row : table.rows()) {
            html.append("<tr>");
            for (SourceText.Cell cell : row.cells()) {
                html.append("<td");
                attribute("colspan", cell.columns());
                attribute("rowspan", cell.rows());
                html.append('>');
                cell.blocks().forEach(block -> block(block, marks));
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
    }

    private void attribute(String name, int value) {
        attribute(name, value > 1 ? String.valueOf(value) : "");
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            html.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    /** Text as it may stand between tags and in quoted attributes. */
    public static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
