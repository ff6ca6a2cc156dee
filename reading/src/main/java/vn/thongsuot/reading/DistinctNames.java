package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of units in text order, each once however it is written. */
final class DistinctNames {

    private final Wording text;
    private final List<Span> names = new ArrayList<>(2);
    /** The keys of the names; none as long as there is but one: most items name no more. */
    private final Set<String> known = new HashSet<>();

    DistinctNames(Wording text) {
        this.text = text;
    }

    void add(List<Span> more) {
        for (int i = 0; i < more.size(); i++) {
            add(more.get(i));
        }
    }

    private void add(Span name) {
        if (names.size() == 1 && known.isEmpty()) {
            known.add(key(names.getFirst()));
        }
        if (names.isEmpty() || known.add(key(name))) {
            names.add(name);
        }
    }

    private String key(Span name) {
        return Folded.in(text, name).toLowerCase(Locale.ROOT);
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
