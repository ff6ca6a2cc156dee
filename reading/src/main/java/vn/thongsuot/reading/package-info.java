/**
 * Reads a directive: from its text with layout ({@link vn.thongsuot.reading.SourceText}) to what it obliges whom to do
 * by when ({@link vn.thongsuot.reading.Reading}). A pure library: no clock, no input or output, no state.
 */
@NullMarked
package vn.thongsuot.reading;

import org.jspecify.annotations.NullMarked;
