package vn.thongsuot.app.check;

import vn.thongsuot.reading.Reading;

/** A directive that a draft is held against: what it is called and what it says. */
public record Directive(String name, Reading reading) {}
