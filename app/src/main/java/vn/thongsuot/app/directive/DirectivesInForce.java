package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.check.Directive;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.Reading.Signature;
import vn.thongsuot.reading.Span;

/** What the documents that hold for a unit ask for: those it got, those it registered from outside, and those it issued. */
@Repository
class DirectivesInForce {

    /** As many of the latest documents are looked through. */
    private static final int DOCUMENTS = 2000;

    private final JdbcClient sql;

    DirectivesInForce(JdbcClient sql) {
        this.sql = sql;
    }

    private record Known(String name, String code, String original, List<Obligation> obligations) {}

    /** Only what passages are compared by: names, codes, the words of obligations and where they stand. Without a draft and what it carries out, which say the same by intent. */
    List<Directive> of(UnitId unit, LocalDate day, List<DocumentId> without) {
        Map<Long, Known> known = new LinkedHashMap<>();
        sql.sql("""
                        with held as (
                          (select d.unit_id, d.id from directive.document d
                            where d.unit_id = :unit and d.state = 'read'
                              and (d.direction = 'incoming' or exists (select from directive.issue i where i.unit_id = d.unit_id and i.document_id = d.id and i.state = 'issued'))
                            order by d.id desc limit :most)
                          union
                          (select v.sender_id, v.document_id from directive.delivery v where v.unit_id = :unit order by v.document_id desc limit :most))
                        select d.id, d.type, d.code, d.file_name, d.original, o.id as obligation, o.section, o.text
                          from held h
                          join directive.document d on d.unit_id = h.unit_id and d.id = h.id
                          join directive.obligation o on o.unit_id = d.unit_id and o.document_id = d.id and o.state <> 'dropped' and (o.ended_on is null or o.ended_on > :day)
                         where d.id <> all(:without)
                         order by d.id desc, o.position""")
                .param("unit", unit.value()).param("day", day).param("most", DOCUMENTS).param("without", without.stream().map(DocumentId::value).toArray(Long[]::new))
                .query(row -> {
                    String type = row.getString("type");
                    String code = row.getString("code");
                    String name = type == null && code == null ? row.getString("file_name") : ((type == null ? "Văn bản" : type) + " " + Objects.requireNonNullElse(code, "")).strip();
                    String original = Objects.requireNonNullElse(row.getString("original"), "");
                    known.computeIfAbsent(row.getLong("id"), id -> new Known(name, Objects.requireNonNullElse(code, ""), original, new ArrayList<>())).obligations()
                            .add(new Obligation(row.getString("obligation"), row.getString("section"), row.getString("text"), new Span(0, 0), List.of(), Schedule.UNSPECIFIED, null, List.of(),
                                    List.of()));
                });
        return known.values().stream().map(document -> new Directive(document.name(), document.original(), reading(document))).toList();
    }

    private static Reading reading(Known document) {
        Reading.Header none = Reading.Header.NONE;
        Reading.Header header = document.code().isEmpty() ? none
                : new Reading.Header(none.type(), document.code(), none.number(), none.symbol(), none.issuer(), none.parentIssuer(), none.place(), none.date(), none.title(), none.urgency(), none.secrecy(),
                        none.marks());
        return new Reading(header, List.of(), List.of(), document.obligations(), List.of(), Signature.NONE, List.of());
    }
}
