package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.reading.Reading;

/** What the register's pages show. */
@Service
class RegisterDesk {

    private final Register register;
    private final Readings readings;
    private final Issues issues;
    private final RevisionDesk revisions;
    private final CoverageDesk coverage;
    private final RearrangingObligations rearranging;
    private final TypingDesk typing;
    private final ReadingFormat format;

    RegisterDesk(Register register, Readings readings, Issues issues, RevisionDesk revisions, CoverageDesk coverage, RearrangingObligations rearranging, TypingDesk typing, ReadingFormat format) {
        this.register = register;
        this.readings = readings;
        this.issues = issues;
        this.revisions = revisions;
        this.coverage = coverage;
        this.rearranging = rearranging;
        this.typing = typing;
        this.format = format;
    }

    @Transactional(readOnly = true)
    public RegisterView register(UnitId unit, Optional<DocumentId> before, int size, boolean mayRegister, boolean mayReview) {
        List<Document> documents = register.page(unit, before, size + 1);
        boolean more = documents.size() > size;
        List<Document> shown = more ? documents.subList(0, size) : documents;
        Map<DocumentId, LocalDate> ended = revisions.ended(unit, shown.stream().map(Document::id).toList());
        return new RegisterView(shown.stream().map(document -> RegisterView.Line.of(document, ended.get(document.id()))).toList(), "", "/documents", register.waiting(unit), more ? "/documents?truoc=" + shown.getLast().id().value() : "",
                mayRegister, mayReview);
    }

    @Transactional(readOnly = true)
    public Optional<DocumentView> document(UnitId unit, DocumentId id, Language language, boolean mayReview, boolean mayIssue) {
        return register.find(unit, id)
                .map(document -> DocumentView.of(document, readings.find(unit, id).orElse(null), readings.obligations(unit, id),
                        register.twin(document).map(DocumentId::value).orElse(0L), language, mayReview, mayIssue, issued(unit, id),
                        new DocumentView.Aftermath(revisions.notes(unit, id, language), revisions.fates(unit, id, language), revisions.refers(unit, id), !coverage.above(unit, id).isEmpty(),
                                mayReview ? typing.atWork(unit, id, language) : Map.of())));
    }

    private DocumentView.Issued issued(UnitId unit, DocumentId id) {
        return issues.find(unit, id).map(issue -> issue.done() ? DocumentView.Issued.DONE : DocumentView.Issued.RUNNING).orElse(DocumentView.Issued.NO);
    }

    /** A file as it came. */
    record Original(String fileName, byte[] bytes) {}

    @Transactional(readOnly = true)
    public Optional<Original> original(UnitId unit, DocumentId id) {
        return register.find(unit, id).flatMap(document -> register.original(unit, id).map(bytes -> new Original(document.fileName(), bytes)));
    }

    /** Under the name of its file. */
    @Transactional(readOnly = true)
    public Optional<Original> gold(UnitId unit, DocumentId id) {
        return register.find(unit, id).flatMap(document -> readings.find(unit, id).map(stored -> {
            Reading corrected = stored.corrected(readings.obligations(unit, id));
            String name = document.fileName().replaceFirst("\\.[^.]*$", "") + ".json";
            return new Original(name, format.gold(new GoldReading(document.fileName(), document.ocr(), document.unconfirmed(), corrected)));
        }));
    }

    /** The obligations as they stand, for the one that a clerk adds. */
    @Transactional(readOnly = true)
    public Optional<Opened> blank(UnitId unit, DocumentId id, String after) {
        return register.find(unit, id).flatMap(document -> rearranging.blank(unit, id, after).map(blank -> new Opened(document, blank, false, List.of())));
    }

    /** One obligation for its form, with what was corrected of it; {@code below} where another stands above it that it can be joined to. */
    record Opened(Document document, ReviewedObligation obligation, boolean below, List<Readings.Correction> corrections) {}

    @Transactional(readOnly = true)
    public Optional<Opened> obligation(UnitId unit, DocumentId id, String obligation) {
        return register.find(unit, id).flatMap(document -> {
            List<ReviewedObligation> all = readings.obligations(unit, id);
            return all.stream().filter(found -> found.id().equals(obligation)).findFirst()
                    .map(found -> new Opened(document, found, all.stream().anyMatch(other -> other.state() != State.DROPPED && other.position() < found.position()),
                            readings.corrections(unit, id, obligation)));
        });
    }
}
