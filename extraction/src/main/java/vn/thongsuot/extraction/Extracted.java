package vn.thongsuot.extraction;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText;

/**
 * A file's text with layout, and what the file is.
 *
 * @param mediaType of the content, whatever the file is named ("application/pdf")
 * @param bytes size of the file
 * @param sha256 of the file, in hexadecimal
 * @param pages number of pages; {@code null} where the format has none
 * @param ocr whether any page was recognised from its picture
 * @param layout how it is laid out on paper; {@code null} where the format or this program does not tell (all but DOCX)
 */
public record Extracted(
        String name, String mediaType, long bytes, String sha256, @Nullable Integer pages, boolean ocr, SourceText text, @Nullable Layout layout) {}
