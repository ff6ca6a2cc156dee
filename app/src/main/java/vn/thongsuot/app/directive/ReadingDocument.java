package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.Document.Direction;
import vn.thongsuot.app.directive.Document.Problem;
import vn.thongsuot.app.directive.DocumentNews.DocumentRead;
import vn.thongsuot.app.directive.DocumentNews.DocumentRefused;
import vn.thongsuot.app.directive.Register.Waiting;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.organization.Resolution;
import vn.thongsuot.app.organization.UnitNames;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.DirectiveReader;
import vn.thongsuot.reading.Reading;

/**
 * A waiting document is read. The document is held by the transaction that reads it: a server that dies meanwhile leaves it waiting for the next
 * one, and two servers never read the same.
 */
@Service
class ReadingDocument {

    /** A file at which the program died this often is not tried again. */
    private static final int ATTEMPTS = 3;

    private static final Problem CLASSIFIED = new Problem(
            "Văn bản có dấu chỉ độ mật. Hệ thống này không nhận văn bản mật; tệp đã được xóa, không giữ lại gì. Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.",
            "The document bears a mark of secrecy. This system takes no classified documents; the file was erased and nothing of it kept.");
    private static final Problem ABANDONED = new Problem(
            "Đã đọc tệp này ba lần đều không xong. Hãy lưu lại tệp ở dạng DOCX hoặc PDF rồi nạp lại.",
            "This file was tried three times without success. Save it as DOCX or PDF and register it again.");

    private final Register register;
    private final Originals originals;
    private final Readings readings;
    private final FindingUnits finding;
    private final Citations citations;
    private final UnitNames names;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final Extraction extraction = new Extraction();
    private final DirectiveReader reader = new DirectiveReader();

    ReadingDocument(Register register, Originals originals, Readings readings, FindingUnits finding, Citations citations, UnitNames names, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.originals = originals;
        this.readings = readings;
        this.finding = finding;
        this.citations = citations;
        this.names = names;
        this.news = news;
        this.clock = clock;
    }

    /** The oldest that waits, its new attempt noted; empty where none does. */
    @Transactional
    public Optional<DocumentId> next() {
        return register.beginAttempt();
    }

    /** Reads it, or says why not; nothing where another has it. */
    @Transactional
    public void read(DocumentId id) {
        register.take(id).ifPresent(this::read);
    }

    private void read(Waiting document) {
        if (document.attempts() > ATTEMPTS) {
            refuse(document, "abandoned", ABANDONED);
            return;
        }
        Optional<Originals.Objection> objection = originals.objection(document.original());
        if (objection.isPresent()) {
            register.discard(document, objection.get().problem(), objection.get().infected());
            news.publishEvent(new DocumentRefused(document.unit(), document.id(), "scan"));
            return;
        }
        try {
            Extracted source = extraction.extract(document.fileName(), document.original());
            Reading reading = reader.read(source.text());
            if (Originals.isClassified(reading)) {
                register.forget(document, CLASSIFIED);
                news.publishEvent(new DocumentRefused(document.unit(), document.id(), "classified"));
                return;
            }
            register.read(document, source, reading.header(), direction(document.unit(), reading.header()));
            readings.keep(document.unit(), document.id(), source, reading, clock.instant());
            citations.keep(document.unit(), document.id(), reading.citations());
            finding.find(document.unit(), document.id());
            news.publishEvent(new DocumentRead(document.unit(), document.id(), reading.obligations().size()));
        } catch (ExtractionException e) {
            refuse(document, e.reason().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), new Problem(String.valueOf(e.getMessage()), e.messageEn()));
        }
    }

    /** A document that the unit itself issues goes out; any other came in. */
    private Direction direction(UnitId unit, Reading.Header header) {
        LocalDate day = header.date() == null ? LocalDate.now(clock) : header.date();
        boolean own = header.issuer() != null && names.resolve(header.issuer(), unit, day) instanceof Resolution.One(UnitId issuer) && issuer.equals(unit);
        return own ? Direction.OUTGOING : Direction.INCOMING;
    }

    private void refuse(Waiting document, String reason, Problem problem) {
        register.refuse(document, problem);
        news.publishEvent(new DocumentRefused(document.unit(), document.id(), reason));
    }
}
