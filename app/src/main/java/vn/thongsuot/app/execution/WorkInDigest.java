package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.execution.Occurrences.Pressing;
import vn.thongsuot.app.execution.WorkReminders.Escalated;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.mail.DigestSource;
import vn.thongsuot.app.web.Language;

/** How much is due or late, by mail: for those who report in the unit all of it, for others what they are responsible for; and what other units are late with or ask, for those who must ask about it or answer. */
@Component
class WorkInDigest implements DigestSource {

    private static final int COUNTED = 100;

    private final Occurrences occurrences;
    private final WorkReminders reminders;
    private final Questions questions;

    WorkInDigest(Occurrences occurrences, WorkReminders reminders, Questions questions) {
        this.occurrences = occurrences;
        this.reminders = reminders;
        this.questions = questions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> lines(UnitId unit, PersonId person, Set<Role> roles, LocalDate today, Language language) {
        List<String> lines = new ArrayList<>();
        boolean all = !Collections.disjoint(roles, ExecutionPolicy.REPORTERS);
        Pressing pressing = all ? occurrences.pressing(unit, today) : occurrences.pressing(unit, person, today);
        if (pressing.any()) {
            lines.add(owed(pressing, all, language));
        }
        if (!Collections.disjoint(roles, ExecutionPolicy.SPEAKERS)) {
            List<Escalated> late = reminders.escalated(unit, today, COUNTED);
            long count = late.stream().mapToLong(Escalated::occurrences).sum();
            if (count > 0) {
                lines.add(language.say(count + " việc mà đơn vị khác quá hạn, cần đôn đốc", count + " obligations that other units are late with, to be asked about"));
            }
            long asked = questions.waiting(unit);
            if (asked > 0) {
                lines.add(language.say(asked + " câu hỏi chờ đơn vị trả lời", asked + " questions wait for the unit's answer"));
            }
        }
        return lines;
    }

    private static String owed(Pressing pressing, boolean all, Language language) {
        String whose = all ? language.say("của đơn vị", "of the unit") : language.say("đồng chí phụ trách", "you are responsible for");
        List<String> parts = new ArrayList<>();
        if (pressing.late() > 0) {
            parts.add(language.say(pressing.late() + " việc " + whose + " đã quá hạn", pressing.late() + " obligations " + whose + " are late"));
        }
        if (pressing.due() > 0) {
            parts.add(language.say(pressing.due() + " việc " + whose + " sắp đến hạn", pressing.due() + " obligations " + whose + " are due soon"));
        }
        return String.join("; ", parts);
    }
}
