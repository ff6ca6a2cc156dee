package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.TermBegun;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Kind;

/** The numbers that a unit has given to its documents, and since when they count. */
@Service
class NumbersDesk {

    private final Bodies bodies;
    private final Numbers numbers;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    NumbersDesk(Bodies bodies, Numbers numbers, ApplicationEventPublisher news, Clock clock) {
        this.bodies = bodies;
        this.numbers = numbers;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public NumbersView view(UnitId unit) {
        LocalDate today = LocalDate.now(clock);
        Kind.Family family = bodies.of(unit, today).family();
        Numbers.Rule rule = numbers.rule(family.name());
        Optional<LocalDate> since = rule.byTerm() ? numbers.term(unit, today) : Optional.of(today.withDayOfYear(1));
        return new NumbersView(rule.byTerm(), rule.source(), since.orElse(null), since.map(day -> numbers.all(unit, day)).orElse(List.of()).stream()
                .map(last -> new NumbersView.Line(last.type(), last.number())).toList());
    }

    @Transactional
    public void beginTerm(UnitId unit, LocalDate begins) {
        numbers.beginTerm(unit, begins);
        news.publishEvent(new TermBegun(unit, begins));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
