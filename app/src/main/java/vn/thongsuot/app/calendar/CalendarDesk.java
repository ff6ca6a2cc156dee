package vn.thongsuot.app.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.thongsuot.app.calendar.CalendarView.Cell;
import vn.thongsuot.app.calendar.CalendarView.Kind;
import vn.thongsuot.app.calendar.CalendarView.Line;
import vn.thongsuot.app.calendar.CalendarView.Month;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Language;

/** The calendar of everybody, which administrators of the unit at the top keep: from today on, what is behind us stays. */
@Service
class CalendarDesk {

    private final SpecialDays special;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CalendarDesk(SpecialDays special, ApplicationEventPublisher news, Clock clock) {
        this.special = special;
        this.news = news;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    @Transactional(readOnly = true)
    public CalendarView view(int year, Actor actor, Language language) {
        List<SpecialDay> days = special.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        Map<LocalDate, SpecialDay> named = days.stream().collect(Collectors.toMap(SpecialDay::day, day -> day));
        LocalDate today = today();
        boolean kept = keeps(actor);
        return new CalendarView(year, kept, today, IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month), named, today)).toList(),
                days.stream().map(day -> new Line(day.day(), day.day().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.of(language.say("vi", "en"))), day.works(), day.in(language), day.source(),
                        kept && !day.day().isBefore(today))).toList());
    }

    private static Month month(YearMonth month, Map<LocalDate, SpecialDay> named, LocalDate today) {
        WorkingDays working = new WorkingDays(named.values().stream().collect(Collectors.toMap(SpecialDay::day, SpecialDay::works)));
        List<List<Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(DayOfWeek.MONDAY);
        for (LocalDate week = monday; !week.isAfter(month.atEndOfMonth()); week = week.plusWeeks(1)) {
            List<Cell> cells = new ArrayList<>();
            for (int n = 0; n < 7; n++) {
                LocalDate day = week.plusDays(n);
                cells.add(new Cell(day.getDayOfMonth(), YearMonth.from(day).equals(month) ? kind(day, named, working) : Kind.NONE, day.equals(today)));
            }
            weeks.add(cells);
        }
        return new Month(month.getMonthValue(), (int) month.atDay(1).datesUntil(month.atEndOfMonth().plusDays(1)).filter(working::works).count(), weeks);
    }

    private static Kind kind(LocalDate day, Map<LocalDate, SpecialDay> named, WorkingDays working) {
        boolean works = working.works(day);
        return named.containsKey(day) ? works ? Kind.MADE_UP : Kind.OFF : works ? Kind.WORKED : Kind.WEEKEND;
    }

    /** What came of noting days. */
    sealed interface Noted {

        record Done(int days) implements Noted {}

        /** Somebody noted this one already; nothing was noted now. */
        record Taken(SpecialDay by) implements Noted {}

        /** All of them are worked, or off, anyway. */
        record Nothing() implements Noted {}
    }

    /** Notes the days whose kind is another than their day of the week says: a Tết of nine days takes seven lines where a weekend lies in it. */
    @Transactional
    public Noted note(CalendarForm typed, Actor actor) {
        refuse(actor, typed.first());
        List<SpecialDay> there = special.between(typed.first(), typed.last());
        if (!there.isEmpty()) {
            return new Noted.Taken(there.getFirst());
        }
        WorkingDays plain = new WorkingDays(Map.of());
        List<SpecialDay> days = typed.first().datesUntil(typed.last().plusDays(1)).filter(day -> plain.works(day) != typed.works()).map(typed::of).toList();
        if (days.isEmpty()) {
            return new Noted.Nothing();
        }
        for (SpecialDay day : days) {
            if (!special.add(day)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Noted.Taken(day);
            }
        }
        news.publishEvent(CalendarChanged.noted(days.getFirst().day(), days.getLast().day(), days.getFirst()));
        return new Noted.Done(days.size());
    }

    /** Takes a day out; nothing happens where somebody else did already. */
    @Transactional
    public Optional<SpecialDay> drop(LocalDate day, Actor actor) {
        refuse(actor, day);
        Optional<SpecialDay> there = special.between(day, day).stream().findFirst().filter(found -> special.remove(found.day()));
        there.ifPresent(found -> news.publishEvent(CalendarChanged.dropped(found)));
        return there;
    }

    private void refuse(Actor actor, LocalDate day) {
        if (!keeps(actor) || day.isBefore(today())) {
            throw new NotFound();
        }
    }

    private boolean keeps(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) && special.kept();
    }
}
