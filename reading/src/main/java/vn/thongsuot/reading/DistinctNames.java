package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;

/** Names of units in text order, each once however it is written. */
final class DistinctNames {

    private final Wording text;
    private final List<Span> names = new ArrayList<>();

    DistinctNames(Wording text) {
        this.text = text;
    }

    void add(List<Span> more) {
        for (Span name : more) {
            if (names.stream().noneMatch(known -> same(known, name))) {
                names.add(name);
            }
        }
    }

    private boolean same(Span a, Span b) {
        return Folded.in(text, a).equalsIgnoreCase(Folded.in(text, b));
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    void clear() {
        names.clear();
    }

    List<Span> spans() {
        return List.copyOf(names);
    }
}
