package vn.thongsuot.extraction;

import java.io.IOException;
import vn.thongsuot.extraction.Extraction.Extract;

/** Rich Text Format: the tokens are read once, in order; {@link RtfBody} makes text of them. */
final class RtfExtractor {

    private final Limits limits;

    RtfExtractor(Limits limits) {
        this.limits = limits;
    }

    Extract extract(byte[] bytes) throws IOException, ExtractionException {
        TextBuilder builder = new TextBuilder(limits);
        new RtfBody(limits, new RtfTokens(bytes)).write(builder);
        return Extract.of(builder.build());
    }
}
