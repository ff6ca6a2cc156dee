package vn.thongsuot.app.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.Roles;
import vn.thongsuot.app.identity.UnitId;

/**
 * Sends what is due, one after the other. A digest is marked before the mail server gets it and settled afterwards, each in a transaction of its own: a server that dies
 * in between leaves it given up, never sent twice. What failed is tried again, later each time.
 */
@Component
class Sending {

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration LIMIT = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(2);
    /** The last try comes some four hours after the first: a digest of the morning is of no use at night. */
    private static final int TRIES = 8;
    private static final int KEPT_DAYS = 60;

    private final DigestStore store;
    private final MailSettings settings;
    private final Postman postman;
    private final ObjectProvider<DigestSource> sources;
    private final Roles roles;
    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sending(DigestStore store, MailSettings settings, Postman postman, ObjectProvider<DigestSource> sources, Roles roles, ApplicationEventPublisher news,
            TransactionOperations transaction, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.postman = postman;
        this.sources = sources;
        this.roles = roles;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void sendAll() {
        try {
            send(clock.instant());
        } catch (RuntimeException e) {
            // What was begun is given up by a later round, the rest still waits.
            LOG.error("mail could not be sent: {}", e.toString());
        }
    }

    /** All that is due; ends early where the mail server is not there. */
    void send(Instant now) {
        if (!settings.configured()) {
            return;
        }
        Acting.as(Actor.system("sending-mail"), () -> {
            transaction.execute(_ -> store.giveUpInterrupted(now, "máy chủ dừng giữa lúc gửi, không rõ đã gửi chưa / interrupted, perhaps sent"));
            transaction.execute(_ -> store.forget(LocalDate.ofInstant(now, Zone.OFFICE).minusDays(KEPT_DAYS)));
            boolean there = true;
            while (there && !Thread.currentThread().isInterrupted()) {
                Optional<Digest> taken = transaction.execute(_ -> store.take(now, now.plus(LIMIT)));
                there = taken.isPresent() && deliver(taken.get(), now);
            }
            return null;
        });
    }

    /** {@code false} where the mail server was not there. */
    private boolean deliver(Digest digest, Instant now) {
        List<String> lines = digest.address().isEmpty() ? List.of() : transaction.execute(_ -> lines(digest, LocalDate.ofInstant(now, Zone.OFFICE)));
        if (lines == null || lines.isEmpty()) {
            settle(digest, "nothing", null, now);
            return true;
        }
        return switch (postman.send(digest.address(), Letter.of(lines, settings.link(), digest.language()), now)) {
            case Postman.Outcome.Taken() -> {
                settle(digest, "sent", null, now);
                yield true;
            }
            case Postman.Outcome.Refused(String problem) -> {
                settle(digest, "given-up", problem, now);
                yield true;
            }
            case Postman.Outcome.Failed(String problem, boolean nobody) -> {
                if (digest.attempts() >= TRIES) {
                    settle(digest, "given-up", problem, now);
                } else {
                    transaction.executeWithoutResult(_ -> store.postpone(digest, problem, now.plus(FIRST_WAIT.multipliedBy(1L << digest.attempts() - 1))));
                }
                yield !nobody;
            }
        };
    }

    private void settle(Digest digest, String state, @Nullable String problem, Instant now) {
        transaction.executeWithoutResult(_ -> {
            store.settle(digest, state, problem, now);
            news.publishEvent(new DigestSettled(digest.unit(), digest.person(), digest.morning(), state));
        });
    }

    private List<String> lines(Digest digest, LocalDate today) {
        List<String> lines = new ArrayList<>();
        for (UnitId unit : roles.unitsOf(digest.person(), today)) {
            Set<Role> held = roles.of(digest.person(), unit, today);
            sources.orderedStream().forEach(source -> lines.addAll(source.lines(unit, digest.person(), held, today, digest.language())));
        }
        return lines;
    }
}
