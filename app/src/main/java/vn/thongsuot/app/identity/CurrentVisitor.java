package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Navigation;
import vn.thongsuot.app.web.Visitor;
import vn.thongsuot.app.web.Visitors;

/** Whoever looks at a page, and what the rail offers an administrator. */
@Component
class CurrentVisitor implements Visitors, Navigation {

    private final People people;
    private final UnitTree tree;
    private final Clock clock;

    CurrentVisitor(People people, UnitTree tree, Clock clock) {
        this.people = people;
        this.tree = tree;
        this.clock = clock;
    }

    @Override
    public Optional<Visitor> current(Language language) {
        Actor actor = Acting.current();
        return actor.person().flatMap(people::nameOf).map(name -> new Visitor(name, unit(actor), office(actor, language)));
    }

    private String unit(Actor actor) {
        return actor.unit().map(unit -> tree.names(List.of(unit), LocalDate.now(clock)).getOrDefault(unit, "№ " + unit.value())).orElse("");
    }

    static String office(Actor actor, Language language) {
        return actor.roles().stream().sorted().map(role -> role.in(language)).collect(Collectors.joining(", "));
    }

    @Override
    public List<Destination> destinations() {
        return Acting.current().has(Role.ADMINISTRATOR) ? List.of(new Destination(110, "/people", "users", "Người và vai trò", "People and roles")) : List.of();
    }
}
