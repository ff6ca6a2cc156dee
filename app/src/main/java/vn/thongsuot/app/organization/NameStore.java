package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Finds units by exactly one of their names, case and diacritics aside, and by kind. */
@Repository
class NameStore {

    private final JdbcClient jdbc;

    NameStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit that has the name, and how far it is from the issuing body: 0 the body itself, 1 directly below, 2 further below, then each superior and what stands directly below it. */
    record Named(Unit unit, int distance) {}

    /** @param ancestors of the issuing body, the nearest first */
    List<Named> within(Collection<String> names, UnitId issuer, List<UnitId> ancestors, LocalDate day, int limit) {
        return jdbc.sql("select " + UnitStore.COLUMNS + """
                , d.distance
                from organization.unit_state s
                join organization.unit u on u.id = s.unit_id
                join organization.unit_place p on p.unit_id = s.unit_id and p.since <= :day and p.until > :day
                join organization.unit_place i on i.unit_id = :issuer and i.since <= :day and i.until > :day
                cross join lateral (select case
                  when s.unit_id = :issuer then 0
                  when s.parent_id = :issuer then 1
                  when p.path > i.path and p.path < i.path || '\\xffffffff'::bytea then 2
                  else coalesce(1 + 2 * array_position(:ancestors, s.unit_id), 2 + 2 * array_position(:ancestors, s.parent_id)) end as distance) d
                where s.names && cast(:names as text[]) and d.distance is not null and\s""" + UnitStore.ON_DAY + """
                order by d.distance, s.precedence, s.name, s.unit_id limit :limit
                """)
                .param("names", names.toArray(String[]::new)).param("issuer", issuer.value()).param("ancestors", UnitStore.numbers(ancestors))
                .param("day", day).param("limit", limit)
                .query((row, number) -> new Named(UnitStore.unit(row, number), row.getInt("distance"))).list();
    }

    /** Those of the names that some unit has or once had. */
    Set<String> borne(Collection<String> names) {
        return new HashSet<>(jdbc.sql("""
                select n.name from unnest(cast(:names as text[])) n (name)
                where exists (select from organization.unit_state s where s.names && array[n.name])
                """).param("names", names.toArray(String[]::new)).query(String.class).list());
    }

    /** The units of some kinds below a body; no kinds for all of them. */
    List<UnitId> ofKinds(Set<String> kinds, UnitId body, boolean directly, LocalDate day) {
        String below = directly ? "s.parent_id = :body"
                : "p.path > b.path and p.path < b.path || '\\xffffffff'::bytea";
        return jdbc.sql("""
                select s.unit_id
                from organization.unit_place b, organization.unit_state s join organization.unit_place p on p.unit_id = s.unit_id and p.since <= :day and p.until > :day
                where b.unit_id = :body and b.since <= :day and b.until > :day and (:every or s.kind = any(cast(:kinds as text[]))) and\s""" + below + " and " + UnitStore.ON_DAY + """
                order by s.precedence, s.name collate "C", s.unit_id
                """)
                .param("day", day).param("body", body.value()).param("every", kinds.isEmpty()).param("kinds", kinds.toArray(String[]::new))
                .query((row, _) -> new UnitId(row.getLong(1))).list();
    }
}
