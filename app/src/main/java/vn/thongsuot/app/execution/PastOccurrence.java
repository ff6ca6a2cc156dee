package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.execution.Occurrences.Stood;
import vn.thongsuot.app.identity.PersonId;

/** An occurrence as it stood at the end of a past day: what was stored of that day, and the rest by what had been said up to it. */
final class PastOccurrence {

    private final List<Entry> said;
    private int percent;
    private @Nullable PersonId responsible;
    private @Nullable LocalDate reportedOn;
    private @Nullable LocalDate askedDue;

    /** @param all that was ever said of it, the first first */
    PastOccurrence(List<Entry> all, LocalDate day) {
        this.said = all.stream().filter(entry -> !on(entry).isAfter(day)).toList();
        said.forEach(this::follow);
    }

    private static LocalDate on(Entry entry) {
        return LocalDate.ofInstant(entry.at(), Zone.OFFICE);
    }

    private void follow(Entry entry) {
        Integer far = entry.percent();
        percent = entry.act() == Act.VERIFICATION ? 100 : entry.act() == Act.PASSING ? 0 : far == null ? percent : far;
        responsible = entry.act() == Act.RESPONSIBILITY ? entry.person() : entry.act() == Act.PASSING ? null : responsible;
        switch (entry.act()) {
            case REPORT -> {
                reportedOn = on(entry);
                askedDue = null;
            }
            case EXTENSION_REQUEST -> askedDue = entry.day();
            case EXTENSION, EXTENSION_DENIAL, REFUSAL_REQUEST, VERIFICATION -> askedDue = null;
            case RETURN, REFUSAL, SUSPENSION, RESUMPTION, REFUSAL_DENIAL, PASSING, TAKING_BACK -> {
                reportedOn = null;
                askedDue = entry.act() == Act.RESUMPTION || entry.act() == Act.REFUSAL_DENIAL ? askedDue : null;
            }
            case PROGRESS, RESPONSIBILITY -> { }
        }
    }

    List<Entry> said() {
        return said;
    }

    Occurrence of(Occurrence now, Stood stood) {
        return new Occurrence(now.key(), now.sender(), now.part(), now.periodEnd(), stood.due(), stood.state(), percent, responsible, reportedOn, askedDue, said.size(), Math.min(now.given(), said.size()), now.issuer(),
                now.duty());
    }
}
