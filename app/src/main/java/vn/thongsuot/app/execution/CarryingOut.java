package vn.thongsuot.app.execution;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.thongsuot.app.execution.Entry.Target;
import vn.thongsuot.app.execution.ExecutionNews.EntryMade;
import vn.thongsuot.app.execution.ExecutionNews.EvidenceGiven;
import vn.thongsuot.app.execution.ExecutionNews.OccurrencesEnded;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.Person;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;

/** An entry is made: by the unit that owes an occurrence, or by whoever judges it. The entry, how the occurrence then stands, and the record of both are one transaction. */
@Service
class CarryingOut {

    private final Occurrences occurrences;
    private final Entries entries;
    private final EvidenceFiles evidence;
    private final PassingAhead ahead;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    CarryingOut(Occurrences occurrences, Entries entries, EvidenceFiles evidence, PassingAhead ahead, People people, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.entries = entries;
        this.evidence = evidence;
        this.ahead = ahead;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Outcome {

        record Done(Occurrence now) implements Outcome {}

        /** Somebody else made an entry meanwhile. */
        record Stale() implements Outcome {}

        /** It can't be done to it as it stands. */
        record NotNow() implements Outcome {}

        record Invalid(FormErrors errors) implements Outcome {}
    }

    /** Who may do what: the unit on its own side; on the other the sender, and the lead for what the others with a part do. */
    boolean allows(Occurrence of, Act.By side, UnitId acting) {
        boolean own = of.key().unit().equals(acting);
        boolean sent = of.sender().equals(acting);
        return side == Act.By.UNIT ? own : sent || !own && !of.passedDown() && occurrences.leads(of.key());
    }

    /** Empty where the acting unit has no such occurrence before it. */
    @Transactional
    public Optional<Outcome> make(OccurrenceKey key, Act act, EntryForm form, List<GivenFile> files, UnitId acting, Actor by, Language language) {
        return occurrences.find(key).filter(found -> allows(found, act.by(), acting)).map(found -> make(found, act, form, act.reports() ? files : List.of(), acting, by, language));
    }

    private Outcome make(Occurrence found, Act act, EntryForm form, List<GivenFile> files, UnitId acting, Actor by, Language language) {
        Optional<Outcome> against = against(found, act, form, files, acting, language);
        if (against.isPresent()) {
            return against.get();
        }
        Optional<List<Occurrence>> others = act.reports() ? others(form, act, acting) : Optional.of(List.of());
        if (others.isEmpty()) {
            return new Outcome.Stale();
        }
        Making making = new Making(acting, by, files, others.get().isEmpty() ? null : entries.nextJoint());
        Optional<Occurrence> then = write(found, act, form, making);
        boolean all = then.isPresent() && others.get().stream().allMatch(other -> write(other, act, form.shared(), making).isPresent());
        return all ? new Outcome.Done(then.get()) : undone();
    }

    /** One of many entries that the unit makes at once. */
    record Many(SeenOccurrence seen, Act act, EntryForm form) {}

    /** What stands against which of them, by their places; nothing where all can be made. */
    @Transactional(readOnly = true)
    public Map<Integer, Outcome> against(List<Many> many, UnitId acting, Language language) {
        Map<Integer, Outcome> against = new LinkedHashMap<>();
        Set<OccurrenceKey> met = new HashSet<>();
        for (int place = 0; place < many.size(); place++) {
            Many one = many.get(place);
            Optional<Occurrence> found = occurrences.find(one.seen().key()).filter(each -> allows(each, Act.By.UNIT, acting) && met.add(one.seen().key()));
            Optional<Outcome> problem = found.isEmpty() ? Optional.of(new Outcome.NotNow()) : against(found.get(), one.act(), one.form(), List.of(), acting, language);
            if (problem.isPresent()) {
                against.put(place, problem.get());
            }
        }
        return against;
    }

    /** Makes all of them, or none where anything stands against one; what that is, by their places. */
    @Transactional
    public Map<Integer, Outcome> makeAll(List<Many> many, UnitId acting, Actor by, Language language) {
        Map<Integer, Outcome> against = against(many, acting, language);
        if (!against.isEmpty()) {
            return against;
        }
        Making making = new Making(acting, by, List.of(), null);
        for (int place = 0; place < many.size(); place++) {
            Many one = many.get(place);
            if (occurrences.find(one.seen().key()).flatMap(found -> write(found, one.act(), one.form(), making)).isEmpty()) {
                return Map.of(place, undone());
            }
        }
        return against;
    }

    /** Something was written meanwhile: nothing of this is. */
    private static Outcome undone() {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Outcome.Stale();
    }

    /** The other occurrences of the unit for which the same is said; empty where one of them is not as it was seen. */
    private Optional<List<Occurrence>> others(EntryForm form, Act act, UnitId acting) {
        List<Occurrence> others = new ArrayList<>();
        for (String written : form.also().stream().distinct().sorted().toList()) {
            Optional<Occurrence> other = SeenOccurrence.read(acting, written).flatMap(seen -> occurrences.find(seen.key()).filter(found -> found.entries() == seen.entries() && act.fits(found)));
            if (other.isEmpty()) {
                return Optional.empty();
            }
            others.add(other.get());
        }
        return Optional.of(others);
    }

    /** What stands against it. */
    private Optional<Outcome> against(Occurrence found, Act act, EntryForm form, List<GivenFile> files, UnitId acting, Language language) {
        if (form.read() != found.entries()) {
            return Optional.of(new Outcome.Stale());
        }
        if (!act.fits(found)) {
            return Optional.of(new Outcome.NotNow());
        }
        FormErrors errors = form.check(act, found, targets(found, act, form), !files.isEmpty(), language);
        evidence.check(files, errors, language);
        if (act == Act.EXTENSION) {
            within(found, errors, language);
        }
        if (act == Act.RESPONSIBILITY && named(form, acting).isEmpty()) {
            errors.reject("person", language.say("Hãy chọn một người của đơn vị.", "Choose somebody of the unit."));
        }
        if (errors.isEmpty()) {
            return Optional.empty();
        }
        chooseAgain(files, errors, language);
        return Optional.of(new Outcome.Invalid(errors));
    }

    /** Nobody gives more time than they have themselves. */
    private void within(Occurrence found, FormErrors errors, Language language) {
        LocalDate asked = found.askedDue();
        LocalDate last = found.passedDown() ? occurrences.find(found.key().at(found.sender())).map(Occurrence::due).orElse(null) : null;
        if (asked != null && last != null && asked.isAfter(last)) {
            errors.reject("", language.say("Ngày xin lùi tới sau hạn của chính đơn vị ta (" + PassingForm.DAY.format(last) + "). Hãy xin lùi hạn của đơn vị trước, hoặc trả lời không đồng ý.",
                    "The day asked for comes after the unit's own (" + PassingForm.DAY.format(last) + "). Ask for another day of your own first, or refuse."));
        }
    }

    /** Asked only where somebody typed a figure: they stand in the whole reading of the document. */
    private List<Target> targets(Occurrence of, Act act, EntryForm form) {
        return act.reports() && form.figures().stream().anyMatch(figure -> !figure.isBlank()) ? entries.targets(of) : List.of();
    }

    private Optional<PersonId> named(EntryForm form, UnitId acting) {
        return form.typedPerson().map(PersonId::new).filter(person -> people.find(person).map(Person::unit).filter(acting::equals).isPresent());
    }

    /** Who makes entries, with which files, and the number they have in common where one act makes several. */
    private record Making(UnitId acting, Actor by, List<GivenFile> files, @Nullable Long joint) {}

    /** Empty where somebody else made an entry meanwhile. */
    private Optional<Occurrence> write(Occurrence found, Act act, EntryForm form, Making making) {
        Optional<PersonId> named = named(form, making.acting());
        Occurrence then = then(found, act, form, named);
        if (!occurrences.change(then)) {
            return Optional.empty();
        }
        entries.add(found, entry(found, act, form, making, named));
        making.files().forEach(file -> news.publishEvent(new EvidenceGiven(found.key(), evidence.add(found, file))));
        news.publishEvent(new EntryMade(found.key(), making.acting(), act.word()));
        if (act == Act.REFUSAL || act == Act.TAKING_BACK) {
            release(found, making.acting());
        }
        if (act == Act.TAKING_BACK && form.ahead()) {
            ahead.end(found.key().at(making.acting()), List.of(found.key().unit()), making.acting());
        }
        return Optional.of(then);
    }

    /** Whoever owes it no longer asks nobody below for it either. */
    private void release(Occurrence of, UnitId acting) {
        int released = occurrences.release(of.key());
        if (released > 0) {
            news.publishEvent(new OccurrencesEnded(acting, of.key().document(), of.key().obligation(), released));
        }
    }

    /** No browser keeps chosen files over an error elsewhere in the form. */
    private static void chooseAgain(List<GivenFile> files, FormErrors errors, Language language) {
        if (!files.isEmpty() && errors.of("files").isEmpty()) {
            errors.reject("files", language.say("Hãy chọn lại tệp minh chứng: trình duyệt không giữ tệp khi phải sửa nội dung khác.",
                    "Choose the files again: browsers do not keep them when something else has to be corrected."));
        }
    }

    private Occurrence then(Occurrence at, Act act, EntryForm form, Optional<PersonId> named) {
        int far = form.far().orElse(at.percent());
        return switch (act) {
            case PROGRESS -> at.after(at.state(), far, at.due(), at.askedDue(), at.reportedOn());
            // What is done needs no more time.
            case REPORT -> at.after(WorkState.REPORTED, far, at.due(), null, LocalDate.now(clock));
            case EXTENSION_REQUEST -> at.after(at.state(), at.percent(), at.due(), form.typedDay().orElseThrow(), at.reportedOn());
            case REFUSAL_REQUEST -> at.after(WorkState.REFUSAL_ASKED, at.percent(), at.due(), null, at.reportedOn());
            case RESPONSIBILITY -> at.responsible(named.orElseThrow());
            case VERIFICATION -> at.after(WorkState.VERIFIED, 100, at.due(), null, at.reportedOn());
            case RETURN -> at.after(WorkState.RETURNED, at.percent(), at.due(), null, null);
            case EXTENSION -> at.after(at.state(), at.percent(), at.askedDue(), null, at.reportedOn());
            case EXTENSION_DENIAL -> at.after(at.state(), at.percent(), at.due(), null, at.reportedOn());
            case REFUSAL -> at.after(WorkState.REFUSED, at.percent(), at.due(), null, null);
            case REFUSAL_DENIAL, RESUMPTION -> at.after(WorkState.OPEN, at.percent(), at.due(), at.askedDue(), null);
            case SUSPENSION -> at.after(WorkState.SUSPENDED, at.percent(), at.due(), null, null);
            case TAKING_BACK -> at.after(WorkState.ENDED, at.percent(), at.due(), null, null);
            case PASSING -> throw new IllegalArgumentException("begins an occurrence");
        };
    }

    private Entry entry(Occurrence of, Act act, EntryForm form, Making making, Optional<PersonId> named) {
        boolean said = act.reports();
        int targets = targets(of, act, form).size();
        Map<Integer, BigDecimal> figures = new TreeMap<>(said ? form.typedFigures() : Map.of());
        figures.keySet().removeIf(target -> target > targets);
        Integer far = said ? form.far().orElse(null) : null;
        LocalDate day = act == Act.EXTENSION_REQUEST ? form.typedDay().orElse(null) : act == Act.EXTENSION ? of.askedDue() : null;
        return new Entry(act, clock.instant(), making.acting(), making.by().person().orElse(null), form.words(), far, day, act == Act.RESPONSIBILITY ? named.orElse(null) : null, making.joint(),
                figures);
    }
}
