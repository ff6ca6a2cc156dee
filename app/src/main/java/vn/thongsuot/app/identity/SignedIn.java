package vn.thongsuot.app.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in, and the unit chosen to act for: what a session keeps. The roles are looked up again for each request. */
record SignedIn(long personId, @Nullable Long unitId, Instant since) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1;

    static SignedIn as(PersonId person, Instant since) {
        return new SignedIn(person.value(), null, since);
    }

    SignedIn actingFor(UnitId unit) {
        return new SignedIn(personId, unit.value(), since);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Optional<UnitId> unit() {
        return Optional.ofNullable(unitId).map(UnitId::new);
    }

    @Override
    public String getName() {
        return Long.toString(personId);
    }
}
