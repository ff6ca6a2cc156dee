package vn.thongsuot.app.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people that the actor may know of: those of the acting unit, by name. */
@Component
public class People {

    private final PersonStore store;
    private final ApplicationEventPublisher news;

    People(PersonStore store, ApplicationEventPublisher news) {
        this.store = store;
        this.news = news;
    }

    /** The name, where the actor may see it. */
    @Transactional(readOnly = true)
    public Optional<String> nameOf(PersonId person) {
        return find(person).map(Person::name);
    }

    /** The names that the actor may see; others are missing from the answer. */
    @Transactional(readOnly = true)
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return store.names(people);
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId person) {
        return store.find(person);
    }

    /** Who is on the books of a unit now, by name; nobody where the actor does not act for it. */
    @Transactional(readOnly = true)
    public List<Person> of(UnitId unit) {
        return store.of(unit);
    }

    @Transactional
    public Person add(UnitId unit, String name) {
        Person person = store.add(unit, name.strip());
        news.publishEvent(Recording.of("person-added", unit, person.id(), Map.of("name", person.name())));
        return person;
    }
}
