package vn.thongsuot.extraction;

/**
 * How much of a file is read. Whatever goes beyond is refused with a message, never half read.
 *
 * @param fileBytes size of a file
 * @param unpackedBytes what all parts of a packed file may unpack to
 * @param textLength letters of text
 * @param tableCells cells of all tables together
 * @param depth tables within tables, elements within elements of a page
 * @param pages pages of a document
 * @param seconds that a document may take, recognition apart
 * @param dots of one picture
 * @param ocrPages pages that are recognised from their pictures
 * @param ocrSeconds seconds that the recognition of one page may take
 */
public record Limits(
        long fileBytes, long unpackedBytes, int textLength, int tableCells, int depth, int pages, int seconds, long dots, int ocrPages, int ocrSeconds) {

    public static final Limits DEFAULT =
            new Limits(200L << 20, 600L << 20, 20_000_000, 400_000, 40, 5_000, 300, 100_000_000, 300, 120);

    /** What one part of a packed file may unpack to: it is held in memory. */
    long partBytes() {
        return unpackedBytes / 5;
    }

    /** Tags of a web page. */
    int tags() {
        return tableCells * 2;
    }

    /** Groups within groups of an RTF document: every table, box and field takes several. */
    int groups() {
        return depth * 25;
    }
}
