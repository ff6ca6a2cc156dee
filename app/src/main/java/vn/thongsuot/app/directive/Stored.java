package vn.thongsuot.app.directive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.SourceText;
import vn.thongsuot.reading.Span;

/** A document's text with what was read in it, as the program left them. */
record Stored(SourceText source, Reading reading) {

    /** Where the words stand in the document, however its lines are broken; the first place at or behind {@code from}, else the first at all. */
    Optional<Span> find(String words, int from) {
        Matcher matcher = Pattern.compile(Arrays.stream(words.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"))).matcher(source.text());
        return !words.isBlank() && (matcher.find(Math.min(from, source.text().length())) || matcher.find(0)) ? Optional.of(new Span(matcher.start(), matcher.end())) : Optional.empty();
    }

    /** The reading as people left it: without dropped obligations, and without added ones whose words the document does not have. */
    Reading corrected(List<ReviewedObligation> reviewed) {
        Map<String, Reading.Obligation> read = reading.obligations().stream().collect(Collectors.toMap(Reading.Obligation::id, Function.identity()));
        List<Reading.Obligation> obligations = new ArrayList<>();
        for (ReviewedObligation obligation : reviewed) {
            Span span = obligation.span();
            if (obligation.state() != State.DROPPED && span != null) {
                obligations.add(corrected(obligation, span, read.get(obligation.id())));
            }
        }
        return new Reading(reading.header(), reading.citations(), reading.sections(), obligations, reading.recipients(), reading.signature(), reading.findings());
    }

    private static Reading.Obligation corrected(ReviewedObligation obligation, Span span, Reading.@Nullable Obligation read) {
        Reading.Schedule schedule = obligation.timing().schedule();
        boolean timedAsRead = read != null && read.schedule().kind() == schedule.kind();
        return new Reading.Obligation(obligation.id(), obligation.section(), obligation.text(), span,
                obligation.participants().stream().map(participant -> actor(participant, span, read)).toList(),
                timedAsRead ? new Reading.Schedule(schedule.kind(), schedule.text(), schedule.due(), schedule.from(), schedule.every(), read.schedule().span()) : schedule,
                obligation.deliverable() == null ? null : new Reading.Deliverable(obligation.deliverable(), read == null || read.deliverable() == null ? span : read.deliverable().span()),
                read == null ? List.of() : read.targets(), read == null ? List.of() : read.cites());
    }

    private static Reading.Actor actor(Participant participant, Span span, Reading.@Nullable Obligation read) {
        Span at = read == null ? span : read.actors().stream().filter(actor -> actor.name().equals(participant.name())).map(Reading.Actor::span).findFirst().orElse(span);
        Reading.Actor.How how = participant.how() == Participant.How.ENTERED ? Reading.Actor.How.STATED : Reading.Actor.How.valueOf(participant.how().name());
        return new Reading.Actor(participant.name(), Reading.Actor.Role.valueOf(participant.role().name()), how, at);
    }
}
