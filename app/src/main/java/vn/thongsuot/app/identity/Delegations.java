package vn.thongsuot.app.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Roles lent for a period: by whoever holds one, to somebody of the same unit; both see it, either may end it, and it ends by itself. */
@Component
class Delegations {

    private final JdbcClient sql;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Delegations(JdbcClient sql, ApplicationEventPublisher news, Clock clock) {
        this.sql = sql;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public void make(UnitId unit, PersonId by, PersonId to, Role role, LocalDate from, LocalDate until, String reason) {
        sql.sql("""
                        insert into identity.delegation (unit_id, by_person, to_person, role, starts_on, ends_on, reason, made_at)
                        values (:unit, :by, :to, :role, :from, :until, :reason, :now)
                        """)
                .param("unit", unit.value())
                .param("by", by.value())
                .param("to", to.value())
                .param("role", role.name())
                .param("from", from)
                .param("until", until)
                .param("reason", reason)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        news.publishEvent(Recording.of("role-delegated", unit, to, Map.of("role", role.name(), "by", "person:" + by.value(), "from", from.toString(), "until", until.toString())));
    }

    /** Those a person gave or was given, which have not ended, in the unit acted for. */
    @Transactional(readOnly = true)
    public List<Views.Delegation> of(PersonId person, LocalDate today) {
        return sql.sql("""
                        select d.delegation_id, d.by_person, b.full_name as by_name, t.full_name as to_name, d.role, d.starts_on, d.ends_on, d.reason
                        from identity.delegation d
                        left join identity.person b on b.person_id = d.by_person
                        left join identity.person t on t.person_id = d.to_person
                        where :person in (d.by_person, d.to_person) and d.ended_at is null and d.ends_on >= :today
                        order by d.starts_on, d.delegation_id
                        """)
                .param("person", person.value())
                .param("today", today)
                .query((row, number) -> new Views.Delegation(
                        row.getLong("delegation_id"),
                        row.getLong("by_person") == person.value(),
                        java.util.Objects.requireNonNullElse(row.getString(row.getLong("by_person") == person.value() ? "to_name" : "by_name"), ""),
                        Role.valueOf(row.getString("role")),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("reason")))
                .list();
    }

    /** False where the person has no part in it or it ended before. */
    @Transactional
    public boolean end(PersonId person, long delegation) {
        boolean ended = sql.sql("""
                        update identity.delegation set ended_at = :now
                        where delegation_id = :delegation and :person in (by_person, to_person) and ended_at is null
                        """)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("delegation", delegation)
                        .param("person", person.value())
                        .update()
                == 1;
        if (ended) {
            news.publishEvent(Recording.of("delegation-ended", person, Map.of("delegation", Long.toString(delegation))));
        }
        return ended;
    }
}
