package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.directive.Document.Direction;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** What a clerk typed of a document as a whole, kept as typed. */
public record HeaderForm(String direction, String type, String code, String issuer, String date, String title, String urgency, String retention, int version) {

    private static final Pattern NUMBER_AND_SYMBOL = Pattern.compile("^\\d+\\s*[-/]\\s*(\\S.*)$");
    private static final int LIMIT = 2000;
    private static final List<String> RETENTIONS = List.of("permanent", "70", "50", "20", "10", "5");

    /** What a form did not send is empty. */
    public HeaderForm {
        direction = Objects.requireNonNullElse(direction, "");
        type = Objects.requireNonNullElse(type, "");
        code = Objects.requireNonNullElse(code, "");
        issuer = Objects.requireNonNullElse(issuer, "");
        date = Objects.requireNonNullElse(date, "");
        title = Objects.requireNonNullElse(title, "");
        urgency = Objects.requireNonNullElse(urgency, "");
        retention = Objects.requireNonNullElse(retention, "");
    }

    /** A document that has no number yet shows its symbol alone. */
    static HeaderForm of(Document document) {
        return new HeaderForm(document.direction().name().toLowerCase(Locale.ROOT), text(document.type()), text(document.code() == null ? document.symbol() : document.code()), text(document.issuer()),
                Days.written(document.date()), text(document.title()), text(document.urgency()), text(document.retention()), document.version());
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** What is wrong; nothing where the form can be taken. */
    FormErrors check(Language language) {
        FormErrors errors = FormErrors.none();
        if (!date.isBlank() && Days.typed(date).isEmpty()) {
            errors.reject("date", Days.noDay(date, language));
        }
        List<String> tooLong = new ArrayList<>();
        tooLong(tooLong, "type", type);
        tooLong(tooLong, "code", code);
        tooLong(tooLong, "issuer", issuer);
        tooLong(tooLong, "title", title);
        tooLong(tooLong, "urgency", urgency);
        tooLong.forEach(field -> errors.reject(field, language.say("Dài quá 2.000 chữ cái.", "Longer than 2,000 letters.")));
        if (!retention.isBlank() && !RETENTIONS.contains(retention)) {
            errors.reject("retention", language.say("Hãy chọn thời hạn bảo quản trong danh sách.", "Choose a period of the list."));
        }
        return errors;
    }

    private static void tooLong(List<String> fields, String field, String typed) {
        if (typed.length() > LIMIT) {
            fields.add(field);
        }
    }

    Document applyTo(Document before) {
        Matcher written = NUMBER_AND_SYMBOL.matcher(code.strip());
        boolean numbered = written.matches();
        return new Document(before.unit(), before.id(), direction.equals("outgoing") ? Direction.OUTGOING : Direction.INCOMING, before.fileName(), before.bytes(), before.state(), before.problem(),
                before.registeredAt(), value(type), numbered ? value(code) : null, value(issuer), Days.typed(date).orElse(null), value(title), numbered ? written.group(1).strip() : value(code),
                value(urgency), value(retention), before.pages(), before.ocr(), version, before.obligations(), before.unconfirmed());
    }

    private static @Nullable String value(String typed) {
        String folded = typed.strip().replaceAll("\\s+", " ");
        return folded.isEmpty() ? null : folded;
    }

    public static List<Choice> directions(Language language) {
        return List.of(Choice.of("incoming", language.say("văn bản đến", "came in")), Choice.of("outgoing", language.say("văn bản đi của đơn vị", "goes out from this unit")));
    }

    /** Source: Quy định về văn bản của Đảng and Nghị định 30/2020/NĐ-CP name the same degrees. */
    public static List<Choice> urgencies(Language language, String present) {
        List<Choice> known = new ArrayList<>(List.of(Choice.of("Khẩn", language.say("Khẩn", "Urgent")), Choice.of("Thượng khẩn", language.say("Thượng khẩn", "Very urgent")),
                Choice.of("Hỏa tốc", language.say("Hỏa tốc", "Express"))));
        Optional<Choice> same = known.stream().filter(choice -> choice.value().equals(present)).findFirst();
        if (!present.isEmpty() && same.isEmpty()) {
            known.add(Choice.of(present, present));
        }
        return known;
    }

    /** Source: Luật Lưu trữ 33/2024/QH15 and the schedules under it: permanent, or 70, 50, 20, 10, 5 years. */
    public static List<Choice> retentions(Language language) {
        return RETENTIONS.stream().map(period -> Choice.of(period, period.equals("permanent") ? language.say("vĩnh viễn", "permanent") : language.say(period + " năm", period + " years"))).toList();
    }
}
