package vn.thongsuot.app.identity;

import java.time.LocalDate;

import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;

import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests of the whole server: with roles in a unit, and signed in for one request. */

public class Cast {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final People people;
    private final Roles roles;
    private final Accounts accounts;

    public Cast(People people, Roles roles, Accounts accounts) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
    }

    /** A person on the books of the unit, with an account nobody knows the password of. */
    public PersonId person(String name, UnitId unit, Role... held) {
        return Acting.as(Actor.system("test"), () -> {
            Person person = people.add(unit, name);
            accounts.open(person.id(), accountName(person.id()));
            for (Role role : held) {
                roles.give(person.id(), unit, role, SINCE);
            }
            return person.id();
        });
    }

    /** What a person of this cast signs in with. */
    public static String accountName(PersonId person) {
        return "nguoi-" + person.value();
    }

    /** {@code mvc.perform(get("/units").with(Cast.signedIn(person, unit)))}: as after signing in and choosing the unit. */
    public static RequestPostProcessor signedIn(PersonId person, UnitId unit) {
        return SecurityMockMvcRequestPostProcessors.authentication(Sessions.authentication(SignedIn.as(person, java.time.Instant.now()).actingFor(unit)));
    }
}
