package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.Revision.Decision;
import vn.thongsuot.app.directive.Revision.Fate;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** What becomes of issued documents, in the database. */
@Repository
class Revisions {

    private static final String LINE = "select unit_id, document_id, id, kind, by_document, by_name, reason, day from directive.revision";

    private final JdbcClient sql;

    Revisions(JdbcClient sql) {
        this.sql = sql;
    }

    /** What holds of a document, the earliest first. */
    List<Revision> of(UnitId unit, DocumentId document) {
        return sql.sql(LINE + " where unit_id = :unit and document_id = :document and in_force_at is not null order by id")
                .param("unit", unit.value()).param("document", document.value()).query(Revisions::revision).list();
    }

    /** What a later document does to earlier ones, in force or prepared. */
    List<Revision> by(UnitId unit, DocumentId later) {
        return sql.sql(LINE + " where unit_id = :unit and by_document = :later order by id").param("unit", unit.value()).param("later", later.value()).query(Revisions::revision).list();
    }

    List<Decision> decisions(Revision revision) {
        return sql.sql("""
                        select obligation_id, fate, continued_in from directive.fate
                         where unit_id = :unit and document_id = :document and revision_id = :id""")
                .param("unit", revision.unit().value()).param("document", revision.document().value()).param("id", revision.id())
                .query((row, number) -> new Decision(row.getString(1), Fate.valueOf(row.getString(2).toUpperCase(Locale.ROOT)), row.getString(3))).list();
    }

    /** Adds what is said of a document and of each of its obligations; it does not hold yet. */
    Revision prepare(Revision said, List<Decision> decisions, PersonId person, Instant at) {
        long id = sql.sql("""
                        insert into directive.revision (unit_id, document_id, kind, by_document, by_name, reason, said_by, said_at)
                        values (:unit, :document, :kind, :by, :name, :reason, :person, :at) returning id""")
                .param("unit", said.unit().value()).param("document", said.document().value()).param("kind", said.kind().name().toLowerCase(Locale.ROOT))
                .param("by", said.by() == null ? null : said.by().value()).param("name", said.byName()).param("reason", said.reason())
                .param("person", person.value()).param("at", at.atOffset(ZoneOffset.UTC)).query(Long.class).single();
        for (Decision decision : decisions) {
            sql.sql("""
                            insert into directive.fate (unit_id, document_id, revision_id, obligation_id, fate, continued_in)
                            values (:unit, :document, :id, :obligation, :fate, :continued)""")
                    .param("unit", said.unit().value()).param("document", said.document().value()).param("id", id).param("obligation", decision.obligation())
                    .param("fate", decision.fate().name().toLowerCase(Locale.ROOT)).param("continued", decision.continuedIn()).update();
        }
        return new Revision(said.unit(), said.document(), id, said.kind(), said.by(), said.byName(), said.reason(), null);
    }

    /** From the day on it holds, and what it does not keep is owed no longer. */
    void putInForce(Revision revision, LocalDate day, Instant at) {
        sql.sql("update directive.revision set day = :day, in_force_at = :at where unit_id = :unit and document_id = :document and id = :id")
                .param("day", day).param("at", at.atOffset(ZoneOffset.UTC)).param("unit", revision.unit().value()).param("document", revision.document().value())
                .param("id", revision.id()).update();
        sql.sql("""
                        update directive.obligation o set ended_on = :day
                          from directive.fate f
                         where f.unit_id = :unit and f.document_id = :document and f.revision_id = :id and f.fate <> 'kept'
                           and o.unit_id = f.unit_id and o.document_id = f.document_id and o.id = f.obligation_id and o.ended_on is null""")
                .param("day", day).param("unit", revision.unit().value()).param("document", revision.document().value()).param("id", revision.id()).update();
    }

    /** Takes back what was prepared and does not hold yet. */
    void forget(UnitId unit, DocumentId document, DocumentId later) {
        sql.sql("delete from directive.revision where unit_id = :unit and document_id = :document and by_document = :later and in_force_at is null")
                .param("unit", unit.value()).param("document", document.value()).param("later", later.value()).update();
    }

    /** The day from which a document as a whole holds no longer; empty while it does. */
    Optional<LocalDate> endedOn(UnitId unit, DocumentId document) {
        return sql.sql("select directive.ended_on(:unit, :document)").param("unit", unit.value()).param("document", document.value())
                .query((row, number) -> Optional.ofNullable(row.getObject(1, LocalDate.class))).single();
    }

    /** Which of the documents hold no longer, and from when. */
    Map<DocumentId, LocalDate> ended(UnitId unit, List<DocumentId> documents) {
        Map<DocumentId, LocalDate> ended = new HashMap<>();
        sql.sql("select document_id, day from directive.revision where unit_id = :unit and document_id = any (:documents) and in_force_at is not null and kind <> 'amended'")
                .param("unit", unit.value()).param("documents", documents.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(row -> {
                    ended.put(new DocumentId(row.getLong(1)), row.getObject(2, LocalDate.class));
                });
        return ended;
    }

    /** Obligations that are still owed whatever the day: nothing has ended them. */
    List<String> standing(UnitId unit, DocumentId document) {
        return sql.sql("select id from directive.obligation where unit_id = :unit and document_id = :document and state = 'confirmed' and ended_on is null order by position, id")
                .param("unit", unit.value()).param("document", document.value()).query(String.class).list();
    }

    /** @param role how the later document speaks of it: amends, replaces, basis or mention */
    record Earlier(DocumentId document, String role) {}

    /** Issued documents of the same unit that a document refers to by their code, each once: what it says to replace first. */
    List<Earlier> referredTo(UnitId unit, DocumentId later) {
        return sql.sql("""
                        select id, role from (
                          select distinct on (d.id) d.id, c.role, array_position(array['replaces', 'amends', 'basis', 'mention'], c.role) as rank
                            from directive.citation c
                            join directive.document d on d.unit_id = c.unit_id and d.code = c.code and d.id <> c.document_id and (c.dated is null or d.dated is null or d.dated = c.dated)
                            join directive.issue i on i.unit_id = d.unit_id and i.document_id = d.id and i.state = 'issued'
                           where c.unit_id = :unit and c.document_id = :later
                           order by d.id, rank) referred
                         order by rank, id""")
                .param("unit", unit.value()).param("later", later.value())
                .query((row, number) -> new Earlier(new DocumentId(row.getLong(1)), row.getString(2))).list();
    }

    private static Revision revision(ResultSet row, int number) throws SQLException {
        long by = row.getLong("by_document");
        @Nullable DocumentId later = row.wasNull() ? null : new DocumentId(by);
        return new Revision(new UnitId(row.getLong("unit_id")), new DocumentId(row.getLong("document_id")), row.getLong("id"),
                Revision.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), later, row.getString("by_name"), row.getString("reason"), row.getObject("day", LocalDate.class));
    }
}
