package vn.thongsuot.app.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.calendar.WorkingCalendar;
import vn.thongsuot.app.calendar.WorkingDays;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Asks for mail, in the transaction of whatever there is to tell: what was undone is told to nobody. */
@Service
@EnableConfigurationProperties(MailSettings.class)
public class Digests {

    private final DigestStore store;
    private final MailSettings settings;
    private final WorkingCalendar calendar;

    Digests(DigestStore store, MailSettings settings, WorkingCalendar calendar) {
        this.store = store;
        this.settings = settings;
        this.calendar = calendar;
    }

    /** Whoever holds one of the roles in one of the units hears of it on the next working morning; to be asked by jobs of the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(Collection<UnitId> units, Set<Role> roles, Instant now) {
        if (settings.configured() && !units.isEmpty()) {
            LocalDate morning = morning(now);
            store.add(units, roles, morning, morning.atTime(settings.begins()).atZone(Zone.OFFICE).toInstant());
        }
    }

    /** These people hear of it on the next working morning; to be asked by jobs of the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void announce(Set<PersonId> people, Instant now) {
        if (settings.configured() && !people.isEmpty()) {
            LocalDate morning = morning(now);
            store.add(people, morning, morning.atTime(settings.begins()).atZone(Zone.OFFICE).toInstant());
        }
    }

    private LocalDate morning(Instant now) {
        LocalDateTime here = LocalDateTime.ofInstant(now, Zone.OFFICE);
        WorkingDays days = calendar.workingDays();
        return here.toLocalTime().isBefore(settings.begins()) ? days.from(here.toLocalDate()) : days.plus(here.toLocalDate(), 1);
    }
}
