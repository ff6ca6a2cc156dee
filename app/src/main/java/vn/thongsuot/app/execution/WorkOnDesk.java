package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.DeskSource;
import vn.thongsuot.app.web.Language;

/** What the unit owes and is late or nearly due, and what others report to it and ask of it: on the desk of whoever may answer. */
@Component
class WorkOnDesk implements DeskSource {

    private static final int SHOWN = 10;
    private static final int TITLE = 200;

    private final Occurrences occurrences;
    private final WorkReminders reminders;
    private final Questions questions;
    private final WorkingCalendar calendar;
    private final Units units;

    WorkOnDesk(Occurrences occurrences, WorkReminders reminders, Questions questions, WorkingCalendar calendar, Units units) {
        this.occurrences = occurrences;
        this.reminders = reminders;
        this.questions = questions;
        this.calendar = calendar;
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> items(LocalDate today, Language language) {
        Actor actor = Acting.current();
        if (actor.unit().isEmpty()) {
            return List.of();
        }
        UnitId unit = actor.unit().get();
        int nearly = occurrences.nearlyDueDays(today);
        List<Item> items = new ArrayList<>();
        if (ExecutionPolicy.mayReport(actor)) {
            occurrences.page(unit, Shown.LATE, today, nearly, Optional.empty(), SHOWN).forEach(late -> items.add(owed(late, Pressure.LATE, language.say("Báo cáo", "Report"), today, nearly, language)));
            occurrences.page(unit, Shown.NEARLY_DUE, today, nearly, Optional.empty(), SHOWN).forEach(due -> items.add(owed(due, Pressure.DUE, language.say("Báo cáo", "Report"), today, nearly, language)));
        }
        if (ExecutionPolicy.mayReport(actor)) {
            LocalDate soon = today.plusDays(nearly);
            occurrences.newlyPassed(unit, SHOWN).stream().filter(given -> given.due() == null || given.due().isAfter(soon)).forEach(given -> items.add(given(given, today, nearly, language)));
        }
        if (!ExecutionPolicy.mayReport(actor) && ExecutionPolicy.mayRead(actor) && actor.person().isPresent()) {
            occurrences.pressingOn(unit, actor.person().get(), today.plusDays(nearly), SHOWN)
                    .forEach(mine -> items.add(owed(mine, today.isAfter(Objects.requireNonNull(mine.due())) ? Pressure.LATE : Pressure.DUE, language.say("Xem", "Look"), today, nearly, language)));
        }
        if (ExecutionPolicy.mayJudge(actor)) {
            reminders.escalated(unit, today, SHOWN).forEach(late -> items.add(escalated(late, language)));
            asked(unit, today, language, items);
            occurrences.toJudge(unit, Optional.empty(), SHOWN).forEach(reported -> items.add(toJudge(reported, today, nearly, language)));
        }
        return items;
    }

    private static Item owed(Occurrence occurrence, Pressure pressure, String verb, LocalDate today, int nearly, Language language) {
        WorkView.Line line = WorkDesk.line(occurrence, today, nearly, Map.of(), language);
        return new Item(pressure, line.text(), line.from() + (line.period().isEmpty() ? "" : " · " + line.period()), Optional.ofNullable(occurrence.due()),
                verb, line.path());
    }

    private Item given(Occurrence occurrence, LocalDate today, int nearly, Language language) {
        WorkView.Line line = WorkDesk.line(occurrence, today, nearly, Map.of(), language);
        String giver = units.known(occurrence.sender(), today).map(Unit::label).orElse("");
        return new Item(Pressure.DECISION, line.text(), giver + language.say(" giao xuống · ", " passed it down · ") + line.from(), Optional.ofNullable(occurrence.due()), language.say("Xem, nhận việc", "Look"), line.path());
    }

    private void asked(UnitId unit, LocalDate today, Language language, List<Item> items) {
        WorkingDays days = calendar.workingDays();
        for (Question question : questions.waiting(unit, SHOWN)) {
            String who = units.known(question.of().unit(), today).map(Unit::label).orElse("");
            int waited = days.between(LocalDate.ofInstant(question.askedAt(), Zone.OFFICE), today);
            String source = who + language.say(" hỏi", " asks") + (waited == 0 ? language.say(" hôm nay", " today") : language.say(", đã chờ " + waited + " ngày làm việc", ", waiting for " + waited + " working days"));
            items.add(new Item(Pressure.DECISION, question.words().length() <= TITLE ? question.words() : question.words().substring(0, TITLE) + "…", source, Optional.empty(),
                    language.say("Trả lời", "Answer"), question.of().path() + "#questions"));
        }
    }

    private static Item escalated(WorkReminders.Escalated late, Language language) {
        return new Item(Pressure.LATE, language.say(late.occurrences() + " việc của " + late.units() + " đơn vị đã quá hạn, đã nhắc mà chưa xong", late.occurrences() + " obligations of " + late.units()
                + " units are late though they were reminded"), late.name(), Optional.of(late.since()), language.say("Đôn đốc", "Ask about them"), "/work/late/" + late.document().value());
    }

    private Item toJudge(Occurrence occurrence, LocalDate today, int nearly, Language language) {
        WorkView.Line line = WorkDesk.line(occurrence, today, nearly, Map.of(), language);
        String unit = units.known(occurrence.key().unit(), today).map(Unit::label).orElse("");
        return new Item(Pressure.DECISION, line.text(), unit + " " + WorkDesk.asks(occurrence, language) + " · " + line.from(), Optional.empty(), language.say("Xem, trả lời", "Look, answer"), line.path());
    }
}
