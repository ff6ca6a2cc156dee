package vn.thongsuot.extraction;

final class ImageExtractor {

    private final Limits limits;

    ImageExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
