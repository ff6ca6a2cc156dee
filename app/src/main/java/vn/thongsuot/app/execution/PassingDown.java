package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.thongsuot.app.directive.PassingOn;
import vn.thongsuot.app.execution.ExecutionNews.EntryMade;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/**
 * A unit passes its part in an obligation down to units below it. Each has an occurrence of its own then, of the same period, reports of it to the unit that gave it, and may pass it on further. The unit
 * still answers for its own part: nothing of that changes.
 */
@Service
class PassingDown {

    private static final int LONGEST = 5000;
    private static final int DIRECT = 200;
    private static final int FOUND = 30;
    /** How many units are given it at once. */
    private static final int MOST = 500;

    private final Occurrences occurrences;
    private final Entries entries;
    private final PassingOn documents;
    private final PassingAhead ahead;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PassingDown(Occurrences occurrences, Entries entries, PassingOn documents, PassingAhead ahead, Units units, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.entries = entries;
        this.documents = documents;
        this.ahead = ahead;
        this.units = units;
        this.news = news;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        /** @param ahead whether for coming periods too */
        record Done(int units, boolean ahead) implements Outcome {}

        /** It is not the unit's to do any longer, or is done. */
        record NotNow() implements Outcome {}

        /** Somebody else gave it to one of them meanwhile. */
        record Stale() implements Outcome {}

        record Invalid(FormErrors errors) implements Outcome {}
    }

    /** Whether the unit that has it may pass it down as it stands. */
    static boolean fits(Occurrence own) {
        return own.state().owed();
    }

    /** Empty where the acting unit has no such thing to pass down. */
    @Transactional(readOnly = true)
    public Optional<PassingForm> blank(OccurrenceKey key, UnitId acting) {
        return own(key, acting).map(own -> PassingForm.blank(own, LocalDate.now(clock)));
    }

    private Optional<Occurrence> own(OccurrenceKey key, UnitId acting) {
        return occurrences.find(key).filter(found -> found.key().unit().equals(acting));
    }

    @Transactional(readOnly = true)
    public Optional<PassingView> page(OccurrenceKey key, PassingForm form, UnitId acting, Language language) {
        LocalDate today = LocalDate.now(clock);
        return own(key, acting).map(own -> {
            List<Unit> children = units.children(acting, today, 0, DIRECT + 1);
            List<Unit> direct = children.subList(0, Math.min(DIRECT, children.size()));
            Map<UnitId, Unit> further = new LinkedHashMap<>(units.find(form.chosen(), today));
            if (!form.find().isEmpty()) {
                units.searchBelow(form.find(), acting, today, FOUND).forEach(unit -> further.put(unit.id(), unit));
            }
            direct.forEach(unit -> further.remove(unit.id()));
            Map<UnitId, String> ways = units.ways(further.keySet(), today);
            WorkView.Line line = WorkDesk.line(own, today, 0, Map.of(), language);
            return new PassingView(key.path(), line.text(), line.from(), line.period(), own.due(), PassingAhead.fits(own), direct.stream().map(unit -> candidate(unit, "", own, form)).toList(),
                    further.values().stream().sorted(Comparator.comparing(Unit::name)).map(unit -> candidate(unit, ways.getOrDefault(unit.id(), ""), own, form)).toList(), children.size() > DIRECT, children.isEmpty());
        });
    }

    private PassingView.Candidate candidate(Unit unit, String way, Occurrence own, PassingForm form) {
        return new PassingView.Candidate(unit.id().value(), unit.name(), way, form.chosen().contains(unit.id()), has(own, unit.id()));
    }

    /** Whether a unit has it: from the document itself, or from whoever passed it down and has not taken it back. */
    private boolean has(Occurrence own, UnitId unit) {
        return occurrences.find(own.key().at(unit)).filter(found -> !again(found, own)).isPresent();
    }

    private static boolean again(Occurrence found, Occurrence own) {
        return found.state() == WorkState.ENDED && found.passedDown() && found.sender().equals(own.key().unit());
    }

    /** Empty where the acting unit has no such thing to pass down. */
    @Transactional
    public Optional<Outcome> pass(OccurrenceKey key, PassingForm form, UnitId acting, Actor by, Language language) {
        return own(key, acting).map(own -> {
            if (!fits(own)) {
                return new Outcome.NotNow();
            }
            FormErrors errors = check(own, form, LocalDate.now(clock), language);
            return errors.isEmpty() ? pass(own, form, acting, by) : new Outcome.Invalid(errors);
        });
    }

    private FormErrors check(Occurrence own, PassingForm form, LocalDate today, Language language) {
        FormErrors errors = FormErrors.none();
        List<UnitId> chosen = form.chosen();
        if (chosen.isEmpty()) {
            errors.reject("units", language.say("Hãy chọn ít nhất một đơn vị.", "Choose at least one unit."));
        } else if (chosen.size() > MOST) {
            errors.reject("units", language.say("Mỗi lần giao cho nhiều nhất " + MOST + " đơn vị.", "At most " + MOST + " units at once."));
        } else {
            chosen.forEach(unit -> check(own, unit, today, errors, language));
        }
        if (form.words().length() > LONGEST) {
            errors.reject("words", language.say("Nội dung giao dài quá 5.000 chữ cái; hãy rút ngắn.", "Longer than 5,000 letters; please shorten it."));
        }
        day(own, form, today, errors, language);
        return errors;
    }

    private void check(Occurrence own, UnitId unit, LocalDate today, FormErrors errors, Language language) {
        String name = units.known(unit, today).map(Unit::name).orElse(unit.toString());
        if (!units.isBelow(unit, own.key().unit(), today)) {
            errors.reject("units", language.say("“" + name + "” không phải đơn vị trực thuộc của ta. Hãy bỏ chọn.", "“" + name + "” does not stand below the unit. Leave it out."));
        } else if (has(own, unit)) {
            errors.reject("units", language.say("“" + name + "” đã có việc này rồi. Hãy bỏ chọn.", "“" + name + "” has it already. Leave it out."));
        }
    }

    private static void day(Occurrence own, PassingForm form, LocalDate today, FormErrors errors, Language language) {
        LocalDate due = own.due();
        Optional<LocalDate> typed = form.typedDay();
        // Who is late with it gives what is left of today.
        LocalDate last = due == null ? null : due.isBefore(today) ? today : due;
        if (typed.isEmpty() && !form.day().isEmpty()) {
            errors.reject("day", language.say("“" + form.day() + "” không phải là ngày. Ghi ví dụ 15/01/2027.", "“" + form.day() + "” is no day. Write for example 15/01/2027."));
        } else if (typed.isEmpty() && last != null) {
            errors.reject("day", language.say("Hãy ghi hạn, không sau ngày " + PassingForm.DAY.format(last) + ".", "Write by when, not after " + PassingForm.DAY.format(last) + "."));
        } else if (typed.filter(day -> day.isBefore(today)).isPresent()) {
            errors.reject("day", language.say("Hạn đã qua. Hãy ghi từ hôm nay trở đi.", "The day is past. Write today or later."));
        } else if (last != null && typed.filter(day -> day.isAfter(last)).isPresent()) {
            errors.reject("day", language.say("Hạn giao xuống không được sau hạn của đơn vị: " + PassingForm.DAY.format(last) + ". Cần thêm thời gian thì xin lùi hạn của đơn vị trước.",
                    "It may not be due after the unit's own day: " + PassingForm.DAY.format(last) + ". Ask for another day of your own first."));
        }
    }

    private Outcome pass(Occurrence own, PassingForm form, UnitId acting, Actor by) {
        ahead.hold(own, form.ahead());
        LocalDate due = form.typedDay().orElse(null);
        Occurrence.Part part = own.part().passed();
        List<OccurrenceKey> passed = new ArrayList<>();
        for (UnitId unit : form.chosen()) {
            Optional<Occurrence> taken = occurrences.find(own.key().at(unit));
            boolean done = taken.isPresent() ? occurrences.passAgain(taken.get(), part, due) : occurrences.passDown(own, unit, part, due);
            if (!done) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Outcome.Stale();
            }
            Occurrence below = occurrences.find(own.key().at(unit)).orElseThrow();
            entries.add(below, below.given(), new Entry(Act.PASSING, clock.instant(), acting, by.person().orElse(null), form.words(), null, due, null, null, Map.of()));
            documents.pass(own.issuer(), own.key().document(), own.key().obligation(), part.word(), acting, unit);
            passed.add(below.key());
        }
        passed.forEach(key -> news.publishEvent(new EntryMade(key, acting, Act.PASSING.word())));
        boolean onward = form.ahead() && PassingAhead.fits(own);
        if (own.periodEnd() != null) {
            ahead.follow(passed);
        }
        if (onward) {
            ahead.give(own, form.chosen(), by.person().orElse(null));
        }
        return new Outcome.Done(passed.size(), onward);
    }
}
