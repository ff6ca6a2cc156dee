package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.DocumentRevised;
import vn.thongsuot.app.directive.DocumentNews.RevisionPrepared;
import vn.thongsuot.app.directive.Revision.Decision;
import vn.thongsuot.app.directive.Revision.Fate;
import vn.thongsuot.app.directive.Revision.Kind;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** An issuer withdraws an issued document, or says what a later one makes of it; each obligation's fate is said with it. */
@Service
class Revising {

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final Revisions revisions;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Revising(Register register, Readings readings, Issues issues, Revisions revisions, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.revisions = revisions;
        this.news = news;
        this.clock = clock;
    }

    enum Outcome {
        /** It holds. */
        DONE,
        /** It will hold from the day on which the later document is issued. */
        PREPARED,
        /** The later document does nothing to the earlier one. */
        NOTHING,
        /** It was withdrawn or replaced before. */
        ENDED_ALREADY,
        /** The same later document has done so already. */
        SAID_ALREADY,
        /** The day lies before the document was issued. */
        TOO_EARLY,
        /** There is no such issued document. */
        UNKNOWN
    }

    /** From the day on nothing of the document is owed. */
    @Transactional
    public Outcome withdraw(UnitId unit, DocumentId document, LocalDate day, String reason, PersonId by) {
        issues.hold(unit, document);
        Optional<Issue> issue = issues.find(unit, document).filter(Issue::done);
        if (issue.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (revisions.endedOn(unit, document).isPresent()) {
            return Outcome.ENDED_ALREADY;
        }
        if (day.isBefore(issue.get().day())) {
            return Outcome.TOO_EARLY;
        }
        List<Decision> all = revisions.standing(unit, document).stream().map(obligation -> new Decision(obligation, Fate.DROPPED, null)).toList();
        putInForce(revisions.prepare(new Revision(unit, document, 0, Kind.WITHDRAWN, null, null, reason, null), all, by, clock.instant()), day);
        return Outcome.DONE;
    }

    /**
     * Says what a document makes of an earlier one that it refers to. Until it is issued this may be said anew.
     *
     * @param kind replaced or amended; empty for neither
     * @param said what becomes of the earlier one's obligations; of those not named, an amendment keeps what it does not name, a replacement nothing
     */
    @Transactional
    public Outcome say(UnitId unit, DocumentId later, DocumentId earlier, Optional<Kind> kind, List<Decision> said, PersonId by) {
        issues.hold(unit, earlier);
        Optional<Document> document = register.find(unit, later);
        if (document.isEmpty() || revisions.referredTo(unit, later).stream().noneMatch(known -> known.document().equals(earlier))) {
            return Outcome.UNKNOWN;
        }
        if (revisions.by(unit, later).stream().anyMatch(known -> known.document().equals(earlier) && known.inForce())) {
            return Outcome.SAID_ALREADY;
        }
        if (revisions.endedOn(unit, earlier).isPresent()) {
            return Outcome.ENDED_ALREADY;
        }
        revisions.forget(unit, earlier, later);
        if (kind.isEmpty()) {
            news.publishEvent(new RevisionPrepared(unit, earlier, later, "none"));
            return Outcome.NOTHING;
        }
        Revision prepared = revisions.prepare(new Revision(unit, earlier, 0, kind.get(), later, document.get().name(), null, null),
                complete(unit, later, earlier, kind.get(), said), by, clock.instant());
        news.publishEvent(new RevisionPrepared(unit, earlier, later, kind.get().name().toLowerCase(java.util.Locale.ROOT)));
        Optional<Issue> issue = issues.find(unit, later).filter(Issue::done);
        issue.ifPresent(issued -> putInForce(prepared, issued.day()));
        return issue.isPresent() ? Outcome.DONE : Outcome.PREPARED;
    }

    /** One decision to each obligation that stands; what leads nowhere is taken for what nothing was said of. */
    private List<Decision> complete(UnitId unit, DocumentId later, DocumentId earlier, Kind kind, List<Decision> said) {
        Set<String> there = Set.copyOf(readings.obligations(unit, later).stream().filter(o -> o.state() != ReviewedObligation.State.DROPPED).map(ReviewedObligation::id).toList());
        return revisions.standing(unit, earlier).stream().map(obligation -> said.stream()
                .filter(decision -> decision.obligation().equals(obligation))
                .filter(decision -> decision.fate() != Fate.CHANGED || decision.continuedIn() != null && there.contains(decision.continuedIn()))
                .filter(decision -> decision.fate() != Fate.KEPT || !kind.ends())
                .findFirst().orElse(new Decision(obligation, kind.ends() ? Fate.DROPPED : Fate.KEPT, null))).toList();
    }

    /** A document was issued: what was prepared for it holds from its day. What has ended meanwhile in another way stays as it ended. */
    void issued(Issue issue) {
        for (Revision prepared : revisions.by(issue.unit(), issue.document())) {
            if (!prepared.inForce() && revisions.endedOn(prepared.unit(), prepared.document()).isPresent()) {
                revisions.forget(prepared.unit(), prepared.document(), issue.document());
            } else if (!prepared.inForce()) {
                putInForce(prepared, issue.day());
            }
        }
    }

    private void putInForce(Revision revision, LocalDate day) {
        revisions.putInForce(revision, day, clock.instant());
        news.publishEvent(new DocumentRevised(revision.unit(), revision.document(), revision.kind(), day));
    }
}
