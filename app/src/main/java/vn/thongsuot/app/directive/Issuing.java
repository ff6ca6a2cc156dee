package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.IssueSigned;
import vn.thongsuot.app.directive.Preparation.Obstacle;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** A leader issues a reviewed document: the units that it names get what they owe of it. */
@Service
class Issuing {

    private final Register register;
    private final Readings readings;
    private final Meanings meanings;
    private final FindingUnits finding;
    private final Issues issues;
    private final Bodies bodies;
    private final Numbering numbering;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Issuing(Register register, Readings readings, Meanings meanings, FindingUnits finding, Issues issues, Bodies bodies, Numbering numbering,
            ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.meanings = meanings;
        this.finding = finding;
        this.issues = issues;
        this.bodies = bodies;
        this.numbering = numbering;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Preparation> prepare(UnitId unit, DocumentId id) {
        return register.find(unit, id).map(document -> preparation(unit, document));
    }

    private Preparation preparation(UnitId unit, Document document) {
        LocalDate today = LocalDate.now(clock);
        List<ReviewedObligation> obligations = readings.obligations(unit, document.id()).stream().filter(obligation -> obligation.state() != ReviewedObligation.State.DROPPED).toList();
        Set<String> recipients = Set.copyOf(finding.recipients(unit, document.id()));
        Bodies.Body body = bodies.of(unit, today);
        LocalDate dated = document.date() == null ? today : document.date();
        return new Preparation(document, obligations, used(unit, document, obligations, recipients), recipients, body, issues.signings(body.family().name(), body.isCommittee()),
                issues.forbidden(body.kind(), document.type(), today), numbering.plan(unit, document, body.family().name(), dated), issues.find(unit, document.id()));
    }

    /** Names that nothing has any longer are left out. */
    private List<Meaning> used(UnitId unit, Document document, List<ReviewedObligation> obligations, Set<String> recipients) {
        Set<String> names = FindingUnits.names(obligations, recipients);
        return meanings.of(unit, document.id()).stream().filter(meaning -> names.contains(meaning.name())).toList();
    }

    /** What came of it. */
    sealed interface Outcome {

        /** Signed; deliveries come into being. */
        record Begun(int units) implements Outcome {}

        record Refused(List<Obstacle> obstacles) implements Outcome {}

        /** Obligations without a lead: to be issued so only knowingly. */
        record WithoutLead(int obligations) implements Outcome {}

        /** The body may not sign so, or may not issue this type. */
        record NotEntitled(String rule) implements Outcome {}
    }

    /**
     * Issues the document to everybody whom it names.
     *
     * @param signing in whose name, a code of {@link Preparation#signings()}
     * @param withoutLead whether obligations that nobody leads are issued knowingly
     * @return empty where the unit has no such document
     */
    @Transactional
    public Optional<Outcome> issue(UnitId unit, DocumentId id, String signing, boolean withoutLead, PersonId by) {
        issues.hold(unit, id);
        return register.find(unit, id).map(document -> issue(preparation(unit, document), signing, withoutLead, by));
    }

    private Outcome issue(Preparation prepared, String signing, boolean withoutLead, PersonId by) {
        Document document = prepared.document();
        List<Obstacle> obstacles = prepared.obstacles();
        int gaps = prepared.with(ReviewedObligation.LeadGap.NONE).size();
        if (!obstacles.isEmpty()) {
            return new Outcome.Refused(obstacles);
        }
        if (prepared.forbiddenBy().isPresent()) {
            return new Outcome.NotEntitled(prepared.forbiddenBy().get());
        }
        if (prepared.signings().stream().noneMatch(allowed -> allowed.code().equals(signing))) {
            return new Outcome.NotEntitled("");
        }
        if (gaps > 0 && !withoutLead) {
            return new Outcome.WithoutLead(gaps);
        }
        meanings.keepOnly(document.unit(), document.id(), prepared.names().stream().map(Meaning::name).toList());
        numbering.carryOut(document.unit(), document, prepared.body().family().name(), prepared.number());
        int units = prepared.units().size();
        issues.begin(new Issue(document.unit(), document.id(), signing, by, LocalDate.now(clock), units, 0, 0, null, null), clock.instant());
        news.publishEvent(new IssueSigned(document.unit(), document.id(), signing, units, gaps));
        return new Outcome.Begun(units);
    }
}
