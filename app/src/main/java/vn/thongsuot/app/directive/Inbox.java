package vn.thongsuot.app.directive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.ReviewedObligation.Participant;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.identity.UnitId;

/** Deliveries in the database, as those see them who got them and those who sent them. */
@Repository
class Inbox {

    private static final String LINE = """
            select l.document_id, l.sender_id, d.type, d.code, d.title, d.file_name, i.day, i.issued_at, l.received_by, l.received_at, directive.ended_on(l.sender_id, l.document_id) as ended_on,
                   i.receive_by, m.reminded_at, l.passed_by,
                   (select count(*) from directive.assignment a where a.unit_id = l.unit_id and a.document_id = l.document_id)
                     + (select count(*) from directive.passing a where a.unit_id = l.unit_id and a.document_id = l.document_id) as tasks
              from (select g.unit_id, g.document_id, g.sender_id, g.received_by, g.received_at, null::bigint as passed_by from directive.delivery g
                    union all
                    select p.unit_id, p.document_id, p.sender_id, null, null, min(p.by_unit) from directive.passing p
                     where not exists (select from directive.delivery g where g.unit_id = p.unit_id and g.document_id = p.document_id)
                     group by p.unit_id, p.document_id, p.sender_id) l
              join directive.issue i on i.unit_id = l.sender_id and i.document_id = l.document_id
              join directive.document d on d.unit_id = l.sender_id and d.id = l.document_id
              left join directive.reminder m on m.unit_id = l.unit_id and m.document_id = l.document_id
            """;

    private final JdbcClient sql;

    Inbox(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A document that a unit got.
     *
     * @param tasks how many obligations of it are the unit's
     * @param receivedAt when somebody of the unit confirmed to have it; {@code null} before
     * @param endedOn from when it holds no longer; {@code null} while it does
     * @param receiveBy by when it is to be confirmed
     * @param remindedAt when the unit was reminded to confirm; {@code null} where it was not
     * @param passedBy the unit above that passed part of it down, where the sender sent it no further: then nobody is asked to confirm it
     */
    record Delivery(DocumentId document, UnitId sender, String name, String title, LocalDate day, int tasks, @Nullable PersonId receivedBy, @Nullable Instant receivedAt,
            @Nullable LocalDate endedOn, LocalDate receiveBy, @Nullable Instant remindedAt, @Nullable UnitId passedBy) {}

    /** Those still to be confirmed first, then the newest. */
    List<Delivery> page(UnitId unit, int offset, int size) {
        return sql.sql(LINE + " where l.unit_id = :unit order by l.received_at is not null or l.passed_by is not null, i.issued_at desc, l.document_id desc offset :offset limit :size")
                .param("unit", unit.value()).param("offset", offset).param("size", size).query(Inbox::delivery).list();
    }

    /** Nobody is asked any longer to confirm what has ended. */
    List<Delivery> unreceived(UnitId unit, LocalDate today, int size) {
        return sql.sql(LINE + """
                         where l.unit_id = :unit and l.received_at is null and l.passed_by is null and coalesce(directive.ended_on(l.sender_id, l.document_id) > :today, true)
                         order by i.issued_at limit :size""")
                .param("unit", unit.value()).param("today", today).param("size", size).query(Inbox::delivery).list();
    }

    Optional<Delivery> find(UnitId unit, DocumentId document) {
        return sql.sql(LINE + " where l.unit_id = :unit and l.document_id = :document").param("unit", unit.value()).param("document", document.value()).query(Inbox::delivery).optional();
    }

    /** Which obligations of the document are the unit's, assigned or passed down, and its part in each. */
    Map<String, Participant.Role> parts(UnitId unit, DocumentId document) {
        Map<String, Participant.Role> parts = new LinkedHashMap<>();
        sql.sql("""
                        select obligation_id, role from directive.passing where unit_id = :unit and document_id = :document
                        union all
                        select obligation_id, role from directive.assignment where unit_id = :unit and document_id = :document""")
                .param("unit", unit.value()).param("document", document.value())
                .query(row -> {
                    parts.put(row.getString(1), Participant.Role.valueOf(row.getString(2).toUpperCase(java.util.Locale.ROOT)));
                });
        return parts;
    }

    /** {@code false} where somebody opened it before. */
    boolean open(UnitId unit, DocumentId document, PersonId by, Instant at) {
        return sql.sql("update directive.delivery set opened_by = :by, opened_at = :at where unit_id = :unit and document_id = :document and opened_at is null")
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("unit", unit.value()).param("document", document.value()).update() == 1;
    }

    /** {@code false} where it was received before. */
    boolean receive(UnitId unit, DocumentId document, PersonId by, Instant at) {
        return sql.sql("update directive.delivery set received_by = :by, received_at = :at where unit_id = :unit and document_id = :document and received_at is null")
                .param("by", by.value()).param("at", at.atOffset(ZoneOffset.UTC)).param("unit", unit.value()).param("document", document.value()).update() == 1;
    }

    /** How many units got an issued document of one's own, how many of them confirmed it, and how many only opened it. */
    record Receipts(long units, long received, long opened) {}

    Receipts receipts(DocumentId document) {
        return sql.sql("select units, received, opened from directive.receipts(:document)").param("document", document.value())
                .query((row, number) -> new Receipts(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }

    /** A unit that a document was sent to. */
    record Sent(UnitId unit, @Nullable Instant receivedAt, @Nullable Instant openedAt, @Nullable Instant remindedAt) {}

    /** Which units are asked for. */
    enum Which { ALL, UNRECEIVED, UNOPENED }

    /** Whom a document was sent to, in the order of their numbers, behind {@code after}. */
    List<Sent> sent(UnitId sender, DocumentId document, Which which, long after, int size) {
        return sql.sql("""
                        select l.unit_id, l.received_at, l.opened_at, m.reminded_at
                          from directive.delivery l left join directive.reminder m on m.unit_id = l.unit_id and m.document_id = l.document_id
                         where l.document_id = :document and l.sender_id = :sender and l.unit_id > :after and not l.handed_over
                           and (:all or l.received_at is null) and (not :unopened or l.opened_at is null)
                         order by l.unit_id limit :size""")
                .param("document", document.value()).param("sender", sender.value()).param("all", which == Which.ALL).param("unopened", which == Which.UNOPENED)
                .param("after", after).param("size", size)
                .query((row, number) -> new Sent(new UnitId(row.getLong(1)), instant(row.getObject(2, OffsetDateTime.class)), instant(row.getObject(3, OffsetDateTime.class)),
                        instant(row.getObject(4, OffsetDateTime.class)))).list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        long by = row.getLong("received_by");
        PersonId receivedBy = row.wasNull() ? null : new PersonId(by);
        String type = row.getString("type");
        String code = row.getString("code");
        String name = type == null && code == null ? row.getString("file_name") : ((type == null ? "Văn bản" : type) + " " + (code == null ? "" : code)).strip();
        String title = row.getString("title");
        Long passedBy = row.getObject("passed_by", Long.class);
        return new Delivery(new DocumentId(row.getLong("document_id")), new UnitId(row.getLong("sender_id")), name, title == null ? "" : title, row.getObject("day", LocalDate.class),
                row.getInt("tasks"), receivedBy, instant(row.getObject("received_at", OffsetDateTime.class)), row.getObject("ended_on", LocalDate.class), row.getObject("receive_by", LocalDate.class),
                instant(row.getObject("reminded_at", OffsetDateTime.class)), passedBy == null ? null : new UnitId(passedBy));
    }
}
