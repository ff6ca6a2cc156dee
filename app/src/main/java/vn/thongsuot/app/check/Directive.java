package vn.thongsuot.app.check;

import vn.thongsuot.reading.Reading;

/**
 * A directive that a draft is held against.
 *
 * @param name what it is called
 * @param sha256 of its file, by which a draft knows itself; empty where there is none
 */
public record Directive(String name, String sha256, Reading reading) {}
