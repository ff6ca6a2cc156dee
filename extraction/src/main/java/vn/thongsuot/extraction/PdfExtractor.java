package vn.thongsuot.extraction;

final class PdfExtractor {

    private final Limits limits;

    PdfExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
