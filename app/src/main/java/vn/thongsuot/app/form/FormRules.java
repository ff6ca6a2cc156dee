package vn.thongsuot.app.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.thongsuot.app.form.Rows.Row;
import vn.thongsuot.reading.DocumentFamily;

/**
 * What law prescribes for a family's documents on one day. The rules are data ({@code layout.tsv}, {@code wording.tsv}), each with its source and the days on
 * which it is in force: a document of 2023 is judged by the rules of 2023.
 */
public record FormRules(DocumentFamily family, List<Row> layout, List<Row> wording) {

    private static final Rows LAYOUT = Rows.beside(FormRules.class, "layout.tsv");
    private static final Rows WORDING = Rows.beside(FormRules.class, "wording.tsv");
    private static final Map<String, Row> NAMES = Rows.beside(FormRules.class, "parts.tsv").rows().stream()
            .collect(Collectors.toMap(row -> row.get("part"), Function.identity()));

    public static FormRules of(DocumentFamily family, LocalDate day) {
        return new FormRules(family, of(LAYOUT, family, day), of(WORDING, family, day));
    }

    private static List<Row> of(Rows rows, DocumentFamily family, LocalDate day) {
        return rows.validOn(day).stream().filter(row -> row.get("form").equals(family.name().toLowerCase(Locale.ROOT))).toList();
    }

    /** The documents that the rules come from, by the names they are cited by. */
    public List<String> sources() {
        return layout.stream().map(row -> row.get("source").split(", ")[0]).distinct().toList();
    }

    /** The least that is allowed, where a rule bounds this property. */
    public double least(String part, String property, double otherwise) {
        return bound(part, property, "low", otherwise);
    }

    public double most(String part, String property, double otherwise) {
        return bound(part, property, "high", otherwise);
    }

    private double bound(String part, String property, String column, double otherwise) {
        return layout.stream().filter(row -> row.get("part").equals(part) && row.get("property").equals(property)).findFirst()
                .map(row -> Double.parseDouble(row.get(column))).orElse(otherwise);
    }

    /** What a part, a property or a value is called. */
    static String name(String part, boolean english) {
        Row row = NAMES.get(part);
        return row == null ? part : row.get(english ? "english" : "vietnamese");
    }
}
