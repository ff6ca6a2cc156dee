package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.mail.DigestSource;
import vn.thongsuot.app.web.Language;

/** How many documents wait for a unit's receipt, by mail to whoever may confirm it. */
@Component
class DocumentsInDigest implements DigestSource {

    private static final int COUNTED = 100;

    private final Inbox inbox;

    DocumentsInDigest(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(UnitId unit, PersonId person, Set<Role> roles, LocalDate today, Language language) {
        if (Collections.disjoint(roles, DirectivePolicy.RECEIVERS)) {
            return List.of();
        }
        List<Inbox.Delivery> waiting = inbox.unreceived(unit, today, COUNTED);
        long late = waiting.stream().filter(delivery -> delivery.receiveBy().isBefore(today)).count();
        String more = waiting.size() == COUNTED ? language.say(" trở lên", " or more") : "";
        return waiting.isEmpty() ? List.of() : List.of(language.say(waiting.size() + more + " văn bản chờ xác nhận đã nhận", waiting.size() + more + " documents to confirm receipt of")
                + (late == 0 ? "" : language.say(", " + late + " đã quá hạn", ", " + late + " of them late")));
    }
}
