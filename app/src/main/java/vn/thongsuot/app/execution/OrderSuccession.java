package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.UnitId;

/** What becomes of standing orders when a unit ends that gave or was given some, in the database; to be asked by jobs of the system. */
@Repository
class OrderSuccession {

    private static final String COLUMNS = "unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words, by_person";

    private final JdbcClient sql;

    OrderSuccession(JdbcClient sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends, see {@link StandingOrders#hold}: for each document of which the unit gave or was given something. */
    void hold(UnitId ended) {
        sql.sql("""
                        select count(pg_advisory_xact_lock(7405120, (d.document_id % 2147483647)::integer)) from (
                          select document_id from execution.standing_order where unit_id = :unit union select document_id from execution.standing_order where giver_id = :unit order by 1) d""")
                .param("unit", ended.value()).query(Long.class).single();
    }

    /**
     * Successors are given what the unit was, from the period on that it has not had itself; what it gave, the successor gives below which the units stand. An order that finds nobody ends.
     *
     * @return what the givers have of periods behind that already: it may have begun before this
     */
    List<OccurrenceKey> take(UnitId ended, List<UnitId> successors) {
        Long[] heirs = successors.stream().map(UnitId::value).toArray(Long[]::new);
        sql.sql("""
                        insert into execution.standing_order (%s)
                        select h.unit_id, s.document_id, s.obligation_id, s.giver_id, s.issuer_id,
                               greatest(s.since, (select max(x.period_start) from execution.occurrence x
                                                   where x.unit_id = s.unit_id and x.document_id = s.document_id and x.obligation_id = s.obligation_id)), s.days_before, s.words, s.by_person
                          from execution.standing_order s cross join unnest(:heirs) as h (unit_id)
                         where s.unit_id = :unit and s.giver_id <> h.unit_id and identity.is_within(h.unit_id, s.giver_id)
                        on conflict do nothing""".formatted(COLUMNS)).param("unit", ended.value()).param("heirs", heirs).update();
        sql.sql("""
                        insert into execution.standing_order (%s)
                        select s.unit_id, s.document_id, s.obligation_id, h.unit_id, s.issuer_id, s.since, s.days_before, s.words, s.by_person
                          from execution.standing_order s
                         cross join lateral (select x from unnest(:heirs) as x where x <> s.unit_id and identity.is_within(s.unit_id, x) limit 1) as h (unit_id)
                         where s.giver_id = :unit
                        on conflict do nothing""".formatted(COLUMNS)).param("unit", ended.value()).param("heirs", heirs).update();
        sql.sql("delete from execution.standing_order where unit_id = :unit or giver_id = :unit").param("unit", ended.value()).update();
        return sql.sql("""
                        select distinct o.unit_id, o.document_id, o.obligation_id, o.period_start
                          from execution.standing_order s
                          join execution.occurrence o on o.unit_id = s.giver_id and o.document_id = s.document_id and o.obligation_id = s.obligation_id and o.period_start > s.since and o.state in ('open', 'returned')
                         where s.unit_id = any(:heirs) or s.giver_id = any(:heirs)""").param("heirs", heirs)
                .query((row, number) -> new OccurrenceKey(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getString(3), row.getObject(4, LocalDate.class))).list();
    }
}
