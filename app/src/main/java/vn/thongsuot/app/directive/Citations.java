package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.reading.Reading;

/** Which documents carry out which, in the database. */
@Repository
class Citations {

    private final JdbcClient sql;

    Citations(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(UnitId unit, DocumentId document, List<Reading.Citation> citations) {
        int position = 0;
        for (Reading.Citation citation : citations) {
            if (citation.code() != null) {
                sql.sql("""
                                insert into directive.citation (unit_id, document_id, position, code, type, dated, issuer, role)
                                values (:unit, :document, :position, :code, :type, :dated, :issuer, :role)""")
                        .param("unit", unit.value()).param("document", document.value()).param("position", ++position).param("code", citation.code()).param("type", citation.type())
                        .param("dated", citation.date()).param("issuer", citation.issuer()).param("role", citation.role().name().toLowerCase(Locale.ROOT)).update();
            }
        }
    }

    /**
     * A document that another one refers to.
     *
     * @param registered where it stands in the unit's register; {@code null} where it does not
     * @param delivered where it lies in the unit's inbox; {@code null} where it does not
     */
    record Cited(String code, @Nullable String type, @Nullable LocalDate date, @Nullable String issuer, boolean basis, @Nullable DocumentId registered, @Nullable DocumentId delivered) {}

    /** Bases first, in the order of the text. */
    List<Cited> of(UnitId unit, DocumentId document) {
        return sql.sql("""
                        select c.code, c.type, c.dated, c.issuer, c.role = 'basis' as basis,
                               (select d.id from directive.document d
                                 where d.unit_id = c.unit_id and d.code = c.code and d.id <> c.document_id and (c.dated is null or d.dated is null or d.dated = c.dated) order by d.id limit 1) as registered,
                               (select l.document_id from directive.delivery l join directive.document d on d.unit_id = l.sender_id and d.id = l.document_id
                                 where l.unit_id = c.unit_id and d.code = c.code order by l.document_id limit 1) as delivered
                          from directive.citation c
                         where c.unit_id = :unit and c.document_id = :document
                         order by c.role = 'basis' desc, c.position""")
                .param("unit", unit.value()).param("document", document.value()).query(Citations::cited).list();
    }

    private static Cited cited(ResultSet row, int number) throws SQLException {
        return new Cited(row.getString("code"), row.getString("type"), row.getObject("dated", LocalDate.class), row.getString("issuer"), row.getBoolean("basis"), document(row, "registered"),
                document(row, "delivered"));
    }

    private static @Nullable DocumentId document(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : new DocumentId(id);
    }

    /** Documents of the unit's own register that have another one as their basis. */
    List<Document> own(UnitId unit, String code, Register register) {
        return sql.sql("select document_id from directive.citation where unit_id = :unit and code = :code and role = 'basis' order by document_id limit 20")
                .param("unit", unit.value()).param("code", code).query(Long.class).list().stream()
                .flatMap(id -> register.find(unit, new DocumentId(id)).stream()).toList();
    }

    /** How many units an issued document went to, how many of them issued a document of their own by it, and how many must and did not. */
    record Counts(long units, long withOwn, long missing) {}

    /** @param planned obligations that ask for a document of one's own */
    Counts counts(UnitId sender, DocumentId document, List<String> planned) {
        return sql.sql("""
                        with own as materialized (select distinct unit_id from directive.carried_out_by(:sender, :document)),
                             must as (select distinct a.unit_id from directive.assignment a
                                       where a.document_id = :document and a.sender_id = :sender and a.obligation_id = any (:planned) and a.role <> 'cooperate')
                        select (select units from directive.receipts(:document)), (select count(*) from own),
                               (select count(*) from must where not exists (select from own where own.unit_id = must.unit_id))""")
                .param("sender", sender.value()).param("document", document.value()).param("planned", planned.toArray(String[]::new))
                .query((row, number) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /**
     * A unit that a document was issued to.
     *
     * @param own the document by which it carries that out, as people call it; {@code null} where it issued none
     * @param must whether an obligation of it asks for one
     */
    record Below(UnitId unit, @Nullable Instant receivedAt, boolean must, @Nullable String own, @Nullable String title, @Nullable LocalDate date) {}

    /** In the order of their numbers, behind {@code after}. */
    List<Below> below(UnitId sender, DocumentId document, List<String> planned, boolean missingOnly, long after, int size) {
        return sql.sql("""
                        with own as materialized (select distinct on (unit_id) * from directive.carried_out_by(:sender, :document) order by unit_id, dated, document_id)
                        select * from (
                          select l.unit_id, l.received_at, exists (
                                   select from directive.assignment a
                                    where a.unit_id = l.unit_id and a.document_id = l.document_id and a.obligation_id = any (:planned) and a.role <> 'cooperate') as must,
                                 own.document_id, own.type, own.code, own.title, own.dated
                            from directive.delivery l left join own on own.unit_id = l.unit_id
                           where l.document_id = :document and l.sender_id = :sender and l.unit_id > :after and not l.handed_over) line
                         where not :missing or must and document_id is null
                         order by unit_id limit :size""")
                .param("sender", sender.value()).param("document", document.value()).param("planned", planned.toArray(String[]::new)).param("missing", missingOnly)
                .param("after", after).param("size", size).query(Citations::below).list();
    }

    private static Below below(ResultSet row, int number) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        boolean issued = row.getObject("document_id") != null;
        String type = row.getString("type");
        String code = row.getString("code");
        return new Below(new UnitId(row.getLong("unit_id")), received == null ? null : received.toInstant(), row.getBoolean("must"),
                issued ? ((type == null ? "Văn bản" : type) + " " + (code == null ? "" : code)).strip() : null, row.getString("title"), row.getObject("dated", LocalDate.class));
    }
}
