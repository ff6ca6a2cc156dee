package vn.thongsuot.app.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Slows guessing. An attempt runs in lanes: the account together with the address it comes from, the address alone, and the account
 * alone for browsers never seen with it. Each lane lets some attempts pass and then makes wait, twice as long after each further failure. A browser that
 * the person has signed in with before has a lane of its own: nobody can lock somebody out by guessing from elsewhere.
 *
 * <p>An attempt counts as failed before it is tried and is forgiven when it succeeds: many at the same time get no further than one after
 * another.
 */
@Component
class Throttle {

    /** @param free attempts before the first wait */
    record Lane(String fingerprint, int free) {

        static Lane of(int free, String... parts) {
            return new Lane(Fingerprint.of(String.join("\n", parts)), free);
        }
    }

    private static final Duration FIRST_WAIT = Duration.ofSeconds(15);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);

    private final JdbcClient sql;
    private final TransactionOperations transaction;

    Throttle(JdbcClient sql, TransactionOperations transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    /** The lanes of signing in to an account. */
    static List<Lane> lanes(String purpose, String account, String address, boolean deviceKnown, String device) {
        return deviceKnown
                ? List.of(Lane.of(8, purpose, "device", account, device))
                : List.of(Lane.of(5, purpose, "pair", account, address), Lane.of(60, purpose, "address", address), Lane.of(60, purpose, "account", account));
    }

    /** Counts an attempt in every lane; where one is blocked, in none, and tells until when. */
    Optional<Instant> enter(List<Lane> lanes, Instant now) {
        return transaction.execute(status -> {
            List<Lane> entered = new ArrayList<>();
            for (Lane lane : lanes) {
                Optional<Instant> blocked = enter(lane, now);
                if (blocked.isPresent()) {
                    status.setRollbackOnly();
                    return blocked;
                }
                entered.add(lane);
            }
            return Optional.<Instant>empty();
        });
    }

    private Optional<Instant> enter(Lane lane, Instant now) {
        var row = sql.sql("""
                        insert into identity.throttle (lane, failures, failed_at) values (:lane, 0, :now)
                        on conflict (lane) do update set lane = excluded.lane
                        returning failures, failed_at, blocked_until
                        """)
                .param("lane", lane.fingerprint())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query()
                .singleRow();
        Instant until = row.get("blocked_until") instanceof java.sql.Timestamp blocked ? blocked.toInstant() : Instant.MIN;
        if (until.isAfter(now)) {
            return Optional.of(until);
        }
        boolean forgotten = ((java.sql.Timestamp) row.get("failed_at")).toInstant().plus(FORGOTTEN_AFTER).isBefore(now);
        int failures = (forgotten ? 0 : (int) row.get("failures")) + 1;
        sql.sql("update identity.throttle set failures = :failures, failed_at = :now, blocked_until = :until where lane = :lane")
                .param("failures", failures)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", failures < lane.free() ? null : now.plus(wait(failures - lane.free())).atOffset(ZoneOffset.UTC), java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lane", lane.fingerprint())
                .update();
        return Optional.empty();
    }

    static Duration wait(int times) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(times, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    /** The attempt was good: its own lane begins anew, the wide ones take it back. */
    void forgive(List<Lane> lanes) {
        transaction.executeWithoutResult(status -> {
            sql.sql("delete from identity.throttle where lane = :lane").param("lane", lanes.getFirst().fingerprint()).update();
            for (Lane lane : lanes.subList(1, lanes.size())) {
                sql.sql("update identity.throttle set failures = greatest(failures - 1, 0), blocked_until = null where lane = :lane")
                        .param("lane", lane.fingerprint())
                        .update();
            }
        });
    }
}
