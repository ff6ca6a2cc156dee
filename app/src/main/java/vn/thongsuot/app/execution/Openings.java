package vn.thongsuot.app.execution;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.UnitId;

/** How far the occurrences of issued documents are opened, in the database. */
@Repository
class Openings {

    private final JdbcClient sql;

    Openings(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A document whose occurrences are being opened.
     *
     * @param through the day on which the periods run that are being opened
     * @param lastUnit the last unit for which they are, in the order of numbers
     */
    record Opening(UnitId sender, DocumentId document, LocalDate through, long lastUnit) {}

    /** How many were opened, and those of them that go on to units below by standing orders. */
    record Opened(int count, List<OccurrenceKey> giving) {}

    /** Notes a document that was issued and of which nothing is opened yet; {@code false} where there is none. */
    boolean beginIssued() {
        return sql.sql("""
                        insert into execution.opening (unit_id, document_id, through)
                        select i.unit_id, i.document_id, i.day from directive.issue i
                         where i.state = 'issued' and not exists (select from execution.opening o where o.unit_id = i.unit_id and o.document_id = i.document_id)
                         limit 1
                        on conflict do nothing""").update() == 1;
    }

    /** Takes up a document with a period that has begun by the day; one period after the other, so that none is left out after a standstill. */
    boolean beginPeriod(LocalDate today) {
        return sql.sql("""
                        update execution.opening set through = next_on, last_unit = 0, running = true, next_on = null
                         where (unit_id, document_id) = (
                           select unit_id, document_id from execution.opening where not running and next_on <= :today order by next_on limit 1 for update skip locked)""")
                .param("today", today).update() == 1;
    }

    /** One that is being opened, held until the transaction ends; empty where there is none that nobody else has. */
    Optional<Opening> takeRunning() {
        return sql.sql("select unit_id, document_id, through, last_unit from execution.opening where running limit 1 for update skip locked").query(Openings::opening).optional();
    }

    /** The next units that have the document, in the order of their numbers. */
    List<Long> next(Opening opening, int limit) {
        return sql.sql("""
                        select unit_id from directive.delivery
                         where document_id = :document and sender_id = :sender and unit_id > :after and not handed_over order by unit_id limit :limit""")
                .param("document", opening.document().value()).param("sender", opening.sender().value()).param("after", opening.lastUnit()).param("limit", limit)
                .query(Long.class).list();
    }

    /** Opens what these units owe of the document on the day; what is open already stays as it is. */
    Opened open(Opening opening, List<Long> units) {
        Opened opened = sql.sql("""
                        with opened as (
                          insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, period_end, sender_id, role, due)
                          select a.unit_id, a.document_id, a.obligation_id, w.period_start, w.period_end, a.sender_id, a.role, w.due
                            from directive.assignment a
                            join execution.owed_on(:sender, :document, :day) w on w.obligation_id = a.obligation_id
                           where a.unit_id = any(:units) and a.document_id = :document and a.sender_id = :sender
                          on conflict do nothing
                          returning unit_id, document_id, obligation_id, period_start),
                        giving as (
                          select o.* from opened o where exists (
                            select from execution.standing_order s where s.giver_id = o.unit_id and s.document_id = o.document_id and s.obligation_id = o.obligation_id))
                        select (select count(*) from opened), coalesce(array_agg(g.unit_id), '{}'), coalesce(array_agg(g.obligation_id), '{}'), coalesce(array_agg(g.period_start), '{}') from giving g""")
                .param("sender", opening.sender().value()).param("document", opening.document().value()).param("day", opening.through()).param("units", units.toArray(Long[]::new))
                .query((row, number) -> new Opened(row.getInt(1), keys(opening.document(), row))).single();
        sql.sql("update execution.opening set last_unit = :last where unit_id = :sender and document_id = :document")
                .param("last", units.getLast()).param("sender", opening.sender().value()).param("document", opening.document().value()).update();
        return opened;
    }

    private static List<OccurrenceKey> keys(DocumentId document, ResultSet row) throws SQLException {
        Long[] units = (Long[]) row.getArray(2).getArray();
        String[] obligations = (String[]) row.getArray(3).getArray();
        Date[] periods = (Date[]) row.getArray(4).getArray();
        return IntStream.range(0, units.length).mapToObj(place -> new OccurrenceKey(new UnitId(units[place]), document, obligations[place], periods[place].toLocalDate())).toList();
    }

    /** All units have what runs on the day; says when there will be more. */
    void done(Opening opening) {
        sql.sql("update execution.opening set running = false, next_on = execution.next_period(unit_id, document_id, through) where unit_id = :sender and document_id = :document")
                .param("sender", opening.sender().value()).param("document", opening.document().value()).update();
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(new UnitId(row.getLong("unit_id")), new DocumentId(row.getLong("document_id")), row.getObject("through", LocalDate.class), row.getLong("last_unit"));
    }
}
