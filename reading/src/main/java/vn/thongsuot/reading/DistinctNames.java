package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of units in text order, each once however it is written. */
final class DistinctNames {

    private static final List<String> SEVERAL = List.of("các ", "những ", "mỗi ", "từng ");
    private final Wording text;
    private final List<Span> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    DistinctNames(Wording text) {
        this.text = text;
    }

    void add(List<Span> more) {
        for (Span name : more) {
            if (isNew(name)) {
                names.add(name);
            }
        }
    }

    /** Most items name one unit: it is compared only where another comes. */
    private boolean isNew(Span name) {
        if (names.isEmpty()) {
            return true;
        }
        if (known.isEmpty()) {
            known.add(key(names.getFirst()));
        }
        return known.add(key(name));
    }

    private String key(Span name) {
        return key(Folded.in(text, name));
    }

    /** "Các Hạt Kiểm lâm" and, later, "Hạt Kiểm lâm" are the same bodies. */
    static String key(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        for (String several : SEVERAL) {
            if (small.startsWith(several)) {
                return small.substring(several.length());
            }
        }
        return small;
    }

    boolean has(Span name) {
        return names.contains(name);
    }

    /** Whether this is one of the names, or stands within one ("các Vụ: Kế hoạch, Tổ chức cán bộ"). */
    boolean covers(Span part) {
        for (Span name : names) {
            if (name.start() <= part.start() && part.end() <= name.end()) {
                return true;
            }
        }
        return false;
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
