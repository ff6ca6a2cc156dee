package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;

/** An issued document for tests, laid straight into the tables of the register: how documents get there, its own tests show. */
public final class Issued {

    /** An obligation, timed as wanted, and who has which part in it. */
    public record Duty(String id, String schedule, @Nullable LocalDate due, @Nullable LocalDate starts, @Nullable String every, List<Part> parts) {

        public static Duty by(String id, LocalDate due, Part... parts) {
            return new Duty(id, "deadline", due, null, null, List.of(parts));
        }

        public static Duty timed(String id, String schedule, @Nullable String every, Part... parts) {
            return new Duty(id, schedule, null, null, every, List.of(parts));
        }
    }

    public record Part(UnitId unit, String role) {}

    /** Of the first obligation a document wants two figures, of the others none. */
    private static final String TARGETS = """
            {"obligations": [{"id": "o1", "targets": [{"text": "ít nhất 95% đảng viên học tập", "value": "95", "unit": "%", "comparison": "≥"},
                                                      {"text": "1.200 cuộc sinh hoạt", "value": "1200", "unit": "cuộc", "comparison": "="}]}]}""";

    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    public Issued(JdbcClient sql, TransactionTemplate transaction) {
        this.sql = sql;
        this.transaction = transaction;
    }

    public DocumentId document(UnitId sender, String code, LocalDate day, List<Duty> duties) {
        return Acting.as(Actor.system("test"), () -> transaction.execute(_ -> {
            // Without an original: that would have to be kept too, and nothing here reads it.
            long id = sql.sql("""
                            insert into directive.document (unit_id, direction, file_name, bytes, state, problem_vi, registered_at, type, code, title, dated)
                            values (:unit, 'outgoing', 'kh.txt', 0, 'refused', '', now(), 'Kế hoạch', :code, 'thử việc thực hiện', :day) returning id""")
                    .param("unit", sender.value()).param("code", code).param("day", day).query(Long.class).single();
            for (int at = 0; at < duties.size(); at++) {
                add(sender, id, duties.get(at), at + 1);
            }
            sql.sql("insert into directive.reading (unit_id, document_id, source, reading, read_at) values (:unit, :document, '{}', :reading::jsonb, now())")
                    .param("unit", sender.value()).param("document", id).param("reading", TARGETS).update();
            List<Long> units = new ArrayList<>(duties.stream().flatMap(duty -> duty.parts().stream()).map(part -> part.unit().value()).distinct().sorted().toList());
            sql.sql("insert into directive.delivery (unit_id, document_id, sender_id) select unit, :document, :sender from unnest(:units) as unit")
                    .param("document", id).param("sender", sender.value()).param("units", units.toArray(Long[]::new)).update();
            sql.sql("""
                            insert into directive.issue (unit_id, document_id, state, signing, signed_by, day, begun_at, issued_at, units, delivered, receive_by)
                            values (:sender, :document, 'issued', 'T/M', 1, :day, now(), now(), :units, :units, :day)""")
                    .param("sender", sender.value()).param("document", id).param("day", day).param("units", units.size()).update();
            return new DocumentId(id);
        }));
    }

    private void add(UnitId sender, long document, Duty duty, int position) {
        sql.sql("""
                        insert into directive.obligation (unit_id, document_id, id, position, section, text, schedule, due, starts, every, state)
                        values (:unit, :document, :id, :position, 'II.1', :text, :schedule, :due, :starts, :every, 'confirmed')""")
                .param("unit", sender.value()).param("document", document).param("id", duty.id()).param("position", position).param("text", "Việc " + duty.id() + " phải làm.").param("schedule", duty.schedule())
                .param("due", duty.due()).param("starts", duty.starts()).param("every", duty.every()).update();
        for (Part part : duty.parts()) {
            sql.sql("insert into directive.assignment (unit_id, document_id, obligation_id, sender_id, role) values (:unit, :document, :id, :sender, :role)")
                    .param("unit", part.unit().value()).param("document", document).param("id", duty.id()).param("sender", sender.value()).param("role", part.role()).update();
        }
    }
}
