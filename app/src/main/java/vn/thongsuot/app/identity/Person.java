package vn.thongsuot.app.identity;

/** A person on the books of a unit. */
public record Person(PersonId id, UnitId unit, String name) {}
