package vn.thongsuot.app.identity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What an administrator does for people of the unit. Secrets are changed behind the boundary that keeps the administrator from reading them. */
@Component
class Administering {

    private final People people;
    private final Accounts accounts;
    private final Roles roles;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final TransactionOperations transaction;

    Administering(People people, Accounts accounts, Roles roles, SecondStep secondStep, Sessions sessions, TransactionOperations transaction) {
        this.people = people;
        this.accounts = accounts;
        this.roles = roles;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.transaction = transaction;
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

    void close(PersonId person) {
        accounts.close(person);
        sessions.endAll(person);
    }

    private static <T> T beyond(ScopedValue.CallableOp<T, RuntimeException> work) {
        return Acting.as(Acting.current().reaching(Actor.Reach.ALL), work);
    }
}
