package vn.thongsuot.app.execution;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** What units pass down for every coming period too, in the database. */
@Repository
class StandingOrders {

    /** How many units that pass on are looked at for one step. */
    private static final int GIVERS = 50;

    private final JdbcClient sql;

    StandingOrders(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One that stands, as whoever gave it sees it.
     *
     * @param since the first day of the period in which it was given
     * @param daysBefore how many working days before the giver's own day
     */
    record Order(UnitId to, LocalDate since, int daysBefore) {}

    /** What began below a unit by its orders. */
    record Followed(UnitId giver, DocumentId document, String obligation, LocalDate periodStart, int units) {}

    /** Orders of a unit that ended by themselves. */
    record Strayed(UnitId giver, String obligation, int units) {}

    /**
     * Held until the transaction ends, before anything begins for a unit or is ordered: whoever gives an order sees every period that has begun by then, and what begins later sees the order.
     *
     * @param giving whether an order is given; otherwise others may begin something of the document at the same time
     */
    void hold(DocumentId document, boolean giving) {
        sql.sql("select pg_advisory_xact_lock" + (giving ? "" : "_shared") + "(7405120, (:document % 2147483647)::integer)").param("document", document.value()).query((row, number) -> true).single();
    }

    /** Orders for coming periods what was passed down of this one, with the same words and as long before the giver's own day; to whom. */
    List<UnitId> give(Occurrence own, Collection<UnitId> to, @Nullable PersonId by) {
        return Occurrences.keyed(sql.sql("""
                        insert into execution.standing_order (unit_id, document_id, obligation_id, giver_id, issuer_id, since, days_before, words, by_person)
                        select x.unit_id, x.document_id, x.obligation_id, x.sender_id, x.issuer_id, x.period_start, coalesce(calendar.working_days_between(x.due, cast(:due as date)), 0), e.words, :by
                          from execution.occurrence x
                          join execution.entry e on e.unit_id = x.unit_id and e.document_id = x.document_id and e.obligation_id = x.obligation_id and e.period_start = x.period_start and e.number = x.given
                         where x.unit_id = any(:to) and x.document_id = :document and x.obligation_id = :obligation and x.period_start = :start and x.sender_id = :unit and x.given > 0 and x.state <> 'ended'
                           and identity.is_within(x.unit_id, x.sender_id)
                        on conflict (unit_id, document_id, obligation_id, giver_id) do update
                           set since = excluded.since, days_before = excluded.days_before, words = excluded.words, by_person = excluded.by_person
                        returning unit_id"""), own.key())
                .param("due", own.due()).param("by", by == null ? null : by.value()).param("to", numbers(to)).query(Long.class).list().stream().map(UnitId::new).toList();
    }

    /** Those of a unit about an obligation, to whom still stands below it. */
    List<Order> of(OccurrenceKey own) {
        return sql.sql("""
                        select unit_id, since, days_before from execution.standing_order
                         where giver_id = :unit and document_id = :document and obligation_id = :obligation and identity.is_within(unit_id, giver_id) order by unit_id""")
                .param("unit", own.unit().value()).param("document", own.document().value()).param("obligation", own.obligation())
                .query((row, number) -> new Order(new UnitId(row.getLong(1)), row.getObject(2, LocalDate.class), row.getInt(3))).list();
    }

    /** Whether what was passed down to a unit comes with every further period. */
    boolean stands(Occurrence given) {
        return given.passedDown() && sql.sql("""
                        select exists (select from execution.standing_order
                                        where unit_id = :unit and document_id = :document and obligation_id = :obligation and giver_id = :giver and identity.is_within(unit_id, giver_id))""")
                .param("unit", given.key().unit().value()).param("document", given.key().document().value()).param("obligation", given.key().obligation()).param("giver", given.sender().value())
                .query(Boolean.class).single();
    }

    /** Ends orders of a unit; to whom they were. */
    List<UnitId> end(OccurrenceKey own, Collection<UnitId> to) {
        return sql.sql("delete from execution.standing_order where unit_id = any(:to) and document_id = :document and obligation_id = :obligation and giver_id = :unit returning unit_id")
                .param("unit", own.unit().value()).param("document", own.document().value()).param("obligation", own.obligation()).param("to", numbers(to))
                .query(Long.class).list().stream().map(UnitId::new).toList();
    }

    /** Ends those of a document whose unit was moved out from below its giver. What an ended unit leaves goes to its successors instead. */
    List<Strayed> endStray(DocumentId document, LocalDate today) {
        return sql.sql("""
                        with ended as (
                          delete from execution.standing_order s using organization.unit_place p, organization.unit_place t
                           where s.document_id = :document and p.unit_id = s.unit_id and p.since <= :today and p.until > :today and t.unit_id = s.giver_id and t.since <= :today and t.until > :today
                             and not (p.path > t.path and p.path < t.path || '\\xffffffff'::bytea)
                          returning s.giver_id, s.obligation_id)
                        select giver_id, obligation_id, count(*) from ended group by 1, 2""")
                .param("document", document.value()).param("today", today).query((row, number) -> new Strayed(new UnitId(row.getLong(1)), row.getString(2), row.getInt(3))).list();
    }

    /** Occurrences of later periods that the unit has to do already. */
    List<OccurrenceKey> later(OccurrenceKey own) {
        return Occurrences.keyed(sql.sql("""
                        select period_start from execution.occurrence
                         where unit_id = :unit and document_id = :document and obligation_id = :obligation and period_start > :start and state in ('open', 'returned')"""), own)
                .query(LocalDate.class).list().stream().map(start -> new OccurrenceKey(own.unit(), own.document(), own.obligation(), start)).toList();
    }

    /** Passes down by orders what has just begun for units, at every level below them. */
    List<Followed> follow(List<OccurrenceKey> begun, LocalDate today, Instant at) {
        return sql.sql("select giver_id, document_id, obligation_id, period_start, units from execution.follow_orders(:documents, :obligations, :givers, :periods, :today, :at)")
                .param("documents", each(begun, key -> key.document().value(), Long[]::new)).param("obligations", each(begun, OccurrenceKey::obligation, String[]::new))
                .param("givers", each(begun, key -> key.unit().value(), Long[]::new)).param("periods", each(begun, key -> Date.valueOf(key.periodStart()), Date[]::new))
                .param("today", today).param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Followed(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getString(3), row.getObject(4, LocalDate.class), row.getInt(5))).list();
    }

    private static <T> T[] each(List<OccurrenceKey> keys, Function<OccurrenceKey, T> part, IntFunction<T[]> array) {
        return keys.stream().map(part).toArray(array);
    }

    /**
     * How many of these units, from the first on, begin a period in one step so that no more than so many below them do by their orders; one at least.
     *
     * @param units in the order of their numbers
     */
    int fitting(DocumentId document, List<Long> units, int most) {
        record Giver(long unit, long below) {}
        List<Giver> givers = sql.sql("""
                        with recursive giver as (
                          select g.unit_id from unnest(:units) as g (unit_id)
                           where exists (select from execution.standing_order s where s.giver_id = g.unit_id and s.document_id = :document) order by 1 limit :givers),
                        below as (
                          select s.giver_id as top, s.unit_id, s.obligation_id from giver g join execution.standing_order s on s.giver_id = g.unit_id and s.document_id = :document
                          union
                          select b.top, s.unit_id, s.obligation_id
                            from below b join execution.standing_order s on s.giver_id = b.unit_id and s.document_id = :document and s.obligation_id = b.obligation_id)
                        select top, count(*) from below group by 1 order by 1""")
                .param("units", units.toArray(Long[]::new)).param("document", document.value()).param("givers", GIVERS + 1).query((row, number) -> new Giver(row.getLong(1), row.getLong(2))).list();
        long below = 0;
        for (int place = 0; place < givers.size(); place++) {
            below += givers.get(place).below();
            if (place > 0 && below > most || place == GIVERS) {
                return units.indexOf(givers.get(place).unit());
            }
        }
        return units.size();
    }

    private static Long[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }
}
