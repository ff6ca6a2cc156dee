package vn.thongsuot.app.execution;

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
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Question.Answer;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Questions about what units owe, in the database. */
@Repository
class Questions {

    private static final String COLUMNS = "x.unit_id, x.id, x.document_id, x.obligation_id, x.period_start, x.asked_at, x.asked_by, x.words, x.answered_at, x.answered_by_unit, x.answered_by, x.answer ";

    private static final String WAITS_FOR = """
             x.answered_at is null and (x.sender_id = :judge or x.unit_id <> :judge and execution.issued_by(x.sender_id, x.document_id) and exists (
               select from directive.assignment a where a.unit_id = :judge and a.document_id = x.document_id and a.obligation_id = x.obligation_id and a.role = 'lead'))
            """;

    private final JdbcClient sql;

    Questions(JdbcClient sql) {
        this.sql = sql;
    }

    void ask(Occurrence of, String words, @Nullable PersonId by, Instant at) {
        Occurrences.keyed(sql.sql("""
                        insert into execution.question (unit_id, document_id, obligation_id, period_start, sender_id, asked_at, asked_by, words)
                        values (:unit, :document, :obligation, :start, :sender, :at, :by, :words)"""), of.key())
                .param("sender", of.sender().value()).param("at", at.atOffset(ZoneOffset.UTC)).param("by", by == null ? null : by.value()).param("words", words).update();
    }

    /** {@code false} where the occurrence has no such question, or somebody else answered it. */
    boolean answer(OccurrenceKey of, long id, Answer answer) {
        return Occurrences.keyed(sql.sql("""
                        update execution.question set answered_at = :at, answered_by_unit = :byUnit, answered_by = :by, answer = :words
                         where unit_id = :unit and id = :id and document_id = :document and obligation_id = :obligation and period_start = :start and answered_at is null"""), of)
                .param("id", id).param("at", answer.at().atOffset(ZoneOffset.UTC)).param("byUnit", answer.unit().value()).param("by", answer.by() == null ? null : answer.by().value())
                .param("words", answer.words()).update() == 1;
    }

    /** Of an occurrence, the first first. */
    List<Question> of(OccurrenceKey key) {
        return Occurrences.keyed(sql.sql("select " + COLUMNS + """
                         from execution.question x
                         where x.unit_id = :unit and x.document_id = :document and x.obligation_id = :obligation and x.period_start = :start order by x.id"""), key).query(Questions::question).list();
    }

    /** What waits for the answer of a unit: of those to whom it sent something, and of those with a part in what it leads; the oldest first. */
    List<Question> waiting(UnitId judge, int size) {
        return sql.sql("select " + COLUMNS + """
                         from execution.question x where""" + WAITS_FOR + " order by x.asked_at, x.id limit :size").param("judge", judge.value()).param("size", size).query(Questions::question).list();
    }

    /** How many wait for the answer of a unit. */
    long waiting(UnitId judge) {
        return sql.sql("select count(*) from execution.question x where" + WAITS_FOR).param("judge", judge.value()).query(Long.class).single();
    }

    /** The units for whose answer something waits; for jobs of the system. */
    List<UnitId> judges() {
        return sql.sql("""
                        select x.sender_id from execution.question x where x.answered_at is null
                        union
                        select a.unit_id from execution.question x join directive.assignment a on a.document_id = x.document_id and a.obligation_id = x.obligation_id and a.role = 'lead' and a.unit_id <> x.unit_id
                         where x.answered_at is null and execution.issued_by(x.sender_id, x.document_id)""").query((row, number) -> new UnitId(row.getLong(1))).list();
    }

    private static Question question(ResultSet row, int number) throws SQLException {
        OccurrenceKey key = new OccurrenceKey(new UnitId(row.getLong("unit_id")), new DocumentId(row.getLong("document_id")), row.getString("obligation_id"), row.getObject("period_start", LocalDate.class));
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        Optional<Answer> answer = answered == null ? Optional.empty()
                : Optional.of(new Answer(answered.toInstant(), new UnitId(row.getLong("answered_by_unit")), person(row, "answered_by"), row.getString("answer")));
        return new Question(row.getLong("id"), key, row.getObject("asked_at", OffsetDateTime.class).toInstant(), person(row, "asked_by"), row.getString("words"), answer);
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        Long person = row.getObject(column, Long.class);
        return person == null ? null : new PersonId(person);
    }
}
