package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.directive.ReviewedObligation.Timing;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Span;

/** Readings as the program made them, and the obligations that people review. */
@Repository
class Readings {

    private static final String ADD_OBLIGATION = """
            insert into directive.obligation (unit_id, document_id, id, position, section, text, span_start, span_end, schedule, schedule_words, due, starts, every, deliverable, state)
            values (:unit, :document, :id, :position, :section, :text, :from, :to, :schedule, :words, :due, :starts, :every, :deliverable, :state)""";
    private static final String ADD_PARTICIPANT =
            "insert into directive.actor (unit_id, document_id, obligation_id, position, role, name, how) values (:unit, :document, :id, :position, :role, :name, :how)";

    private final JdbcClient sql;
    /** For many lines at once: a document has a hundred, and each one sent by itself would cost a journey to the database. */
    private final NamedParameterJdbcOperations many;
    private final ReadingFormat format;

    Readings(JdbcClient sql, NamedParameterJdbcOperations many, ReadingFormat format) {
        this.sql = sql;
        this.many = many;
        this.format = format;
    }

    void keep(UnitId unit, DocumentId document, Extracted source, Reading reading, Instant at) {
        sql.sql("insert into directive.reading (unit_id, document_id, source, reading, read_at) values (:unit, :document, :source::jsonb, :reading::jsonb, :at)")
                .param("unit", unit.value())
                .param("document", document.value())
                .param("source", format.write(source.text()))
                .param("reading", format.write(reading))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        List<ReviewedObligation> read = new ArrayList<>();
        for (Reading.Obligation obligation : reading.obligations()) {
            read.add(reviewed(obligation, read.size()));
        }
        add(unit, document, read);
    }

    private static ReviewedObligation reviewed(Reading.Obligation read, int position) {
        Schedule schedule = read.schedule();
        return new ReviewedObligation(
                read.id(), position, read.section(), read.text(), read.span(),
                new Timing(schedule.kind(), schedule.text(), schedule.due(), schedule.from(), schedule.every()),
                read.deliverable() == null ? null : read.deliverable().text(), State.READ, 0,
                read.actors().stream().map(actor -> new Participant(Participant.Role.valueOf(actor.role().name()), actor.name(), Participant.How.valueOf(actor.how().name()))).toList());
    }

    Optional<Stored> find(UnitId unit, DocumentId document) {
        return sql.sql("select source, reading from directive.reading where unit_id = :unit and document_id = :document")
                .param("unit", unit.value()).param("document", document.value())
                .query((row, number) -> new Stored(format.source(row.getString(1)), format.reading(row.getString(2))))
                .optional();
    }

    /** Adds one behind all that stand at its position or before. */
    void insert(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        sql.sql("update directive.obligation set position = position + 1 where unit_id = :unit and document_id = :document and position >= :position")
                .param("unit", unit.value()).param("document", document.value()).param("position", obligation.position()).update();
        add(unit, document, List.of(obligation));
    }

    private void add(UnitId unit, DocumentId document, List<ReviewedObligation> obligations) {
        many.batchUpdate(ADD_OBLIGATION, sources(obligations.stream().map(obligation -> values(unit, document, obligation)).toList()));
        many.batchUpdate(ADD_PARTICIPANT, sources(obligations.stream().flatMap(obligation -> participants(unit, document, obligation).stream()).toList()));
    }

    private static SqlParameterSource[] sources(List<Map<String, @Nullable Object>> lines) {
        return lines.stream().map(MapSqlParameterSource::new).toArray(SqlParameterSource[]::new);
    }

    /** Writes what a person made of it; {@code false} where somebody else changed it since {@code obligation.version()} was read. */
    boolean change(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        int changed = sql.sql("""
                update directive.obligation
                   set text = :text, span_start = :from, span_end = :to, schedule = :schedule, schedule_words = :words, due = :due, starts = :starts, every = :every, deliverable = :deliverable,
                       state = :state, version = version + 1
                 where unit_id = :unit and document_id = :document and id = :id and version = :version""")
                .params(values(unit, document, obligation)).param("version", obligation.version()).update();
        if (changed == 0) {
            return false;
        }
        sql.sql("delete from directive.actor where unit_id = :unit and document_id = :document and obligation_id = :id")
                .param("unit", unit.value()).param("document", document.value()).param("id", obligation.id()).update();
        many.batchUpdate(ADD_PARTICIPANT, sources(participants(unit, document, obligation)));
        return true;
    }

    private static Map<String, @Nullable Object> values(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        Timing timing = obligation.timing();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("unit", unit.value());
        values.put("document", document.value());
        values.put("id", obligation.id());
        values.put("position", obligation.position());
        values.put("section", obligation.section());
        values.put("text", obligation.text());
        values.put("from", obligation.span() == null ? null : obligation.span().start());
        values.put("to", obligation.span() == null ? null : obligation.span().end());
        values.put("schedule", word(timing.kind()));
        values.put("words", timing.words());
        values.put("due", timing.due());
        values.put("starts", timing.from());
        values.put("every", timing.every() == null ? null : word(timing.every()));
        values.put("deliverable", obligation.deliverable());
        values.put("state", word(obligation.state()));
        return values;
    }

    private static List<Map<String, @Nullable Object>> participants(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (Participant participant : obligation.participants()) {
            lines.add(Map.of("unit", unit.value(), "document", document.value(), "id", obligation.id(), "position", lines.size(), "role", word(participant.role()), "name", participant.name(),
                    "how", word(participant.how())));
        }
        return lines;
    }

    List<ReviewedObligation> obligations(UnitId unit, DocumentId document) {
        Map<String, List<Participant>> participants = new LinkedHashMap<>();
        sql.sql("select obligation_id, role, name, how from directive.actor where unit_id = :unit and document_id = :document order by position")
                .param("unit", unit.value()).param("document", document.value())
                .query(row -> {
                    participants.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Participant(value(Participant.Role.class, row.getString(2)), row.getString(3), value(Participant.How.class, row.getString(4))));
                });
        return sql.sql("""
                        select id, position, section, text, span_start, span_end, schedule, schedule_words, due, starts, every, deliverable, state, version
                          from directive.obligation where unit_id = :unit and document_id = :document order by position, id""")
                .param("unit", unit.value()).param("document", document.value())
                .query((row, number) -> obligation(row, participants.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static ReviewedObligation obligation(ResultSet row, List<Participant> participants) throws SQLException {
        String every = row.getString("every");
        return new ReviewedObligation(
                row.getString("id"), row.getInt("position"), row.getString("section"), row.getString("text"),
                row.getObject("span_start") == null ? null : new Span(row.getInt("span_start"), row.getInt("span_end")),
                new Timing(value(Schedule.Kind.class, row.getString("schedule")), row.getString("schedule_words"), row.getObject("due", LocalDate.class),
                        row.getObject("starts", LocalDate.class), every == null ? null : value(Schedule.Period.class, every)),
                row.getString("deliverable"), value(State.class, row.getString("state")), row.getInt("version"), participants);
    }

    /** What a person changed: one line a field. */
    record Correction(@Nullable String obligation, String field, @Nullable String before, @Nullable String after, @Nullable PersonId person, Instant at) {}

    void record(UnitId unit, DocumentId document, Correction correction) {
        sql.sql("""
                        insert into directive.correction (unit_id, document_id, obligation_id, person, at, field, before, after)
                        values (:unit, :document, :obligation, :person, :at, :field, :before, :after)""")
                .param("unit", unit.value())
                .param("document", document.value())
                .param("obligation", correction.obligation())
                .param("person", correction.person() == null ? null : correction.person().value())
                .param("at", correction.at().atOffset(ZoneOffset.UTC))
                .param("field", correction.field())
                .param("before", correction.before())
                .param("after", correction.after())
                .update();
    }

    List<Correction> corrections(UnitId unit, DocumentId document, String obligation) {
        return sql.sql("""
                        select obligation_id, field, before, after, person, at from directive.correction
                         where unit_id = :unit and document_id = :document and obligation_id = :obligation order by id""")
                .param("unit", unit.value()).param("document", document.value()).param("obligation", obligation)
                .query((row, number) -> new Correction(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
                        row.getObject(5) == null ? null : new PersonId(row.getLong(5)), row.getObject(6, java.time.OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static <E extends Enum<E>> E value(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
