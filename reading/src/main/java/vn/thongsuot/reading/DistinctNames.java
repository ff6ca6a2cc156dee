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
            if (!isKnown(name)) {
                names.add(name);
            }
        }
    }

    private boolean isKnown(Span name) {
        for (Span known : names) {
            if (same(known, name)) {
                return true;
            }
        }
        return false;
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
