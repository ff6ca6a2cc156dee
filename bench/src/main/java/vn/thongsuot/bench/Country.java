package vn.thongsuot.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.thongsuot.app.database.Database;

/**
 * A country with its work, laid straight into the tables: five levels of units, documents of twenty obligations each from the top, and a hundred occurrences at each unit, spread so that
 * no two units next to each other have the same ones.
 */
record Country(int units, int documents, LocalDate issued) {

    static final int EACH = 20;
    static final int OF_A_UNIT = 100;

    /** An occurrence that is open and of which nothing is said. */
    record Open(long unit, long document, String obligation) {}

    private int provinces() {
        return Math.min(34, units / 30);
    }

    private int districts() {
        return Math.min(677, units / 15);
    }

    /** Not a multiple of what occurrences are dealt out by: units below one another have different ones. */
    private int communes() {
        return units / 80 * 10 + 1;
    }

    /** The first unit of the lowest level. */
    long firstBase() {
        return 2L + provinces() + districts() + communes();
    }

    long province(int number) {
        return 2L + number % provinces();
    }

    /** How many obligations lie between two of a unit. */
    int step() {
        return Math.max(1, documents * EACH / OF_A_UNIT);
    }

    /** One of those that a writer has for itself. */
    Open any(Random random, int writer, int writers) {
        long unit = firstBase() + random.nextInt((units - (int) firstBase()) / writers) * writers + writer;
        int turn = (int) (random.nextInt(4) + 10 - unit % 10) % 10 + 10 * random.nextInt(OF_A_UNIT / 10);
        long duty = (long) turn * step() + unit % step();
        return new Open(unit, 1 + duty / EACH, "o" + (duty % EACH + 1));
    }

    void fill(Database database) throws SQLException {
        try (Connection owner = database.asOwner(); Statement statement = owner.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("insert into organization.unit (id, code) select n, 'U' || n from generate_series(1, " + units + ") n");
            int first = 1;
            int above = 0;
            for (int size : List.of(1, provinces(), districts(), communes(), units - 1 - provinces() - districts() - communes())) {
                level(statement, first, size, above);
                above = first;
                first += size;
            }
            statement.execute("select setval(pg_get_serial_sequence('organization.unit', 'id'), " + units + ")");
            documents(statement);
            List<String> indexes = without(statement);
            statement.execute("""
                    insert into execution.occurrence (unit_id, document_id, obligation_id, period_start, sender_id, role, due, state, percent, reported_on, entries, opened_on, changed_on)
                    select u, 1 + d / 20, 'o' || (d %% 20 + 1), day, 1, 'implement', case when d %% 4 > 0 then current_date + d %% 40 - 20 end,
                           case when (u + k) %% 10 < 6 then 'open' when (u + k) %% 10 < 9 then 'verified' else 'reported' end, 0, case when (u + k) %% 10 > 5 then day + 20 end,
                           case when (u + k) %% 10 > 3 then 1 else 0 end, day, day
                      from generate_series(1, %d) u, generate_series(0, %d) k, lateral (select k * %d + u %% %d as d) x, (select date '%s' as day) y""".formatted(units, OF_A_UNIT - 1, step(), step(), issued));
            // What was said of each, as it stands.
            statement.execute("""
                    insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words)
                    select unit_id, document_id, obligation_id, period_start, 1, sender_id, now(), case state when 'verified' then sender_id else unit_id end, 1,
                           case state when 'verified' then 'verification' when 'reported' then 'report' else 'progress' end, 'đã họp và phân công'
                      from execution.occurrence where entries = 1""");
            // Everybody was reminded of it this morning: else the server would remind of all at once of what came due on many days.
            statement.execute("insert into execution.reminding (day, done) values (organization.today(), true)");
            for (String index : indexes) {
                statement.execute(index);
            }
            statement.execute("vacuum analyze");
        }
    }

    private static void level(Statement statement, int first, int size, int above) throws SQLException {
        // Each level deals its units out to those above in turn.
        String upper = above == 0 ? "null::bigint" : above + " + (n - " + first + ") % " + (first - above);
        statement.execute("""
                insert into organization.unit_state (unit_id, valid, kind, name, parent_id, names, searched)
                select n, daterange('2015-01-01', null), 'party-base', 'Đảng bộ ' || n, %s, array['dang bo ' || n], 'dang bo ' || n from generate_series(%d, %d) n""".formatted(upper, first, first + size - 1));
        statement.execute("""
                insert into organization.unit_place (unit_id, since, until, path)
                select s.unit_id, date '2015-01-01', 'infinity', coalesce(p.path, ''::bytea) || int4send(s.unit_id::int)
                  from organization.unit_state s left join organization.unit_place p on p.unit_id = s.parent_id where s.unit_id between %d and %d""".formatted(first, first + size - 1));
    }

    private void documents(Statement statement) throws SQLException {
        statement.execute("""
                insert into directive.document (unit_id, id, direction, file_name, bytes, state, problem_vi, registered_at, type, code, title, dated) overriding system value
                select 1, n, 'outgoing', 'kh.txt', 0, 'refused', '', now(), 'Kế hoạch', n || '-KH/TW', 'công tác năm', date '%1$s' from generate_series(1, %2$d) n""".formatted(issued, documents));
        statement.execute("""
                insert into directive.obligation (unit_id, document_id, id, position, section, text, schedule, due, state)
                select 1, 1 + d / 20, 'o' || (d %% 20 + 1), d %% 20, 'II', 'Việc ' || d, case when d %% 4 > 0 then 'deadline' else 'unspecified' end, case when d %% 4 > 0 then current_date + d %% 40 - 20 end, 'confirmed'
                  from generate_series(0, %d) d""".formatted(documents * EACH - 1));
        statement.execute("""
                insert into directive.issue (unit_id, document_id, state, signing, signed_by, day, begun_at, issued_at, units, delivered, receive_by)
                select 1, n, 'issued', 'T/M', 1, date '%1$s', now(), now(), 0, 0, date '%1$s' from generate_series(1, %2$d) n""".formatted(issued, documents));
        statement.execute("insert into execution.opening (unit_id, document_id, through, running) select 1, n, date '%s', false from generate_series(1, %d) n".formatted(issued, documents));
    }

    /** Takes the indexes off, so that millions of rows are written in the time that it takes to write them; what makes them again. */
    private static List<String> without(Statement statement) throws SQLException {
        List<String> makes = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("""
                select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid = 'execution.occurrence'::regclass and not i.indisprimary""")) {
            while (found.next()) {
                names.add(found.getString(1));
                makes.add(found.getString(2));
            }
        }
        for (String name : names) {
            statement.execute("drop index " + name);
        }
        return makes;
    }
}
