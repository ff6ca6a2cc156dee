package vn.thongsuot.app.execution;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.execution.Entry.Target;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** What was said of occurrences, in the database: only added to. */
@Repository
class Entries {

    private final JdbcClient sql;

    Entries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds the next entry of an occurrence that has been read as it stands. */
    void add(Occurrence of, Entry entry) {
        add(of, of.entries() + 1, entry);
    }

    /** Adds an entry that is counted already. */
    void add(Occurrence of, int number, Entry entry) {
        Occurrences.keyed(sql.sql("""
                        insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words, percent, day, person, joint)
                        values (:unit, :document, :obligation, :start, :number, :sender, :at, :byUnit, :byPerson, :kind, :words, :percent, :day, :person, :joint)"""), of.key())
                .param("number", number).param("sender", of.sender().value()).param("at", entry.at().atOffset(ZoneOffset.UTC)).param("byUnit", entry.byUnit().value())
                .param("byPerson", number(entry.byPerson())).param("kind", entry.act().word()).param("words", entry.words()).param("percent", entry.percent()).param("day", entry.day())
                .param("person", number(entry.person())).param("joint", entry.joint()).update();
        entry.figures().forEach((target, value) -> Occurrences.keyed(sql.sql("""
                        insert into execution.figure (unit_id, document_id, obligation_id, period_start, number, target, sender_id, value)
                        values (:unit, :document, :obligation, :start, :number, :target, :sender, :value)"""), of.key())
                .param("number", number).param("target", target).param("sender", of.sender().value()).param("value", value).update());
    }

    /** A number for entries that one act makes for several occurrences. */
    long nextJoint() {
        return sql.sql("select nextval('execution.joint_number')").query(Long.class).single();
    }

    private static @Nullable Long number(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** All of an occurrence, the first first. */
    List<Entry> of(OccurrenceKey key) {
        Map<Integer, Map<Integer, BigDecimal>> figures = new HashMap<>();
        keyed("select number, target, value from execution.figure", key).query(row -> {
            figures.computeIfAbsent(row.getInt(1), _ -> new TreeMap<>()).put(row.getInt(2), row.getBigDecimal(3));
        });
        return keyed("select number, at, by_unit, by_person, kind, words, percent, day, person, joint from execution.entry", key)
                .query((row, line) -> entry(row, figures.getOrDefault(row.getInt("number"), Map.of()))).list();
    }

    private JdbcClient.StatementSpec keyed(String columns, OccurrenceKey key) {
        return Occurrences.keyed(sql.sql(columns + " where unit_id = :unit and document_id = :document and obligation_id = :obligation and period_start = :start order by number"), key);
    }

    private static Entry entry(ResultSet row, Map<Integer, BigDecimal> figures) throws SQLException {
        return new Entry(Act.of(row.getString("kind")).orElseThrow(), row.getObject("at", OffsetDateTime.class).toInstant(), new UnitId(row.getLong("by_unit")),
                person(row.getObject("by_person", Long.class)), row.getString("words"), row.getObject("percent", Integer.class), row.getObject("day", LocalDate.class),
                person(row.getObject("person", Long.class)), row.getObject("joint", Long.class), figures);
    }

    private static @Nullable PersonId person(@Nullable Long number) {
        return number == null ? null : new PersonId(number);
    }

    /** The figures that the document wants of the obligation, in its order. */
    List<Target> targets(Occurrence of) {
        return sql.sql("""
                        select t.said ->> 'text', coalesce(t.said ->> 'unit', ''), t.said ->> 'comparison', t.said ->> 'value'
                          from directive.reading r
                         cross join lateral jsonb_array_elements(r.reading -> 'obligations') as o (said)
                         cross join lateral jsonb_array_elements(o.said -> 'targets') with ordinality as t (said, place)
                         where r.unit_id = :sender and r.document_id = :document and o.said ->> 'id' = :obligation
                         order by t.place""")
                .param("sender", of.issuer().value()).param("document", of.key().document().value()).param("obligation", of.key().obligation())
                .query((row, line) -> new Target(row.getString(1), row.getString(2), row.getString(3), row.getString(4))).list();
    }
}
