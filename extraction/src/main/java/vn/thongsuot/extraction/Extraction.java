package vn.thongsuot.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.SourceText;

/** The one entrance: a file in, its text with layout out. Safe for use by several threads. */
public final class Extraction {

    private final Limits limits;

    /** With the default limits. */
    public Extraction() {
        this(Limits.DEFAULT);
    }

    public Extraction(Limits limits) {
        this.limits = limits;
    }

    /** What a format's extractor delivers; {@code pages} and {@code layout} are {@code null} where the format has none. */
    record Extract(SourceText text, @Nullable Integer pages, boolean ocr, @Nullable Layout layout) {

        Extract(SourceText text, @Nullable Integer pages, boolean ocr) {
            this(text, pages, ocr, null);
        }

        static Extract of(SourceText text) {
            return new Extract(text, null, false);
        }
    }

    /**
     * Extracts a file's text. The kind of file is told by its content, not by its name.
     *
     * @throws ExtractionException where no text can be had from it; never anything else, whatever the bytes are
     */
    public Extracted extract(Path file) throws ExtractionException {
        return extract(file.getFileName() == null ? file.toString() : file.getFileName().toString(), bytes(file));
    }

    /** Extracts the text of a file that is in memory already. */
    public Extracted extract(String name, byte[] bytes) throws ExtractionException {
        if (bytes.length == 0) {
            throw Refusals.empty();
        }
        if (bytes.length > limits.fileBytes()) {
            throw Refusals.tooLarge(bytes.length, limits.fileBytes());
        }
        Format format = Format.of(bytes, limits);
        Extract extract = extract(format, bytes, new Patience(limits.seconds()));
        if (extract.text().text().isBlank()) {
            throw Refusals.noText();
        }
        return new Extracted(name, format.mediaType(), bytes.length, sha256(bytes), extract.pages(), extract.ocr(), extract.text(), extract.layout());
    }

    /**
     * The kind of a file, told by its content; nothing is taken out of it yet.
     *
     * @throws ExtractionException where it is empty, too large, or of a kind that can't be read
     */
    public String mediaType(byte[] bytes) throws ExtractionException {
        if (bytes.length == 0) {
            throw Refusals.empty();
        }
        if (bytes.length > limits.fileBytes()) {
            throw Refusals.tooLarge(bytes.length, limits.fileBytes());
        }
        return Format.of(bytes, limits).mediaType();
    }

    private Extract extract(Format format, byte[] bytes, Patience patience) throws ExtractionException {
        return switch (format) {
            case DOCX -> Guard.run("DOCX", patience, () -> new DocxExtractor(limits).extract(bytes));
            case DOC -> Guard.run("DOC", patience, () -> new DocExtractor(limits).extract(bytes));
            case ODT -> Guard.run("ODT", patience, () -> new OdtExtractor(limits).extract(bytes));
            case RTF -> Guard.run("RTF", patience, () -> new RtfExtractor(limits).extract(bytes));
            case HTML -> Guard.run("HTML", patience, () -> new HtmlExtractor(limits).extract(bytes));
            case PDF -> Guard.run("PDF", patience, () -> new PdfExtractor(limits, patience).extract(bytes));
            case PNG, JPEG, TIFF, BMP, GIF -> Guard.run("ảnh", patience, () -> new ImageExtractor(limits, patience).extract(bytes));
            case TEXT -> Guard.run("văn bản thô", patience, () -> new PlainTextExtractor(limits).extract(bytes));
        };
    }

    private byte[] bytes(Path file) throws ExtractionException {
        String name = String.valueOf(file.getFileName());
        if (Files.isDirectory(file)) {
            throw Refusals.isFolder(name);
        }
        if (!Files.exists(file)) {
            throw Refusals.notFound(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw Refusals.notAFile(name);
        }
        try {
            long size = Files.size(file);
            if (size > limits.fileBytes()) {
                throw Refusals.tooLarge(size, limits.fileBytes());
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw Refusals.notReadable(name, e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
