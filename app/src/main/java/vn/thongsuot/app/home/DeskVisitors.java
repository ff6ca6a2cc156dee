package vn.thongsuot.app.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Visitor;
import vn.thongsuot.app.web.Visitors;

/** Names whoever acts, for the frame of their pages. */
@Component
class DeskVisitors implements Visitors {

    private final People people;
    private final Units units;
    private final Clock clock;

    DeskVisitors(People people, Units units, Clock clock) {
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    /** Every page asks: one transaction for both names. */
    @Override
    @Transactional(readOnly = true)
    public Optional<Visitor> current(Language language) {
        Actor actor = Acting.current();
        return actor.person().map(person -> visitor(actor, person, language));
    }

    private Visitor visitor(Actor actor, PersonId person, Language language) {
        String unit = actor.unit().flatMap(acting -> units.known(acting, LocalDate.now(clock))).map(Unit::label).orElse("");
        String roles = actor.roles().stream().sorted().map(role -> role.in(language)).collect(Collectors.joining(", "));
        return new Visitor(people.nameOf(person).orElse("?"), unit, roles);
    }
}
