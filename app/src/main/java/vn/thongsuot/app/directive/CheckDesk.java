package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.check.Directive;
import vn.thongsuot.app.check.DraftCheck;
import vn.thongsuot.app.check.InForce;
import vn.thongsuot.app.check.Needed;
import vn.thongsuot.app.directive.Inbox.Delivery;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.rendition.Wording;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.Reading;

/** The check of a registered draft before it is issued. Where it cites a document that was issued to the unit, it is held against what that asks of the unit; and against all that holds for the unit already. */
@Service
class CheckDesk {

    /** As many of the unit's latest documents are looked through for the one that a draft carries out. */
    private static final int DELIVERIES = 200;

    private final Register register;
    private final Readings readings;
    private final Inbox inbox;
    private final Revisions revisions;
    private final DirectivesInForce directives;
    private final Needed needed;
    private final Clock clock;

    /** @param needed the slots of "6 rõ" that the office asks for; empty for those that are prescribed. A mistyped one stops the start of the server. */
    CheckDesk(Register register, Readings readings, Inbox inbox, Revisions revisions, DirectivesInForce directives, @Value("${thongsuot.check.need:}") String needed, Clock clock) {
        this.register = register;
        this.readings = readings;
        this.inbox = inbox;
        this.revisions = revisions;
        this.directives = directives;
        this.needed = Needed.of(needed);
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<CheckView> check(UnitId unit, DocumentId id, Language language) {
        return register.find(unit, id).flatMap(document -> readings.find(unit, id).map(stored -> {
            Reading reading = stored.corrected(readings.obligations(unit, id));
            Delivery carriedOut = carriedOut(unit, reading);
            Reading parent = carriedOut == null ? null : parent(carriedOut);
            Set<String> own = carriedOut == null ? Set.of() : owed(unit, carriedOut);
            LocalDate today = LocalDate.now(clock);
            InForce inForce = new InForce(directives.of(unit, today, carriedOut == null ? List.of(id) : List.of(id, carriedOut.document())));
            DraftCheck check = new DraftCheck(today, inForce, parent == null || carriedOut == null ? null : new Directive(carriedOut.name(), "", parent),
                    parent == null ? List.of() : parent.obligations().stream().filter(o -> own.contains(o.id())).toList(), needed);
            return CheckView.of(id, document.name(), check.of(laidOut(unit, document, stored), reading), new Wording(language == Language.EN));
        }));
    }

    private @Nullable Delivery carriedOut(UnitId unit, Reading draft) {
        Set<String> cited = draft.citations().stream().map(Reading.Citation::code).filter(Objects::nonNull).collect(Collectors.toSet());
        return cited.isEmpty() ? null : inbox.page(unit, 0, DELIVERIES).stream().filter(delivery -> cited.stream().anyMatch(code -> delivery.name().endsWith(" " + code))).findFirst().orElse(null);
    }

    /** What of a document is the unit's to do, and still owed. */
    Set<String> owed(UnitId unit, Delivery delivery) {
        Set<String> own = new HashSet<>(inbox.parts(unit, delivery.document()).keySet());
        own.retainAll(revisions.standing(delivery.sender(), delivery.document()));
        return own;
    }

    @Nullable Reading parent(Delivery delivery) {
        return readings.find(delivery.sender(), delivery.document()).map(stored -> stored.corrected(readings.obligations(delivery.sender(), delivery.document()))).orElse(null);
    }

    /** The text that was read, with the layout of its file where that is a Word document whose text is still the same. */
    Extracted laidOut(UnitId unit, Document document, Stored stored) {
        Extracted plain = new Extracted(document.fileName(), "", document.bytes(), "", document.pages(), document.ocr(), stored.source(), null);
        if (!document.fileName().toLowerCase(Locale.ROOT).endsWith(".docx")) {
            return plain;
        }
        try {
            Extracted again = new Extraction().extract(document.fileName(), register.original(unit, document.id()).orElseThrow());
            return again.text().equals(stored.source()) ? again : plain;
        } catch (ExtractionException changed) {
            return plain;
        }
    }
}
