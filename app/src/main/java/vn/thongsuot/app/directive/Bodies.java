package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Kind;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;

/** What a unit is as a body that issues documents: rules of signing, of types and of numbers go by that. */
@Component
class Bodies {

    /** Advisory bodies and offices sign by their head; the other kinds of party organisations decide as committees. */
    private static final Set<String> NO_COMMITTEES = Set.of("party-department", "party-office", "party-school");

    private final Units units;

    Bodies(Units units) {
        this.units = units;
    }

    /** @param kind the code of the unit's kind; empty where the unit does not exist on the day */
    record Body(String kind, Kind.Family family) {

        boolean isCommittee() {
            return !NO_COMMITTEES.contains(kind);
        }
    }

    Body of(UnitId unit, LocalDate day) {
        Optional<String> kind = units.find(unit, day).map(Unit::kind);
        return new Body(kind.orElse(""), units.kinds().stream().filter(known -> kind.filter(known.code()::equals).isPresent()).map(Kind::family).findFirst().orElse(Kind.Family.OTHER));
    }
}
