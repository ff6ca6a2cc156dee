package vn.thongsuot.app.rendition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Actor;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;

/** The words in which people see a reading. */
public record Wording(boolean english) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    public String say(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }

    public String day(@Nullable LocalDate day) {
        return day == null ? "" : day.format(DAY);
    }

    /** When an obligation is due, as short as a column allows. */
    public String schedule(Schedule schedule) {
        return switch (schedule.kind()) {
            case CONTINUOUS -> say("thường xuyên", "continuous");
            case PERIODIC -> period(schedule);
            case DEADLINE -> day(schedule.due());
            case RANGE -> (schedule.from() == null ? "" : day(schedule.from()) + " – ") + day(schedule.due());
            case EVENT -> schedule.text() == null ? say("theo sự kiện", "on an event") : schedule.text();
            case UNSPECIFIED -> say("chưa có hạn", "none stated");
        };
    }

    private String period(Schedule schedule) {
        if (schedule.every() == null) {
            return say("định kỳ", "periodic");
        }
        return switch (schedule.every()) {
            case DAY -> say("hằng ngày", "daily");
            case WEEK -> say("hằng tuần", "weekly");
            case MONTH -> say("hằng tháng", "monthly");
            case QUARTER -> say("hằng quý", "quarterly");
            case HALF_YEAR -> say("6 tháng", "half-yearly");
            case YEAR -> say("hằng năm", "yearly");
        };
    }

    /** The names of those who take part in one role, separated by semicolons. */
    public String names(Obligation obligation, Actor.Role role) {
        return names(obligation.actors().stream().filter(actor -> actor.role() == role).toList());
    }

    public String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
    }

    /** Why a lead is taken for one, where the item itself does not say it. */
    public String how(Actor actor) {
        return switch (actor.how()) {
            case STATED -> "";
            case HEADING -> say("theo đề mục", "by heading");
            case LINE -> say("theo dòng hoặc cột phân công", "by assignment line or column");
            case REFERENCE -> say("theo mục khác dẫn chiếu", "by reference from another section");
        };
    }

    public String severity(Reading.Finding.Severity severity) {
        return switch (severity) {
            case ERROR -> say("sai", "error");
            case WARNING -> say("cần xem", "check");
            case INFO -> say("lưu ý", "note");
        };
    }

    public String message(Reading.Finding finding) {
        return english ? finding.messageEn() : finding.message();
    }
}
