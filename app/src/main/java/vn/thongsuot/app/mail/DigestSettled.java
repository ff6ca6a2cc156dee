package vn.thongsuot.app.mail;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** A person's mail of a morning was sent, given up, or there was nothing left to tell; for the audit trail. */
record DigestSettled(UnitId owner, PersonId person, LocalDate morning, String state) implements Recorded {

    @Override
    public String action() {
        return "digest-" + state;
    }

    @Override
    public Optional<UnitId> unit() {
        return Optional.of(owner);
    }

    @Override
    public String subject() {
        return "person:" + person.value();
    }

    @Override
    public Map<String, String> details() {
        return Map.of("day", morning.toString());
    }
}
