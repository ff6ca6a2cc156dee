package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.UnitId;

/** What is owed no longer, in the database. */
@Repository
class Endings {

    private static final String OWED = "state in ('open', 'returned', 'refusal-asked', 'suspended')";

    private final JdbcClient sql;

    Endings(JdbcClient sql) {
        this.sql = sql;
    }

    /** An obligation that holds no longer. */
    record Ended(UnitId sender, DocumentId document, String obligation) {}

    /** One that has ended by the day while units still owe it, or shall with coming periods. */
    Optional<Ended> next(LocalDate today) {
        return sql.sql("""
                        select o.unit_id, o.document_id, o.id from directive.obligation o
                         where o.ended_on <= :today and (exists (
                           select from execution.occurrence x where x.document_id = o.document_id and x.obligation_id = o.id and coalesce(x.issuer_id, x.sender_id) = o.unit_id and x.%s)
                           or exists (select from execution.standing_order s where s.document_id = o.document_id and s.obligation_id = o.id and s.issuer_id = o.unit_id))
                         limit 1""".formatted(OWED))
                .param("today", today).query((row, number) -> new Ended(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getString(3))).optional();
    }

    /** Ends some of what units owe of it; how many. Nobody passes it down for coming periods any longer. */
    int end(Ended ended, int limit) {
        sql.sql("delete from execution.standing_order where document_id = :document and obligation_id = :obligation and issuer_id = :sender")
                .param("document", ended.document().value()).param("obligation", ended.obligation()).param("sender", ended.sender().value()).update();
        return sql.sql("""
                        update execution.occurrence set state = 'ended'
                         where document_id = :document and obligation_id = :obligation and (unit_id, period_start) in (
                           select x.unit_id, x.period_start from execution.occurrence x
                            where x.document_id = :document and x.obligation_id = :obligation and coalesce(x.issuer_id, x.sender_id) = :sender and x.%s order by x.unit_id limit :limit)""".formatted(OWED))
                .param("document", ended.document().value()).param("obligation", ended.obligation()).param("sender", ended.sender().value()).param("limit", limit).update();
    }

    /** A unit that has ended, was succeeded, has handed over what it got, and still stands as owing. */
    Optional<UnitId> nextUnit(LocalDate today) {
        return sql.sql("""
                        select s.unit_id from organization.succession s
                         where s.day <= :today
                           and (exists (select from execution.occurrence x where x.unit_id = s.unit_id and x.%1$s)
                             or exists (select from execution.standing_order x where x.unit_id = s.unit_id) or exists (select from execution.standing_order x where x.giver_id = s.unit_id)
                             or exists (select from execution.occurrence x where x.sender_id = s.unit_id and x.given > 0 and x.state in ('open', 'returned', 'refusal-asked', 'suspended', 'reported')))
                           and not exists (select from organization.unit_state st where st.unit_id = s.unit_id and st.valid @> :today)
                           and not exists (select from directive.delivery d where d.unit_id = s.unit_id and not d.handed_over)
                         limit 1""".formatted(OWED))
                .param("today", today).query((row, number) -> new UnitId(row.getLong(1))).optional();
    }

    /**
     * Lets a successor owe what the ended unit still owes; of two parts in one obligation it takes on the stronger, and what the document itself asks goes before what was passed down. What was
     * passed down takes the words along with which it was.
     */
    int take(UnitId unit, UnitId successor) {
        return sql.sql("""
                        with taken as (
                          insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, state, percent, issuer_id, given, entries)
                          select :successor, x.document_id, x.obligation_id, x.period_start, x.period_end, x.sender_id, x.role, x.due, case x.state when 'suspended' then 'suspended' else 'open' end, x.percent,
                                 x.issuer_id, sign(x.given), sign(x.given)
                            from execution.occurrence x where x.unit_id = :unit and x.%s and x.sender_id <> :successor
                          on conflict (unit_id, document_id, obligation_id, period_start) do update
                             set role = excluded.role, sender_id = excluded.sender_id, issuer_id = excluded.issuer_id, given = excluded.given
                           where excluded.given = 0 and (occurrence.given > 0
                              or array_position(array['lead', 'implement', 'cooperate'], excluded.role) < array_position(array['lead', 'implement', 'cooperate'], occurrence.role))
                          returning document_id, obligation_id, period_start, given),
                        words as (
                          insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words, day)
                          select :successor, e.document_id, e.obligation_id, e.period_start, 1, e.sender_id, e.at, e.by_unit, e.by_person, e.kind, e.words, e.day
                            from taken t
                            join execution.occurrence x on x.unit_id = :unit and x.document_id = t.document_id and x.obligation_id = t.obligation_id and x.period_start = t.period_start
                            join execution.entry e on e.unit_id = x.unit_id and e.document_id = x.document_id and e.obligation_id = x.obligation_id and e.period_start = x.period_start and e.number = x.given
                           where t.given > 0)
                        select count(*) from taken""".formatted(OWED))
                .param("successor", successor.value()).param("unit", unit.value()).query(Integer.class).single();
    }

    /** What an ended unit had passed down, its successors judge from now on. */
    void giveOver(UnitId unit, List<UnitId> successors) {
        sql.sql("select execution.give_over(:unit, :successors)").param("unit", unit.value()).param("successors", successors.stream().map(UnitId::value).toArray(Long[]::new)).query(Long.class).single();
    }

    void endAll(UnitId unit) {
        sql.sql("update execution.occurrence set state = 'ended' where unit_id = :unit and " + OWED).param("unit", unit.value()).update();
    }
}
