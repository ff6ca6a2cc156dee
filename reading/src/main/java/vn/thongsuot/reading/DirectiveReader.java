package vn.thongsuot.reading;

import java.util.List;

/** Reads directives. Never refuses an input, keeps no state, and reads the same text the same way every time. */
public final class DirectiveReader {

    /** Reads one document. */
    public Reading read(SourceText source) {
        return new Reading(
                Reading.Header.NONE, List.of(), List.of(), List.of(), List.of(), Reading.Signature.NONE, List.of());
    }
}
