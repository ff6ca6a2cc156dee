package vn.thongsuot.app.directive;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.Meaning.Found;
import vn.thongsuot.app.identity.UnitId;

/** What the names of documents mean, in the database. */
@Repository
class Meanings {

    private static final String LINE = "select id, name, found, units, version from directive.meaning where unit_id = :unit and document_id = :document";

    private final JdbcClient sql;

    Meanings(JdbcClient sql) {
        this.sql = sql;
    }

    List<Meaning> of(UnitId unit, DocumentId document) {
        return sql.sql(LINE + " order by id").param("unit", unit.value()).param("document", document.value()).query(Meanings::meaning).list();
    }

    Optional<Meaning> find(UnitId unit, DocumentId document, long id) {
        return sql.sql(LINE + " and id = :id").param("unit", unit.value()).param("document", document.value()).param("id", id).query(Meanings::meaning).optional();
    }

    /** Writes what the program found; what a person said stays. */
    void found(UnitId unit, DocumentId document, String name, Found found, Collection<UnitId> units) {
        sql.sql("""
                        insert into directive.meaning (unit_id, document_id, name, found, units) values (:unit, :document, :name, :found, :units)
                        on conflict (unit_id, document_id, name) do update set found = excluded.found, units = excluded.units, version = directive.meaning.version + 1
                         where directive.meaning.found not in ('chosen', 'outside') and (directive.meaning.found, directive.meaning.units) <> (excluded.found, excluded.units)""")
                .param("unit", unit.value()).param("document", document.value()).param("name", name).param("found", word(found)).param("units", numbers(units))
                .update();
    }

    /** Writes what a person said; {@code false} where somebody else did since {@code version} was read. */
    boolean say(UnitId unit, DocumentId document, long id, int version, Found found, Collection<UnitId> units) {
        return sql.sql("""
                        update directive.meaning set found = :found, units = :units, version = version + 1
                         where unit_id = :unit and document_id = :document and id = :id and version = :version""")
                .param("unit", unit.value()).param("document", document.value()).param("id", id).param("version", version).param("found", word(found)).param("units", numbers(units))
                .update() == 1;
    }

    /** Only names that the document still has. */
    void keepOnly(UnitId unit, DocumentId document, Collection<String> names) {
        sql.sql("delete from directive.meaning where unit_id = :unit and document_id = :document and name <> all (:names)")
                .param("unit", unit.value()).param("document", document.value()).param("names", names.toArray(String[]::new)).update();
    }

    private static Long[] numbers(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(Long[]::new);
    }

    private static String word(Found found) {
        return found.name().toLowerCase(Locale.ROOT);
    }

    private static Meaning meaning(ResultSet row, int number) throws SQLException {
        Array units = row.getArray("units");
        return new Meaning(row.getLong("id"), row.getString("name"), Found.valueOf(row.getString("found").toUpperCase(Locale.ROOT)),
                Arrays.stream((Long[]) units.getArray()).map(UnitId::new).toList(), row.getInt("version"));
    }
}
