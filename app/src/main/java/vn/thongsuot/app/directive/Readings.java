package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    private final JdbcClient sql;
    private final ReadingFormat format;

    Readings(JdbcClient sql, ReadingFormat format) {
        this.sql = sql;
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
        int position = 0;
        for (Reading.Obligation obligation : reading.obligations()) {
            add(unit, document, reviewed(obligation, position++));
        }
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
        add(unit, document, obligation);
    }

    private void add(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        values("""
                insert into directive.obligation (unit_id, document_id, id, position, section, text, span_start, span_end, schedule, schedule_words, due, starts, every, deliverable, state)
                values (:unit, :document, :id, :position, :section, :text, :from, :to, :schedule, :words, :due, :starts, :every, :deliverable, :state)""", unit, document, obligation)
                .param("position", obligation.position())
                .param("section", obligation.section())
                .update();
        participants(unit, document, obligation);
    }

    /** Writes what a person made of it; {@code false} where somebody else changed it since {@code obligation.version()} was read. */
    boolean change(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        int changed = values("""
                update directive.obligation
                   set text = :text, span_start = :from, span_end = :to, schedule = :schedule, schedule_words = :words, due = :due, starts = :starts, every = :every, deliverable = :deliverable,
                       state = :state, version = version + 1
                 where unit_id = :unit and document_id = :document and id = :id and version = :version""", unit, document, obligation)
                .param("version", obligation.version())
                .update();
        if (changed == 0) {
            return false;
        }
        sql.sql("delete from directive.actor where unit_id = :unit and document_id = :document and obligation_id = :id")
                .param("unit", unit.value()).param("document", document.value()).param("id", obligation.id()).update();
        participants(unit, document, obligation);
        return true;
    }

    private JdbcClient.StatementSpec values(String statement, UnitId unit, DocumentId document, ReviewedObligation obligation) {
        Timing timing = obligation.timing();
        return sql.sql(statement)
                .param("unit", unit.value())
                .param("document", document.value())
                .param("id", obligation.id())
                .param("text", obligation.text())
                .param("from", obligation.span() == null ? null : obligation.span().start())
                .param("to", obligation.span() == null ? null : obligation.span().end())
                .param("schedule", word(timing.kind()))
                .param("words", timing.words())
                .param("due", timing.due())
                .param("starts", timing.from())
                .param("every", timing.every() == null ? null : word(timing.every()))
                .param("deliverable", obligation.deliverable())
                .param("state", word(obligation.state()));
    }

    private void participants(UnitId unit, DocumentId document, ReviewedObligation obligation) {
        int position = 0;
        for (Participant participant : obligation.participants()) {
            sql.sql("insert into directive.actor (unit_id, document_id, obligation_id, position, role, name, how) values (:unit, :document, :id, :position, :role, :name, :how)")
                    .param("unit", unit.value())
                    .param("document", document.value())
                    .param("id", obligation.id())
                    .param("position", position++)
                    .param("role", word(participant.role()))
                    .param("name", participant.name())
                    .param("how", word(participant.how()))
                    .update();
        }
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
