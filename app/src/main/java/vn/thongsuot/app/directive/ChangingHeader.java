package vn.thongsuot.app.directive;

import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.HeaderCorrected;
import vn.thongsuot.app.directive.Readings.Correction;
import vn.thongsuot.app.directive.ReviewingObligation.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** A clerk puts right what the program read of the document as a whole, and says what it can't know: how long it is kept. */
@Service
class ChangingHeader {

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final FindingUnits finding;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    ChangingHeader(Register register, Readings readings, Issues issues, FindingUnits finding, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.finding = finding;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Document> find(UnitId unit, DocumentId id) {
        return register.find(unit, id).filter(document -> document.state() == Document.State.READ);
    }

    /** @param typed its version is the one that the clerk saw */
    @Transactional
    public Outcome change(UnitId unit, DocumentId id, HeaderForm typed, Actor by) {
        issues.hold(unit, id);
        Optional<Document> before = find(unit, id);
        if (before.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        if (issues.find(unit, id).isPresent()) {
            return Outcome.ISSUED;
        }
        Document wanted = typed.applyTo(before.get());
        if (!register.change(wanted, typed.version())) {
            return Outcome.STALE;
        }
        for (Field field : Field.values()) {
            String was = field.of.apply(before.get());
            String is = field.of.apply(wanted);
            if (!Objects.equals(was, is)) {
                readings.record(unit, id, new Correction(null, field.code(), was, is, by.person().orElse(null), clock.instant()));
            }
        }
        if (!Objects.equals(before.get().date(), wanted.date())) {
            // Names mean what they meant on the document's day.
            finding.find(unit, id);
        }
        long changed = Arrays.stream(Field.values()).filter(field -> !Objects.equals(field.of.apply(before.get()), field.of.apply(wanted))).count();
        news.publishEvent(new HeaderCorrected(unit, id, (int) changed));
        return Outcome.DONE;
    }

    private enum Field {
        DIRECTION(document -> document.direction().name()),
        TYPE(Document::type),
        CODE(Document::code),
        SYMBOL(Document::symbol),
        ISSUER(Document::issuer),
        DATE(document -> document.date() == null ? null : document.date().toString()),
        TITLE(Document::title),
        URGENCY(Document::urgency),
        RETENTION(Document::retention);

        private final Function<Document, @Nullable String> of;

        Field(Function<Document, @Nullable String> of) {
            this.of = of;
        }

        String code() {
            return "header-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
