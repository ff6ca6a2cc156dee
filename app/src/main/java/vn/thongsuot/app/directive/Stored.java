package vn.thongsuot.app.directive;

import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;

/** A document's text with what was read in it, as the program left them. */
record Stored(SourceText source, Reading reading) {}
