package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.execution.Occurrences.Counts;
import vn.thongsuot.app.execution.Occurrences.Place;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/** What the page of a unit's work shows. */
@Service
@Transactional(readOnly = true)
class WorkDesk {

    private final Occurrences occurrences;
    private final Units units;
    private final People people;
    private final Clock clock;

    WorkDesk(Occurrences occurrences, Units units, People people, Clock clock) {
        this.occurrences = occurrences;
        this.units = units;
        this.people = people;
        this.clock = clock;
    }

    WorkView page(UnitId unit, Shown shown, Optional<Place> after, int size, Language language, boolean mayReport, boolean heads) {
        LocalDate today = LocalDate.now(clock);
        int nearly = occurrences.nearlyDueDays(today);
        Counts counts = occurrences.counts(unit, today, nearly);
        List<Occurrence> found = occurrences.page(unit, shown, today, nearly, after, size + 1);
        List<Occurrence> page = found.size() > size ? found.subList(0, size) : found;
        Map<PersonId, String> names = people.names(page.stream().map(Occurrence::responsible).filter(Objects::nonNull).distinct().toList());
        String next = found.size() > size ? "/work?loc=" + shown.word() + "&sau=" + WorkPlaces.written(Place.of(page.getLast())) : "";
        return new WorkView(Arrays.stream(Shown.values()).map(part -> new WorkView.View(part.word(), label(part, language), counts.of(part))).toList(), shown.word(),
                page.stream().map(occurrence -> line(occurrence, today, nearly, names, language)).toList(), next, mayReport, !occurrences.toJudge(unit, Optional.empty(), 1).isEmpty(), heads);
    }

    /** What others report to the unit and ask of it. */
    WorkView.Answers answers(UnitId unit, Optional<Place> after, int size, Language language) {
        LocalDate today = LocalDate.now(clock);
        int nearly = occurrences.nearlyDueDays(today);
        List<Occurrence> found = occurrences.toJudge(unit, after, size + 1);
        List<Occurrence> page = found.size() > size ? found.subList(0, size) : found;
        Map<UnitId, Unit> named = units.find(page.stream().map(occurrence -> occurrence.key().unit()).distinct().toList(), today);
        String next = found.size() > size ? "/work/answers?sau=" + WorkPlaces.written(Place.of(page.getLast())) : "";
        return new WorkView.Answers(page.stream().map(occurrence -> new WorkView.Asking(Optional.ofNullable(named.get(occurrence.key().unit())).map(Unit::name).orElse(""),
                asks(occurrence, language), line(occurrence, today, nearly, Map.of(), language))).toList(), next);
    }

    /** What the unit says, after its name: "báo cáo đã xong". */
    static String asks(Occurrence occurrence, Language language) {
        return switch (occurrence.state()) {
            case REPORTED -> language.say("báo cáo đã xong", "reports it done");
            case REFUSAL_ASKED -> language.say("xin không thực hiện", "asks to be excused");
            case OPEN, RETURNED, VERIFIED, REFUSED, SUSPENDED, ENDED -> language.say("xin lùi hạn", "asks for another day");
        };
    }

    private static String label(Shown shown, Language language) {
        return switch (shown) {
            case OWED -> language.say("Phải làm", "To do");
            case LATE -> language.say("Quá hạn", "Late");
            case NEARLY_DUE -> language.say("Sắp đến hạn", "Nearly due");
            case COOPERATING -> language.say("Phối hợp", "Taking part");
            case WAITING -> language.say("Chờ xác nhận", "Awaiting confirmation");
            case DONE -> language.say("Đã xong", "Done");
        };
    }

    static WorkView.Line line(Occurrence occurrence, LocalDate today, int nearly, Map<PersonId, String> names, Language language) {
        Timeliness time = occurrence.timeliness(today, nearly);
        Occurrence.Duty duty = occurrence.duty();
        String text = duty.text().isEmpty() ? language.say("Nhiệm vụ ", "Obligation ") + occurrence.key().obligation().substring(1) : duty.text();
        return new WorkView.Line(occurrence.key().path(), text, from(duty, language), occurrence.part().in(language), occurrence.period().map(period -> period.in(language)).orElse(""),
                occurrence.due(), state(occurrence, language), tag(occurrence), time.in(language), time.tag(), occurrence.percent(),
                occurrence.responsible() == null ? "" : names.getOrDefault(occurrence.responsible(), ""), occurrence.state().owed());
    }

    static String from(Occurrence.Duty duty, Language language) {
        return duty.document() + (duty.section().isEmpty() ? "" : language.say(", mục ", ", section ") + duty.section());
    }

    /** What nobody has said anything about has not begun. */
    static String state(Occurrence occurrence, Language language) {
        return occurrence.untouched() ? language.say("chưa báo cáo", "nothing reported") : occurrence.state().in(language);
    }

    static State tag(Occurrence occurrence) {
        return occurrence.untouched() ? State.OPEN : occurrence.state().tag();
    }
}
