package vn.thongsuot.app.identity;

/** A unit of the tree, as roles and records name it. What it is, the module {@code organization} knows. */
public record UnitId(long value) {}
