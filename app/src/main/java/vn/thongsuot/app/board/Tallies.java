package vn.thongsuot.app.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Timeliness;
import vn.thongsuot.app.execution.WorkState;
import vn.thongsuot.app.identity.UnitId;

/** What the board shows, asked of the database: names, single occurrences, and plain counts, by which those in memory are proved. */
@Repository
class Tallies {

    private final JdbcClient sql;
    private volatile @Nullable NavigableMap<LocalDate, Integer> nearlyDueDays;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    /** By what occurrences are counted. */
    enum Dimension { DOCUMENT, OBLIGATION, UNIT }

    /** What {@link Counting} counts, by going through all of it. */
    Map<String, Tally> count(UnitId top, @Nullable DocumentId document, Dimension by, Standing.Day day, boolean past) {
        Map<String, Tally> counted = new LinkedHashMap<>();
        sql.sql("select key, verified, reported, in_time, no_deadline, nearly_due, late, stopped, silent from execution.tally(:top, :document, :by, :day, :nearly, :past)")
                .param("top", top.value()).param("document", document == null ? null : document.value(), java.sql.Types.BIGINT).param("by", by.name().toLowerCase(Locale.ROOT))
                .param("day", day.day()).param("nearly", day.nearly()).param("past", past)
                .query(row -> {
                    counted.put(row.getString(1), new Tally(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)));
                });
        return counted;
    }

    /** The day, judged by its own rules. */
    Standing.Day judging(LocalDate day) {
        return judging(List.of(day)).get(day);
    }

    /** Each day, judged by its own rules. */
    Map<LocalDate, Standing.Day> judging(List<LocalDate> days) {
        NavigableMap<LocalDate, Integer> rules = nearlyDueDays();
        Map<LocalDate, Standing.Day> judged = new LinkedHashMap<>();
        days.forEach(day -> judged.put(day, new Standing.Day(day, rules.floorEntry(day).getValue())));
        return judged;
    }

    /** By the day since when they hold. Asked once: nothing but an upgrade of the program changes the rules. */
    private NavigableMap<LocalDate, Integer> nearlyDueDays() {
        NavigableMap<LocalDate, Integer> known = nearlyDueDays;
        if (known == null) {
            NavigableMap<LocalDate, Integer> read = new TreeMap<>();
            sql.sql("select since, nearly_due_days from execution.timing_rule").query(row -> {
                read.put(row.getObject(1, LocalDate.class), row.getInt(2));
            });
            known = Collections.unmodifiableNavigableMap(read);
            nearlyDueDays = known;
        }
        return known;
    }

    /** A document by what stands on its first page; missing where whoever looks may not read it. */
    record Named(String name, String title, boolean own) {}

    Map<Long, Named> documents(List<Long> documents, UnitId acting) {
        Map<Long, Named> named = new LinkedHashMap<>();
        sql.sql("select id, unit_id, type, code, file_name, title from directive.named(:documents)").param("documents", documents.toArray(Long[]::new))
                .query(row -> {
                    String type = row.getString("type");
                    String code = row.getString("code");
                    String name = type == null && code == null ? row.getString("file_name") : ((type == null ? "Văn bản" : type) + " " + (code == null ? "" : code)).strip();
                    named.put(row.getLong("id"), new Named(name, row.getString("title") == null ? "" : row.getString("title"), row.getLong("unit_id") == acting.value()));
                });
        return named;
    }

    /** An obligation of a document, in its order. */
    record Worded(String id, String text, String section) {}

    List<Worded> obligations(DocumentId document) {
        return sql.sql("select id, text, coalesce(section, '') from directive.obligation where document_id = :document and state <> 'dropped' order by position, id").param("document", document.value())
                .query((row, number) -> new Worded(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /** Which units of an obligation are shown. */
    enum Shown {
        ALL("true"),
        LATE("o.state in ('open', 'returned', 'refusal-asked') and o.due < :today"),
        SILENT("o.silent"),
        WAITING("(o.state in ('reported', 'refusal-asked') or o.asked_due is not null)"),
        DONE("o.state = 'verified'");

        private final String condition;

        Shown(String condition) {
            this.condition = condition;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Shown> of(String word) {
            for (Shown known : values()) {
                if (known.word().equals(word)) {
                    return Optional.of(known);
                }
            }
            return Optional.empty();
        }
    }

    /** One occurrence of the obligation, as its unit has it. */
    record Held(UnitId unit, LocalDate periodStart, @Nullable LocalDate periodEnd, String role, @Nullable LocalDate due, WorkState state, int percent, boolean silent, boolean passedDown, Timeliness time) {}

    private static final String NOW = """
            select n.unit_id, n.period_start, n.period_end, n.role, n.due, n.state, n.percent, n.given, n.reported_on, n.asked_due, n.entries = n.given as untouched, n.state = 'open' and n.entries = 0 as silent
              from execution.occurrence n where n.document_id = :document and n.obligation_id = :obligation""";
    /** What was asked for on the day, and how far it said it was, is not told here: the occurrence itself tells. */
    private static final String PAST = """
            select n.unit_id, n.period_start, n.period_end, n.role, case when b.state is null then n.due else b.due end as due, coalesce(b.state, n.state) as state, 0 as percent, n.given,
                   least(n.reported_on, cast(:today as date)) as reported_on, null::date as asked_due, coalesce(b.silent, n.state = 'open' and n.entries = n.given) as untouched,
                   coalesce(b.silent, n.state = 'open' and n.entries = 0) as silent
              from execution.occurrence n
              left join lateral (
                select p.state, p.due, p.silent from execution.past p
                 where p.unit_id = n.unit_id and p.document_id = n.document_id and p.obligation_id = n.obligation_id and p.period_start = n.period_start and p.day > :today
                 order by p.day limit 1) b on true
             where n.document_id = :document and n.obligation_id = :obligation and n.opened_on <= :today""";

    /**
     * Those that whoever looks may see, in the order of unit and period, behind a place.
     *
     * @param past as they stood at the end of the day, not as they stand now judged by it
     */
    List<Held> held(DocumentId document, String obligation, Shown shown, LocalDate today, boolean past, int nearly, long afterUnit, LocalDate afterPeriod, int size) {
        JdbcClient.StatementSpec asked = sql.sql("""
                        select o.unit_id, o.period_start, o.period_end, o.role, o.due, o.state, o.percent, o.untouched, o.given, o.reported_on
                          from (%s) o
                         where (o.unit_id, o.period_start) > (:unit, :start) and %s
                         order by o.unit_id, o.period_start limit :size""".formatted(past ? PAST : NOW, shown.condition))
                .param("document", document.value()).param("obligation", obligation).param("unit", afterUnit).param("start", afterPeriod).param("size", size);
        return (past || shown == Shown.LATE ? asked.param("today", today) : asked).query((row, number) -> held(row, today, nearly)).list();
    }

    private static Held held(ResultSet row, LocalDate today, int nearly) throws SQLException {
        WorkState state = WorkState.valueOf(row.getString("state").toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate due = row.getObject("due", LocalDate.class);
        return new Held(new UnitId(row.getLong("unit_id")), row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class), row.getString("role"), due, state,
                row.getInt("percent"), state == WorkState.OPEN && row.getBoolean("untouched"), row.getInt("given") > 0, Timeliness.of(state, due, row.getObject("reported_on", LocalDate.class), today, nearly));
    }
}
