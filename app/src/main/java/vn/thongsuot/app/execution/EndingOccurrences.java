package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.PassingOn;
import vn.thongsuot.app.execution.Endings.Ended;
import vn.thongsuot.app.execution.ExecutionNews.OccurrencesEnded;
import vn.thongsuot.app.execution.ExecutionNews.OccurrencesHandedOver;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Units;

/** Ends what is owed no longer, some thousand a step: what was withdrawn, replaced or dropped, and what a unit that has ended leaves to its successors. */
@Service
class EndingOccurrences {

    private static final int A_STEP = 5000;

    private final Endings endings;
    private final OrderSuccession orders;
    private final PassingAhead ahead;
    private final PassingOn passing;
    private final Units units;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    EndingOccurrences(Endings endings, OrderSuccession orders, PassingAhead ahead, PassingOn passing, Units units, ApplicationEventPublisher news, Clock clock) {
        this.endings = endings;
        this.orders = orders;
        this.ahead = ahead;
        this.passing = passing;
        this.units = units;
        this.news = news;
        this.clock = clock;
    }

    /** One step; {@code false} where nothing is left to end today. */
    @Transactional
    public boolean step() {
        LocalDate today = LocalDate.now(clock);
        Optional<Ended> ended = endings.next(today);
        if (ended.isPresent()) {
            int count = endings.end(ended.get(), A_STEP);
            news.publishEvent(new OccurrencesEnded(ended.get().sender(), ended.get().document(), ended.get().obligation(), count));
            return true;
        }
        return endings.nextUnit(today).map(unit -> handOver(unit, today)).orElse(false);
    }

    private boolean handOver(UnitId unit, LocalDate today) {
        List<UnitId> successors = units.successors(unit, today);
        orders.hold(unit);
        successors.forEach(successor -> {
            news.publishEvent(new OccurrencesHandedOver(unit, successor, endings.take(unit, successor)));
            passing.handOver(unit, successor);
        });
        if (!successors.isEmpty()) {
            endings.giveOver(unit, successors);
            ahead.follow(orders.take(unit, successors));
            endings.endAll(unit);
        }
        return !successors.isEmpty();
    }
}
