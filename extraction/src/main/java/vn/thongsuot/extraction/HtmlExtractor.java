package vn.thongsuot.extraction;

final class HtmlExtractor {

    private final Limits limits;

    HtmlExtractor(Limits limits) {
        this.limits = limits;
    }

    Extraction.Extract extract(byte[] bytes) throws java.io.IOException, ExtractionException {
        throw Refusals.noText();
    }
}
