package vn.thongsuot.app.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** Mail that is to be sent, in the database. */
@Repository
class DigestStore {

    private final JdbcClient sql;

    DigestStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** One for everybody who holds one of the roles in one of the units, lent ones included, and has an address; whoever gets one that morning already gets no second. */
    int add(Collection<UnitId> units, Set<Role> roles, LocalDate morning, Instant from) {
        return sql.sql("""
                        insert into mail.digest (unit_id, person_id, morning, next_at)
                        select distinct p.unit_id, p.person_id, :morning, :from
                          from (select person_id from identity.holding
                                 where unit_id = any (:units) and role = any (:roles) and held_from <= :morning and (held_until is null or held_until >= :morning)
                                union
                                select to_person from identity.delegation
                                 where unit_id = any (:units) and role = any (:roles) and starts_on <= :morning and ends_on >= :morning and ended_at is null) as h (person_id)
                          join identity.person p on p.person_id = h.person_id and p.left_on is null
                          join identity.account a on a.person_id = h.person_id and a.email is not null and a.closed_at is null
                        on conflict (person_id, morning) do nothing""")
                .param("morning", morning).param("from", from.atOffset(ZoneOffset.UTC)).param("units", units.stream().map(UnitId::value).toArray(Long[]::new))
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new)).update();
    }

    /** One for each of these people who has an address. */
    int add(Set<PersonId> people, LocalDate morning, Instant from) {
        return sql.sql("""
                        insert into mail.digest (unit_id, person_id, morning, next_at)
                        select p.unit_id, p.person_id, :morning, :from
                          from identity.person p join identity.account a on a.person_id = p.person_id and a.email is not null and a.closed_at is null
                         where p.person_id = any (:people) and p.left_on is null
                        on conflict (person_id, morning) do nothing""")
                .param("morning", morning).param("from", from.atOffset(ZoneOffset.UTC)).param("people", people.stream().map(PersonId::value).toArray(Long[]::new)).update();
    }

    /** The next that is due, marked as being sent: whoever dies now has sent it perhaps, and nobody sends it a second time. */
    Optional<Digest> take(Instant now, Instant giveUpAt) {
        return sql.sql("""
                        update mail.digest d set state = 'sending', attempts = d.attempts + 1, next_at = :limit
                          from (select unit_id, person_id, morning from mail.digest where state = 'waiting' and next_at <= :now order by next_at, person_id limit 1 for update skip locked) due,
                               identity.account a
                         where d.unit_id = due.unit_id and d.person_id = due.person_id and d.morning = due.morning and a.person_id = d.person_id
                        returning d.unit_id, d.person_id, d.morning, case when a.closed_at is null then a.email end as email, a.language, d.attempts""")
                .param("now", now.atOffset(ZoneOffset.UTC)).param("limit", giveUpAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Digest(new UnitId(row.getLong(1)), new PersonId(row.getLong(2)), row.getObject(3, LocalDate.class),
                        row.getString(4) == null ? "" : row.getString(4), row.getString(5).equals("en") ? Language.EN : Language.VI, row.getInt(6))).optional();
    }

    /** What a server had begun to send when it died. */
    int giveUpInterrupted(Instant now, String problem) {
        return sql.sql("update mail.digest set state = 'given-up', problem = :problem, settled_at = :now where state = 'sending' and next_at <= :now")
                .param("problem", problem).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Mornings that nobody will ask for again. */
    int forget(LocalDate before) {
        return sql.sql("delete from mail.digest where morning < :before and state not in ('waiting', 'sending')").param("before", before).update();
    }

    void settle(Digest digest, String state, @Nullable String problem, Instant at) {
        update(digest, "state = :state, problem = :problem, settled_at = :at", state, problem, at);
    }

    void postpone(Digest digest, String problem, Instant until) {
        update(digest, "state = :state, problem = :problem, next_at = :at", "waiting", problem, until);
    }

    private void update(Digest digest, String what, String state, @Nullable String problem, Instant at) {
        sql.sql("update mail.digest set " + what + " where unit_id = :unit and person_id = :person and morning = :morning and state = 'sending'")
                .param("state", state).param("problem", problem, java.sql.Types.VARCHAR).param("at", at.atOffset(ZoneOffset.UTC))
                .param("unit", digest.unit().value()).param("person", digest.person().value()).param("morning", digest.morning()).update();
    }

    /** How many digests stand how, of the mornings since a day. */
    Map<String, Long> tally(LocalDate since) {
        Map<String, Long> tally = new HashMap<>();
        sql.sql("select state, digests from mail.tally(:since)").param("since", since).query(row -> {
            tally.put(row.getString(1), row.getLong(2));
        });
        return tally;
    }

    Optional<String> latestProblem(LocalDate since) {
        return sql.sql("select mail.latest_problem(:since)").param("since", since).query((row, number) -> Optional.ofNullable(row.getString(1))).single();
    }

    /** @param nextAt when it is tried again; of no meaning once it is given up */
    record Failed(PersonId person, LocalDate morning, boolean givenUp, int attempts, String problem, Instant nextAt) {}

    /** What could not be sent to people whom the actor looks after, the latest first. */
    List<Failed> failed(LocalDate since, int size) {
        return sql.sql("""
                        select person_id, morning, state = 'given-up', attempts, problem, next_at from mail.digest
                         where morning >= :since and problem is not null and state <> 'sent' order by morning desc, person_id limit :size""")
                .param("since", since).param("size", size)
                .query((row, number) -> new Failed(new PersonId(row.getLong(1)), row.getObject(2, LocalDate.class), row.getBoolean(3), row.getInt(4), row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant())).list();
    }
}
