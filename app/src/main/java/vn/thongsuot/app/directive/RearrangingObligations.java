package vn.thongsuot.app.directive;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.ObligationReviewed;
import vn.thongsuot.app.directive.Readings.Correction;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.directive.ReviewingObligation.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Span;

/** What a clerk does where the program drew the lines wrongly: adds an obligation that it missed, splits one that is several, joins two that are one. */
@Service
class RearrangingObligations {

    /** How many parts one may be split into at once. */
    static final int MOST_PARTS = 50;
    private static final String ADDED = "a";

    private final Readings readings;
    private final Issues issues;
    private final FindingUnits finding;
    private final Typings typings;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RearrangingObligations(Readings readings, Issues issues, FindingUnits finding, Typings typings, ApplicationEventPublisher news, Clock clock) {
        this.readings = readings;
        this.issues = issues;
        this.finding = finding;
        this.typings = typings;
        this.news = news;
        this.clock = clock;
    }

    /**
     * An obligation that nothing was known of yet, to be filled from a form.
     *
     * @param after the obligation that it stands behind; at the end where there is none of this name
     */
    @Transactional(readOnly = true)
    public Optional<ReviewedObligation> blank(UnitId unit, DocumentId document, String after) {
        return readings.find(unit, document).map(_ -> {
            List<ReviewedObligation> all = readings.obligations(unit, document);
            Optional<ReviewedObligation> before = all.stream().filter(obligation -> obligation.id().equals(after)).findFirst().or(() -> all.stream().reduce((_, last) -> last));
            return new ReviewedObligation(freshId(all, 0), before.map(ReviewedObligation::position).orElse(-1) + 1, before.map(ReviewedObligation::section).orElse(null), "", null,
                    new ReviewedObligation.Timing(Schedule.Kind.UNSPECIFIED, null, null, null, null), null, State.CONFIRMED, 0, List.of());
        });
    }

    private static String freshId(List<ReviewedObligation> all, int more) {
        int highest = all.stream().map(ReviewedObligation::id).filter(id -> id.matches(ADDED + "\\d+")).mapToInt(id -> Integer.parseInt(id.substring(ADDED.length()))).max().orElse(0);
        return ADDED + (highest + 1 + more);
    }

    /** Adds what a clerk filled in; where the document has its words, it is tied to them. */
    @Transactional
    public Outcome add(UnitId unit, DocumentId document, ReviewedObligation filled, Actor by) {
        issues.hold(unit, document);
        Optional<Stored> stored = readings.find(unit, document);
        if (stored.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (issues.find(unit, document).isPresent()) {
            return Outcome.ISSUED;
        }
        List<ReviewedObligation> all = readings.obligations(unit, document);
        if (all.stream().anyMatch(known -> known.id().equals(filled.id()))) {
            return Outcome.STALE;
        }
        int from = all.stream().filter(known -> known.position() < filled.position() && known.span() != null).mapToInt(known -> known.span().end()).max().orElse(0);
        readings.insert(unit, document, filled.saying(filled.text(), stored.get().find(filled.text(), from).orElse(null)));
        record(unit, document, filled.id(), "text", null, filled.text(), by);
        by.person().ifPresent(person -> typings.drop(unit, document, Typing.NEW, person));
        finding.findNew(unit, document);
        news.publishEvent(new ObligationReviewed(unit, document, filled.id(), "added"));
        return Outcome.DONE;
    }

    /**
     * Makes one obligation into several, each to be looked at again: all keep who must act and by when.
     *
     * @param parts the words of each; the first stays at the obligation's own place
     */
    @Transactional
    public Outcome split(UnitId unit, DocumentId document, String id, int version, List<String> parts, Actor by) {
        issues.hold(unit, document);
        Optional<Stored> stored = readings.find(unit, document);
        List<ReviewedObligation> all = readings.obligations(unit, document);
        Optional<ReviewedObligation> whole = all.stream().filter(known -> known.id().equals(id)).findFirst();
        if (stored.isEmpty() || whole.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (issues.find(unit, document).isPresent()) {
            return Outcome.ISSUED;
        }
        ReviewedObligation first = part(stored.get(), whole.get(), parts.getFirst(), whole.get().span()).in(State.READ, version);
        if (!readings.change(unit, document, first)) {
            return Outcome.STALE;
        }
        record(unit, document, id, "text", whole.get().text(), first.text(), by);
        Span last = first.span();
        for (int i = 1; i < parts.size(); i++) {
            ReviewedObligation words = part(stored.get(), whole.get(), parts.get(i), last);
            ReviewedObligation part = new ReviewedObligation(freshId(all, i - 1), first.position() + i, first.section(), words.text(), words.span(), first.timing(), first.deliverable(), State.READ, 0,
                    first.participants());
            readings.insert(unit, document, part);
            record(unit, document, part.id(), "text", null, part.text(), by);
            last = part.span() == null ? last : part.span();
        }
        news.publishEvent(new ObligationReviewed(unit, document, id, "split"));
        return Outcome.DONE;
    }

    /** A part stands where the document has its words, else where the whole stood. */
    private static ReviewedObligation part(Stored stored, ReviewedObligation whole, String words, @Nullable Span behind) {
        Span at = whole.span() == null ? null : stored.find(words, behind == null ? 0 : behind.start()).orElse(whole.span());
        return whole.saying(words, at);
    }

    /** Joins an obligation to the one that stands above it, which keeps its own time and takes on who must act of both; the joined one is dropped. */
    @Transactional
    public Outcome merge(UnitId unit, DocumentId document, String id, int version, Actor by) {
        issues.hold(unit, document);
        List<ReviewedObligation> held = readings.obligations(unit, document).stream().filter(known -> known.state() != State.DROPPED).toList();
        Optional<ReviewedObligation> lower = held.stream().filter(known -> known.id().equals(id)).findFirst();
        Optional<ReviewedObligation> upper = lower.map(held::indexOf).filter(at -> at > 0).map(at -> held.get(at - 1));
        if (lower.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (issues.find(unit, document).isPresent()) {
            return Outcome.ISSUED;
        }
        if (upper.isEmpty()) {
            // Its page offered this only while something stood above.
            return Outcome.STALE;
        }
        ReviewedObligation joined = joined(upper.get(), lower.get());
        if (lower.get().version() != version || !readings.change(unit, document, joined) || !readings.change(unit, document, lower.get().in(State.DROPPED, version))) {
            return Outcome.STALE;
        }
        record(unit, document, joined.id(), "text", upper.get().text(), joined.text(), by);
        record(unit, document, id, "state", lower.get().state().name(), State.DROPPED.name(), by);
        news.publishEvent(new ObligationReviewed(unit, document, joined.id(), "merged"));
        return Outcome.DONE;
    }

    private static ReviewedObligation joined(ReviewedObligation upper, ReviewedObligation lower) {
        Set<Participant> participants = new LinkedHashSet<>(upper.participants());
        Set<String> known = new LinkedHashSet<>(upper.participants().stream().map(Participant::name).toList());
        lower.participants().stream().filter(participant -> !known.contains(participant.name())).forEach(participants::add);
        Span span = upper.span() == null || lower.span() == null ? upper.span()
                : new Span(Math.min(upper.span().start(), lower.span().start()), Math.max(upper.span().end(), lower.span().end()));
        String text = (upper.text().strip() + " " + lower.text().strip()).strip();
        return new ReviewedObligation(upper.id(), upper.position(), upper.section(), text, span, upper.timing().kind() == Schedule.Kind.UNSPECIFIED ? lower.timing() : upper.timing(),
                Stream.of(Optional.ofNullable(upper.deliverable()), Optional.ofNullable(lower.deliverable())).flatMap(Optional::stream).findFirst().orElse(null), State.READ, upper.version(),
                new ArrayList<>(participants));
    }

    private void record(UnitId unit, DocumentId document, String obligation, String field, @Nullable String before, String after, Actor by) {
        readings.record(unit, document, new Correction(obligation, field, before, after, by.person().orElse(null), clock.instant()));
    }
}
