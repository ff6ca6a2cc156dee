package vn.thongsuot.app.draft;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.form.Rows;
import vn.thongsuot.app.form.Rows.Row;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;

/**
 * What the draft of a unit's own plan is made of. The program knows no more of the unit than its name; what {@code null} leaves open is taken from its first words
 * by the data of this package, or left to be filled in by hand.
 *
 * @param parent the directive that the plan carries out
 * @param obligations those of the parent's that the plan takes up
 * @param unit whose plan it is, as its letterhead names it
 * @param family whose form it takes
 * @param day whose rules on form hold
 * @param superior the body above the unit, as a letterhead names it
 * @param sign the unit's sign in document numbers ("ĐU", "UBND")
 * @param place where the unit sits
 * @param authority on whose behalf the plan is signed ("T/M BAN THƯỜNG VỤ")
 * @param position the signer's office ("BÍ THƯ")
 */
public record OwnPlan(
        Reading parent,
        List<Obligation> obligations,
        String unit,
        DocumentFamily family,
        LocalDate day,
        @Nullable String superior,
        @Nullable String sign,
        @Nullable String place,
        @Nullable String authority,
        @Nullable String position) {

    private static final List<Row> UNITS = Rows.beside(OwnPlan.class, "units.tsv").rows();
    private static final List<Row> SUPERIORS = Rows.beside(OwnPlan.class, "superiors.tsv").rows();

    public OwnPlan {
        obligations = List.copyOf(obligations);
    }

    /** With everything that the unit's name tells. A party organisation speaks through its committee (HD 36-HD/VPTW II.1.2.1). */
    public static OwnPlan of(Reading parent, List<Obligation> obligations, String name, LocalDate day) {
        String unit = name.replaceFirst("(?u)^Đảng bộ ", "Đảng ủy ").replaceFirst("(?u)^ĐẢNG BỘ ", "ĐẢNG ỦY ");
        Row known = UNITS.stream().filter(row -> plain(unit).startsWith(plain(row.get("begins")))).findFirst().orElse(new Row(Map.of()));
        DocumentFamily family = known.get("family").isEmpty() ? DocumentFamily.of(parent, "") : DocumentFamily.valueOf(known.get("family").toUpperCase(Locale.ROOT));
        String issuer = body(parent.header());
        return new OwnPlan(parent, obligations, unit, family, day, issuer == null ? null : superior(issuer, family), known.get("sign").isEmpty() ? initials(unit) : known.get("sign"), null,
                empty(known.get("authority")), empty(known.get("position")));
    }

    /** The same with what a person says of the unit; {@code null} leaves what is there. */
    public OwnPlan with(@Nullable String newSuperior, @Nullable String newSign, @Nullable String newPlace, @Nullable String newAuthority, @Nullable String newPosition) {
        return new OwnPlan(parent, obligations, unit, family, day, newSuperior == null ? superior : newSuperior, newSign == null ? sign : newSign,
                newPlace == null ? place : newPlace, newAuthority == null ? authority : newAuthority, newPosition == null ? position : newPosition);
    }

    /** An office that names no body of its own ("VĂN PHÒNG") speaks for the one above it. */
    private static @Nullable String body(Reading.Header header) {
        boolean bare = header.issuer() != null && plain(header.issuer()).equals(plain("văn phòng"));
        return bare && header.parentIssuer() != null ? header.parentIssuer() : header.issuer();
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String superior(String issuer, DocumentFamily family) {
        String capitals = issuer.toUpperCase(Locale.ROOT);
        if (family == DocumentFamily.PARTY) {
            for (Row row : SUPERIORS) {
                int words = row.get("begins").split(" ").length;
                if (plain(issuer).startsWith(plain(row.get("begins")))) {
                    return (row.get("becomes") + " " + Stream.of(capitals.split("\\s+")).skip(words).collect(Collectors.joining(" "))).strip();
                }
            }
        }
        return capitals;
    }

    /** The first letters of a name's syllables, as signs are made; words of little meaning go. */
    private static String initials(String unit) {
        return Stream.of(unit.strip().split("[\\s,]+")).filter(word -> !word.isEmpty() && !word.equals("và")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
    }

    /** Small letters without marks: "ĐẢNG UỶ" and "Đảng ủy" are one. */
    static String plain(String name) {
        return Normalizer.normalize(name.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replace('đ', 'd').replaceAll("\\s+", " ");
    }
}
