package vn.thongsuot.app.check;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thongsuot.app.form.Rows;
import vn.thongsuot.app.form.Rows.Row;

/**
 * Which slots of "6 rõ" a draft must fill: one body asks for person, work and time, another for what comes of it too. The others are shown.
 *
 * @param chosen keys of {@code slots.tsv}; empty for what stands there
 */
public record Needed(Optional<Set<String>> chosen) {

    public static final Needed AS_PRESCRIBED = new Needed(Optional.empty());

    static final Rows SLOTS = Rows.beside(Needed.class, "slots.tsv");

    /**
     * Reads a list as an office writes it: {@code người, việc, thời gian, sản phẩm}, with or without "rõ", or the keys.
     *
     * @throws IllegalArgumentException for a word that names none, with those there are
     */
    public static Needed of(String list) {
        if (list.isBlank()) {
            return AS_PRESCRIBED;
        }
        return new Needed(Optional.of(Arrays.stream(list.split(",")).map(String::strip).filter(word -> !word.isEmpty()).map(Needed::slot).collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static String slot(String word) {
        String asked = word.toLowerCase(Locale.ROOT).replaceFirst("^rõ ", "");
        return SLOTS.rows().stream().filter(row -> asked.equals(row.get("slot")) || asked.equals(name(row))).map(row -> row.get("slot")).findFirst().orElseThrow(() -> new IllegalArgumentException(
                "“" + word + "”: " + names().stream().collect(Collectors.joining(", "))));
    }

    private static String name(Row row) {
        return row.get("vietnamese").replaceFirst("^rõ ", "");
    }

    /** What can be asked for, as an office says it. */
    public static List<String> names() {
        return SLOTS.rows().stream().map(Needed::name).distinct().toList();
    }

    boolean asks(Row slot) {
        return chosen.map(keys -> keys.contains(slot.get("slot"))).orElse(slot.get("needed").equals("yes"));
    }
}
