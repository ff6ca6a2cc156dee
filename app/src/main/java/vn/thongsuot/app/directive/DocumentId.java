package vn.thongsuot.app.directive;

/** A registered document, within its unit. */
public record DocumentId(long value) {}
