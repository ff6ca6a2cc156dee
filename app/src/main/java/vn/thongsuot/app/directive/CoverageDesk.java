package vn.thongsuot.app.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.check.DraftCheck;
import vn.thongsuot.app.check.ReportWords;
import vn.thongsuot.app.directive.Inbox.Delivery;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Coverage;
import vn.thongsuot.reading.match.Passages.Match;

/** How far a unit's own document takes up what documents above ask of the unit. */
@Service
@Transactional(readOnly = true)
class CoverageDesk {

    private final Register register;
    private final Readings readings;
    private final Citations citations;
    private final Inbox inbox;
    private final CheckDesk check;

    CoverageDesk(Register register, Readings readings, Citations citations, Inbox inbox, CheckDesk check) {
        this.register = register;
        this.readings = readings;
        this.citations = citations;
        this.inbox = inbox;
        this.check = check;
    }

    /** Documents that the unit got and that one of its own cites, its bases first. */
    List<Delivery> above(UnitId unit, DocumentId own) {
        List<Delivery> above = new ArrayList<>();
        for (Citations.Cited cited : citations.of(unit, own)) {
            DocumentId delivered = cited.delivered();
            if (delivered != null && !delivered.equals(own) && above.stream().noneMatch(known -> known.document().equals(delivered))) {
                inbox.find(unit, delivered).ifPresent(above::add);
            }
        }
        return above;
    }

    /** Documents of the unit's own that cite one that it got. */
    public List<InboxView.Own> own(UnitId unit, DocumentId delivered) {
        return inbox.find(unit, delivered).flatMap(delivery -> register.find(delivery.sender(), delivered)).map(Document::code).stream()
                .flatMap(code -> citations.own(unit, code, register).stream()).filter(document -> !document.id().equals(delivered))
                .map(document -> new InboxView.Own(document.id().value(), document.name())).toList();
    }

    /** @param asked the document above to hold it against; the first that it cites where that is none of them */
    public Optional<CoverageView> coverage(UnitId unit, DocumentId id, long asked, String shown, Language language) {
        return register.find(unit, id).flatMap(document -> readings.find(unit, id).map(stored -> {
            List<Delivery> above = above(unit, id);
            return above.stream().filter(delivery -> delivery.document().value() == asked).findFirst().or(() -> above.stream().findFirst())
                    .map(parent -> view(unit, document, stored, parent, above, shown, new Wording(language == Language.EN)))
                    .orElseGet(() -> new CoverageView(id.value(), document.name(), 0, "", List.of(), "all", List.of(), List.of()));
        }));
    }

    private CoverageView view(UnitId unit, Document document, Stored stored, Delivery parent, List<Delivery> above, String shown, Wording words) {
        Set<String> owed = check.owed(unit, parent);
        Map<String, Participant.Role> parts = inbox.parts(unit, parent.document());
        Reading upper = check.parent(parent);
        List<Obligation> asked = upper == null ? List.of() : upper.obligations().stream().filter(obligation -> owed.contains(obligation.id())).toList();
        Coverage coverage = DraftCheck.coverage(asked, check.laidOut(unit, document, stored), stored.corrected(readings.obligations(unit, document.id())));
        return new CoverageView(document.id().value(), document.name(), parent.document().value(), parent.name(),
                above.stream().filter(other -> other != parent).map(other -> new CoverageView.Other(other.document().value(), other.name())).toList(),
                Set.of("left-out", "perhaps", "taken-up", "added").contains(shown) ? shown : "all",
                coverage.parent().stream().map(answer -> row(answer, parts.get(answer.asked().id()), words)).toList(),
                coverage.added().stream().map(added -> new CoverageView.Passage(added.id(), words.section(added), added.text(), "", false)).toList());
    }

    private static CoverageView.Row row(Coverage.Answer answer, Participant.Role part, Wording words) {
        return new CoverageView.Row(answer.asked().id(), words.section(answer.asked()), answer.asked().text(), switch (part) {
            case LEAD -> words.say("chủ trì", "leads");
            case COOPERATE -> words.say("phối hợp", "takes part");
            case IMPLEMENT -> words.say("thực hiện", "carries out");
        }, answer.state().name().toLowerCase(Locale.ROOT).replace('_', '-'), answer.by().stream().map(match -> passage(match, answer.traced(), words)).toList());
    }

    private static CoverageView.Passage passage(Match<Obligation> match, boolean traced, Wording words) {
        return new CoverageView.Passage(match.passage().id(), words.section(match.passage()), match.passage().text(), ReportWords.shared(match.shared(), words), traced);
    }
}
