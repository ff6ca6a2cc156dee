package vn.thongsuot.app.rendition;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            case HALF_YEAR -> say("6 tháng một lần", "half-yearly");
            case YEAR -> say("hằng năm", "yearly");
        };
    }

    /** What the document is called for short: its type and code. */
    public String document(Reading.Header header) {
        String type = header.type() == null ? say("Văn bản", "Document") : header.type();
        if (header.code() != null) {
            return type + " " + header.code();
        }
        return header.symbol() == null ? type : type + " " + say("(số để trống) ", "(number blank) ") + header.symbol();
    }

    /** Who issued it, where and when, as far as it says. */
    public String issued(Reading.Header header) {
        String when = header.date() == null ? null : say("ngày ", "") + day(header.date());
        return Stream.of(header.issuer(), header.parentIssuer(), header.place(), when).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }

    /** Another document, as far as this one says which. */
    public String citation(Reading.Citation citation) {
        String name = Stream.of(citation.type(), citation.code()).filter(Objects::nonNull).collect(Collectors.joining(" "));
        String day = citation.date() == null ? null : day(citation.date());
        return Stream.of(name, day, citation.issuer()).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Which part of the document holds it. */
    public String section(Obligation obligation) {
        return obligation.section() == null ? say("ngoài các mục", "outside sections") : say("mục ", "section ") + obligation.section();
    }

    /** The names of those who take part in one role, separated by semicolons. */
    public String names(Obligation obligation, Actor.Role role) {
        return names(obligation.actors().stream().filter(actor -> actor.role() == role).toList());
    }

    /** Who takes part beside the lead: those who cooperate, then those who carry out. */
    public String helpers(Obligation obligation) {
        String carryingOut = names(obligation, Actor.Role.IMPLEMENT);
        return Stream.of(names(obligation, Actor.Role.COOPERATE), carryingOut.isEmpty() ? "" : say("Thực hiện: ", "Carried out by: ") + carryingOut)
                .filter(names -> !names.isEmpty()).collect(Collectors.joining("\n"));
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
    }

    /** Why somebody is taken to act, where the item itself does not say it. */
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
