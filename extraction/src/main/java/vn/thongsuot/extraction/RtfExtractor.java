package vn.thongsuot.extraction;

final class RtfExtractor {

    private final Limits limits;

    RtfExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
