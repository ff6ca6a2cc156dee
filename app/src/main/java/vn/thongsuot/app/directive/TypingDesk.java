package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.ObligationReviewed;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** Keeps what is typed while it is typed, and shows two people at one obligation each other's. The trail says that somebody began and that they dropped it, not each letter. */
@Service
class TypingDesk {

    /** Whoever typed since is taken to be at it still. */
    private static final Duration AT_IT = Duration.ofMinutes(10);

    private final Typings typings;
    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TypingDesk(Typings typings, Register register, Readings readings, Issues issues, People people, ApplicationEventPublisher news, Clock clock) {
        this.typings = typings;
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** Empty where the unit has no such obligation, or its document is issued. */
    @Transactional
    public Optional<TypingView> keep(UnitId unit, DocumentId document, String obligation, ObligationForm form, PersonId person) {
        if (!isOpen(unit, document, obligation)) {
            return Optional.empty();
        }
        if (!form.isKept()) {
            return Optional.of(new TypingView(null, true, others(unit, document, obligation, person)));
        }
        Instant now = clock.instant();
        if (typings.keep(unit, document, new Typing(obligation, person, now, form))) {
            news.publishEvent(new ObligationReviewed(unit, document, obligation, "begun"));
        }
        return Optional.of(new TypingView(now, false, others(unit, document, obligation, person)));
    }

    private boolean isOpen(UnitId unit, DocumentId document, String obligation) {
        return register.find(unit, document).isPresent() && issues.find(unit, document).isEmpty()
                && (obligation.equals(Typing.NEW) || readings.obligations(unit, document).stream().anyMatch(known -> known.id().equals(obligation)));
    }

    /** What others have typed of it; empty as for {@link #keep}. */
    @Transactional(readOnly = true)
    public Optional<TypingView> seen(UnitId unit, DocumentId document, String obligation, PersonId person) {
        return isOpen(unit, document, obligation) ? Optional.of(new TypingView(null, false, others(unit, document, obligation, person))) : Optional.empty();
    }

    private List<TypingView.Other> others(UnitId unit, DocumentId document, String obligation, PersonId person) {
        List<Typing> theirs = typings.of(unit, document).stream().filter(typing -> typing.obligation().equals(obligation) && !typing.person().equals(person)).toList();
        Map<PersonId, String> names = people.names(theirs.stream().map(Typing::person).toList());
        Instant still = clock.instant().minus(AT_IT);
        return theirs.stream().map(typing -> new TypingView.Other(names.getOrDefault(typing.person(), ""), typing.at(), typing.at().isAfter(still), typing.form())).toList();
    }

    /** What the person has typed of it and not saved. */
    @Transactional(readOnly = true)
    public Optional<Typing> own(UnitId unit, DocumentId document, String obligation, PersonId person) {
        return typings.of(unit, document).stream().filter(typing -> typing.obligation().equals(obligation) && typing.person().equals(person)).findFirst();
    }

    /** Who has typed about which obligations and not saved, in words. */
    Map<String, String> atWork(UnitId unit, DocumentId document, Language language) {
        List<Typing> all = typings.of(unit, document);
        Map<PersonId, String> names = people.names(all.stream().map(Typing::person).distinct().toList());
        Map<String, String> said = new TreeMap<>();
        all.forEach(typing -> said.merge(typing.obligation(), names.getOrDefault(typing.person(), ""), (one, other) -> one + ", " + other));
        said.replaceAll((obligation, who) -> language.say(who + " đang sửa, chưa lưu", who + " changes it, not saved yet"));
        return said;
    }

    /** {@code false} where the unit has no such document; nothing to drop is no mistake. */
    @Transactional
    public boolean drop(UnitId unit, DocumentId document, String obligation, PersonId person) {
        if (typings.drop(unit, document, obligation, person)) {
            news.publishEvent(new ObligationReviewed(unit, document, obligation, "left"));
        }
        return register.find(unit, document).isPresent();
    }
}
