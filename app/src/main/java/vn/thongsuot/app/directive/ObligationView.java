package vn.thongsuot.app.directive;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;

/**
 * The form of one obligation, with what was changed of it so far.
 *
 * @param id empty where it is to be added
 * @param sendTo where the form goes
 * @param below whether another stands above it that it can be joined to
 */
public record ObligationView(long document, String documentName, String id, String sendTo, String where, boolean below, List<Change> changes) {

    /** One corrected field. */
    public record Change(String field, String before, String after, Instant at) {}

    /** Where what is typed goes while it is typed. */
    public String typing() {
        return "/documents/" + document + "/obligations/" + (id.isEmpty() ? Typing.NEW : id) + "/typing";
    }

    /** What goes back to the page of the document, to where the obligation stands. */
    public String back() {
        return "/documents/" + document + (id.isEmpty() ? "" : "#" + id);
    }

    static ObligationView adding(RegisterDesk.Opened blank, String after, Language language) {
        long document = blank.document().id().value();
        return new ObligationView(document, blank.document().name(), "", "/documents/" + document + "/obligations?sau=" + URLEncoder.encode(after, StandardCharsets.UTF_8),
                where(blank.obligation(), language), false, List.of());
    }

    private static String where(ReviewedObligation obligation, Language language) {
        return obligation.section() == null ? "" : language.say("mục ", "section ") + obligation.section();
    }

    static ObligationView of(RegisterDesk.Opened shown, Language language) {
        Document document = shown.document();
        ReviewedObligation obligation = shown.obligation();
        return new ObligationView(
                document.id().value(),
                document.name(),
                obligation.id(),
                "/documents/" + document.id().value() + "/obligations/" + obligation.id(),
                where(obligation, language),
                shown.below(),
                shown.corrections().stream().map(correction -> new Change(field(correction.field(), language), shown(correction.before()), shown(correction.after()), correction.at())).toList());
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        return value == null || value.isEmpty() ? "–" : value;
    }

    private static String field(String code, Language language) {
        return switch (code) {
            case "text" -> language.say("Nội dung", "Text");
            case "lead" -> language.say("Chủ trì", "Lead");
            case "cooperate" -> language.say("Phối hợp", "Cooperators");
            case "implement" -> language.say("Thực hiện", "Implementers");
            case "schedule" -> language.say("Thời hạn", "Schedule");
            case "deliverable" -> language.say("Sản phẩm", "Deliverable");
            default -> language.say("Tình trạng", "State");
        };
    }

    /** How an obligation may be timed, as the form offers it. */
    public static List<Choice> kinds(Language language) {
        return List.of(
                Choice.of("unspecified", language.say("chưa có hạn", "none stated")),
                Choice.of("deadline", language.say("xong trước một ngày", "by a day")),
                Choice.of("range", language.say("từ ngày đến ngày", "from a day to a day")),
                Choice.of("periodic", language.say("định kỳ", "periodic")),
                Choice.of("continuous", language.say("thường xuyên", "continuous")),
                Choice.of("event", language.say("tính từ một sự kiện", "counted from an event")));
    }

    public static List<Choice> periods(Language language) {
        return List.of(
                Choice.of("day", language.say("hằng ngày", "daily")),
                Choice.of("week", language.say("hằng tuần", "weekly")),
                Choice.of("month", language.say("hằng tháng", "monthly")),
                Choice.of("quarter", language.say("hằng quý", "quarterly")),
                Choice.of("half-year", language.say("6 tháng", "half-yearly")),
                Choice.of("year", language.say("hằng năm", "yearly")));
    }
}
