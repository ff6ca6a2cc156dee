package vn.thongsuot.app.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;

/** Shows the trail to those who answer for it. Their reading is recorded like any other of sensitive data. */
@Component
class ReadingTrail {

    private static final int PAGE = 50;

    private final RecordStore store;
    private final People people;
    private final ApplicationEventPublisher news;

    ReadingTrail(RecordStore store, People people, ApplicationEventPublisher news) {
        this.store = store;
        this.people = people;
        this.news = news;
    }

    /** Somebody has looked at the trail. */
    private record TrailRead(Map<String, String> details) implements Recorded {
        @Override
        public String action() {
            return "audit-read";
        }

        @Override
        public Optional<UnitId> unit() {
            return Optional.empty();
        }

        @Override
        public String subject() {
            return "audit";
        }
    }

    @Transactional
    TrailView read(Actor actor, TrailQuery query, Page page) {
        List<StoredRecord> found = store.find(actor, query, page.zone(), PAGE + 1);
        List<StoredRecord> shown = found.subList(0, Math.min(PAGE, found.size()));
        Language language = page.language();
        Set<PersonId> persons = shown.stream().map(StoredRecord::person).filter(Objects::nonNull).map(PersonId::new).collect(Collectors.toSet());
        Map<PersonId, String> names = people.names(persons);
        news.publishEvent(new TrailRead(query.conditions()));
        List<Choice> colleagues = actor.unit().stream().flatMap(unit -> people.of(unit).stream())
                .map(person -> Choice.of(Long.toString(person.id().value()), person.name())).toList();
        String next = found.size() <= PAGE ? "" : query.after(new TrailQuery.Place(shown.getLast().time(), shown.getLast().id()));
        return new TrailView(query, shown.stream().map(record -> line(record, names, language)).toList(), colleagues, Words.ACTIONS.choices(language), next);
    }

    private static TrailView.Line line(StoredRecord record, Map<PersonId, String> names, Language language) {
        String who = record.person() == null ? language.say("Chương trình", "The program")
                : names.getOrDefault(new PersonId(record.person()), language.say("Người số ", "Person ") + record.person());
        return new TrailView.Line(record.time(), who, record.origin(), Words.ACTIONS.say(language, record.action()), Words.TERMS.subject(language, record.subject()),
                Words.TERMS.details(language, Details.ofJson(record.details())), record.request());
    }
}
