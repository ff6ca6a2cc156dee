package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.Issue.Signing;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Issued documents and their deliveries in the database. */
@Repository
class Issues {

    private static final String LINE = "select unit_id, document_id, signing, signed_by, day, units, delivered, last_unit, issued_at, receive_by from directive.issue";

    private final JdbcClient sql;

    Issues(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Issue> find(UnitId unit, DocumentId document) {
        return sql.sql(LINE + " where unit_id = :unit and document_id = :document").param("unit", unit.value()).param("document", document.value()).query(Issues::issue).optional();
    }

    /** In whose name a body signs: what its family allows a body of its kind. */
    List<Signing> signings(String family, boolean committee) {
        return sql.sql("""
                        select code, vietnamese, english from directive.signing
                         where family = case when :family in ('PARTY', 'GOVERNMENT') then :family else 'OTHER' end and body in ('any', :body) order by precedence""")
                .param("family", family).param("body", committee ? "committee" : "department")
                .query((row, number) -> new Signing(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** Why a body of the kind may not issue the type, where it may not: the rule's source. */
    Optional<String> forbidden(String kind, @Nullable String type, LocalDate day) {
        return sql.sql("select source from directive.not_issued where kind = :kind and type = :type and since <= :day and (until is null or until > :day)")
                .param("kind", kind).param("type", type == null ? "" : type).param("day", day).query(String.class).optional();
    }

    /** Holds the document until the transaction ends, so that it is issued once. */
    void hold(UnitId unit, DocumentId document) {
        sql.sql("select 1 from directive.document where unit_id = :unit and id = :document for update").param("unit", unit.value()).param("document", document.value()).query(Integer.class).optional();
    }

    void begin(Issue issue, Instant at) {
        sql.sql("""
                        insert into directive.issue (unit_id, document_id, signing, signed_by, day, begun_at, units)
                        values (:unit, :document, :signing, :by, :day, :at, :units)""")
                .param("unit", issue.unit().value()).param("document", issue.document().value()).param("signing", issue.signing()).param("by", issue.signedBy().value())
                .param("day", issue.day()).param("at", at.atOffset(ZoneOffset.UTC)).param("units", issue.units())
                .update();
    }

    /** The oldest one whose deliveries are not all there, held until the transaction ends; empty where there is none that nobody else has. */
    Optional<Issue> takeRunning() {
        return sql.sql(LINE + " where state = 'running' order by begun_at limit 1 for update skip locked").query(Issues::issue).optional();
    }

    /** The next units in the order of their numbers. */
    List<Long> next(Issue issue, int limit) {
        return sql.sql("""
                        select distinct unit from directive.meaning m cross join unnest(m.units) as unit
                         where m.unit_id = :sender and m.document_id = :document and m.found in ('one', 'group', 'chosen') and unit > :after
                         order by unit limit :limit""")
                .param("sender", issue.unit().value()).param("document", issue.document().value()).param("after", issue.lastUnit()).param("limit", limit)
                .query(Long.class).list();
    }

    /** Lays the document and what of it each owes ready for these units, and notes how far it has come. */
    void deliver(Issue issue, List<Long> units) {
        Long[] to = units.toArray(Long[]::new);
        sql.sql("insert into directive.delivery (unit_id, document_id, sender_id) select unit, :document, :sender from unnest(:units) as unit")
                .param("document", issue.document().value()).param("sender", issue.unit().value()).param("units", to).update();
        sql.sql("""
                        insert into directive.assignment (unit_id, document_id, obligation_id, sender_id, role)
                        select distinct on (unit, a.obligation_id) unit, a.document_id, a.obligation_id, a.unit_id, a.role
                          from directive.actor a
                          join directive.obligation o on o.unit_id = a.unit_id and o.document_id = a.document_id and o.id = a.obligation_id and o.state = 'confirmed'
                          join directive.meaning m on m.unit_id = a.unit_id and m.document_id = a.document_id and m.name = a.name and m.found in ('one', 'group', 'chosen')
                         cross join unnest(m.units) as unit
                         where a.unit_id = :sender and a.document_id = :document and unit > :after and unit <= :last
                         order by unit, a.obligation_id, array_position(array['lead', 'implement', 'cooperate'], a.role)""")
                .param("document", issue.document().value()).param("sender", issue.unit().value()).param("after", issue.lastUnit()).param("last", units.getLast()).update();
        sql.sql("update directive.issue set delivered = delivered + :count, last_unit = :last where unit_id = :sender and document_id = :document")
                .param("count", units.size()).param("last", units.getLast()).param("sender", issue.unit().value()).param("document", issue.document().value()).update();
    }

    /** From now on all see it. */
    void issued(Issue issue, Instant at) {
        sql.sql("""
                        update directive.issue i set state = 'issued', issued_at = :at, receive_by = directive.receipt_due(coalesce(d.urgency, ''), i.day)
                          from directive.document d
                         where i.unit_id = :sender and i.document_id = :document and d.unit_id = i.unit_id and d.id = i.document_id""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("sender", issue.unit().value()).param("document", issue.document().value()).update();
    }

    private static Issue issue(ResultSet row, int number) throws SQLException {
        OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
        return new Issue(new UnitId(row.getLong("unit_id")), new DocumentId(row.getLong("document_id")), row.getString("signing"), new PersonId(row.getLong("signed_by")),
                row.getObject("day", LocalDate.class), row.getInt("units"), row.getInt("delivered"), row.getLong("last_unit"), issued == null ? null : issued.toInstant(),
                row.getObject("receive_by", LocalDate.class));
    }
}
