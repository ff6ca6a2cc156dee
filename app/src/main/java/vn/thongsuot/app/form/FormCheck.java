package vn.thongsuot.app.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.form.Rows.Row;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.extraction.Layout;
import vn.thongsuot.extraction.Layout.LineRule;
import vn.thongsuot.extraction.Layout.Sheet;
import vn.thongsuot.reading.DocumentFamily;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Finding;
import vn.thongsuot.reading.Reading.Finding.Severity;
import vn.thongsuot.reading.SourceText.Paragraph;
import vn.thongsuot.reading.Span;

/**
 * Holds a document against the form prescribed for it on its day. Every finding says what was found, what is expected and by which rule. Where a file does not
 * tell a property, nothing is claimed.
 */
public final class FormCheck {

    /** Word processors keep lengths in twentieths of a point and people set them in centimetres. */
    private static final double MILLIMETRES_OF_GRACE = 0.6;
    /** Fewer paragraphs than this share of all are slips, to be told but not to hold a document up for. */
    private static final double SLIP = 0.05;

    private final FormRules rules;
    private final DocumentParts parts;
    private final @Nullable Layout layout;
    private final List<Finding> found = new ArrayList<>();

    private FormCheck(FormRules rules, DocumentParts parts, @Nullable Layout layout) {
        this.rules = rules;
        this.parts = parts;
        this.layout = layout;
    }

    /** What in a document's form is to be mended, judged by the rules of a day. */
    public static List<Finding> of(Extracted source, Reading reading, LocalDate day) {
        FormRules rules = FormRules.of(DocumentFamily.of(reading, source.text().text()), day);
        FormCheck check = new FormCheck(rules, new DocumentParts(source.text(), reading), source.layout());
        rules.layout().forEach(check::layout);
        rules.wording().forEach(check::wording);
        return check.found;
    }

    private void layout(Row rule) {
        Layout set = layout;
        if (set == null) {
            return;
        }
        if (rule.get("part").equals("sheet")) {
            sheets(rule, set.sheets());
        } else {
            paragraphs(rule, set);
        }
    }

    /** Sheets across, for wide tables, are set as their tables need. */
    private void sheets(Row rule, List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            if (sheet.isLandscape()) {
                continue;
            }
            if (rule.get("property").equals("page-number")) {
                pageNumber(rule, sheet, sheets);
                return;
            }
            Double value = switch (rule.get("property")) {
                case "width" -> sheet.width();
                case "height" -> sheet.height();
                case "top" -> sheet.top();
                case "bottom" -> sheet.bottom();
                case "left" -> sheet.left();
                case "right" -> sheet.right();
                case "header" -> sheet.number() == null ? null : sheet.header();
                default -> throw new IllegalStateException("unknown property " + rule);
            };
            if (value != null && !isWithin(rule, value, MILLIMETRES_OF_GRACE)) {
                add(rule, Severity.WARNING, decimal(value, 1) + " mm", bounds(rule, " mm"), null, "", "");
                return;
            }
        }
    }

    /** A document of one sheet needs no number; how many sheets it has is not known here, so its absence is a matter for whoever looks at it. */
    private void pageNumber(Row rule, Sheet sheet, List<Sheet> sheets) {
        Layout.Number number = sheet.number();
        String source = " (" + rule.get("source") + ").";
        if (number == null) {
            if (sheets.stream().allMatch(each -> each.number() == null)) {
                add("page-number", Severity.INFO, "Không có số trang: cần có nếu văn bản từ hai trang trở lên" + source,
                        "No page numbers: needed where the document has two pages or more" + source, null);
            }
        } else if (number.place() != Layout.Place.HEADER || !number.centred()) {
            add("page-number", Severity.WARNING, "Số trang phải ở giữa lề trên" + source, "Page numbers stand in the middle of the upper margin" + source, null);
        }
        if (number != null && number.onFirstPage()) {
            add("page-number", Severity.WARNING, "Trang thứ nhất không được hiển thị số trang" + source, "The first page shows no page number" + source, null);
        }
    }

    private void paragraphs(Row rule, Layout set) {
        List<Paragraph> held = rule.get("part").equals("all") ? all() : parts.of(rule.get("part"));
        String value = null;
        Span first = null;
        int wrong = 0;
        int known = 0;
        for (Paragraph p : held) {
            Layout.Paragraph look = set.paragraphs().stream().filter(each -> each.span().overlaps(p.span())).findFirst().orElse(null);
            String found = look == null ? null : found(rule, p, look);
            known += found == null ? 0 : 1;
            if (found != null && !found.isEmpty()) {
                wrong++;
                value = value == null ? found : value;
                first = first == null ? p.span() : first;
            }
        }
        if (wrong > 0 && value != null) {
            String vi = known > 1 ? " (" + wrong + "/" + known + " đoạn)" : "";
            String en = known > 1 ? " (" + wrong + " of " + known + " paragraphs)" : "";
            add(rule, wrong < known * SLIP ? Severity.INFO : Severity.WARNING, value, expected(rule), first, vi, en);
        }
    }

    private List<Paragraph> all() {
        List<Paragraph> all = new ArrayList<>();
        for (String part : List.of("national-title", "motto", "party-title", "parent-issuer", "issuer", "code", "date", "type", "title", "letter-title", "basis", "body",
                "authority", "position", "name", "recipients-word", "recipients")) {
            all.addAll(parts.of(part));
        }
        return all;
    }

    /** What was found instead of what the rule expects; empty where it is as expected, {@code null} where the file does not tell. */
    private static @Nullable String found(Row rule, Paragraph p, Layout.Paragraph look) {
        return switch (rule.get("property")) {
            case "font" -> look.font() == null ? null : look.font().equalsIgnoreCase(rule.get("value")) ? "" : look.font();
            case "size" -> outside(rule, look.size(), "");
            case "weight" -> is(rule, p.style().bold() ? "bold" : "plain");
            case "slant" -> is(rule, p.style().italic() ? "italic" : "upright");
            case "underline" -> is(rule, look.underlined() ? "underlined" : "not-underlined");
            case "align" -> switch (p.style().align()) {
                case UNKNOWN -> null;
                case LEFT -> is(rule, "left-aligned");
                case CENTRE -> is(rule, "centre");
                case RIGHT -> is(rule, "right-aligned");
                case JUSTIFIED -> is(rule, "justified");
            };
            case "indent" -> outside(rule, look.indent(), " mm");
            case "paragraph-space" -> outside(rule, look.before() + look.after(), " pt");
            case "line-exactly" -> look.lineRule() == LineRule.EXACTLY ? outside(rule, look.line(), " pt") : lines(look);
            case "line-multiple" -> look.lineRule() == LineRule.MULTIPLE ? outside(rule, look.line(), "") : "";
            default -> throw new IllegalStateException("unknown property " + rule);
        };
    }

    private static String lines(Layout.Paragraph look) {
        return decimal(look.line(), 2) + (look.lineRule() == LineRule.MULTIPLE ? " lines" : " pt (At least)");
    }

    private static @Nullable String outside(Row rule, @Nullable Double value, String unit) {
        return value == null ? null : isWithin(rule, value, 0.01) ? "" : decimal(value, 2) + unit;
    }

    private static String is(Row rule, String value) {
        return value.equals(rule.get("value")) ? "" : value;
    }

    private static boolean isWithin(Row rule, double value, double grace) {
        return value >= Double.parseDouble(rule.get("low")) - grace && value <= Double.parseDouble(rule.get("high")) + grace;
    }

    private static String expected(Row rule) {
        return switch (rule.get("property")) {
            case "size" -> bounds(rule, "");
            case "indent" -> bounds(rule, " mm");
            case "paragraph-space" -> bounds(rule, " pt");
            case "line-exactly" -> "Exactly " + bounds(rule, " pt");
            case "line-multiple" -> bounds(rule, " lines");
            default -> rule.get("value");
        };
    }

    private static String bounds(Row rule, String unit) {
        String low = rule.get("low");
        String high = rule.get("high");
        return (high.equals("99") ? "≥ " + low : low.equals(high) ? low : low + "–" + high) + unit;
    }

    /** A decimal as Vietnamese and computers both read it: whole numbers without a point. */
    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value).replaceAll("\\.?0+$", "");
    }

    private void add(Row rule, Severity severity, String value, String expected, @Nullable Span span, String countVi, String countEn) {
        boolean isNamed = rule.get("value").isEmpty() || rule.get("property").equals("font") || rule.get("property").equals("align");
        Function<Boolean, String> what = english -> FormRules.name(rule.get("part"), english) + ": " + (isNamed ? FormRules.name(rule.get("property"), english) + " " : "");
        String source = " (" + rule.get("source") + ").";
        add("layout", severity, what.apply(false) + FormRules.name(value, false) + countVi + ", quy định " + FormRules.name(expected, false) + source,
                what.apply(true) + FormRules.name(value, true) + countEn + ", prescribed " + FormRules.name(expected, true) + source, span);
    }

    private void add(String code, Severity severity, String vietnamese, String english, @Nullable Span span) {
        found.add(new Finding(code, severity, null, vietnamese, english, span));
    }

    private void wording(Row rule) {
        List<Paragraph> held = parts.of(rule.get("part"));
        if (held.isEmpty()) {
            return;
        }
        Pattern pattern = Pattern.compile(rule.get("pattern"), Pattern.UNICODE_CHARACTER_CLASS);
        boolean must = rule.get("must").equals("yes");
        for (Paragraph p : held) {
            if (pattern.matcher(parts.words(p)).find() != must) {
                String source = " (" + rule.get("source") + ").";
                String words = parts.words(p);
                String shown = ": “" + (words.length() > 60 ? "… " + words.substring(words.length() - 55) : words) + "”";
                add("wording", Severity.valueOf(rule.get("severity")), rule.get("vietnamese") + shown + source, rule.get("english") + shown + source, p.span());
                return;
            }
        }
    }
}
