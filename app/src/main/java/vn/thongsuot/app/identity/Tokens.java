package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act for a person in one unit: shown once, kept as fingerprints, ending by themselves. */
@Component
class Tokens {

    enum Scope {
        READ,
        WRITE
    }

    /** What a token opens. */
    record Bearer(PersonId person, UnitId unit, Scope scope) {}

    static final String PREFIX = "ts_";

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Tokens(JdbcClient sql, ApplicationEventPublisher news, Clock clock) {
        this.sql = sql;
        this.news = news;
        this.clock = clock;
    }

    /** The token itself, told this once. */
    @Transactional
    public String make(PersonId person, UnitId unit, String name, Scope scope, LocalDate lastDay) {
        String token = PREFIX + Fingerprint.token();
        sql.sql("""
                        insert into identity.token (unit_id, person_id, name, token_hash, scope, made_at, expires_on)
                        values (:unit, :person, :name, :hash, :scope, :now, :lastDay)
                        """)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("name", name)
                .param("hash", Fingerprint.of(token))
                .param("scope", scope.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("lastDay", lastDay)
                .update();
        news.publishEvent(Recording.of("token-made", unit, person, Map.of("name", name, "scope", scope.name(), "until", lastDay.toString())));
        return token;
    }

    @Transactional(readOnly = true)
    public List<Views.Token> of(PersonId person) {
        return sql.sql("""
                        select token_id, name, scope, made_at, expires_on, used_at from identity.token
                        where person_id = :person and ended_at is null order by made_at desc, token_id desc
                        """)
                .param("person", person.value())
                .query((row, number) -> new Views.Token(
                        row.getLong("token_id"),
                        row.getString("name"),
                        row.getString("scope").equals("WRITE"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("used_at", OffsetDateTime.class)).map(OffsetDateTime::toInstant)))
                .list();
    }

    /** False where it is not theirs or ended before. */
    @Transactional
    public boolean end(PersonId person, long token) {
        boolean ended = sql.sql("update identity.token set ended_at = :now where token_id = :token and person_id = :person and ended_at is null")
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("token", token)
                        .param("person", person.value())
                        .update()
                == 1;
        if (ended) {
            news.publishEvent(Recording.of("token-ended", person, Map.of("token", Long.toString(token))));
        }
        return ended;
    }

    /** Whom a token lets in; for the gate. The day it was last used is noted. */
    @Transactional
    public Optional<Bearer> open(String token, Instant now, LocalDate today) {
        return sql.sql("""
                        update identity.token t set used_at = :now
                        from identity.account a
                        where t.token_hash = :hash and t.ended_at is null and t.expires_on >= :today and a.person_id = t.person_id and a.closed_at is null
                        returning t.person_id, t.unit_id, t.scope
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("hash", Fingerprint.of(token))
                .param("today", today)
                .query((row, number) -> new Bearer(new PersonId(row.getLong("person_id")), new UnitId(row.getLong("unit_id")), Scope.valueOf(row.getString("scope"))))
                .optional();
    }
}
