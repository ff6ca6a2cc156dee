package vn.thongsuot.app.directive;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.ObligationReviewed;
import vn.thongsuot.app.directive.Readings.Correction;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** A clerk looks at what the program read: right, changed, missed, or none at all. Every change keeps what it was before. */
@Service
class ReviewingObligation {

    private final Readings readings;
    private final Issues issues;
    private final FindingUnits finding;
    private final Typings typings;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ReviewingObligation(Readings readings, Issues issues, FindingUnits finding, Typings typings, ApplicationEventPublisher news, Clock clock) {
        this.readings = readings;
        this.issues = issues;
        this.finding = finding;
        this.typings = typings;
        this.news = news;
        this.clock = clock;
    }

    /** Whether it was written. */
    enum Outcome {
        DONE,
        /** Somebody else changed it meanwhile; nothing was written. */
        STALE,
        /** The document is issued: what holds for others is no longer changed here. */
        ISSUED,
        /** There is no such obligation. */
        UNKNOWN
    }

    /** Writes the obligation as a person leaves it; what differs from before is kept as corrections. */
    @Transactional
    public Outcome change(UnitId unit, DocumentId document, ReviewedObligation wanted, Actor by) {
        issues.hold(unit, document);
        Optional<ReviewedObligation> before = find(unit, document, wanted.id());
        if (before.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (issues.find(unit, document).isPresent()) {
            return Outcome.ISSUED;
        }
        if (!readings.change(unit, document, wanted)) {
            return Outcome.STALE;
        }
        for (Field field : Field.values()) {
            String was = field.of(before.get());
            String is = field.of(wanted);
            if (!Objects.equals(was, is)) {
                readings.record(unit, document, new Correction(wanted.id(), field.code, was, is, by.person().orElse(null), clock.instant()));
            }
        }
        by.person().ifPresent(person -> typings.drop(unit, document, wanted.id(), person));
        if (!before.get().participants().equals(wanted.participants())) {
            finding.findNew(unit, document);
        }
        news.publishEvent(new ObligationReviewed(unit, document, wanted.id(), wanted.state() == State.DROPPED ? "dropped" : "confirmed"));
        return Outcome.DONE;
    }

    /** Sets the state alone: confirmed as it is, dropped, or back. */
    @Transactional
    public Outcome mark(UnitId unit, DocumentId document, String id, int version, State state, Actor by) {
        return find(unit, document, id)
                .map(found -> change(unit, document, found.in(state, version), by))
                .orElse(Outcome.UNKNOWN);
    }

    /** Confirms all that nobody has looked at and whose lead is certain; gives their number. Empty where the unit has no such document. */
    @Transactional
    public OptionalInt confirmAll(UnitId unit, DocumentId document, Actor by) {
        if (readings.find(unit, document).isEmpty()) {
            return OptionalInt.empty();
        }
        List<ReviewedObligation> sure = readings.obligations(unit, document).stream()
                .filter(obligation -> obligation.state() == State.READ && obligation.leadGap().isEmpty())
                .toList();
        sure.forEach(obligation -> mark(unit, document, obligation.id(), obligation.version(), State.CONFIRMED, by));
        return OptionalInt.of(sure.size());
    }

    private Optional<ReviewedObligation> find(UnitId unit, DocumentId document, String id) {
        return readings.obligations(unit, document).stream().filter(obligation -> obligation.id().equals(id)).findFirst();
    }

    /** The fields that a person may correct, in words that can be compared. */
    private enum Field {
        TEXT("text") {
            @Override
            String of(ReviewedObligation obligation) {
                return obligation.text();
            }
        },
        LEAD("lead") {
            @Override
            String of(ReviewedObligation obligation) {
                return names(obligation, Participant.Role.LEAD);
            }
        },
        COOPERATE("cooperate") {
            @Override
            String of(ReviewedObligation obligation) {
                return names(obligation, Participant.Role.COOPERATE);
            }
        },
        IMPLEMENT("implement") {
            @Override
            String of(ReviewedObligation obligation) {
                return names(obligation, Participant.Role.IMPLEMENT);
            }
        },
        SCHEDULE("schedule") {
            @Override
            String of(ReviewedObligation obligation) {
                ReviewedObligation.Timing timing = obligation.timing();
                return timing.kind() + (timing.from() == null ? "" : " " + timing.from()) + (timing.due() == null ? "" : " " + timing.due()) + (timing.every() == null ? "" : " " + timing.every());
            }
        },
        DELIVERABLE("deliverable") {
            @Override
            @Nullable String of(ReviewedObligation obligation) {
                return obligation.deliverable();
            }
        },
        STATE("state") {
            @Override
            String of(ReviewedObligation obligation) {
                return obligation.state().name();
            }
        };

        private final String code;

        Field(String code) {
            this.code = code;
        }

        abstract @Nullable String of(ReviewedObligation obligation);

        private static String names(ReviewedObligation obligation, Participant.Role role) {
            return obligation.in(role).stream().map(Participant::name).collect(Collectors.joining("; "));
        }
    }
}
