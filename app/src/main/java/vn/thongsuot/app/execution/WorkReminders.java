package vn.thongsuot.app.execution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Reminder.Whom;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Who was reminded of what units owe, in the database. */
@Repository
class WorkReminders {

    private static final String RUNNING = "o.state in ('open', 'returned', 'refusal-asked')";

    private final JdbcClient sql;

    WorkReminders(JdbcClient sql) {
        this.sql = sql;
    }

    /** How far the reminders of a day have come, held until the transaction ends; empty where all are made, or another server makes them. */
    Optional<UnitId> take(LocalDate day) {
        sql.sql("insert into execution.reminding (day) values (:day) on conflict do nothing").param("day", day).update();
        return sql.sql("select last_unit from execution.reminding where day = :day and not done for update skip locked").param("day", day)
                .query((row, number) -> new UnitId(row.getLong(1))).optional();
    }

    /** The next units with something that has come to a step of the ladder, in the order of their numbers: to its first one, which comes soonest. */
    List<Long> units(UnitId after, LocalDate day, int limit) {
        return sql.sql("""
                        select distinct o.unit_id from execution.occurrence o
                         where o.due is not null and %s and o.unit_id > :after
                           and o.due <= (select execution.due_until(:day, min(r.working_days)) from execution.reminder_rule r
                                          where r.since = (select max(since) from execution.reminder_rule where since <= :day))
                         order by o.unit_id limit :limit""".formatted(RUNNING))
                .param("after", after.value()).param("day", day).param("limit", limit).query(Long.class).list();
    }

    void reached(LocalDate day, long last) {
        sql.sql("update execution.reminding set last_unit = :last where day = :day").param("last", last).param("day", day).update();
    }

    void done(LocalDate day) {
        sql.sql("update execution.reminding set done = true where day = :day").param("day", day).update();
    }

    /** Notes every step that has come and was not noted before; those. What is late is no longer reminded of as if it were still to come. */
    List<Reminder> remind(List<Long> units, LocalDate day) {
        // The ladder's days are counted by the calendar: once for all, not for each occurrence.
        return sql.sql("""
                        with ladder as materialized (
                          select r.step, r.working_days, r.whom, execution.due_until(:day, r.working_days) as until from execution.reminder_rule r
                           where r.since = (select max(since) from execution.reminder_rule where since <= :day)),
                        reached as (
                          select o.unit_id, o.document_id, o.obligation_id, o.period_start, o.due, l.step, o.sender_id, l.whom,
                                 case l.whom when 'above' then case when o.given > 0 then o.sender_id else s.parent_id end when 'sender' then o.sender_id else o.unit_id end as to_unit
                            from execution.occurrence o
                            join ladder l on o.due <= l.until and (l.working_days >= 0 or o.due >= :day)
                            left join organization.unit_state s on s.unit_id = o.unit_id and s.valid @> :day
                           where o.unit_id = any(:units) and o.due is not null and %s),
                        noted as (
                          insert into execution.reminder (unit_id, document_id, obligation_id, period_start, due, step, sender_id, whom, to_unit, day)
                          select unit_id, document_id, obligation_id, period_start, due, step, sender_id, whom, to_unit, :day from reached where to_unit is not null
                          on conflict do nothing
                          returning unit_id, document_id, obligation_id, period_start, whom, to_unit, day)
                        select n.unit_id, n.whom, n.to_unit, n.day, o.responsible
                          from noted n join execution.occurrence o using (unit_id, document_id, obligation_id, period_start)""".formatted(RUNNING))
                .param("day", day).param("units", units.toArray(Long[]::new)).query(WorkReminders::reminder).list();
    }

    /** Of an occurrence as it is due now, the first first. */
    List<Reminder> of(Occurrence occurrence) {
        return occurrence.due() == null ? List.of() : Occurrences.keyed(sql.sql("""
                        select r.unit_id, r.whom, r.to_unit, r.day, null::bigint as responsible from execution.reminder r
                         where r.unit_id = :unit and r.document_id = :document and r.obligation_id = :obligation and r.period_start = :start and r.due = :due order by r.step"""), occurrence.key())
                .param("due", occurrence.due()).query(WorkReminders::reminder).list();
    }

    /** How much of a document other units are late with, of which this one was reminded. */
    record Escalated(DocumentId document, String name, long units, long occurrences, LocalDate since) {}

    /** What other units are late with and this one was reminded of, what is late longest first. */
    List<Escalated> escalated(UnitId to, LocalDate today, int size) {
        return sql.sql("""
                        select r.document_id, d.type, d.code, d.file_name, count(distinct r.unit_id) as units, count(distinct (r.unit_id, r.obligation_id, r.period_start)) as occurrences, min(r.due) as since
                          from execution.reminder r
                          join execution.occurrence o on o.unit_id = r.unit_id and o.document_id = r.document_id and o.obligation_id = r.obligation_id and o.period_start = r.period_start and o.due = r.due
                          left join directive.document d on d.unit_id = coalesce(o.issuer_id, o.sender_id) and d.id = r.document_id
                         where r.to_unit = :to and r.whom in ('above', 'sender') and o.due < :today and %s
                         group by r.document_id, d.type, d.code, d.file_name order by min(r.due), r.document_id limit :size""".formatted(RUNNING))
                .param("to", to.value()).param("today", today).param("size", size)
                .query((row, number) -> new Escalated(new DocumentId(row.getLong("document_id")), Occurrences.name(row), row.getLong("units"), row.getLong("occurrences"),
                        row.getObject("since", LocalDate.class))).list();
    }

    private static Reminder reminder(ResultSet row, int number) throws SQLException {
        Long responsible = row.getObject("responsible", Long.class);
        return new Reminder(new UnitId(row.getLong("unit_id")), Whom.of(row.getString("whom")), new UnitId(row.getLong("to_unit")), row.getObject("day", LocalDate.class),
                responsible == null ? null : new PersonId(responsible));
    }
}
