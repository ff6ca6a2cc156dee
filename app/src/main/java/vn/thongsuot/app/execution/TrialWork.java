package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Language;

/** What units of a world to try report, and what is answered them, by the same way as anybody's. */
@Component
@ConditionalOnBooleanProperty("thongsuot.demo-life")
public class TrialWork {

    private final CarryingOut carryingOut;
    private final Occurrences occurrences;
    private final JdbcClient sql;

    TrialWork(CarryingOut carryingOut, Occurrences occurrences, JdbcClient sql) {
        this.carryingOut = carryingOut;
        this.occurrences = occurrences;
        this.sql = sql;
    }

    /**
     * An entry about what a unit owes.
     *
     * @param kind as in the form of an entry: {@code progress}, {@code report}, {@code extension-request}, {@code verification} …
     * @param day the day asked for, as typed; empty where none is
     */
    public record Said(UnitId unit, String obligation, String kind, String words, String percent, String day) {}

    /** Which units owe an obligation of the document by now, in the order of their numbers. */
    @Transactional(readOnly = true)
    public List<UnitId> owing(DocumentId document, String obligation) {
        return sql.sql("select unit_id from execution.occurrence where document_id = :document and obligation_id = :obligation order by unit_id")
                .param("document", document.value()).param("obligation", obligation).query((row, number) -> new UnitId(row.getLong(1))).list();
    }

    @Transactional
    public void say(DocumentId document, Said said, Actor by) {
        OccurrenceKey key = new OccurrenceKey(said.unit(), document, said.obligation(), sql.sql("""
                        select max(period_start) from execution.occurrence where unit_id = :unit and document_id = :document and obligation_id = :obligation""")
                .param("unit", said.unit().value()).param("document", document.value()).param("obligation", said.obligation()).query(LocalDate.class).single());
        int version = occurrences.find(key).map(Occurrence::entries).orElseThrow();
        EntryForm form = new EntryForm(said.kind(), said.words(), said.percent(), said.day(), "", Integer.toString(version), List.of(), List.of());
        Optional<CarryingOut.Outcome> outcome = carryingOut.make(key, Act.of(said.kind()).orElseThrow(), form, List.of(), by.unit().orElseThrow(), by, Language.VI);
        if (outcome.filter(CarryingOut.Outcome.Done.class::isInstance).isEmpty()) {
            throw new IllegalStateException("an entry of the world to try could not be made: " + said + ": " + outcome);
        }
    }
}
