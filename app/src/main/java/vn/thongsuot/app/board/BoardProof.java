package vn.thongsuot.app.board;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thongsuot.app.board.Tallies.Dimension;
import vn.thongsuot.app.identity.UnitId;

/**
 * Proves the board, in one snapshot of the database and beside a running server: every occurrence stands as what was said of it leaves it; and the board, drawn from the same rows from which servers
 * draw theirs, past days from the log of changes, says what plain SQL counts.
 */
final class BoardProof {

    /** The top of the tree, below which everything is counted, and some of those next to it: counting the country once more for each level would take most of the time. */
    private static final int UPPER_UNITS = 40;
    private static final int CHOSEN_UPPER = 8;
    /** And of all units some, each time others. */
    private static final int CHOSEN_UNITS = 80;
    private static final int NUMBERS = 8;
    private static final int A_FETCH = 10_000;

    private final JdbcTemplate sql;
    private final Tallies tallies;
    private final Standings standings;
    private final Consumer<Difference> each;
    private long counts;
    private long units;
    private long occurrences;
    private long differences;

    private BoardProof(Connection connection, Consumer<Difference> each) {
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
        this.sql = new JdbcTemplate(one);
        // Where much does not fit, that comes in portions too.
        sql.setFetchSize(A_FETCH);
        this.tallies = new Tallies(JdbcClient.create(one));
        this.standings = new Standings(sql);
        this.each = each;
    }

    /** Something that does not fit. */
    sealed interface Difference {

        /** The board counts otherwise than SQL. @param key a document, or the unit below in hexadecimal */
        record Counted(long unit, LocalDate day, String key, Tally board, Tally plain) implements Difference {}

        /** An occurrence does not stand as what was said of it leaves it. */
        record Standing(long unit, long document, String obligation, LocalDate period, String state, String expected) implements Difference {}

        /** An occurrence has another number of entries than it says. */
        record Entries(long unit, long document, String obligation, LocalDate period, long stated, long found) implements Difference {}
    }

    /** What was compared. @param counts how many numbers, of so many units; @param occurrences how many were held against what was said of them */
    record Result(long counts, long units, long occurrences, long differences) {

        boolean holds() {
            return differences == 0;
        }
    }

    /**
     * @param connection of the owner of the tables; it is used for one snapshot and given back as it was
     * @param each told of each difference as it is found
     */
    static Result of(Connection connection, LocalDate today, Consumer<Difference> each) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement setting = connection.createStatement()) {
            setting.execute("set transaction isolation level repeatable read read only");
            // One connection, and millions of rows to hold against each other.
            setting.execute("set local work_mem = '64MB'");
        }
        try {
            BoardProof proof = new BoardProof(connection, each);
            proof.occurrences();
            proof.counts(today);
            return new Result(proof.counts, proof.units, proof.occurrences, proof.differences);
        } finally {
            connection.rollback();
        }
    }

    private void differs(Difference difference) {
        differences++;
        each.accept(difference);
    }

    /** What was owed by a unit that ended, or was withdrawn, ends without anything said. Held against each other in the database: of millions only those that don't fit come here. */
    private void occurrences() {
        act("", "ALL");
        occurrences = Objects.requireNonNull(sql.queryForObject("select count(*) from execution.occurrence", Long.class));
        sql.query("""
                with said as (
                  select e.unit_id, e.document_id, e.obligation_id, e.period_start, count(*) as entries,
                         max(e.number) filter (where e.kind in ('report', 'verification', 'return', 'refusal-request', 'refusal', 'refusal-denial', 'suspension', 'resumption', 'passing', 'taking-back')) as last
                    from execution.entry e group by e.unit_id, e.document_id, e.obligation_id, e.period_start),
                stands as (
                  select o.unit_id, o.document_id, o.obligation_id, o.period_start, o.state, o.entries, o.given, coalesce(o.issuer_id, o.sender_id) as issuer, coalesce(s.entries, 0) as found, e.kind as last,
                         case e.kind when 'report' then 'reported' when 'verification' then 'verified' when 'return' then 'returned' when 'refusal-request' then 'refusal-asked' when 'refusal' then 'refused'
                           when 'suspension' then 'suspended' when 'taking-back' then 'ended' else 'open' end as expected
                    from execution.occurrence o
                    left join said s on s.unit_id = o.unit_id and s.document_id = o.document_id and s.obligation_id = o.obligation_id and s.period_start = o.period_start
                    left join execution.entry e on e.unit_id = o.unit_id and e.document_id = o.document_id and e.obligation_id = o.obligation_id and e.period_start = o.period_start and e.number = s.last),
                held as (
                  select t.unit_id, t.document_id, t.obligation_id, t.period_start, t.state, t.expected, t.entries, t.found,
                         t.state <> t.expected
                           and not (t.state = 'suspended' and (t.last is null or t.last = 'passing'))
                           and not (t.state = 'ended' and (t.given > 0
                             or exists (select from directive.obligation b where b.unit_id = t.issuer and b.document_id = t.document_id and b.id = t.obligation_id and b.ended_on is not null)
                             or exists (select from organization.succession s where s.unit_id = t.unit_id))) as otherwise
                    from stands t)
                select h.unit_id, h.document_id, h.obligation_id, h.period_start, h.state, h.expected, h.entries, h.found, h.otherwise from held h where h.otherwise or h.entries <> h.found""", (RowCallbackHandler) row -> {
            LocalDate period = row.getObject("period_start", LocalDate.class);
            if (row.getBoolean("otherwise")) {
                differs(new Difference.Standing(row.getLong("unit_id"), row.getLong("document_id"), row.getString("obligation_id"), period, row.getString("state"), row.getString("expected")));
            }
            if (row.getLong("entries") != row.getLong("found")) {
                differs(new Difference.Entries(row.getLong("unit_id"), row.getLong("document_id"), row.getString("obligation_id"), period, row.getLong("entries"), row.getLong("found")));
            }
        });
    }

    private void counts(LocalDate today) {
        UnitNumbers numbers = new UnitNumbers(standings.units(today));
        Redrawing drawing = new Redrawing(Projection.EMPTY);
        standings.all(numbers, drawing::apply);
        Projection now = drawing.done();
        PastDays past = new PastDays(standings);
        List<LocalDate> days = new ArrayList<>(List.of(Moment.periodBefore(today), today.minusDays(7)));
        days.sort(Comparator.reverseOrder());
        Map<LocalDate, Projection> drawn = new LinkedHashMap<>(Map.of(today, now));
        days.forEach(day -> drawn.put(day, past.at(day, now, numbers)));
        List<Long> tops = tops(today);
        drawn.forEach((day, projection) -> {
            TreeOfDay tree = new TreeOfDay(standings.tree(day), numbers);
            Standing.Day judged = tallies.judging(day);
            Sums sums = new Sums(judged);
            tops.forEach(top -> compare(top, new Count(projection, tree.below(top), judged, sent(top)).numbers(sums).whole(), judged, day.isBefore(today)));
            act("", "ALL");
        });
        units = tops.size();
    }

    private List<Long> tops(LocalDate today) {
        List<Long> upper = sql.queryForList("select p.unit_id from organization.unit_place p where p.since <= ? and p.until > ? order by length(p.path), p.path limit " + UPPER_UNITS, Long.class, today, today);
        Set<Long> tops = new TreeSet<>(upper.subList(0, Math.min(1, upper.size())));
        Collections.shuffle(upper);
        tops.addAll(upper.subList(0, Math.min(CHOSEN_UPPER, upper.size())));
        tops.addAll(sql.queryForList("select p.unit_id from organization.unit_place p where p.since <= ? and p.until > ? order by random() limit " + CHOSEN_UNITS, Long.class, today, today));
        return List.copyOf(tops);
    }

    private Set<Long> sent(long top) {
        return sql.queryForList("select i.document_id from directive.issue i where i.unit_id = ? and i.state = 'issued'", Long.class, top).stream().collect(Collectors.toUnmodifiableSet());
    }

    private void compare(long top, Counting.Whole board, Standing.Day day, boolean past) {
        act(Long.toString(top), "UNIT");
        compare(top, day, board.byDocument(), tallies.count(new UnitId(top), null, Dimension.DOCUMENT, day, past));
        if (!past) {
            compare(top, day, board.byUnit(), tallies.count(new UnitId(top), null, Dimension.UNIT, day, false));
        }
    }

    private void compare(long top, Standing.Day day, Map<String, Tally> board, Map<String, Tally> plain) {
        Set<String> keys = new TreeSet<>(board.keySet());
        keys.addAll(plain.keySet());
        for (String key : keys) {
            counts += NUMBERS;
            Tally counted = board.getOrDefault(key, Tally.NONE);
            Tally expected = plain.getOrDefault(key, Tally.NONE);
            if (!counted.equals(expected)) {
                differs(new Difference.Counted(top, day.day(), key, counted, expected));
            }
        }
    }

    private void act(String unit, String reach) {
        sql.query("select identity.act('', ?, ?)", (RowCallbackHandler) _ -> {}, unit, reach);
    }
}
