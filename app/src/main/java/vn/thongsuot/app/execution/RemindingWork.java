package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.calendar.OfficeHours;
import vn.thongsuot.app.execution.Reminder.Whom;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.mail.Digests;

/**
 * Reminds of what is due, up the ladder that the rules of the day set: once each working day, in office hours. How far it came is noted with each step, so that a server that
 * dies leaves the next one to go on there; a step of the ladder that a standstill left out is made up for, and none is made twice.
 */
@Component
class RemindingWork {

    private static final Logger LOG = LoggerFactory.getLogger(RemindingWork.class);
    private static final int UNITS_A_STEP = 2000;

    private final WorkReminders reminders;
    private final Questions questions;
    private final OfficeHours hours;
    private final Digests digests;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;
    private final Clock clock;

    RemindingWork(WorkReminders reminders, Questions questions, OfficeHours hours, Digests digests, ApplicationEventPublisher news, TransactionOperations transaction, Clock clock) {
        this.reminders = reminders;
        this.questions = questions;
        this.hours = hours;
        this.digests = digests;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 25_000)
    void remindAll() {
        try {
            remind(ZonedDateTime.now(clock));
        } catch (RuntimeException e) {
            // The step is undone; the next round takes it up again.
            LOG.error("units could not be reminded of their work: {}", e.toString());
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
        LocalDate today = now.toLocalDate();
        Optional<UnitId> after = reminders.take(today);
        after.ifPresent(last -> {
            List<Long> units = reminders.units(last, today, UNITS_A_STEP);
            if (units.isEmpty()) {
                reminders.done(today);
                digests.announce(questions.judges(), ExecutionPolicy.SPEAKERS, now.toInstant());
            } else {
                List<Reminder> made = reminders.remind(units, today);
                reminders.reached(today, units.getLast());
                tell(made, now);
            }
        });
        return after.isPresent();
    }

    private void tell(List<Reminder> made, ZonedDateTime now) {
        Map<Whom, List<Reminder>> steps = made.stream().collect(Collectors.groupingBy(Reminder::whom));
        steps.forEach((whom, reminded) -> {
            Set<UnitId> units = reminded.stream().filter(one -> whom != Whom.RESPONSIBLE || one.responsible() == null).map(Reminder::to).collect(Collectors.toSet());
            digests.announce(units, roles(whom), now.toInstant());
        });
        digests.announce(steps.getOrDefault(Whom.RESPONSIBLE, List.of()).stream().map(Reminder::responsible).filter(Objects::nonNull).collect(Collectors.toSet()), now.toInstant());
        if (!made.isEmpty()) {
            news.publishEvent(new ExecutionNews.WorkReminded(now.toLocalDate(), made.stream().map(Reminder::unit).distinct().count(), made.size()));
        }
    }

    /** Who hears of it in the unit; where nobody is responsible, whoever keeps its papers. */
    private static Set<Role> roles(Whom whom) {
        return switch (whom) {
            case RESPONSIBLE -> Set.of(Role.CLERK);
            case UNIT -> ExecutionPolicy.REPORTERS;
            case HEAD, SENDER -> Set.of(Role.LEADER);
            case ABOVE -> ExecutionPolicy.SPEAKERS;
        };
    }
}
