package vn.thongsuot.app.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** How much work lies where, in the database. */
@Repository
class Loads {

    private final JdbcClient sql;

    Loads(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a unit, by who is responsible; what nobody is responsible for under nobody. */
    Map<Optional<PersonId>, Load> byPerson(UnitId unit, LocalDate since, LocalDate today, int nearly) {
        Map<Optional<PersonId>, Load> loads = new LinkedHashMap<>();
        sql.sql("""
                        with days as materialized (select d.day, d.number from execution.working_day_numbers(:since - 400, :today) d)
                        select o.responsible,
                               count(*) filter (where o.state in ('open', 'returned', 'refusal-asked')) as open,
                               count(*) filter (where o.state in ('open', 'returned', 'refusal-asked') and o.due between :today and :today + :nearly) as nearly_due,
                               count(*) filter (where o.state in ('open', 'returned', 'refusal-asked') and o.due < :today) as late,
                               count(*) filter (where o.state = 'reported') as waiting,
                               count(*) filter (where o.state = 'verified' and o.changed_on >= :since) as done,
                               percentile_cont(0.5) within group (order by r.number - g.number) filter (where o.state in ('reported', 'verified') and o.reported_on >= :since) as to_report,
                               percentile_cont(0.5) within group (order by v.number - r.number) filter (where o.state = 'verified' and o.changed_on >= :since) as to_verify
                          from execution.occurrence o
                          left join days g on g.day = o.opened_on left join days r on r.day = o.reported_on left join days v on v.day = o.changed_on
                         where o.unit_id = :unit group by o.responsible""")
                .param("unit", unit.value()).param("since", since).param("today", today).param("nearly", nearly)
                .query(row -> {
                    Long person = row.getObject("responsible", Long.class);
                    loads.put(Optional.ofNullable(person).map(PersonId::new), load(row));
                });
        return loads;
    }

    /** Of the units directly below one, each its own; of a unit that is neither the acting one nor below it nothing. */
    Map<UnitId, Load> below(UnitId top, LocalDate since, LocalDate today, int nearly) {
        Map<UnitId, Load> loads = new LinkedHashMap<>();
        sql.sql("select unit_id, open, nearly_due, late, waiting, done, to_report, to_verify from execution.load_below(:top, :since, :today, :nearly)")
                .param("top", top.value()).param("since", since).param("today", today).param("nearly", nearly)
                .query(row -> {
                    loads.put(new UnitId(row.getLong("unit_id")), load(row));
                });
        return loads;
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(row.getLong("open"), row.getLong("nearly_due"), row.getLong("late"), row.getLong("waiting"), row.getLong("done"), days(row, "to_report"), days(row, "to_verify"));
    }

    private static OptionalDouble days(ResultSet row, String column) throws SQLException {
        double days = row.getDouble(column);
        return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    /**
     * What a document cost a unit since a day.
     *
     * @param days working days from opening to report, of all occurrences together
     */
    record Cost(String name, long document, long occurrences, long reports, long files, long days) {}

    /** The documents of which a unit reported most first. */
    List<Cost> costs(UnitId unit, LocalDate since, LocalDate today, int size) {
        return sql.sql("""
                        with days as materialized (select d.day, d.number from execution.working_day_numbers(:since - 400, :today) d),
                        held as (
                          select o.document_id, min(coalesce(o.issuer_id, o.sender_id)) as issuer, count(*) as occurrences, coalesce(sum(r.number - g.number) filter (where o.state in ('reported', 'verified')), 0) as days
                            from execution.occurrence o left join days g on g.day = o.opened_on left join days r on r.day = o.reported_on
                           where o.unit_id = :unit and (o.opened_on >= :since or o.changed_on >= :since) group by o.document_id),
                        said as (
                          select e.document_id, count(*) as reports from execution.entry e
                           where e.unit_id = :unit and e.by_unit = :unit and e.kind in ('progress', 'report') and e.at >= cast(:since as date) group by e.document_id),
                        given as (select e.document_id, count(*) as files from execution.evidence e where e.unit_id = :unit and e.state <> 'removed' group by e.document_id)
                        select h.document_id, h.occurrences, coalesce(s.reports, 0) as reports, coalesce(g.files, 0) as files, h.days, d.type, d.code, d.file_name
                          from held h left join said s using (document_id) left join given g using (document_id)
                          left join directive.document d on d.unit_id = h.issuer and d.id = h.document_id
                         order by h.days desc, reports desc, h.occurrences desc, h.document_id limit :size""")
                .param("unit", unit.value()).param("since", since).param("today", today).param("size", size)
                .query((row, line) -> new Cost(Occurrences.name(row), row.getLong("document_id"), row.getLong("occurrences"), row.getLong("reports"), row.getLong("files"), row.getLong("days"))).list();
    }
}
