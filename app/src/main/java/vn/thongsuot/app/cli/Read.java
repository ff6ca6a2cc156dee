package vn.thongsuot.app.cli;

import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.Reading;

/** A file that was read. */
record Read(Extracted source, Reading reading) {

    /** Whether the document bears a mark of secrecy: then nothing of it is shown or kept. */
    boolean isClassified() {
        return reading.header().secrecy() != null || reading.findings().stream().anyMatch(finding -> finding.code().equals("classified"));
    }
}
