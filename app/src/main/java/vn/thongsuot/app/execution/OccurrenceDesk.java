package vn.thongsuot.app.execution;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.execution.Entry.Target;
import vn.thongsuot.app.execution.ExecutionNews.WorkInspected;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.State;

/** What the page of one occurrence shows, to the unit that owes it and to whoever judges it. */
@Service
class OccurrenceDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** How many others a form offers, and a line names. */
    private static final int OTHERS = EntryForm.MOST_ALSO;
    private static final int NAMED = 20;
    private static final int PASSED = 500;

    private final Occurrences occurrences;
    private final Entries entries;
    private final StandingOrders orders;
    private final EvidenceFiles evidence;
    private final WorkReminders reminders;
    private final Questions questions;
    private final WorkingCalendar calendar;
    private final CarryingOut carryingOut;
    private final Units units;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    OccurrenceDesk(Occurrences occurrences, Entries entries, StandingOrders orders, EvidenceFiles evidence, WorkReminders reminders, Questions questions, WorkingCalendar calendar, CarryingOut carryingOut, Units units, People people, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.entries = entries;
        this.orders = orders;
        this.evidence = evidence;
        this.reminders = reminders;
        this.questions = questions;
        this.calendar = calendar;
        this.carryingOut = carryingOut;
        this.units = units;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** An occurrence as the page shows it, with how many entries it has: the version that a form is held against. */
    record Opened(OccurrenceView view, int version) {}

    /**
     * Empty where whoever looks has none such before them, or it was not opened yet by the day. An inspector's look at another unit's is recorded.
     *
     * @param day as of which it is shown; one that is not past shows it as it stands
     */
    @Transactional
    public Optional<Opened> open(OccurrenceKey key, Optional<LocalDate> day, UnitId acting, Actor by, Language language) {
        Optional<LocalDate> past = day.filter(LocalDate.now(clock)::isAfter);
        return occurrences.find(key).flatMap(found -> {
            boolean judge = carryingOut.allows(found, Act.By.JUDGE, acting);
            inspected(found, acting, judge, by);
            List<Entry> all = entries.of(key);
            if (past.isEmpty()) {
                return Optional.of(new Opened(view(found, all, null, acting, judge, by, language), found.entries()));
            }
            PastOccurrence before = new PastOccurrence(all, past.get());
            return occurrences.stood(key, past.get()).map(stood -> new Opened(view(before.of(found, stood), before.said(), past.get(), acting, judge, by, language), found.entries()));
        });
    }

    /** A file given with an entry; empty where whoever asks has none such before them. */
    @Transactional
    public Optional<EvidenceFiles.Content> evidence(OccurrenceKey key, long id, UnitId acting, Actor by) {
        return occurrences.find(key).flatMap(found -> evidence.content(key, id).map(content -> {
            inspected(found, acting, carryingOut.allows(found, Act.By.JUDGE, acting), by);
            return content;
        }));
    }

    private void inspected(Occurrence of, UnitId acting, boolean judge, Actor by) {
        if (!of.key().unit().equals(acting) && !judge && by.has(Role.INSPECTOR)) {
            news.publishEvent(new WorkInspected(of.key()));
        }
    }

    /** @param asOf the past day as of which it is shown: then nothing can be done on the page */
    private OccurrenceView view(Occurrence of, List<Entry> said, @Nullable LocalDate asOf, UnitId acting, boolean judge, Actor by, Language language) {
        LocalDate today = asOf == null ? LocalDate.now(clock) : asOf;
        boolean own = of.key().unit().equals(acting);
        boolean now = asOf == null;
        Timeliness time = of.timeliness(today, occurrences.nearlyDueDays(today));
        Map<Integer, List<EvidenceFile>> files = evidence.of(of.key()).stream().collect(Collectors.groupingBy(EvidenceFile::entry));
        List<Target> targets = entries.targets(of);
        Set<String> acts = Arrays.stream(Act.values()).filter(act -> now && act.fits(of) && (act.by() == Act.By.UNIT ? own : judge) && ExecutionPolicy.may(by, act)).map(Act::word)
                .collect(Collectors.toSet());
        List<StandingOrders.Order> ordered = now && own && of.periodEnd() != null ? orders.of(of.key()) : List.of();
        List<Occurrence> below = now && own ? occurrences.passed(of.key(), PASSED) : List.of();
        List<Occurrence> others = acts.contains(Act.REPORT.word()) ? occurrences.besides(of.key(), OTHERS + 1) : List.of();
        Map<PersonId, String> names = people.names(Stream.concat(Stream.of(of.responsible()), said.stream().flatMap(entry -> Stream.of(entry.byPerson(), entry.person()))).filter(Objects::nonNull)
                .distinct().toList());
        return new OccurrenceView(of.key().path(), own, name(of.key().unit(), today), name(of.sender(), today), of.duty().document(), documentPath(of, acting), of.duty().title(),
                WorkDesk.line(of, today, 0, names, language).text(), of.duty().section().isEmpty() ? "" : language.say("mục ", "section ") + of.duty().section(), of.duty().deliverable(),
                of.part().in(language), of.period().map(period -> period.in(language)).orElse(""), of.due(), now && of.state().owed(), of.askedDue(), WorkDesk.state(of, language), WorkDesk.tag(of), time.in(language), time.tag(),
                of.percent(), of.responsible() == null ? null : of.responsible().value(), of.responsible() == null ? "" : names.getOrDefault(of.responsible(), ""),
                measures(targets, said), lines(of, said, files, targets, names, today, language), acts,
                acts.contains(Act.RESPONSIBILITY.word()) ? people.of(acting).stream().map(person -> Choice.of(Long.toString(person.id().value()), person.name())).toList() : List.of(),
                others.stream().limit(OTHERS).map(other -> other(other, today, language)).toList(), others.size() > OTHERS,
                reminders.of(of).stream().filter(reminder -> !reminder.day().isAfter(today)).map(reminder -> DAY.format(reminder.day()) + ": " + reminder.whom().in(language)).toList(), asked(of, today), now && own && ExecutionPolicy.mayReport(by) && Questioning.mayBeAsked(of),
                now && judge && ExecutionPolicy.mayJudge(by), passed(below, ordered, today, language), "/work/late/" + of.key().document().value(), now && own && PassingDown.fits(of) && ExecutionPolicy.may(by, Act.PASSING), of.passedDown(),
                now && of.periodEnd() != null && orders.stands(of), now && own && ExecutionPolicy.may(by, Act.PASSING) ? ahead(of, below, ordered, today, language) : OccurrenceView.Ahead.NONE, asOf);
    }

    private List<OccurrenceView.Passed> passed(List<Occurrence> below, List<StandingOrders.Order> ordered, LocalDate today, Language language) {
        Set<UnitId> ahead = ordered.stream().map(StandingOrders.Order::to).collect(Collectors.toSet());
        int nearly = occurrences.nearlyDueDays(today);
        Map<UnitId, Unit> names = units.find(below.stream().map(one -> one.key().unit()).toList(), today);
        return below.stream().map(one -> new OccurrenceView.Passed(Optional.ofNullable(names.get(one.key().unit())).map(Unit::name).orElseGet(() -> name(one.key().unit(), today)),
                WorkDesk.line(one, today, nearly, Map.of(), language), one.state() == WorkState.VERIFIED, one.timeliness(today, nearly) == Timeliness.LATE, ahead.contains(one.key().unit()))).toList();
    }

    private OccurrenceView.Ahead ahead(Occurrence own, List<Occurrence> below, List<StandingOrders.Order> ordered, LocalDate today, Language language) {
        Set<UnitId> ahead = ordered.stream().map(StandingOrders.Order::to).collect(Collectors.toSet());
        List<Choice> may = PassingAhead.fits(own) ? below.stream().filter(one -> one.state() != WorkState.ENDED && !ahead.contains(one.key().unit()))
                .map(one -> Choice.of(Long.toString(one.key().unit().value()), name(one.key().unit(), today))).toList() : List.of();
        return new OccurrenceView.Ahead(own.periodEnd() != null, may, ordered.stream().limit(PASSED).map(one -> new Choice(Long.toString(one.to().value()), name(one.to(), today), when(one, language))).toList());
    }

    private static String when(StandingOrders.Order order, Language language) {
        int days = order.daysBefore();
        return days == 0 ? language.say("hạn mỗi kỳ: cùng ngày với hạn của đơn vị ta", "due each period on the unit's own day")
                : language.say("hạn mỗi kỳ: trước hạn của đơn vị ta " + days + " ngày làm việc", "due each period " + days + " working days before the unit's own day");
    }

    private String name(UnitId unit, LocalDate today) {
        return units.known(unit, today).map(Unit::name).orElse("");
    }

    private static String documentPath(Occurrence of, UnitId acting) {
        if (of.duty().text().isEmpty()) {
            return "";
        }
        String place = of.key().document().value() + "#" + of.key().obligation();
        return of.issuer().equals(acting) ? "/documents/" + place : "/inbox/" + place;
    }

    private static List<OccurrenceView.Measure> measures(List<Target> targets, List<Entry> said) {
        List<OccurrenceView.Measure> measures = new ArrayList<>();
        for (int number = 1; number <= targets.size(); number++) {
            Target target = targets.get(number - 1);
            BigDecimal given = last(said, number);
            measures.add(new OccurrenceView.Measure(target.text(), target.unit(), given == null ? "" : written(given), given == null ? null : share(given, target.value())));
        }
        return measures;
    }

    private static @Nullable BigDecimal last(List<Entry> said, int number) {
        return said.reversed().stream().map(entry -> entry.figures().get(number)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** How much of the target is reached, in percent; nothing where that can't be told. */
    private static @Nullable Long share(BigDecimal given, String target) {
        Optional<BigDecimal> wanted = EntryForm.decimal(target);
        return wanted.isEmpty() || wanted.get().signum() == 0 ? null : given.multiply(BigDecimal.valueOf(100)).divide(wanted.get(), 0, RoundingMode.FLOOR).min(BigDecimal.valueOf(100)).longValue();
    }

    /** The last first; entries are numbered from 1 as they come. */
    private List<OccurrenceView.Line> lines(Occurrence of, List<Entry> said, Map<Integer, List<EvidenceFile>> files, List<Target> targets, Map<PersonId, String> names, LocalDate today,
            Language language) {
        List<OccurrenceView.Line> lines = new ArrayList<>();
        for (int number = said.size(); number > 0; number--) {
            List<OccurrenceView.Attached> attached = files.getOrDefault(number, List.of()).stream().map(file -> attached(of, file, language)).toList();
            lines.add(line(said.get(number - 1), attached, joined(of, said.get(number - 1), today, language), targets, names, today, language));
        }
        return lines;
    }

    private List<OccurrenceView.Joined> joined(Occurrence of, Entry entry, LocalDate today, Language language) {
        return entry.joint() == null ? List.of() : occurrences.joined(of.key().unit(), entry.joint(), NAMED).stream().filter(other -> !other.key().equals(of.key()))
                .map(other -> WorkDesk.line(other, today, 0, Map.of(), language)).map(line -> new OccurrenceView.Joined(line.from() + ": " + line.text(), line.path())).toList();
    }

    private static OccurrenceView.Other other(Occurrence other, LocalDate today, Language language) {
        WorkView.Line line = WorkDesk.line(other, today, 0, Map.of(), language);
        return new OccurrenceView.Other(SeenOccurrence.of(other).written(), line.text(), line.from() + (line.period().isEmpty() ? "" : " · " + line.period()), other.due());
    }

    /** The last first. */
    private List<OccurrenceView.Asked> asked(Occurrence of, LocalDate today) {
        List<Question> all = questions.of(of.key()).stream().filter(question -> !LocalDate.ofInstant(question.askedAt(), Zone.OFFICE).isAfter(today)).map(question -> question.by(today)).toList();
        WorkingDays days = calendar.workingDays();
        Map<PersonId, String> names = people.names(all.stream().flatMap(question -> Stream.of(question.askedBy(), question.answer().map(Question.Answer::by).orElse(null))).filter(Objects::nonNull)
                .distinct().toList());
        return all.reversed().stream().map(question -> {
            LocalDate until = question.answer().map(answer -> LocalDate.ofInstant(answer.at(), Zone.OFFICE)).orElse(today);
            return new OccurrenceView.Asked(question.id(), question.askedAt(), who(of.key().unit(), question.askedBy(), names, today), question.words(),
                    days.between(LocalDate.ofInstant(question.askedAt(), Zone.OFFICE), until), question.answer().map(Question.Answer::at).orElse(null),
                    question.answer().map(answer -> who(answer.unit(), answer.by(), names, today)).orElse(""), question.answer().map(Question.Answer::words).orElse(""));
        }).toList();
    }

    /** The unit, and the person where whoever looks may know them. */
    private String who(UnitId unit, @Nullable PersonId person, Map<PersonId, String> names, LocalDate today) {
        String name = person == null ? "" : names.getOrDefault(person, "");
        String label = units.known(unit, today).map(Unit::label).orElse("");
        return name.isEmpty() ? label : label + ", " + name;
    }

    private static OccurrenceView.Attached attached(Occurrence of, EvidenceFile file, Language language) {
        return switch (file.state()) {
            case KEPT -> new OccurrenceView.Attached(file.name(), size(file.bytes()), of.key().path() + "/evidence/" + file.id());
            case WAITING -> new OccurrenceView.Attached(file.name(), language.say("đang kiểm tra, mở được sau ít phút", "being looked through, ready in a few minutes"), "");
            case REMOVED -> new OccurrenceView.Attached(language.say("Một tệp đã bị xóa", "A file was erased"),
                    language.say("có dấu chỉ độ mật, hoặc ba lần không kiểm tra được; tài liệu mật thì xử lý theo quy định về bảo vệ bí mật nhà nước", "it bore a mark of secrecy, or could not be looked through three times"), "");
        };
    }

    /** As offices write it: 1,5 MB. */
    private static String size(long bytes) {
        return bytes < 1 << 20 ? Math.max(1, bytes >> 10) + " KB" : written(BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1 << 20), 1, RoundingMode.HALF_UP)) + " MB";
    }

    private OccurrenceView.Line line(Entry entry, List<OccurrenceView.Attached> attached, List<OccurrenceView.Joined> joined, List<Target> targets, Map<PersonId, String> names, LocalDate today, Language language) {
        List<String> figures = entry.figures().entrySet().stream().sorted(Map.Entry.comparingByKey()).filter(figure -> figure.getKey() <= targets.size())
                .map(figure -> targets.get(figure.getKey() - 1).text() + ": " + (written(figure.getValue()) + " " + targets.get(figure.getKey() - 1).unit()).strip()).toList();
        return new OccurrenceView.Line(entry.at(), who(entry.byUnit(), entry.byPerson(), names, today), what(entry, names, language), entry.words(), figures, attached, joined, tag(entry.act()));
    }

    private static String what(Entry entry, Map<PersonId, String> names, Language language) {
        String done = entry.act().in(language);
        String day = entry.day() == null ? "" : (entry.act() == Act.PASSING ? language.say(", hạn ", ", due ") : language.say(" tới ", " by ")) + DAY.format(entry.day());
        String percent = entry.percent() == null ? "" : ": " + entry.percent() + "%";
        String person = entry.person() == null ? "" : ": " + names.getOrDefault(entry.person(), "");
        return done + day + percent + person;
    }

    private static State tag(Act act) {
        return switch (act) {
            case PROGRESS, RESPONSIBILITY, RESUMPTION, PASSING -> State.DOING;
            case REPORT, EXTENSION_REQUEST, REFUSAL_REQUEST -> State.WAITING;
            case VERIFICATION, EXTENSION, REFUSAL -> State.DONE;
            case RETURN, EXTENSION_DENIAL, REFUSAL_DENIAL -> State.DUE;
            case SUSPENSION, TAKING_BACK -> State.PAUSED;
        };
    }

    /** As offices write numbers: 1.250,5. */
    private static String written(BigDecimal value) {
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"))).format(value);
    }
}
