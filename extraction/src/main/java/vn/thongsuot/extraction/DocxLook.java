package vn.thongsuot.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.Layout.LineRule;
import vn.thongsuot.reading.Span;

/** Gathers the type and spacing of one paragraph while it is read. */
final class DocxLook {

    private static final double HALF_POINTS = 2;
    private static final double TWIPS_PER_POINT = 20;
    private static final double SINGLE = 240;

    /** Type of some letters. */
    private record Type(@Nullable String font, @Nullable Double size) {}

    private final Map<Type, Integer> types = new HashMap<>();
    private final Map<String, String> spacing = new HashMap<>();
    private final List<String> anchors = new ArrayList<>();
    private int letters;
    private int underlinedLetters;
    private @Nullable String size;
    private @Nullable String underline;

    void beginRun() {
        size = null;
        underline = null;
    }

    void size(@Nullable String halfPoints) {
        size = halfPoints;
    }

    void underline(@Nullable String kind) {
        underline = kind;
    }

    void spacing(String name, String value) {
        spacing.put(name, value);
    }

    void anchor(String name) {
        anchors.add(name);
    }

    List<String> anchors() {
        return anchors;
    }

    void letters(int count, DocxStyles styles, @Nullable String style, @Nullable String runStyle, @Nullable String font) {
        String half = size != null ? size : styles.runValue(runStyle, style, "val", "sz");
        Double decimal = DocxSheets.decimal(half);
        types.merge(new Type(font != null ? font : styles.typeface(runStyle, style), decimal == null ? null : decimal / HALF_POINTS), count, Integer::sum);
        String line = underline != null ? underline : styles.runValue(runStyle, style, "val", "u");
        letters += count;
        underlinedLetters += line != null && !line.equals("none") ? count : 0;
    }

    Layout.Paragraph paragraph(Span span, DocxStyles styles, @Nullable String style, boolean inTable) {
        Type most = types.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(new Type(null, null));
        Double smallest = null;
        Double largest = null;
        for (Type type : types.keySet()) {
            if (type.size != null) {
                smallest = smallest == null ? type.size : Math.min(smallest, type.size);
                largest = largest == null ? type.size : Math.max(largest, type.size);
            }
        }
        String rule = said("lineRule", "spacing", styles, style);
        double line = number("line", "spacing", styles, style, SINGLE);
        LineRule kind = "exact".equals(rule) ? LineRule.EXACTLY : "atLeast".equals(rule) ? LineRule.AT_LEAST : LineRule.MULTIPLE;
        double hanging = number("hanging", "ind", styles, style, 0);
        double indent = hanging > 0 ? -hanging : number("firstLine", "ind", styles, style, 0);
        return new Layout.Paragraph(span, most.font, most.size, smallest, largest, underlinedLetters * 2 > letters, inTable, kind,
                kind == LineRule.MULTIPLE ? line / SINGLE : line / TWIPS_PER_POINT,
                number("before", "spacing", styles, style, 0) / TWIPS_PER_POINT, number("after", "spacing", styles, style, 0) / TWIPS_PER_POINT,
                DocxSheets.millimetres(String.valueOf((int) indent)));
    }

    private @Nullable String said(String attribute, String element, DocxStyles styles, @Nullable String style) {
        String own = spacing.get(element + ":" + attribute);
        return own != null ? own : styles.paragraphValue(style, attribute, element);
    }

    private double number(String attribute, String element, DocxStyles styles, @Nullable String style, double otherwise) {
        Double value = DocxSheets.decimal(said(attribute, element, styles, style));
        return value == null ? otherwise : value;
    }
}
