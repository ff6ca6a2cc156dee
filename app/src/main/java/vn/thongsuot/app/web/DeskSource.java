package vn.thongsuot.app.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a module lays on the desk of whoever acts now: a component of that module. */
@FunctionalInterface
public interface DeskSource {

    /** Why something lies on the desk; the desk shows them in this order. */
    enum Pressure {
        LATE,
        DUE,
        DECISION
    }

    /**
     * One thing to do.
     *
     * @param source where it comes from: {@code KH 77-KH/ĐUK, mục III.2}
     * @param verb the one next action, as a verb; {@code path} leads to it
     */
    record Item(Pressure pressure, String title, String source, Optional<LocalDate> due, String verb, String path) {}

    List<Item> items(LocalDate today, Language language);
}
