package vn.thongsuot.app.directive;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.DeliveriesPrepared;
import vn.thongsuot.app.directive.DocumentNews.DirectiveIssued;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.mail.Digests;

/**
 * Lays an issued document ready for its units, some thousand at a time, each step one transaction that notes how far it came: a server that dies meanwhile leaves the
 * next one to go on there, and nothing is done twice. Nobody sees any of it before all is there.
 */
@Service
class Delivering {

    /** Few enough for a step of well under a second, and for other writers to come in between. */
    static final int UNITS_A_STEP = 2000;

    private final Issues issues;
    private final Revising revising;
    private final Digests digests;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Delivering(Issues issues, Revising revising, Digests digests, ApplicationEventPublisher news, Clock clock) {
        this.issues = issues;
        this.revising = revising;
        this.digests = digests;
        this.news = news;
        this.clock = clock;
    }

    /** One step of the oldest issue that waits; {@code false} where none does. */
    @Transactional
    public boolean step() {
        Optional<Issue> running = issues.takeRunning();
        running.ifPresent(this::step);
        return running.isPresent();
    }

    private void step(Issue issue) {
        List<Long> units = issues.next(issue, UNITS_A_STEP);
        if (units.isEmpty()) {
            issues.issued(issue, clock.instant());
            revising.issued(issue);
            news.publishEvent(new DirectiveIssued(issue.unit(), issue.document(), issue.units()));
        } else {
            issues.deliver(issue, units);
            digests.announce(units.stream().map(UnitId::new).toList(), DirectivePolicy.RECEIVERS, clock.instant());
            news.publishEvent(new DeliveriesPrepared(issue.unit(), issue.document(), issue.lastUnit(), units.getLast(), units.size()));
        }
    }
}
