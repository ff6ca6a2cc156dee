package vn.thongsuot.app.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Writes the tree. All of it happens under {@link #lock}: two reorganisations never cross. */
@Repository
class TreeStore {

    private final JdbcClient jdbc;

    TreeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else changes the tree. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7405117)").query((row, _) -> true).single();
    }

    UnitId nextId() {
        return new UnitId(jdbc.sql("select nextval(pg_get_serial_sequence('organization.unit', 'id'))").query(Long.class).single());
    }

    void begin(UnitId unit, String code, State state, LocalDate day) {
        jdbc.sql("insert into organization.unit (id, code) values (:unit, :code)").param("unit", unit.value()).param("code", code).update();
        insert(unit, code, state, day);
    }

    /** A unit that was already changed on that very day is changed further. */
    void become(UnitId unit, String code, State state, LocalDate day) {
        int changed = written(jdbc.sql("""
                update organization.unit_state set kind = :kind, name = :name, short_name = :shortName, abbreviations = :abbreviations, parent_id = :parent,
                  precedence = :precedence, names = :names, searched = :searched
                where unit_id = :unit and lower(valid) = :day
                """), unit, code, state, day).update();
        if (changed == 0) {
            end(unit, day);
            insert(unit, code, state, day);
        }
    }

    void end(UnitId unit, LocalDate day) {
        jdbc.sql("""
                update organization.unit_state set valid = daterange(lower(valid), :day) where unit_id = :unit and upper_inf(valid)
                """).param("unit", unit.value()).param("day", day).update();
    }

    private void insert(UnitId unit, String code, State state, LocalDate day) {
        written(jdbc.sql("""
                insert into organization.unit_state (unit_id, valid, kind, name, short_name, abbreviations, parent_id, precedence, names, searched)
                values (:unit, daterange(:day, null), :kind, :name, :shortName, :abbreviations, :parent, :precedence, :names, :searched)
                """), unit, code, state, day).update();
    }

    private static JdbcClient.StatementSpec written(JdbcClient.StatementSpec statement, UnitId unit, String code, State state, LocalDate day) {
        return statement.param("unit", unit.value()).param("day", day).param("kind", state.kind()).param("name", state.name()).param("shortName", state.shortName())
                .param("abbreviations", state.abbreviations().toArray(String[]::new)).param("parent", number(state.parent()), java.sql.Types.BIGINT)
                .param("precedence", state.precedence()).param("names", state.foldedNames().toArray(String[]::new)).param("searched", state.searched(code));
    }

    void succeed(UnitId unit, UnitId successor, LocalDate day) {
        jdbc.sql("insert into organization.succession (unit_id, successor_id, day) values (:unit, :successor, :day)")
                .param("unit", unit.value()).param("successor", successor.value()).param("day", day).update();
    }

    void touch(Collection<UnitId> units) {
        jdbc.sql("update organization.unit set version = version + 1 where id = any(:units)").param("units", UnitStore.numbers(units)).update();
    }

    void record(Reorganisation what, Collection<UnitId> units, Optional<PersonId> person, Instant at) {
        long id = jdbc.sql("""
                insert into organization.reorganisation (day, type, reason, person_id, made_at) values (:day, :type, :reason, :person, :at) returning id
                """)
                .param("day", what.day()).param("type", what.type()).param("reason", what.reason())
                .param("person", person.map(PersonId::value).orElse(null), java.sql.Types.BIGINT).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class).single();
        jdbc.sql("insert into organization.reorganisation_part (unit_id, reorganisation_id) select unit_id, :id from unnest(:units) as part (unit_id)")
                .param("id", id).param("units", UnitStore.numbers(units)).update();
    }

    /**
     * Derives the places of units and of everything below them anew, from a day on. Whatever stands below one of them, or stood below it before, is affected;
     * it is derived from the topmost states that don't depend on others affected.
     */
    void place(Collection<UnitId> units, LocalDate day) {
        Long[] affected = jdbc.sql("""
                select distinct p.unit_id from organization.unit_place t join organization.unit_place p on p.path >= t.path and p.path < t.path || '\\xffffffff'::bytea
                where t.unit_id = any(:units) and t.until > :day and p.until > :day
                union
                select unnest(:units)
                """).param("units", UnitStore.numbers(units)).param("day", day).query(Long.class).list().toArray(Long[]::new);
        jdbc.sql("delete from organization.unit_place where unit_id = any(:units) and since >= :day").param("units", affected).param("day", day).update();
        jdbc.sql("update organization.unit_place set until = :day where unit_id = any(:units) and until > :day").param("units", affected).param("day", day).update();
        jdbc.sql("""
                with recursive affected as materialized (
                  select s.unit_id, s.parent_id, greatest(lower(s.valid), :day) as since, coalesce(upper(s.valid), 'infinity') as until
                  from organization.unit_state s where s.unit_id = any(:units) and s.valid && daterange(:day, null)
                ), placed (unit_id, since, until, path) as (
                  select a.unit_id, greatest(a.since, p.since), least(a.until, p.until), p.path || int4send(a.unit_id::int)
                  from affected a join organization.unit_place p on p.unit_id = a.parent_id and p.since < a.until and p.until > a.since
                  where a.parent_id <> all(:units)
                  union all
                  select a.unit_id, a.since, a.until, int4send(a.unit_id::int) from affected a where a.parent_id is null
                  union all
                  select a.unit_id, greatest(a.since, p.since), least(a.until, p.until), p.path || int4send(a.unit_id::int)
                  from placed p join affected a on a.parent_id = p.unit_id and p.since < a.until and p.until > a.since
                )
                insert into organization.unit_place (unit_id, since, until, path) select unit_id, since, until, path from placed
                """).param("units", affected).param("day", day).update();
    }

    private static @Nullable Long number(Optional<UnitId> unit) {
        return unit.map(UnitId::value).orElse(null);
    }
}
