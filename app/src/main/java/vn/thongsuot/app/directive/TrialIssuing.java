package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** Takes a document of a world to try from its reading to its issue, as its clerk and its leader would. */
@Component
@ConditionalOnBooleanProperty("thongsuot.demo-life")
public class TrialIssuing {

    private final Register register;
    private final Readings readings;
    private final ReviewingObligation reviewing;
    private final Issuing issuing;
    private final Issues issues;
    private final NumbersDesk numbers;

    TrialIssuing(Register register, Readings readings, ReviewingObligation reviewing, Issuing issuing, Issues issues, NumbersDesk numbers) {
        this.register = register;
        this.readings = readings;
        this.reviewing = reviewing;
        this.issuing = issuing;
        this.issues = issues;
        this.numbers = numbers;
    }

    /** Says when the term began, without which nothing gets a number. */
    @Transactional
    public void beginTerm(UnitId unit, LocalDate begins) {
        numbers.beginTerm(unit, begins);
    }

    /** Does what can be done now; whether every unit has the document. To be called until it is so. */
    @Transactional
    public boolean goOn(UnitId unit, DocumentId id, Actor leader) {
        Optional<Issue> issue = issues.find(unit, id);
        if (issue.isPresent() || register.find(unit, id).filter(document -> document.state() == Document.State.READ).isEmpty()) {
            return issue.filter(Issue::done).isPresent();
        }
        readings.obligations(unit, id).forEach(obligation -> reviewing.mark(unit, id, obligation.id(), obligation.version(), State.CONFIRMED, leader));
        Issuing.Outcome outcome = issuing.issue(unit, id, "T/M", true, leader.person().orElseThrow()).orElseThrow();
        if (!(outcome instanceof Issuing.Outcome.Begun)) {
            throw new IllegalStateException("the document of the world to try is not issued: " + outcome);
        }
        return false;
    }
}
