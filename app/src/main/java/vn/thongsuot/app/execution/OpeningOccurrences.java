package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.execution.ExecutionNews.OccurrencesOpened;
import vn.thongsuot.app.execution.Openings.Opened;
import vn.thongsuot.app.execution.Openings.Opening;

/**
 * Opens what units owe: when a document is issued, and again whenever a period of it begins. Some thousand units a step, each step one transaction that notes how far it
 * came, so a server that dies leaves its step undone and the next one begins there; the key of an occurrence keeps it from being opened twice. What units pass down for every period begins in the same step:
 * fewer units a step where they pass on to many.
 */
@Service
class OpeningOccurrences {

    /** Few enough for a step of well under a second. */
    static final int UNITS_A_STEP = 2000;

    private final Openings openings;
    private final StandingOrders orders;
    private final PassingAhead ahead;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    OpeningOccurrences(Openings openings, StandingOrders orders, PassingAhead ahead, ApplicationEventPublisher news, Clock clock) {
        this.openings = openings;
        this.orders = orders;
        this.ahead = ahead;
        this.news = news;
        this.clock = clock;
    }

    /** One step; {@code false} where nothing is left to do today. */
    @Transactional
    public boolean step() {
        Optional<Opening> running = openings.takeRunning();
        if (running.isEmpty()) {
            return openings.beginIssued() || openings.beginPeriod(LocalDate.now(clock));
        }
        step(running.get());
        return true;
    }

    private void step(Opening opening) {
        List<Long> next = openings.next(opening, UNITS_A_STEP);
        if (next.isEmpty()) {
            openings.done(opening);
            ahead.endStray(opening.document());
        } else {
            orders.hold(opening.document(), false);
            List<Long> units = next.subList(0, orders.fitting(opening.document(), next, UNITS_A_STEP));
            Opened opened = openings.open(opening, units);
            ahead.follow(opened.giving());
            news.publishEvent(new OccurrencesOpened(opening.sender(), opening.document(), opening.through(), units.size(), opened.count()));
        }
    }
}
