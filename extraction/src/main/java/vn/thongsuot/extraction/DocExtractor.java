package vn.thongsuot.extraction;

final class DocExtractor {

    private final Limits limits;

    DocExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
