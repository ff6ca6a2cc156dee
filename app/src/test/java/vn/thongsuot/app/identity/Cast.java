package vn.thongsuot.app.identity;

import java.time.LocalDate;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests of the whole server: with roles in a unit, and signed in for one request. */
public class Cast implements SmartInitializingSingleton {

    /** For tests of an installation that has not begun: there is nobody yet. */
    public static final String NOBODY = "thongsuot.test.nobody=true";

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final People people;
    private final Roles roles;
    private final Accounts accounts;
    private final boolean nobody;

    public Cast(People people, Roles roles, Accounts accounts, @Value("${thongsuot.test.nobody:false}") boolean nobody) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.nobody = nobody;
    }

    /** There is always somebody, so that pages do not lead to the first run. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!nobody) {
            person("Người Có Trước", new UnitId(900_000_000));
        }
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
