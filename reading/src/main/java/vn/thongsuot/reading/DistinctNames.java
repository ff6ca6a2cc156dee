package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of units in text order, each once however it is written. */
final class DistinctNames {

    private static final Pattern SEVERAL = Pattern.compile("^(?:các|những|mỗi|từng) ");
    private final Wording text;
    private final List<Span> names = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    DistinctNames(Wording text) {
        this.text = text;
    }

    void add(List<Span> more) {
        for (Span name : more) {
            if (known.add(key(Folded.in(text, name)))) {
                names.add(name);
            }
        }
    }

    /** "Các Hạt Kiểm lâm" and, later, "Hạt Kiểm lâm" are the same bodies. */
    static String key(String name) {
        return SEVERAL.matcher(name.toLowerCase(Locale.ROOT)).replaceFirst("");
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
