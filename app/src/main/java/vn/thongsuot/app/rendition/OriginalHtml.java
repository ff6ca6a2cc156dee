package vn.thongsuot.app.rendition;

import java.util.ArrayList;
import java.util.List;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;

/** A document's text as HTML, every read passage marked and linked to its obligation ({@code #o3}); the passage is {@code #at-o3}. */
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
        for (Marks.Piece piece : marks.pieces(p.span())) {
            piece(piece);
        }
        html.append("</p>\n");
    }

    private void piece(Marks.Piece piece) {
        String inner = escape(piece.span().in(text)).replace("\n", "<br>");
        String marked = piece.kind() == null ? inner : "<span class=\"" + piece.kind() + "\">" + inner + "</span>";
        if (piece.obligation() == null) {
            html.append(marked);
            return;
        }
        html.append("<a class=\"ob\" href=\"#").append(piece.obligation()).append('"');
        if (piece.first()) {
            html.append(" id=\"at-").append(piece.obligation()).append('"');
        }
        html.append('>').append(marked).append("</a>");
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
        if (value > 1) {
            html.append(' ').append(name).append("=\"").append(value).append('"');
        }
    }

    /** Text as it may stand between tags and in quoted attributes. */
    public static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
