package vn.thongsuot.app.directive;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.Document.Direction;
import vn.thongsuot.app.directive.DocumentNews.DocumentRegistered;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** A file comes into the register: kept as it is, once, and waiting to be read. */
@Service
public class RegisteringDocument {

    private final Register register;
    private final Originals originals;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RegisteringDocument(Register register, Originals originals, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
        this.originals = originals;
        this.news = news;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {

        DocumentId document();

        record Registered(DocumentId document) implements Outcome {}

        /** The same file stands in the unit's register already. */
        record KnownAlready(DocumentId document) implements Outcome {}
    }

    @Transactional
    public Outcome register(UnitId unit, String fileName, byte[] bytes, Actor by) {
        String sha256 = Originals.sha256(bytes);
        Optional<DocumentId> known = register.registered(unit, sha256);
        if (known.isPresent()) {
            return new Outcome.KnownAlready(known.get());
        }
        originals.keep(bytes);
        DocumentId document = register.add(unit, Direction.INCOMING, fileName, sha256, bytes.length, by.person().orElse(null), clock.instant());
        news.publishEvent(new DocumentRegistered(unit, document, sha256));
        return new Outcome.Registered(document);
    }
}
