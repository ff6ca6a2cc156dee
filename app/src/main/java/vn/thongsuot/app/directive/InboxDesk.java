package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentNews.DeliveryOpened;
import vn.thongsuot.app.directive.DocumentNews.ReceiptConfirmed;
import vn.thongsuot.app.directive.Inbox.Delivery;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.rendition.OriginalHtml;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.Reading.Schedule;

/** What a unit got, and its confirmation to have it. */
@Service
class InboxDesk {

    private final Inbox inbox;
    private final RevisionDesk revisions;
    private final CoverageDesk coverage;
    private final Readings readings;
    private final Register register;
    private final Units units;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    InboxDesk(Inbox inbox, RevisionDesk revisions, CoverageDesk coverage, Readings readings, Register register, Units units, People people, ApplicationEventPublisher news, Clock clock) {
        this.inbox = inbox;
        this.revisions = revisions;
        this.coverage = coverage;
        this.readings = readings;
        this.register = register;
        this.units = units;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public InboxView page(UnitId unit, int offset, int size) {
        List<Delivery> found = inbox.page(unit, offset, size + 1);
        boolean more = found.size() > size;
        return new InboxView((more ? found.subList(0, size) : found).stream().map(this::line).toList(), more ? "/inbox?tu=" + (offset + size) : "");
    }

    private InboxView.Line line(Delivery delivery) {
        String sender = name(delivery.sender());
        return new InboxView.Line(delivery.document().value(), delivery.name(), delivery.title(), sender, delivery.day(), delivery.tasks(), delivery.receivedAt(), delivery.endedOn(), delivery.receiveBy(),
                delivery.remindedAt(), delivery.passedBy() == null ? "" : name(delivery.passedBy()));
    }

    private String name(UnitId unit) {
        return units.known(unit, LocalDate.now(clock)).map(Unit::name).orElse("");
    }

    @Transactional(readOnly = true)
    public Optional<InboxView.Opened> open(UnitId unit, DocumentId document, Language language, boolean mayReceive) {
        return inbox.find(unit, document).map(delivery -> opened(unit, delivery, language, mayReceive));
    }

    private InboxView.Opened opened(UnitId unit, Delivery delivery, Language language, boolean mayReceive) {
        Wording words = new Wording(language == Language.EN);
        Map<String, RevisionDesk.Became> fates = revisions.fates(delivery.sender(), delivery.document(), language);
        Map<String, Participant.Role> parts = inbox.parts(unit, delivery.document());
        List<ReviewedObligation> held = readings.obligations(delivery.sender(), delivery.document()).stream()
                .filter(obligation -> obligation.state() != ReviewedObligation.State.DROPPED).toList();
        List<InboxView.Task> mine = held.stream().filter(obligation -> parts.containsKey(obligation.id()))
                .sorted(Comparator.comparing((ReviewedObligation obligation) -> parts.get(obligation.id()) != Participant.Role.LEAD))
                .map(obligation -> task(obligation, parts.get(obligation.id()), fates.get(obligation.id()), words)).toList();
        String original = readings.find(delivery.sender(), delivery.document()).map(read -> OriginalHtml.of(read.source(), read.corrected(held))).orElse("");
        String by = delivery.receivedBy() == null ? "" : people.nameOf(delivery.receivedBy()).orElse("");
        return new InboxView.Opened(line(delivery), by, original, mine, held.size() - mine.size(), mayReceive && delivery.receivedAt() == null && delivery.passedBy() == null,
                revisions.received(unit, delivery.sender(), delivery.document(), language), coverage.own(unit, delivery.document()));
    }

    private static InboxView.Task task(ReviewedObligation obligation, Participant.Role part, RevisionDesk.@Nullable Became became, Wording words) {
        Participant.Role others = part == Participant.Role.LEAD ? Participant.Role.COOPERATE : Participant.Role.LEAD;
        return new InboxView.Task(
                obligation.id(),
                obligation.section() == null ? words.say("ngoài các mục", "outside sections") : words.say("mục ", "section ") + obligation.section(),
                obligation.text(),
                switch (part) {
                    case LEAD -> words.say("Chủ trì", "Leads");
                    case COOPERATE -> words.say("Phối hợp", "Takes part");
                    case IMPLEMENT -> words.say("Thực hiện", "Carries out");
                },
                part == Participant.Role.LEAD,
                obligation.in(others).stream().map(Participant::name).collect(Collectors.joining("; ")),
                words.schedule(obligation.timing().schedule()),
                obligation.timing().kind() != Schedule.Kind.UNSPECIFIED,
                obligation.deliverable() == null ? "" : obligation.deliverable(),
                became == null ? "" : became.words(),
                became != null && became.ended());
    }

    @Transactional(readOnly = true)
    public Optional<RegisterDesk.Original> original(UnitId unit, DocumentId document) {
        return inbox.find(unit, document).flatMap(delivery -> register.find(delivery.sender(), document)
                .flatMap(sent -> register.original(delivery.sender(), document).map(bytes -> new RegisterDesk.Original(sent.fileName(), bytes))));
    }

    /** Notes that somebody of the unit has opened it, the first time. */
    @Transactional
    public void noteOpening(UnitId unit, DocumentId document, PersonId by) {
        if (inbox.open(unit, document, by, clock.instant())) {
            news.publishEvent(new DeliveryOpened(unit, document));
        }
    }

    /** {@code false} where it had been confirmed before; empty where the unit got no such document. */
    @Transactional
    public Optional<Boolean> receive(UnitId unit, DocumentId document, PersonId by) {
        return inbox.find(unit, document).map(delivery -> {
            boolean first = inbox.receive(unit, document, by, clock.instant());
            if (first) {
                news.publishEvent(new ReceiptConfirmed(unit, document));
            }
            return first;
        });
    }
}
