package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What an administrator does for people of the unit and of the units below it: somebody has to appoint the first ones there, and help an only administrator back
 * in. It goes as far as {@link Actor.Reach#ACCOUNTS}: no content. Secrets are changed behind the boundary that keeps the administrator from reading them.
 */
@Component
class Administering {

    private final People people;
    private final Accounts accounts;
    private final Roles roles;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final UnitTree tree;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;

    Administering(People people, Accounts accounts, Roles roles, SecondStep secondStep, Sessions sessions, UnitTree tree, ApplicationEventPublisher news,
            TransactionOperations transaction) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.tree = tree;
        this.news = news;
        this.transaction = transaction;
    }

    /** Work on people, accounts and roles: as far as {@link #looksAfter} allows, and the database again. */
    static <T> T atWork(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(Acting.current().reaching(Actor.Reach.ACCOUNTS), work);
    }

    /** An administrator's own unit and all below it. */
    boolean looksAfter(UnitId unit, Actor actor, LocalDate today) {
        return actor.has(Role.ADMINISTRATOR) && actor.unit().filter(own -> own.equals(unit) || tree.isBelow(unit, own, today)).isPresent();
    }

    /** Names of people of another unit are not looked at unnoticed. */
    void noteReading(UnitId unit, Actor actor) {
        if (!actor.unit().equals(Optional.of(unit))) {
            transaction.executeWithoutResult(status -> news.publishEvent(new Recording("people-read", Optional.of(unit), "unit:" + unit.value(), Map.of())));
        }
    }

    /** Person, account and roles together; nothing where the sign-in name or the address is taken. */
    Optional<PersonId> add(UnitId unit, String name, String accountName, String email, Set<Role> held, LocalDate today) {
        return transaction.execute(status -> {
            Person person = people.add(unit, name);
            if (!accounts.open(person.id(), accountName, email)) {
                status.setRollbackOnly();
                return Optional.<PersonId>empty();
            }
            held.forEach(role -> roles.give(person.id(), unit, role, today));
            return Optional.of(person.id());
        });
    }

    /** False where that would leave the unit without an administrator. */
    boolean take(PersonId person, UnitId unit, Role role, LocalDate today) {
        return transaction.execute(status -> {
            boolean last = role == Role.ADMINISTRATOR
                    && roles.holders(unit, today).stream().filter(holding -> holding.role() == role).allMatch(holding -> holding.person().equals(person));
            if (!last) {
                roles.take(person, unit, role, today);
            }
            return !last;
        });
    }

    String linkCode(PersonId person) {
        return beyond(() -> accounts.linkCode(person));
    }

    void removeSecondStep(PersonId person) {
        beyond(() -> {
            secondStep.remove(person);
            return person;
        });
    }

    PersonId close(PersonId person) {
        accounts.close(person);
        sessions.endAll(person);
        return person;
    }

    PersonId reopen(PersonId person) {
        accounts.reopen(person);
        return person;
    }

    private static <T> T beyond(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(Acting.current().reaching(Actor.Reach.ALL), work);
    }
}
