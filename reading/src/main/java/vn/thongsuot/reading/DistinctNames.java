package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of units in text order, each once however it is written. */
final class DistinctNames {

    private final Wording text;
    private final List<Span> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    DistinctNames(Wording text) {
        this.text = text;
    }

    void add(List<Span> more) {
        for (Span name : more) {
            if (known.add(Folded.in(text, name).toLowerCase(Locale.ROOT))) {
                names.add(name);
            }
        }
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    void clear() {
        names.clear();
        known.clear();
    }

    List<Span> spans() {
        return List.copyOf(names);
    }
}
