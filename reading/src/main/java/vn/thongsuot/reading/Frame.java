package vn.thongsuot.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a document's content: its head, to whom it goes, who signed; and the parts of content in between.
 *
 * @param parts the body, then the annexes, each without letterhead, title, recipients and signature
 */
record Frame(Reading.Header header, List<Part> parts, List<Reading.Recipient> recipients, Reading.Signature signature) {

    Frame {
        parts = List.copyOf(parts);
        recipients = List.copyOf(recipients);
    }

    /**
     * A stretch of content.
     *
     * @param label {@code null} for the body; "PL", "PL1", "PL2" … for an annex
     * @param heading the words of an annex's heading, as the section's {@code heading}; where it was read
     */
    record Part(@Nullable String label, @Nullable String heading, @Nullable Span headingSpan, List<SourceText.Block> blocks) {
        Part {
            blocks = List.copyOf(blocks);
        }
    }

    static Frame of(SourceText source, Wording text) {
        return new FrameReader(source, text).read();
    }
}
