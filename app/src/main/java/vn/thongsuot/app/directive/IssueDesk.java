package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Unit;
import vn.thongsuot.app.organization.Units;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Language;

/** What the pages around issuing show. */
@Service
@Transactional(readOnly = true)
class IssueDesk {

    /** As many units of a group are listed to be ticked one by one. */
    private static final int LISTED = 300;
    private static final int FOUND = 20;
    private static final int LINES = 100;

    private final Issuing issuing;
    private final Register register;
    private final Meanings meanings;
    private final Issues issues;
    private final RevisionDesk revisions;
    private final Inbox inbox;
    private final Units units;
    private final Clock clock;

    IssueDesk(Issuing issuing, Register register, Meanings meanings, Issues issues, RevisionDesk revisions, Inbox inbox, Units units, Clock clock) {
        this.issuing = issuing;
        this.register = register;
        this.meanings = meanings;
        this.issues = issues;
        this.revisions = revisions;
        this.inbox = inbox;
        this.units = units;
        this.clock = clock;
    }

    Optional<IssueView> issue(UnitId unit, DocumentId document, Language language, boolean mayIssue) {
        return issuing.prepare(unit, document).flatMap(prepared -> revisions.overview(unit, document, language)
                .map(earlier -> IssueView.of(prepared, earlier, units, LocalDate.now(clock), language, mayIssue)));
    }

    Optional<NameView> name(UnitId unit, DocumentId id, long name, String asked, Language language) {
        return register.find(unit, id).flatMap(document -> meanings.find(unit, id, name).map(meaning -> view(unit, document, meaning, asked.strip(), language)));
    }

    private NameView view(UnitId unit, Document document, Meaning meaning, String asked, Language language) {
        LocalDate today = LocalDate.now(clock);
        Set<UnitId> offered = new LinkedHashSet<>(meaning.units().stream().limit(LISTED).toList());
        if (!asked.isEmpty()) {
            units.search(asked, today, FOUND).stream().map(Unit::id).forEach(offered::add);
        }
        Map<UnitId, Unit> known = units.find(offered, today);
        Map<UnitId, String> ways = units.ways(known.keySet(), today);
        List<Choice> choices = known.values().stream().map(found -> new Choice(String.valueOf(found.id().value()), found.name(), ways.getOrDefault(found.id(), ""))).toList();
        List<String> chosen = meaning.settled() ? meaning.units().stream().map(found -> String.valueOf(found.value())).toList() : List.of();
        return new NameView(document.id().value(), document.name(), meaning.id(), meaning.name(), IssueView.said(meaning, language), choices, chosen,
                Math.max(0, meaning.units().size() - LISTED), asked,
                units.kinds().stream().map(kind -> Choice.of(kind.code(), language.say(kind.vietnamese(), kind.english()))).toList(), meaning.version(), passages(unit, document, meaning, language));
    }

    private List<IssueView.Gap> passages(UnitId unit, Document document, Meaning name, Language language) {
        return issuing.prepare(unit, document.id()).stream().flatMap(prepared -> prepared.obligationsOf(name).stream()).map(obligation -> IssueView.Gap.of(obligation, language)).toList();
    }

    Optional<DeliveriesView> deliveries(UnitId unit, DocumentId id, Inbox.Which which, long after) {
        return register.find(unit, id).flatMap(document -> issues.find(unit, id).map(issue -> view(document, issue, which, after)));
    }

    private DeliveriesView view(Document document, Issue issue, Inbox.Which which, long after) {
        List<Inbox.Sent> sent = inbox.sent(issue.unit(), issue.document(), which, after, LINES + 1);
        boolean more = sent.size() > LINES;
        List<Inbox.Sent> shown = more ? sent.subList(0, LINES) : sent;
        Map<UnitId, Unit> known = units.find(shown.stream().map(Inbox.Sent::unit).toList(), LocalDate.now(clock));
        Inbox.Receipts receipts = inbox.receipts(issue.document());
        String view = which.name().toLowerCase(Locale.ROOT);
        return new DeliveriesView(document.id().value(), document.name(), issue.done(), issue.done() ? receipts.units() : issue.units(), issue.delivered(), receipts.received(), receipts.opened(),
                view, issue.receiveBy(), shown.stream().map(line -> new DeliveriesView.Line(known.containsKey(line.unit()) ? known.get(line.unit()).name() : "", line.receivedAt(), line.openedAt(),
                        line.remindedAt())).toList(),
                more ? "/documents/" + document.id().value() + "/deliveries?xem=" + view + "&sau=" + shown.getLast().unit().value() : "");
    }
}
