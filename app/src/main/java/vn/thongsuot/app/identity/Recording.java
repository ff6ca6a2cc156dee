package vn.thongsuot.app.identity;

import java.util.Map;
import java.util.Optional;

/** A change of this module, for the audit trail. */
record Recording(String action, Optional<UnitId> unit, String subject, Map<String, String> details) implements Recorded {

    static Recording of(String action, UnitId unit, PersonId person, Map<String, String> details) {
        return new Recording(action, Optional.of(unit), "person:" + person.value(), details);
    }

    /** What concerns a person's own account and no unit's business. */
    static Recording of(String action, PersonId person, Map<String, String> details) {
        return new Recording(action, Optional.empty(), "person:" + person.value(), details);
    }
}
