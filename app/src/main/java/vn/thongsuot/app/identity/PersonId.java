package vn.thongsuot.app.identity;

/** A person. */
public record PersonId(long value) {}
