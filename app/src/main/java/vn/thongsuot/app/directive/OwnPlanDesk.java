package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.Inbox.Delivery;
import vn.thongsuot.app.draft.Chosen;
import vn.thongsuot.app.draft.OwnPlan;
import vn.thongsuot.app.draft.PlanDraft;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.reading.Reading;

/** The draft of a unit's own plan from a document that was issued to it: what is the unit's to do, in the words that the issuer confirmed. */
@Service
class OwnPlanDesk {

    private final Inbox inbox;
    private final CheckDesk check;
    private final Readings readings;
    private final Units units;
    private final Clock clock;

    OwnPlanDesk(Inbox inbox, CheckDesk check, Readings readings, Units units, Clock clock) {
        this.inbox = inbox;
        this.check = check;
        this.readings = readings;
        this.units = units;
        this.clock = clock;
    }

    /** A Word file for the unit to go on with; empty where the unit got no such document, or nothing in it to do. */
    @Transactional(readOnly = true)
    public Optional<RegisterDesk.Original> draft(UnitId unit, DocumentId document) {
        LocalDate today = LocalDate.now(clock);
        return inbox.find(unit, document).flatMap(delivery -> units.known(unit, today).flatMap(body -> draft(delivery, body, unit, today)));
    }

    private Optional<RegisterDesk.Original> draft(Delivery delivery, Unit body, UnitId unit, LocalDate today) {
        Set<String> own = check.owed(unit, delivery);
        return readings.find(delivery.sender(), delivery.document()).map(stored -> stored.corrected(readings.obligations(delivery.sender(), delivery.document())))
                .map(parent -> planned(parent, own, body.name(), today)).filter(plan -> !plan.obligations().isEmpty())
                .map(plan -> new RegisterDesk.Original("Dự thảo kế hoạch thực hiện " + delivery.name().replaceAll("[/\\\\]", "-") + ".docx", PlanDraft.write(plan)));
    }

    private static OwnPlan planned(Reading parent, Set<String> own, String unit, LocalDate today) {
        Chosen chosen = Chosen.of(parent, obligation -> own.contains(obligation.id()));
        return OwnPlan.of(parent, chosen.addressed() ? chosen.obligations() : List.of(), unit, today);
    }
}
