package vn.thongsuot.app.audit;

import java.time.Instant;
import java.util.Map;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Recorded;
import vn.thongsuot.app.identity.UnitId;

/** What happened, caught at the moment of its event and written with its transaction. */
record NewRecord(long unit, Instant at, Actor actor, String action, String subject, Map<String, String> details) {

    /** Whose record it is where neither the event nor the actor has a unit. */
    static final long INSTALLATION = 0;

    static NewRecord of(Recorded event, Actor actor, Instant at) {
        long unit = event.unit().or(actor::unit).map(UnitId::value).orElse(INSTALLATION);
        return new NewRecord(unit, at, actor, event.action(), event.subject(), Map.copyOf(event.details()));
    }
}
