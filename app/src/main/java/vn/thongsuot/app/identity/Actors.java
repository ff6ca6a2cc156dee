package vn.thongsuot.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes the actor of a request: the person, the unit they act for, and the roles they hold there today. */
@Component
class Actors {

    /** However busy: after a long working day one signs in again. */
    private static final Duration LONGEST = Duration.ofHours(16);

    private final AccountStore accounts;
    private final RoleStore roles;
    private final SecondStepDemands demands;
    private final TransactionOperations transaction;

    Actors(AccountStore accounts, RoleStore roles, SecondStepDemands demands, TransactionOperations transaction) {
        this.accounts = accounts;
        this.roles = roles;
        this.demands = demands;
        this.transaction = transaction;
    }

    /** @param secondStepDue whether the person has to set up a second step before anything else */
    record Present(Actor actor, boolean secondStepDue) {}

    /** Empty where the account is closed meanwhile, or the day over: who was signed in is so no more. */
    Optional<Present> of(SignedIn who, Instant now, LocalDate today, String from, String request) {
        return Acting.as(Actor.system("sign-in"), () -> transaction.execute(status -> {
            if (who.since().plus(LONGEST).isBefore(now) || !accounts.isOpen(who.person())) {
                return Optional.<Present>empty();
            }
            SequencedMap<UnitId, Set<Role>> byUnit = roles.byUnit(who.person(), today);
            // The chosen one while a role is held there, else the first: most people have one.
            Optional<UnitId> unit = who.unit().filter(byUnit::containsKey).or(() -> byUnit.keySet().stream().findFirst());
            Set<Role> held = unit.map(byUnit::get).orElse(Set.of());
            boolean due = !held.isEmpty() && demands.isDue(who.person(), unit.get(), held);
            return Optional.of(new Present(new Actor(Optional.of(who.person()), unit, held, reach(unit, held), from, request), due));
        }));
    }

    private static Actor.Reach reach(Optional<UnitId> unit, Set<Role> held) {
        if (unit.isEmpty() || held.isEmpty()) {
            return Actor.Reach.NONE;
        }
        return held.contains(Role.INSPECTOR) ? Actor.Reach.SUBTREE : Actor.Reach.UNIT;
    }
}
