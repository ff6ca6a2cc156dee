package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.identity.UnitId;

/** Numbers of outgoing documents in the database. */
@Repository
class Numbers {

    private final JdbcClient sql;

    Numbers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How bodies of a family count.
     *
     * @param joint what stands between number and symbol
     */
    record Rule(boolean byTerm, String joint, String source) {}

    Rule rule(String family) {
        return sql.sql("select per = 'term', joint, source from directive.numbering_rule where family = case when :family in ('PARTY', 'GOVERNMENT') then :family else 'OTHER' end")
                .param("family", family).query((row, number) -> new Rule(row.getBoolean(1), row.getString(2), row.getString(3))).single();
    }

    /** When the term began in which a day lies. */
    Optional<LocalDate> term(UnitId unit, LocalDate day) {
        return sql.sql("select begins from directive.term where unit_id = :unit and begins <= :day order by begins desc limit 1")
                .param("unit", unit.value()).param("day", day).query(LocalDate.class).optional();
    }

    void beginTerm(UnitId unit, LocalDate begins) {
        sql.sql("insert into directive.term (unit_id, begins) values (:unit, :begins) on conflict do nothing").param("unit", unit.value()).param("begins", begins).update();
    }

    /** The symbol or the code of the last document that a unit wrote itself. */
    Optional<String> lastSymbol(UnitId unit) {
        return sql.sql("""
                        select coalesce(code, symbol) from directive.document where unit_id = :unit and direction = 'outgoing' and coalesce(code, symbol) <> '' order by id desc limit 1""")
                .param("unit", unit.value()).query(String.class).optional();
    }

    /** The last number of a type in a period; 0 before the first. */
    int last(UnitId unit, String type, LocalDate since) {
        return sql.sql("select number from directive.last_number where unit_id = :unit and type = :type and since = :since")
                .param("unit", unit.value()).param("type", type).param("since", since).query(Integer.class).optional().orElse(0);
    }

    /** The last number of a type. */
    record Last(String type, int number) {}

    List<Last> all(UnitId unit, LocalDate since) {
        return sql.sql("select type, number from directive.last_number where unit_id = :unit and since = :since order by type")
                .param("unit", unit.value()).param("since", since).query((row, count) -> new Last(row.getString(1), row.getInt(2))).list();
    }

    /** The next number; nobody else gets one of this kind until the transaction ends. */
    int next(UnitId unit, String type, LocalDate since) {
        return sql.sql("""
                        insert into directive.last_number (unit_id, type, since, number) values (:unit, :type, :since, 1)
                        on conflict (unit_id, type, since) do update set number = last_number.number + 1
                        returning number""")
                .param("unit", unit.value()).param("type", type).param("since", since).query(Integer.class).single();
    }

    /** Counting goes on behind a number that was given by hand. */
    void used(UnitId unit, String type, LocalDate since, int number) {
        sql.sql("""
                        insert into directive.last_number (unit_id, type, since, number) values (:unit, :type, :since, :number)
                        on conflict (unit_id, type, since) do update set number = greatest(last_number.number, excluded.number)""")
                .param("unit", unit.value()).param("type", type).param("since", since).param("number", number).update();
    }

    /** Whether another document of the unit has the number. */
    boolean taken(UnitId unit, DocumentId except, String type, LocalDate since, int number) {
        return sql.sql("""
                        select exists (select from directive.document
                                        where unit_id = :unit and id <> :except and type = :type and numbered_since = :since and number = :number)""")
                .param("unit", unit.value()).param("except", except.value()).param("type", type).param("since", since).param("number", number).query(Boolean.class).single();
    }

    void give(UnitId unit, DocumentId document, String code, LocalDate since, int number) {
        sql.sql("update directive.document set code = :code, number = :number, numbered_since = :since, version = version + 1 where unit_id = :unit and id = :document")
                .param("unit", unit.value()).param("document", document.value()).param("code", code).param("number", number).param("since", since).update();
    }
}
