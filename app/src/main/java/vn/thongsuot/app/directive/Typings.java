package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** What is typed and not saved yet, in the database. */
@Repository
class Typings {

    private final JdbcClient sql;

    Typings(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whether it is the first that is kept of this person and obligation. */
    boolean keep(UnitId unit, DocumentId document, Typing typing) {
        ObligationForm form = typing.form();
        return sql.sql("""
                        insert into directive.typing (unit_id, document_id, obligation_id, person_id, at, version, text, leads, cooperators, implementers, kind, starts, due, every, deliverable)
                        values (:unit, :document, :obligation, :person, :at, :version, :text, :leads, :cooperators, :implementers, :kind, :starts, :due, :every, :deliverable)
                        on conflict (unit_id, document_id, obligation_id, person_id) do update set at = excluded.at, version = excluded.version, text = excluded.text, leads = excluded.leads,
                          cooperators = excluded.cooperators, implementers = excluded.implementers, kind = excluded.kind, starts = excluded.starts, due = excluded.due, every = excluded.every,
                          deliverable = excluded.deliverable
                        returning xmax = 0""")
                .param("unit", unit.value()).param("document", document.value()).param("obligation", typing.obligation()).param("person", typing.person().value())
                .param("at", typing.at().atOffset(ZoneOffset.UTC)).param("version", form.version()).param("text", form.text()).param("leads", form.leads())
                .param("cooperators", form.cooperators()).param("implementers", form.implementers()).param("kind", form.kind()).param("starts", form.from()).param("due", form.due())
                .param("every", form.every()).param("deliverable", form.deliverable())
                .query(Boolean.class).single();
    }

    /** Of all who type about the document, the latest first. */
    List<Typing> of(UnitId unit, DocumentId document) {
        return sql.sql("select * from directive.typing where unit_id = :unit and document_id = :document order by at desc")
                .param("unit", unit.value()).param("document", document.value()).query((row, number) -> typing(row)).list();
    }

    private static Typing typing(ResultSet row) throws SQLException {
        return new Typing(row.getString("obligation_id"), new PersonId(row.getLong("person_id")), row.getObject("at", OffsetDateTime.class).toInstant(),
                new ObligationForm(row.getString("text"), row.getString("leads"), row.getString("cooperators"), row.getString("implementers"), row.getString("kind"), row.getString("starts"),
                        row.getString("due"), row.getString("every"), row.getString("deliverable"), row.getInt("version")));
    }

    /** Whether there was something to drop. */
    boolean drop(UnitId unit, DocumentId document, String obligation, PersonId person) {
        return sql.sql("delete from directive.typing where unit_id = :unit and document_id = :document and obligation_id = :obligation and person_id = :person")
                .param("unit", unit.value()).param("document", document.value()).param("obligation", obligation).param("person", person.value()).update() > 0;
    }
}
