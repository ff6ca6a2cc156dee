package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Clears away what has expired and nobody will ask for again: counts of failed attempts, browsers not signed in with for as long as their cookie lasts, sessions, links to
 * choose a password. Several servers may do it at once, and doing it again changes nothing.
 */
@Component
class Clearing {

    /** How many rows were cleared of each. */
    record Cleared(int attempts, int browsers, int sessions, int links) {}

    private static final Logger LOG = LoggerFactory.getLogger(Clearing.class);

    private final JdbcClient sql;
    private final TransactionOperations transaction;
    private final Clock clock;

    Clearing(JdbcClient sql, TransactionOperations transaction, Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void clearRegularly() {
        try {
            clear(clock.instant());
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("What has expired could not be cleared and will be later: {}", e.getClass().getSimpleName());
        }
    }

    Cleared clear(Instant now) {
        return Acting.as(Actor.system("clearing"), () -> transaction.execute(status -> new Cleared(
                delete("identity.throttle where failed_at < :before and (blocked_until is null or blocked_until < :before)", now.minus(Throttle.FORGOTTEN_AFTER)),
                delete("identity.device where made_at < :before", now.minus(DeviceCookie.KEPT)),
                sql.sql("delete from identity.session where expiry_time < :now").param("now", now.toEpochMilli()).update(),
                delete("identity.password_link where expires_at < :before", now))));
    }

    private int delete(String what, Instant before) {
        return sql.sql("delete from " + what).param("before", before.atOffset(ZoneOffset.UTC)).update();
    }
}
