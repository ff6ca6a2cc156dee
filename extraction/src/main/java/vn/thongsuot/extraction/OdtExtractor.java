package vn.thongsuot.extraction;

final class OdtExtractor {

    private final Limits limits;

    OdtExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
