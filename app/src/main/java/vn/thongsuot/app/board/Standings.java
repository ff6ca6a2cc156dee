package vn.thongsuot.app.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** How occurrences stand and stood, and the tree that they are counted over, read from the database in bulk. */
@Repository
class Standings {

    private static final int A_FETCH = 20_000;
    private static final String COLUMNS = "x.unit_id, x.document_id, x.obligation_id, x.period_start - date 'epoch', x.period_end - date 'epoch', x.due - date 'epoch', x.state, x.silent, x.sender_id, x.passed_down";

    private final JdbcTemplate sql;

    Standings(JdbcTemplate sql) {
        this.sql = new JdbcTemplate(java.util.Objects.requireNonNull(sql.getDataSource()));
        this.sql.setFetchSize(A_FETCH);
    }

    /** What the database calls a snapshot: which transactions had ended at a moment. */
    record Seen(String snapshot) {

        /** The first transaction that had not begun. */
        private String end() {
            return snapshot.split(":", -1)[1];
        }

        /** Those that were still going on. */
        private String running() {
            return "{" + snapshot.split(":", -1)[2] + "}";
        }

        /** The same, forgetting the last ones: after a failure of the database, numbers of transactions that came to nothing may be given out again. */
        Seen earlier(long transactions) {
            return new Seen(":" + Math.max(0, Long.parseLong(end()) - transactions) + ":");
        }
    }

    /** What was read, and the first of its days that is over already: late news of a past day. */
    record Read(Seen seen, int changes, Optional<LocalDate> past) {}

    Seen now() {
        return new Seen(sql.queryForObject("select pg_current_snapshot()::text", String.class));
    }

    /** Everything, as it stands. */
    void all(UnitNumbers numbers, Consumer<Change> each) {
        sql.query("select " + COLUMNS + " from execution.standing x", reading(numbers, each));
    }

    /**
     * What an earlier snapshot did not show, as it stands now: one statement, thus one snapshot. Asked for by transactions, not by time or number, so nothing that ends late is missed and a
     * long transaction holds nothing up. What was written for a past day and changed again since is late news too.
     */
    Read since(Seen before, UnitNumbers numbers, Consumer<Change> each) {
        // However large the table is and whatever the planner thinks of it: this is few rows of an index. To plan it anew each time would take longer than to ask.
        sql.execute("set local enable_seqscan = off; set local plan_cache_mode = force_generic_plan");
        Reading reading = new Reading(numbers, each);
        int[] count = new int[1];
        Object[] found = new Object[2];
        sql.query("""
                        select s.snapshot, least(x.past, l.past), x.* from (select pg_current_snapshot()::text as snapshot) s
                          left join (
                            select %1$s, x.changed_in, case when x.changed_on < execution.today() then x.changed_on end as past from execution.standing x
                             where x.changed_in >= cast(? as xid8) and x.changed_in < pg_snapshot_xmax(pg_current_snapshot())
                             union all
                            select %1$s, x.changed_in, case when x.changed_on < execution.today() then x.changed_on end from execution.standing x
                             where x.changed_in = any(cast(? as xid8[]))) x on true
                          left join lateral (
                            select min(p.was_on) as past from execution.past p
                             where p.unit_id = x.unit_id and p.document_id = x.document_id and p.obligation_id = x.obligation_id and p.period_start = date 'epoch' + x.p
                               and p.was_on < execution.today() and (p.was_in >= cast(? as xid8) or p.was_in = any(cast(? as xid8[])))) l on true""".formatted(COLUMNS.replace("x.period_start - date 'epoch'", "x.period_start - date 'epoch' as p")
                        .replace("x.period_end - date 'epoch'", "x.period_end - date 'epoch' as e").replace("x.due - date 'epoch'", "x.due - date 'epoch' as d")),
                (RowCallbackHandler) row -> {
                    found[0] = row.getString(1);
                    if (row.getObject("unit_id") != null) {
                        count[0]++;
                        LocalDate past = row.getObject(2, LocalDate.class);
                        found[1] = past == null || found[1] instanceof LocalDate first && first.isBefore(past) ? found[1] : past;
                        reading.at(row, 3);
                    }
                }, before.end(), before.running(), before.end(), before.running());
        return new Read(new Seen((String) found[0]), count[0], Optional.ofNullable((LocalDate) found[1]));
    }

    /** Whether there was anything at the end of a day: of an office that has just begun there was not, and to undo all it has would take longest. */
    boolean anythingOpenedBy(LocalDate day) {
        return sql.queryForList("select x.opened_on <= ? from execution.standing x order by x.opened_on limit 1", Boolean.class, day).contains(true);
    }

    /**
     * Undoes what came after a day, as far as another one: how those stood that changed in between, nothing for those opened in between.
     *
     * @param until the day up to which everything was undone before; empty for none
     */
    void back(LocalDate day, Optional<LocalDate> until, UnitNumbers numbers, Consumer<Change> each) {
        LocalDate last = until.orElse(LocalDate.of(9999, 1, 1));
        sql.query("select distinct on (x.unit_id, x.document_id, x.obligation_id, x.period_start) " + COLUMNS.replace("x.sender_id", "0")
                + " from execution.past x where x.day > ? and x.day <= ? order by x.unit_id, x.document_id, x.obligation_id, x.period_start, x.day", reading(numbers, each), day, last);
        sql.query("select " + COLUMNS.replace("x.state", "'ended'") + " from execution.standing x where x.opened_on > ? and x.opened_on <= ?", reading(numbers, each), day, last);
    }

    private static RowCallbackHandler reading(UnitNumbers numbers, Consumer<Change> each) {
        Reading reading = new Reading(numbers, each);
        return row -> reading.at(row, 1);
    }

    /** Reads rows; the parts of documents, of which there are few, are kept once. */
    private static final class Reading {

        private final UnitNumbers numbers;
        private final Consumer<Change> each;
        private final Map<Projection.Part, Projection.Part> parts = new HashMap<>();
        private final Map<Integer, LocalDate> days = new HashMap<>();

        Reading(UnitNumbers numbers, Consumer<Change> each) {
            this.numbers = numbers;
            this.each = each;
        }

        void at(ResultSet row, int first) throws SQLException {
            Projection.Part part = new Projection.Part(row.getString(first + 2), days.computeIfAbsent(row.getInt(first + 3), LocalDate::ofEpochDay));
            each.accept(new Change(numbers.of(row.getLong(first)), row.getLong(first + 1), row.getLong(first + 8), parts.computeIfAbsent(part, same -> same),
                    new Terms(day(row, first + 4), day(row, first + 5), row.getBoolean(first + 9)), Standing.of(row.getString(first + 6), row.getBoolean(first + 7))));
        }

        private @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
            int day = row.getInt(column);
            return row.wasNull() ? null : days.computeIfAbsent(day, LocalDate::ofEpochDay);
        }
    }

    /** All units, in the order of the tree of a day; those that are not in it come last. */
    List<Long> units(LocalDate day) {
        return sql.queryForList("""
                select u.id from organization.unit u left join organization.unit_place p on p.unit_id = u.id and p.since <= ? and p.until > ? order by p.path nulls last, u.id""", Long.class, day, day);
    }

    List<TreeOfDay.Place> tree(LocalDate day) {
        List<TreeOfDay.Place> places = new ArrayList<>();
        sql.query("select p.unit_id, length(p.path) / 4 from organization.unit_place p where p.since <= ? and p.until > ? order by p.path",
                (RowCallbackHandler) row -> places.add(new TreeOfDay.Place(row.getLong(1), row.getInt(2))), day, day);
        return places;
    }

    /** The first day of those on which the tree is as on a day. */
    LocalDate treeSince(LocalDate day) {
        return Optional.ofNullable(DataAccessUtils.singleResult(sql.queryForList("""
                select greatest(max(p.since) filter (where p.since <= ?), max(p.until) filter (where p.until <= ?)) from organization.unit_place p""", LocalDate.class, day, day))).orElse(day);
    }
}
