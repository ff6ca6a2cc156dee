package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in which unit, from when until when. */
@Component
public class Roles {

    /** A role that a person holds in a unit, or has been lent there. */
    public record Holding(long id, UnitId unit, PersonId person, Role role, LocalDate from) {}

    private final RoleStore store;
    private final ApplicationEventPublisher news;

    Roles(RoleStore store, ApplicationEventPublisher news) {
        this.store = store;
        this.news = news;
    }

    /** The roles a person has in a unit on a day, delegated ones included. */
    @Transactional(readOnly = true)
    public Set<Role> of(PersonId person, UnitId unit, LocalDate on) {
        return store.of(person, unit, on);
    }

    /** The units in which a person has a role on a day. */
    @Transactional(readOnly = true)
    public List<UnitId> unitsOf(PersonId person, LocalDate on) {
        return store.unitsOf(person, on);
    }

    /** Who holds a role in a unit on a day, as far as the actor acts for that unit. */
    @Transactional(readOnly = true)
    public List<Holding> holders(UnitId unit, LocalDate on) {
        return store.holders(unit, on);
    }

    /** Gives a role from a day on; nothing happens where it is held already. */
    @Transactional
    public void give(PersonId person, UnitId unit, Role role, LocalDate from) {
        if (store.give(person, unit, role, from)) {
            news.publishEvent(Recording.of("role-given", unit, person, Map.of("role", role.name(), "from", from.toString())));
        }
    }

    /** Takes a role away; the day itself is the first without it. */
    @Transactional
    public void take(PersonId person, UnitId unit, Role role, LocalDate on) {
        if (store.take(person, unit, role, on)) {
            news.publishEvent(Recording.of("role-taken", unit, person, Map.of("role", role.name(), "on", on.toString())));
        }
    }
}
