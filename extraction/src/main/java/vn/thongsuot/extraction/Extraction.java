package vn.thongsuot.extraction;

import java.nio.file.Path;

/** The one entrance: a file in, its text with layout out. */
public final class Extraction {

    /**
     * Extracts a file's text. The kind of file is told by its content, not by its name.
     *
     * @throws ExtractionException where no text can be had from it; never anything else, whatever the bytes are
     */
    public Extracted extract(Path file) throws ExtractionException {
        throw new ExtractionException(
                ExtractionException.Reason.UNKNOWN_FORMAT, "Chưa đọc được loại tệp này.", "This kind of file can't be read yet.");
    }
}
