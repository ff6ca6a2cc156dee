package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ServerTest;

/** What has expired goes, what is in force stays, and clearing twice is clearing once. */
@ServerTest
class ClearingTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    @Autowired private Clearing clearing;
    @Autowired private Cast cast;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionOperations transaction;

    @Test
    void clearsWhatHasExpiredOnceAndKeepsTheRest() {
        PersonId person = cast.person("Người Lâu Năm", new UnitId(9_401));
        clearing.clear(NOW);

        attempt("old", Duration.ofHours(25), null);
        attempt("new", Duration.ofHours(23), null);
        attempt("still-blocked", Duration.ofHours(25), NOW.plusSeconds(60));
        device(person, "old", Duration.ofDays(181));
        device(person, "new", Duration.ofDays(179));
        session(NOW.minusSeconds(1));
        session(NOW.plusSeconds(60));
        link(cast.person("Có Đường Dẫn Cũ", new UnitId(9_401)), NOW.minusSeconds(1));
        link(person, NOW.plusSeconds(60));

        assertThat(clearing.clear(NOW)).isEqualTo(new Clearing.Cleared(1, 1, 1, 1));
        assertThat(clearing.clear(NOW)).isEqualTo(new Clearing.Cleared(0, 0, 0, 0));
        assertThat(asSystem("select count(*) from identity.throttle where lane like 'clearing-%'")).isEqualTo(2);
        assertThat(asSystem("select count(*) from identity.device where token_hash like 'clearing-%'")).isEqualTo(1);
        assertThat(asSystem("select count(*) from identity.password_link where code_hash like 'clearing-%'")).isEqualTo(1);
    }

    private long asSystem(String query) {
        Long rows = Acting.as(Actor.system("test"), () -> transaction.execute(status -> sql.sql(query).query(Long.class).single()));
        return rows;
    }

    private void write(JdbcClient.StatementSpec statement) {
        Acting.as(Actor.system("test"), () -> transaction.execute(status -> statement.update()));
    }

    private static String hash(String name) {
        return ("clearing-" + name + "-" + UUID.randomUUID()).concat("x".repeat(64)).substring(0, 64);
    }

    private void attempt(String name, Duration ago, Instant blocked) {
        write(sql.sql("insert into identity.throttle (lane, failures, failed_at, blocked_until) values (:lane, 1, :at, :blocked::timestamptz)").param("lane", hash(name))
                .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC)).param("blocked", blocked == null ? null : blocked.toString()));
    }

    private void device(PersonId person, String name, Duration ago) {
        write(sql.sql("insert into identity.device (person_id, token_hash, made_at) values (:person, :hash, :at)").param("person", person.value()).param("hash", hash(name))
                .param("at", NOW.minus(ago).atOffset(ZoneOffset.UTC)));
    }

    private void session(Instant until) {
        write(sql.sql("""
                        insert into identity.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time)
                        values (:primary, :session, 0, 0, 1, :until)""")
                .param("primary", UUID.randomUUID().toString()).param("session", UUID.randomUUID().toString()).param("until", until.toEpochMilli()));
    }

    private void link(PersonId person, Instant until) {
        write(sql.sql("insert into identity.password_link (person_id, code_hash, expires_at) values (:person, :hash, :until)").param("person", person.value()).param("hash", hash("link"))
                .param("until", until.atOffset(ZoneOffset.UTC)));
    }
}
