package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.calendar.OfficeHours;
import vn.thongsuot.app.directive.DocumentNews.UnitsReminded;
import vn.thongsuot.app.directive.Reminders.Due;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.mail.Digests;

/**
 * Reminds units of documents that they have not confirmed in time: each once, on working days and in office hours. How far it came is noted with each step, so that
 * a server that dies leaves the next one to go on there.
 */
@Component
class Reminding {

    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int UNITS_A_STEP = 2000;

    private final Reminders reminders;
    private final OfficeHours hours;
    private final Digests digests;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;
    private final Clock clock;

    Reminding(Reminders reminders, OfficeHours hours, Digests digests, ApplicationEventPublisher news, TransactionOperations transaction, Clock clock) {
        this.reminders = reminders;
        this.hours = hours;
        this.digests = digests;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 15_000)
    void remindAll() {
        try {
            remind(ZonedDateTime.now(clock));
        } catch (RuntimeException e) {
            // The step is undone; the next round takes it up again.
            LOG.error("units could not be reminded: {}", e.toString());
        }
    }

    /** Does nothing while the office is closed. */
    void remind(ZonedDateTime now) {
        if (hours.contain(now)) {
            while (Boolean.TRUE.equals(Acting.as(Actor.system("reminding"), () -> transaction.execute(_ -> step(now))))) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
            }
        }
    }

    private boolean step(ZonedDateTime now) {
        Optional<Due> taken = reminders.take(now.toLocalDate());
        taken.ifPresent(due -> {
            List<UnitId> reminded = due.ended() ? List.of() : reminders.remind(due, UNITS_A_STEP, now.toInstant());
            if (reminded.isEmpty()) {
                reminders.allReminded(due, now.toInstant());
            } else {
                reminders.reached(due, reminded.getLast());
                digests.announce(reminded, DirectivePolicy.RECEIVERS, now.toInstant());
                news.publishEvent(new UnitsReminded(due.sender(), due.document(), due.remindedTo(), reminded.size()));
            }
        });
        return taken.isPresent();
    }
}
