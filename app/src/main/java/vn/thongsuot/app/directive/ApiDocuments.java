package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.Inbox.Delivery;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Language;

/** Documents, obligations and receipts as other programs get them: openapi.json says what each field means. */
@Service
@Transactional(readOnly = true)
class ApiDocuments {

    private static final int LINES = 100;

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final Inbox inbox;
    private final Revisions revisions;
    private final Units units;
    private final Clock clock;

    ApiDocuments(Register register, Readings readings, Issues issues, Inbox inbox, Revisions revisions, Units units, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.inbox = inbox;
        this.revisions = revisions;
        this.units = units;
        this.clock = clock;
    }

    /** What is not known is missing from the answer. */
    record DocumentData(long id, String name, String direction, @Nullable String type, @Nullable String code, @Nullable String title, @Nullable String issuer, @Nullable String date,
            @Nullable String urgency, String state, @Nullable String problem, int obligations, int unreviewed, String issue, @Nullable String endedOn) {}

    record Documents(List<DocumentData> documents, @Nullable Long next) {}

    record ScheduleData(String kind, @Nullable String words, @Nullable String due, @Nullable String from, @Nullable String every) {}

    record ParticipantData(String role, String name) {}

    /** @param part the part of the unit that asks, in an obligation of a document that it got */
    record ObligationData(String id, @Nullable String section, String text, String state, ScheduleData schedule, @Nullable String deliverable, List<ParticipantData> participants,
            @Nullable String part, boolean owed, int version) {}

    record ReceiptData(long unit, String name, @Nullable String openedAt, @Nullable String receivedAt, @Nullable String remindedAt) {}

    record Receipts(long units, long received, long opened, @Nullable String receiveBy, List<ReceiptData> lines, @Nullable Long next) {}

    record DeliveryData(long document, String name, String title, String sender, String issuedOn, int obligations, String receiveBy, @Nullable String receivedAt, @Nullable String endedOn) {}

    record Deliveries(List<DeliveryData> documents, @Nullable Integer next) {}

    Documents documents(UnitId unit, Optional<Long> before, Language language) {
        List<Document> found = register.page(unit, before.map(DocumentId::new), LINES + 1);
        List<Document> shown = found.size() > LINES ? found.subList(0, LINES) : found;
        return new Documents(shown.stream().map(document -> data(document, language)).toList(), found.size() > LINES ? Long.valueOf(shown.getLast().id().value()) : null);
    }

    Optional<DocumentData> document(UnitId unit, DocumentId id, Language language) {
        return register.find(unit, id).map(document -> data(document, language));
    }

    private DocumentData data(Document document, Language language) {
        Document.Problem problem = document.problem();
        return new DocumentData(document.id().value(), document.name(), word(document.direction()), document.type(), document.code(), document.title(), document.issuer(),
                text(document.date()), document.urgency(), word(document.state()), problem == null ? null : language.say(problem.vietnamese(), problem.english()),
                document.obligations(), document.unconfirmed(), issues.find(document.unit(), document.id()).map(issue -> issue.done() ? "issued" : "running").orElse("none"),
                revisions.endedOn(document.unit(), document.id()).map(LocalDate::toString).orElse(null));
    }

    Optional<List<ObligationData>> obligations(UnitId unit, DocumentId id) {
        return register.find(unit, id).map(document -> data(unit, id, readings.obligations(unit, id).stream().filter(held -> held.state() != ReviewedObligation.State.DROPPED).toList(), Map.of()));
    }

    /** What of a document that the unit got is the unit's to do. */
    Optional<List<ObligationData>> owed(UnitId unit, DocumentId id) {
        return inbox.find(unit, id).map(delivery -> {
            Map<String, Participant.Role> parts = inbox.parts(unit, id);
            return data(delivery.sender(), id, readings.obligations(delivery.sender(), id).stream().filter(held -> parts.containsKey(held.id())).toList(), parts);
        });
    }

    private List<ObligationData> data(UnitId owner, DocumentId id, List<ReviewedObligation> obligations, Map<String, Participant.Role> parts) {
        Set<String> standing = Set.copyOf(revisions.standing(owner, id));
        return obligations.stream().map(held -> new ObligationData(held.id(), held.section(), held.text(), word(held.state()),
                new ScheduleData(word(held.timing().kind()), held.timing().words(), text(held.timing().due()), text(held.timing().from()), held.timing().every() == null ? null : word(held.timing().every())),
                held.deliverable(), held.participants().stream().map(participant -> new ParticipantData(word(participant.role()), participant.name())).toList(),
                parts.containsKey(held.id()) ? word(parts.get(held.id())) : null, standing.contains(held.id()), held.version())).toList();
    }

    Optional<Receipts> receipts(UnitId unit, DocumentId id, long after) {
        return register.find(unit, id).flatMap(document -> issues.find(unit, id)).filter(Issue::done).map(issue -> {
            List<Inbox.Sent> found = inbox.sent(unit, id, Inbox.Which.ALL, after, LINES + 1);
            List<Inbox.Sent> shown = found.size() > LINES ? found.subList(0, LINES) : found;
            Map<UnitId, Unit> known = units.find(shown.stream().map(Inbox.Sent::unit).toList(), LocalDate.now(clock));
            Inbox.Receipts counted = inbox.receipts(id);
            return new Receipts(counted.units(), counted.received(), counted.opened(), text(issue.receiveBy()),
                    shown.stream().map(line -> new ReceiptData(line.unit().value(), known.containsKey(line.unit()) ? known.get(line.unit()).name() : "", text(line.openedAt()), text(line.receivedAt()),
                            text(line.remindedAt()))).toList(),
                    found.size() > LINES ? Long.valueOf(shown.getLast().unit().value()) : null);
        });
    }

    Deliveries deliveries(UnitId unit, int offset) {
        List<Delivery> found = inbox.page(unit, offset, LINES + 1);
        LocalDate today = LocalDate.now(clock);
        return new Deliveries(found.stream().limit(LINES).map(delivery -> new DeliveryData(delivery.document().value(), delivery.name(), delivery.title(),
                units.known(delivery.sender(), today).map(Unit::name).orElse(""), delivery.day().toString(), delivery.tasks(), delivery.receiveBy().toString(), text(delivery.receivedAt()),
                text(delivery.endedOn()))).toList(), found.size() > LINES ? Integer.valueOf(offset + LINES) : null);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
