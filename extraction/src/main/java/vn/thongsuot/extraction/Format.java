package vn.thongsuot.extraction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The formats that can be read, told by their content. */
enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    DOC("application/msword"),
    ODT("application/vnd.oasis.opendocument.text"),
    RTF("application/rtf"),
    HTML("text/html"),
    PDF("application/pdf"),
    PNG("image/png"),
    JPEG("image/jpeg"),
    TIFF("image/tiff"),
    BMP("image/bmp"),
    GIF("image/gif"),
    TEXT("text/plain");

    private static final int HEAD = 4096;
    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** Tells the format of these bytes; throws where it is known to be none of them. */
    static Format of(byte[] bytes, Limits limits) throws ExtractionException {
        if (starts(bytes, 'P', 'K', 3, 4)) {
            return packed(bytes, limits);
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return OleKind.of(bytes);
        }
        if (starts(bytes, 0x89, 'P', 'N', 'G')) {
            return PNG;
        }
        if (starts(bytes, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (starts(bytes, 'I', 'I', 42, 0) || starts(bytes, 'M', 'M', 0, 42)) {
            return TIFF;
        }
        if (starts(bytes, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (starts(bytes, 'B', 'M') && bytes.length > 26 && bytes[6] == 0 && bytes[7] == 0) {
            return BMP;
        }
        return textual(bytes);
    }

    private static Format textual(byte[] bytes) throws ExtractionException {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        String trimmed = head.stripLeading();
        if (head.substring(0, Math.min(1024, head.length())).contains("%PDF-")) {
            return PDF;
        }
        if (trimmed.startsWith("{\\rt")) {
            return RTF;
        }
        String lower = trimmed.toLowerCase(Locale.ROOT).replace("\u0000", "");
        if (lower.contains("<html") || lower.contains("<!doctype html") || lower.contains("<body")
                || lower.startsWith("mime-version:") && lower.contains("multipart/related")) {
            return HTML;
        }
        if (isBinary(bytes)) {
            throw Refusals.otherFormat("dữ liệu của phần mềm khác", "data of some other program");
        }
        return TEXT;
    }

    private static boolean starts(byte[] bytes, int... first) {
        if (bytes.length < first.length) {
            return false;
        }
        for (int i = 0; i < first.length; i++) {
            if ((bytes[i] & 0xFF) != first[i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Zero bytes stand in no text but UTF-16, where every second one is zero or a small page. Old encodings have letters among the control
     * bytes, but no zeros; what is packed or enciphered has all bytes alike.
     */
    private static boolean isBinary(byte[] bytes) {
        int zero = 0;
        int control = 0;
        int length = Math.min(HEAD, bytes.length);
        for (int i = 0; i < length; i++) {
            int b = bytes[i] & 0xFF;
            zero += b == 0 ? 1 : 0;
            control += b < 9 || b > 13 && b < 32 && b != 27 ? 1 : 0;
        }
        boolean wide = starts(bytes, 0xFF, 0xFE) || starts(bytes, 0xFE, 0xFF) || zero > length / 5 && zero < length * 3 / 5;
        return !wide && (control > length / 8 || zero > length / 1000 && control > length / 20);
    }

    private static Format packed(byte[] bytes, Limits limits) throws ExtractionException {
        try (Archive archive = new Archive(bytes, limits)) {
            for (String name = archive.next(); !name.isEmpty(); name = archive.next()) {
                if (name.equals("mimetype")) {
                    return openDocument(new String(archive.content(), StandardCharsets.US_ASCII).strip());
                }
                if (name.startsWith("word/")) {
                    return DOCX;
                }
                if (name.startsWith("xl/")) {
                    throw Refusals.otherFormat("một bảng tính (XLSX)", "a spreadsheet (XLSX)");
                }
                if (name.startsWith("ppt/")) {
                    throw Refusals.otherFormat("một bài trình chiếu (PPTX)", "a presentation (PPTX)");
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.damaged("nén", e);
        }
        throw Refusals.otherFormat("một tệp nén (ZIP)", "an archive (ZIP)");
    }

    private static Format openDocument(String type) throws ExtractionException {
        if (type.contains("opendocument.text")) {
            return ODT;
        }
        String known = type.substring(0, Math.min(80, type.length()));
        throw Refusals.otherFormat("một tệp " + known, "a file of type " + known);
    }
}
