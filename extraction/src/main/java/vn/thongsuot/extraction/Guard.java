package vn.thongsuot.extraction;

import java.io.IOException;
import vn.thongsuot.extraction.Extraction.Extract;

/**
 * Runs the libraries that parse other people's formats. On damaged input they fail in any way they like; whatever they throw is a damaged
 * file here, with the cause kept.
 */
final class Guard {

    private Guard() {}

    interface Parsing {
        Extract run() throws IOException, ExtractionException;
    }

    static Extract run(String format, Parsing parsing) throws ExtractionException {
        try {
            return parsing.run();
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(format, e);
        } catch (StackOverflowError | AssertionError | LinkageError e) {
            throw Refusals.damaged(format, e);
        }
    }
}
