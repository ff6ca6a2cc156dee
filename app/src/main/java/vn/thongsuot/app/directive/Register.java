package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.Document.Direction;
import vn.thongsuot.app.directive.Document.Problem;
import vn.thongsuot.app.directive.Document.State;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.extraction.Extracted;
import vn.thongsuot.reading.Reading;

/** Documents and their originals in the database. */
@Repository
class Register {

    private static final String LINE = """
            select d.unit_id, d.id, d.direction, d.file_name, d.bytes, d.state, d.problem_vi, d.problem_en, d.registered_at,
                   d.type, d.code, d.issuer, d.dated, d.title, d.symbol, d.urgency, d.retention, d.pages, d.ocr, d.version,
                   coalesce(o.obligations, 0) as obligations, coalesce(o.unconfirmed, 0) as unconfirmed
              from directive.document d
              left join lateral (
                select count(*) as obligations, count(*) filter (where state = 'read') as unconfirmed
                  from directive.obligation o
                 where o.unit_id = d.unit_id and o.document_id = d.id and o.state <> 'dropped') o on true
            """;

    private final JdbcClient sql;

    Register(JdbcClient sql) {
        this.sql = sql;
    }

    /** The newest first; {@code before} is the last line of the page above. */
    List<Document> page(UnitId unit, Optional<DocumentId> before, int size) {
        return sql.sql(LINE + " where d.unit_id = :unit and d.id < :before order by d.id desc limit :size")
                .param("unit", unit.value())
                .param("before", before.map(DocumentId::value).orElse(Long.MAX_VALUE))
                .param("size", size)
                .query(Register::document)
                .list();
    }

    Optional<Document> find(UnitId unit, DocumentId id) {
        return sql.sql(LINE + " where d.unit_id = :unit and d.id = :id").param("unit", unit.value()).param("id", id.value()).query(Register::document).optional();
    }

    /** Documents with obligations that nobody has looked at, the newest first. */
    List<Document> unreviewed(UnitId unit, int limit) {
        return sql.sql(LINE + """
                         where d.unit_id = :unit and exists (
                           select from directive.obligation r where r.unit_id = d.unit_id and r.document_id = d.id and r.state = 'read')
                         order by d.id desc limit :limit""")
                .param("unit", unit.value()).param("limit", limit).query(Register::document).list();
    }

    /** Documents of the unit's own whose obligations were all looked at and that nobody has issued, the newest first. */
    List<Document> unissued(UnitId unit, int limit) {
        return sql.sql(LINE + """
                         where d.unit_id = :unit and d.direction = 'outgoing' and d.state = 'read' and o.obligations > 0 and o.unconfirmed = 0
                           and not exists (select from directive.issue i where i.unit_id = d.unit_id and i.document_id = d.id)
                         order by d.id desc limit :limit""")
                .param("unit", unit.value()).param("limit", limit).query(Register::document).list();
    }

    /** Documents that hold every word of the text, with or without diacritics; the newest first. */
    List<Document> search(UnitId unit, String text, int limit) {
        String[] words = Arrays.stream(text.strip().split("\\s+")).map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%").toArray(String[]::new);
        return sql.sql(LINE + """
                         where d.unit_id = :unit and d.searched like all (select directive.folded(word) from unnest(:words) as word)
                         order by d.id desc limit :limit""")
                .param("unit", unit.value()).param("words", words).param("limit", limit).query(Register::document).list();
    }

    Optional<DocumentId> registered(UnitId unit, String sha256) {
        return sql.sql("select id from directive.document where unit_id = :unit and original = :sha256")
                .param("unit", unit.value()).param("sha256", sha256)
                .query((row, number) -> new DocumentId(row.getLong(1))).optional();
    }

    int waiting(UnitId unit) {
        return sql.sql("select count(*) from directive.document where unit_id = :unit and state = 'waiting'").param("unit", unit.value()).query(Integer.class).single();
    }

    DocumentId add(UnitId unit, Direction direction, String fileName, String sha256, long bytes, @Nullable PersonId by, Instant at) {
        return sql.sql("""
                        insert into directive.document (unit_id, direction, original, file_name, bytes, registered_by, registered_at)
                        values (:unit, :direction, :sha256, :name, :bytes, :by, :at)
                        returning id""")
                .param("unit", unit.value())
                .param("direction", word(direction))
                .param("sha256", sha256)
                .param("name", fileName)
                .param("bytes", bytes)
                .param("by", by == null ? null : by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new DocumentId(row.getLong(1)))
                .single();
    }

    /** A file that waits to be read. */
    record Waiting(UnitId unit, DocumentId id, String fileName, byte[] original, int attempts) {}

    /** Notes a new attempt at the oldest waiting document that nobody else is reading. */
    Optional<DocumentId> beginAttempt() {
        return sql.sql("""
                        update directive.document set attempts = attempts + 1
                         where (unit_id, id) = (
                           select unit_id, id from directive.document where state = 'waiting' order by id limit 1 for update skip locked)
                        returning id""")
                .query((row, number) -> new DocumentId(row.getLong(1))).optional();
    }

    /** Takes a waiting document for the time of the transaction; a server that dies meanwhile leaves it waiting. */
    Optional<Waiting> take(DocumentId id) {
        return sql.sql("""
                        select d.unit_id, d.id, d.file_name, o.bytes, d.attempts
                          from directive.document d join directive.original o on o.sha256 = d.original
                         where d.id = :id and d.state = 'waiting'
                           for update of d skip locked""")
                .param("id", id.value())
                .query((row, number) -> new Waiting(new UnitId(row.getLong(1)), new DocumentId(row.getLong(2)), row.getString(3), row.getBytes(4), row.getInt(5)))
                .optional();
    }

    void read(Waiting document, Extracted source, Reading.Header header, Direction direction) {
        sql.sql("""
                        update directive.document
                           set state = 'read', media_type = :mediaType, pages = :pages, ocr = :ocr, type = :type, code = :code, issuer = :issuer,
                               place = :place, dated = :dated, title = :title, symbol = :symbol, urgency = :urgency, direction = :direction
                         where unit_id = :unit and id = :id""")
                .param("unit", document.unit().value())
                .param("id", document.id().value())
                .param("mediaType", source.mediaType())
                .param("pages", source.pages())
                .param("ocr", source.ocr())
                .param("type", header.type())
                .param("code", header.code())
                .param("issuer", header.issuer())
                .param("place", header.place())
                .param("dated", header.date())
                .param("title", header.title())
                .param("symbol", header.symbol())
                .param("urgency", header.urgency())
                .param("direction", word(direction))
                .update();
    }

    /** Writes what a person says of the document; {@code false} where somebody else changed it since {@code version} was read. */
    boolean change(Document wanted, int version) {
        return sql.sql("""
                        update directive.document
                           set direction = :direction, type = :type, code = :code, symbol = :symbol, issuer = :issuer, dated = :dated, title = :title, urgency = :urgency,
                               retention = :retention, version = version + 1
                         where unit_id = :unit and id = :id and version = :version""")
                .param("unit", wanted.unit().value())
                .param("id", wanted.id().value())
                .param("version", version)
                .param("direction", word(wanted.direction()))
                .param("type", wanted.type())
                .param("code", wanted.code())
                .param("symbol", wanted.symbol())
                .param("issuer", wanted.issuer())
                .param("dated", wanted.date())
                .param("title", wanted.title())
                .param("urgency", wanted.urgency())
                .param("retention", wanted.retention())
                .update() == 1;
    }

    /** Another document of the unit's register with the same code, day and issuer: the first that came in. */
    Optional<DocumentId> twin(Document document) {
        return sql.sql("""
                        select id from directive.document
                         where unit_id = :unit and code = :code and dated is not distinct from :dated and id <> :id
                           and directive.folded(coalesce(issuer, '')) = directive.folded(coalesce(:issuer, ''))
                         order by id limit 1""")
                .param("unit", document.unit().value()).param("code", document.code()).param("dated", document.date()).param("id", document.id().value())
                .param("issuer", document.issuer()).query((row, number) -> new DocumentId(row.getLong(1))).optional();
    }

    private static String word(Direction direction) {
        return direction.name().toLowerCase(Locale.ROOT);
    }

    void refuse(Waiting document, Problem problem) {
        sql.sql("update directive.document set state = 'refused', problem_vi = :vi, problem_en = :en where unit_id = :unit and id = :id")
                .param("unit", document.unit().value()).param("id", document.id().value())
                .param("vi", problem.vietnamese()).param("en", problem.english())
                .update();
    }

    /**
     * Takes a file not into the register that must not be handed on: its line says why, and it can be sent again. Lines of others that came as the same file earlier keep it.
     *
     * @param erased whether the file itself goes too where no other line has it; without a verdict it stays, for something else may have been given with it
     */
    void discard(Waiting document, Problem problem, boolean erased) {
        String sha256 = sql.sql("select original from directive.document where unit_id = :unit and id = :id")
                .param("unit", document.unit().value()).param("id", document.id().value()).query(String.class).single();
        sql.sql("update directive.document set original = null, state = 'refused', problem_vi = :vi, problem_en = :en where unit_id = :unit and id = :id")
                .param("unit", document.unit().value()).param("id", document.id().value()).param("vi", problem.vietnamese()).param("en", problem.english()).update();
        if (erased) {
            sql.sql("delete from directive.original o where o.sha256 = :sha256 and not exists (select from directive.document d where d.original = o.sha256)").param("sha256", sha256).update();
        }
    }

    /** Keeps nothing of a classified document, whoever else registered the same file: neither the file nor its name. */
    void forget(Waiting document, Problem problem) {
        String sha256 = sql.sql("select original from directive.document where unit_id = :unit and id = :id")
                .param("unit", document.unit().value()).param("id", document.id().value()).query(String.class).single();
        sql.sql("""
                        update directive.document
                           set original = null, file_name = '', bytes = 0, state = 'refused', problem_vi = :vi, problem_en = :en
                         where original = :sha256""")
                .param("sha256", sha256).param("vi", problem.vietnamese()).param("en", problem.english())
                .update();
        sql.sql("delete from directive.original where sha256 = :sha256").param("sha256", sha256).update();
    }

    Optional<byte[]> original(UnitId unit, DocumentId id) {
        return sql.sql("select o.bytes from directive.document d join directive.original o on o.sha256 = d.original where d.unit_id = :unit and d.id = :id")
                .param("unit", unit.value()).param("id", id.value()).query((row, number) -> row.getBytes(1)).optional();
    }

    private static Document document(ResultSet row, int number) throws SQLException {
        State state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new Document(
                new UnitId(row.getLong("unit_id")),
                new DocumentId(row.getLong("id")),
                Direction.valueOf(row.getString("direction").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getLong("bytes"),
                state,
                state == State.REFUSED ? new Problem(row.getString("problem_vi"), row.getString("problem_en")) : null,
                row.getObject("registered_at", java.time.OffsetDateTime.class).toInstant(),
                row.getString("type"),
                row.getString("code"),
                row.getString("issuer"),
                row.getObject("dated", java.time.LocalDate.class),
                row.getString("title"),
                row.getString("symbol"),
                row.getString("urgency"),
                row.getString("retention"),
                row.getObject("pages", Integer.class),
                row.getBoolean("ocr"),
                row.getInt("version"),
                row.getInt("obligations"),
                row.getInt("unconfirmed"));
    }
}
