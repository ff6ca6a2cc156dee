package vn.thongsuot.app.directive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
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
    private final ApplicationEventPublisher news;
    private final Clock clock;

    RegisteringDocument(Register register, ApplicationEventPublisher news, Clock clock) {
        this.register = register;
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
        String sha256 = sha256(bytes);
        Optional<DocumentId> known = register.registered(unit, sha256);
        if (known.isPresent()) {
            return new Outcome.KnownAlready(known.get());
        }
        register.keepOriginal(sha256, bytes);
        DocumentId document = register.add(unit, Direction.INCOMING, fileName, sha256, bytes.length, by.person().orElse(null), clock.instant());
        news.publishEvent(new DocumentRegistered(unit, document, sha256));
        return new Outcome.Registered(document);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
