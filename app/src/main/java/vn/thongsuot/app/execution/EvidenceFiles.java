package vn.thongsuot.app.execution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.Originals;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.extraction.ExtractionException;

/** Evidence, in the database: which files were given with which entry. */
@Repository
class EvidenceFiles {

    static final int MOST = 20;

    private final JdbcClient sql;
    private final Originals originals;

    EvidenceFiles(JdbcClient sql, Originals originals) {
        this.sql = sql;
        this.originals = originals;
    }

    /** Rejects what can't be taken: too many, or of a kind that can't be looked through. */
    void check(List<GivenFile> files, FormErrors errors, Language language) {
        if (files.size() > MOST) {
            errors.reject("files", language.say("Có " + files.size() + " tệp; mỗi lần gửi nhiều nhất " + MOST + " tệp. Hãy gửi các tệp còn lại ở lần sau.",
                    "There are " + files.size() + " files; at most " + MOST + " are taken at once. Send the others another time."));
            return;
        }
        for (GivenFile file : files) {
            try {
                originals.accept(file.bytes());
            } catch (ExtractionException e) {
                String tables = e.reason() == ExtractionException.Reason.UNKNOWN_FORMAT ? language.say(" Minh chứng còn có thể là bảng tính (XLSX, ODS, CSV).", " Evidence may be a spreadsheet too (XLSX, ODS, CSV).") : "";
                errors.reject("files", "“" + file.name() + "”: " + language.say(String.valueOf(e.getMessage()), e.messageEn()) + tables);
            }
        }
    }

    /** Adds a file to the next entry of an occurrence that has been read as it stands; by what name its content is known. */
    String add(Occurrence of, GivenFile file) {
        String sha256 = originals.keep(file.bytes());
        Occurrences.keyed(sql.sql("""
                        insert into execution.evidence (unit_id, document_id, obligation_id, period_start, number, sender_id, sha256, file_name, bytes)
                        values (:unit, :document, :obligation, :start, :number, :sender, :sha256, :name, :bytes)"""), of.key())
                .param("number", of.entries() + 1).param("sender", of.sender().value()).param("sha256", sha256).param("name", file.name()).param("bytes", file.size()).update();
        return sha256;
    }

    /** All of an occurrence, in the order in which they came. */
    List<EvidenceFile> of(OccurrenceKey key) {
        return Occurrences.keyed(sql.sql("""
                        select id, number, file_name, bytes, state from execution.evidence
                         where unit_id = :unit and document_id = :document and obligation_id = :obligation and period_start = :start order by id"""), key)
                .query((row, line) -> new EvidenceFile(row.getLong(1), row.getInt(2), row.getString(3), row.getLong(4), EvidenceFile.State.valueOf(row.getString(5).toUpperCase(Locale.ROOT)))).list();
    }

    /** A file with its content. */
    record Content(String name, byte[] bytes) {}

    private record Kept(String sha256, String name) {}

    /** Empty where the occurrence has none such that may be given out. */
    Optional<Content> content(OccurrenceKey key, long id) {
        return Occurrences.keyed(sql.sql("""
                        select sha256, file_name from execution.evidence
                         where unit_id = :unit and id = :id and document_id = :document and obligation_id = :obligation and period_start = :start and state = 'kept'"""), key)
                .param("id", id).query((row, line) -> new Kept(row.getString(1), row.getString(2))).optional()
                .flatMap(kept -> originals.find(kept.sha256()).map(bytes -> new Content(kept.name(), bytes)));
    }

    /** One that waits to be looked through. */
    record Waiting(UnitId unit, long id, String name, String sha256, int attempts) {}

    /** Notes a new attempt at the oldest that waits and that nobody else looks through. */
    Optional<Long> beginAttempt() {
        return sql.sql("""
                        update execution.evidence set attempts = attempts + 1
                         where (unit_id, id) = (select unit_id, id from execution.evidence where state = 'waiting' order by id limit 1 for update skip locked)
                        returning id""").query(Long.class).optional();
    }

    /** Takes it for the time of the transaction; a server that dies meanwhile leaves it waiting. */
    Optional<Waiting> take(long id) {
        return sql.sql("select unit_id, id, file_name, sha256, attempts from execution.evidence where id = :id and state = 'waiting' for update skip locked").param("id", id)
                .query((row, line) -> new Waiting(new UnitId(row.getLong(1)), row.getLong(2), row.getString(3), row.getString(4), row.getInt(5))).optional();
    }

    void keep(Waiting file) {
        sql.sql("update execution.evidence set state = 'kept' where unit_id = :unit and id = :id").param("unit", file.unit().value()).param("id", file.id()).update();
    }

    void remove(Waiting file) {
        originals.forget(file.sha256());
        sql.sql("update execution.evidence set state = 'removed', file_name = '', bytes = 0 where unit_id = :unit and id = :id").param("unit", file.unit().value()).param("id", file.id()).update();
    }
}
