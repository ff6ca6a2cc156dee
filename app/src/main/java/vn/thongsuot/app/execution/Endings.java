package vn.thongsuot.app.execution;

import java.time.LocalDate;
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

    /** One that has ended by the day while units still owe it. */
    Optional<Ended> next(LocalDate today) {
        return sql.sql("""
                        select o.unit_id, o.document_id, o.id from directive.obligation o
                         where o.ended_on <= :today and exists (
                           select from execution.occurrence x where x.document_id = o.document_id and x.obligation_id = o.id and x.sender_id = o.unit_id and x.%s)
                         limit 1""".formatted(OWED))
                .param("today", today).query((row, number) -> new Ended(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getString(3))).optional();
    }

    /** Ends some of what units owe of it; how many. */
    int end(Ended ended, int limit) {
        return sql.sql("""
                        update execution.occurrence set state = 'ended'
                         where document_id = :document and obligation_id = :obligation and (unit_id, period_start) in (
                           select x.unit_id, x.period_start from execution.occurrence x
                            where x.document_id = :document and x.obligation_id = :obligation and x.sender_id = :sender and x.%s order by x.unit_id limit :limit)""".formatted(OWED))
                .param("document", ended.document().value()).param("obligation", ended.obligation()).param("sender", ended.sender().value()).param("limit", limit).update();
    }

    /** A unit that has ended, was succeeded, has handed over what it got, and still stands as owing. */
    Optional<UnitId> nextUnit(LocalDate today) {
        return sql.sql("""
                        select s.unit_id from organization.succession s
                         where s.day <= :today
                           and exists (select from execution.occurrence x where x.unit_id = s.unit_id and x.%s)
                           and not exists (select from organization.unit_state st where st.unit_id = s.unit_id and st.valid @> :today)
                           and not exists (select from directive.delivery d where d.unit_id = s.unit_id and not d.handed_over)
                         limit 1""".formatted(OWED))
                .param("today", today).query((row, number) -> new UnitId(row.getLong(1))).optional();
    }

    /** Lets a successor owe what the ended unit still owes; of two parts in one obligation it takes on the stronger. */
    int take(UnitId unit, UnitId successor) {
        return sql.sql("""
                        insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due, state, percent)
                        select :successor, x.document_id, x.obligation_id, x.period_start, x.period_end, x.sender_id, x.role, x.due, case x.state when 'suspended' then 'suspended' else 'open' end, x.percent
                          from execution.occurrence x where x.unit_id = :unit and x.%s
                        on conflict (unit_id, document_id, obligation_id, period_start) do update set role = excluded.role
                         where array_position(array['lead', 'implement', 'cooperate'], excluded.role) < array_position(array['lead', 'implement', 'cooperate'], occurrence.role)""".formatted(OWED))
                .param("successor", successor.value()).param("unit", unit.value()).update();
    }

    void endAll(UnitId unit) {
        sql.sql("update execution.occurrence set state = 'ended' where unit_id = :unit and " + OWED).param("unit", unit.value()).update();
    }
}
