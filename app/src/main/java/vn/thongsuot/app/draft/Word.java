package vn.thongsuot.app.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a Word document of paragraphs and tables without rules, the few things that a prescribed form needs. The same content gives the same bytes. The XML is
 * written out rather than through a model of all that Word can do, as it is read in {@code extraction}: elements stand in the order of the standard's schema,
 * which Word insists on.
 */
final class Word {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private final StringBuilder body = new StringBuilder();
    private int bookmarks;

    /** Where a paragraph's lines stand; the name is the schema's. */
    enum Align { LEFT("left"), CENTRE("center"), JUSTIFIED("both");

        private final String name;

        Align(String name) {
            this.name = name;
        }
    }

    /**
     * How a paragraph is set.
     *
     * @param size of its letters in points
     * @param indent of its first line in millimetres
     * @param space above and below in points
     * @param line height in points; 0 for single, below 0 a multiple
     */
    record Look(double size, boolean bold, boolean italic, boolean underlined, Align align, double indent, double space, double line) {

        static Look of(double size) {
            return new Look(size, false, false, false, Align.LEFT, 0, 0, 0);
        }

        Look inBold() {
            return new Look(size, true, italic, underlined, align, indent, space, line);
        }

        Look inItalic() {
            return new Look(size, bold, true, underlined, align, indent, space, line);
        }

        Look inUnderline() {
            return new Look(size, bold, italic, true, align, indent, space, line);
        }

        Look centred() {
            return new Look(size, bold, italic, underlined, Align.CENTRE, indent, space, line);
        }

        Look spaced(double points) {
            return new Look(size, bold, italic, underlined, align, indent, points, line);
        }
    }

    void paragraph(String words, Look look) {
        paragraph(words, look, null);
    }

    /** A paragraph that can be found again by a hidden name. */
    void paragraph(String words, Look look, @Nullable String bookmark) {
        body.append("<w:p>").append(properties(look, ""));
        if (bookmark != null) {
            body.append("<w:bookmarkStart w:id=\"").append(++bookmarks).append("\" w:name=\"").append(bookmark).append("\"/>");
        }
        run(words, look);
        if (bookmark != null) {
            body.append("<w:bookmarkEnd w:id=\"").append(bookmarks).append("\"/>");
        }
        body.append("</w:p>");
    }

    /** A short line across, as stands under an issuer's name or a title; {@code margin} on either side in millimetres. */
    void rule(double margin) {
        String border = "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr>";
        String sides = "<w:ind w:left=\"" + twips(margin) + "\" w:right=\"" + twips(margin) + "\"/>";
        body.append("<w:p><w:pPr>").append(border).append("<w:spacing w:before=\"40\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>").append(sides).append("</w:pPr></w:p>");
    }

    private static String properties(Look look, String border) {
        String line = look.line > 0 ? Math.round(look.line * 20) + "\" w:lineRule=\"exact" : Math.round((look.line < 0 ? -look.line : 1) * 240) + "\" w:lineRule=\"auto";
        long space = Math.round(look.space * 20);
        return "<w:pPr>" + border + "<w:spacing w:before=\"" + space + "\" w:after=\"0\" w:line=\"" + line + "\"/>"
                + (look.indent == 0 ? "" : "<w:ind w:firstLine=\"" + twips(look.indent) + "\"/>") + "<w:jc w:val=\"" + look.align.name + "\"/></w:pPr>";
    }

    private void run(String words, Look look) {
        body.append("<w:r><w:rPr>").append(look.bold ? "<w:b/>" : "").append(look.italic ? "<w:i/>" : "").append(size(look.size)).append(look.underlined ? "<w:u w:val=\"single\"/>" : "")
                .append("</w:rPr><w:t xml:space=\"preserve\">").append(escape(words)).append("</w:t></w:r>");
    }

    private static String size(double points) {
        long half = Math.round(points * 2);
        return "<w:sz w:val=\"" + half + "\"/><w:szCs w:val=\"" + half + "\"/>";
    }

    private static long twips(double millimetres) {
        return Math.round(millimetres * TWIPS_PER_MILLIMETRE);
    }

    /** Two columns side by side without rules; each writes its own paragraphs. */
    void columns(double left, double right, Runnable first, Runnable second) {
        body.append("<w:tbl><w:tblPr><w:tblW w:w=\"").append(twips(left + right)).append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"")
                .append(twips(left)).append("\"/><w:gridCol w:w=\"").append(twips(right)).append("\"/></w:tblGrid><w:tr>");
        cell(left, first);
        cell(right, second);
        body.append("</w:tr></w:tbl>");
    }

    private void cell(double width, Runnable content) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(twips(width)).append("\" w:type=\"dxa\"/></w:tcPr>");
        content.run();
        body.append("</w:tc>");
    }

    /** Characters that XML can't hold go. */
    private static String escape(String words) {
        return words.replaceAll("[^\\P{Cc}\\t]|[\\uFFFE\\uFFFF]", " ").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    /** Paper and margins in millimetres; {@code header} is how far page numbers stand from the upper edge. */
    record Sheet(double width, double height, double top, double bottom, double left, double right, double header, double numberSize) {}

    byte[] write(String title, String font, double size, Sheet sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Default Extension="xml" ContentType="application/xml"/>\
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    <Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/>\
                    <Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>\
                    <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>""");
            part(zip, "_rels/.rels", relations(List.of("r1 " + RELATIONS + "/officeDocument word/document.xml",
                    "r2 http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties docProps/core.xml")));
            part(zip, "word/_rels/document.xml.rels", relations(List.of("r1 " + RELATIONS + "/styles styles.xml", "r2 " + RELATIONS + "/header header1.xml")));
            part(zip, "docProps/core.xml", "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                    + escape(title) + "</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>");
            part(zip, "word/styles.xml", "<w:styles xmlns:w=\"" + MAIN + "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"" + font + "\" w:hAnsi=\"" + font + "\" w:eastAsia=\"" + font
                    + "\" w:cs=\"" + font + "\"/>" + size(size) + "<w:lang w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
                    + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style></w:styles>");
            part(zip, "word/header1.xml", "<w:hdr xmlns:w=\"" + MAIN + "\"><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr>" + field(sheet.numberSize) + "</w:p></w:hdr>");
            part(zip, "word/document.xml", "<w:document xmlns:w=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><w:body>" + body + section(sheet) + "</w:body></w:document>");
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toByteArray();
    }

    private static String field(double points) {
        String look = "<w:r><w:rPr>" + size(points) + "</w:rPr>";
        return look + "<w:fldChar w:fldCharType=\"begin\"/></w:r>" + look + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" + look + "<w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + look + "<w:t>2</w:t></w:r>" + look + "<w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    private static String section(Sheet sheet) {
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"r2\"/><w:pgSz w:w=\"" + twips(sheet.width) + "\" w:h=\"" + twips(sheet.height) + "\"/><w:pgMar w:top=\"" + twips(sheet.top)
                + "\" w:right=\"" + twips(sheet.right) + "\" w:bottom=\"" + twips(sheet.bottom) + "\" w:left=\"" + twips(sheet.left) + "\" w:header=\"" + twips(sheet.header)
                + "\" w:footer=\"" + twips(10) + "\" w:gutter=\"0\"/><w:titlePg/></w:sectPr>";
    }

    private static String relations(List<String> relations) {
        List<String> written = new ArrayList<>();
        for (String relation : relations) {
            String[] parts = relation.split(" ");
            written.add("<Relationship Id=\"" + parts[0] + "\" Type=\"" + parts[1] + "\" Target=\"" + parts[2] + "\"/>");
        }
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + String.join("", written) + "</Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
