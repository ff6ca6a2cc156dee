package vn.thongsuot.app.execution;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.ExecutionNews.OrderMoved;
import vn.thongsuot.app.execution.ExecutionNews.OrdersStrayed;
import vn.thongsuot.app.execution.ExecutionNews.PassedAhead;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/**
 * What a unit passes down of a periodic obligation it may pass down for every coming period too, by a standing order: whenever a period begins for the unit, it begins for those below in the same
 * transaction, through any number of levels. An order acts as long as whoever gave it has the part itself.
 */
@Service
class PassingAhead {

    private final Occurrences occurrences;
    private final StandingOrders orders;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    PassingAhead(Occurrences occurrences, StandingOrders orders, ApplicationEventPublisher news, Clock clock) {
        this.occurrences = occurrences;
        this.orders = orders;
        this.news = news;
        this.clock = clock;
    }

    /** Whether what a unit has can be passed down for coming periods too. */
    static boolean fits(Occurrence own) {
        return own.periodEnd() != null && own.state() != WorkState.ENDED;
    }

    /** Orders for coming periods what was passed down of this one; how many units, empty where the acting unit has no such thing. */
    @Transactional
    public Optional<Integer> order(OccurrenceKey key, Collection<UnitId> to, UnitId acting, Actor by) {
        return occurrences.find(key).filter(found -> found.key().unit().equals(acting) && fits(found)).map(own -> {
            orders.hold(own.key().document(), true);
            return give(own, to, by.person().orElse(null));
        });
    }

    /** Nothing comes with further periods; what runs goes on. How many orders ended, empty where the acting unit has no such thing. */
    @Transactional
    public Optional<Integer> end(OccurrenceKey key, Collection<UnitId> to, UnitId acting) {
        return occurrences.find(key).filter(found -> found.key().unit().equals(acting)).map(own -> {
            List<UnitId> ended = orders.end(own.key(), to);
            ended.forEach(unit -> news.publishEvent(new OrderMoved(key.at(unit), acting, "work-passing-ahead-ended")));
            return ended.size();
        });
    }

    /** To be called before a unit passes something down, by its transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(Occurrence own, boolean ordering) {
        if (own.periodEnd() != null) {
            orders.hold(own.key().document(), ordering);
        }
    }

    /** Gives orders, and what they ask of later periods that have begun already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public int give(Occurrence own, Collection<UnitId> to, @Nullable PersonId by) {
        List<UnitId> given = orders.give(own, to, by);
        given.forEach(unit -> news.publishEvent(new OrderMoved(own.key().at(unit), own.key().unit(), "work-passing-ahead")));
        follow(orders.later(own.key()));
        return given.size();
    }

    /** What has just begun for units begins for those below them by their orders. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(List<OccurrenceKey> begun) {
        if (!begun.isEmpty()) {
            orders.follow(begun, LocalDate.now(clock), clock.instant())
                    .forEach(one -> news.publishEvent(new PassedAhead(one.giver(), one.document(), one.obligation(), one.periodStart(), one.units())));
        }
    }

    /** Orders to units that stand below their giver no longer end. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endStray(DocumentId document) {
        orders.endStray(document, LocalDate.now(clock)).forEach(stray -> news.publishEvent(new OrdersStrayed(stray.giver(), document, stray.obligation(), stray.units())));
    }
}
