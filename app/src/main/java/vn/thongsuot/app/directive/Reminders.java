package vn.thongsuot.app.directive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Reminders of documents that nobody confirmed to have, in the database. */
@Repository
class Reminders {

    private final JdbcClient sql;

    Reminders(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * An issued document whose units are to be reminded.
     *
     * @param remindedTo the last unit, in the order of numbers, that was looked at
     * @param ended whether it holds no longer, so that nobody is reminded of it
     */
    record Due(UnitId sender, DocumentId document, long remindedTo, boolean ended) {}

    /** The one that is due longest, held until the transaction ends; empty where there is none that nobody else has. */
    Optional<Due> take(LocalDate today) {
        return sql.sql("""
                        select i.unit_id, i.document_id, i.reminded_to, coalesce(directive.ended_on(i.unit_id, i.document_id) <= :today, false) as ended
                          from directive.issue i where i.state = 'issued' and i.reminded_at is null and i.receive_by < :today
                         order by i.receive_by, i.document_id limit 1 for update skip locked""")
                .param("today", today)
                .query((row, number) -> new Due(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getLong(3), row.getBoolean(4))).optional();
    }

    /** Reminds the next units that have not confirmed, and says which they are. */
    List<UnitId> remind(Due due, int limit, Instant at) {
        return sql.sql("""
                        insert into directive.reminder (unit_id, document_id, sender_id, reminded_at)
                        select unit_id, document_id, sender_id, :at from directive.delivery
                         where document_id = :document and sender_id = :sender and unit_id > :after and received_at is null and not handed_over
                         order by unit_id limit :limit
                        on conflict (unit_id, document_id) do nothing returning unit_id""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("document", due.document().value()).param("sender", due.sender().value()).param("after", due.remindedTo()).param("limit", limit)
                .query((row, number) -> new UnitId(row.getLong(1))).list();
    }

    void reached(Due due, UnitId last) {
        sql.sql("update directive.issue set reminded_to = :last where unit_id = :sender and document_id = :document")
                .param("last", last.value()).param("sender", due.sender().value()).param("document", due.document().value()).update();
    }

    void allReminded(Due due, Instant at) {
        sql.sql("update directive.issue set reminded_at = :at where unit_id = :sender and document_id = :document")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("sender", due.sender().value()).param("document", due.document().value()).update();
    }

    /** A document of a unit's own that {@code missing} of its units have not confirmed in time. */
    record Unconfirmed(DocumentId document, LocalDate receiveBy, long units, long missing) {}

    /** What holds still and was to be confirmed between the days, the latest first. */
    List<Unconfirmed> unconfirmed(UnitId sender, LocalDate since, LocalDate today, int size) {
        return sql.sql("""
                        select i.document_id, i.receive_by, i.units, r.missing
                          from directive.issue i cross join lateral directive.unreceived(i.document_id) as r (missing)
                         where i.unit_id = :sender and i.state = 'issued' and i.receive_by >= :since and i.receive_by < :today and r.missing > 0
                           and coalesce(directive.ended_on(i.unit_id, i.document_id) > :today, true)
                         order by i.receive_by desc, i.document_id desc limit :size""")
                .param("sender", sender.value()).param("since", since).param("today", today).param("size", size)
                .query((row, number) -> new Unconfirmed(new DocumentId(row.getLong(1)), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4))).list();
    }
}
