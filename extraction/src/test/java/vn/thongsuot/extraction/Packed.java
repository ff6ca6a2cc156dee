package vn.thongsuot.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds small packed documents, part by part. */
final class Packed {

    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    Packed with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** A Word document with this body. */
    static Packed docx(String body) {
        return docxRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + document(body));
    }

    static Packed docxRaw(String document) {
        return new Packed()
                .with("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
                        + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>")
                .with("_rels/.rels", relations("officeDocument", "word/document.xml"))
                .with("word/document.xml", document);
    }

    /** Adds a part that the document refers to: styles, numbering, footnotes … */
    Packed withPart(String kind, String root, String content) {
        String before = parts.containsKey("word/_rels/document.xml.rels") ? new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8) : relations("", "");
        with("word/_rels/document.xml.rels", before.replace("</Relationships>",
                "<Relationship Id=\"" + kind + "\" Type=\"" + RELATIONS + kind + "\" Target=\"" + kind + ".xml\"/></Relationships>"));
        return with("word/" + kind + ".xml", "<w:" + root + " xmlns:w=\"" + W + "\">" + content + "</w:" + root + ">");
    }

    static String document(String body) {
        return "<w:document xmlns:w=\"" + W + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "
                + "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\"><w:body>"
                + body + "</w:body></w:document>";
    }

    private static String relations(String kind, String target) {
        String one = kind.isEmpty() ? "" : "<Relationship Id=\"r\" Type=\"" + RELATIONS + kind + "\" Target=\"" + target + "\"/>";
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + one + "</Relationships>";
    }

    /** An OpenDocument text with this body. */
    static Packed odt(String body) {
        return odt("", body);
    }

    static Packed odt(String styles, String body) {
        return odtRaw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + content(styles, body));
    }

    static Packed odtRaw(String content) {
        return new Packed().with("mimetype", "application/vnd.oasis.opendocument.text").with("content.xml", content);
    }

    static String content(String styles, String body) {
        return "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
                + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" "
                + "xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">"
                + "<office:automatic-styles>" + styles + "</office:automatic-styles><office:body><office:text>" + body + "</office:text></office:body></office:document-content>";
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
