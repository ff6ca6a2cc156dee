package vn.thongsuot.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import vn.thongsuot.app.database.DataDirectory;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.EmbeddedPostgreSql;

/** What the audit trail costs a write: transactions of one update each, 8 writers, without a record and with one. Durable commits. */
final class AuditCost implements Benchmark {

    private static final int WRITERS = 8;

    @Override
    public String about() {
        return "audit: writes per second of 8 writers without and with an audit record in the same transaction";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        Path folder = Files.createTempDirectory("bench-audit");
        try (DataDirectory data = DataDirectory.open(folder); EmbeddedPostgreSql postgres = EmbeddedPostgreSql.start(data)) {
            Database database = Database.in(postgres, "bench");
            database.migrate();
            try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
                statement.execute("create table public.thing (id int primary key, value int not null)");
                statement.execute("insert into public.thing select n, 0 from generate_series(1, 1000) n");
                statement.execute("grant select, update on public.thing to " + Database.SERVER);
            }
            try (HikariDataSource pool = database.serverPool(WRITERS)) {
                double seconds = conditions.rounds(10, 4);
                measure(pool, 2, false);
                measure(pool, 2, true);
                double without = measure(pool, seconds, false);
                double with = measure(pool, seconds, true);
                double withoutAgain = measure(pool, seconds, false);
                double base = (without + withoutAgain) / 2;
                return List.of(new Figure("writes-without-audit", base, "/s"), new Figure("writes-with-audit", with, "/s"), new Figure("audit-cost", base / with, "ratio"),
                        new Figure("audit-time-per-write", WRITERS * (1000 / with - 1000 / base), "ms"));
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static double measure(HikariDataSource pool, double seconds, boolean recorded) throws Exception {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Callable<Long>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.add(() -> write(pool, writer, end, recorded));
            }
            long written = 0;
            for (Future<Long> count : threads.invokeAll(writers)) {
                written += count.get();
            }
            return written / seconds;
        }
    }

    private static long write(HikariDataSource pool, int writer, long end, boolean recorded) throws SQLException {
        long count = 0;
        try (Connection connection = pool.getConnection();
                PreparedStatement act = connection.prepareStatement("select identity.act('7', '42', 'UNIT')");
                PreparedStatement update = connection.prepareStatement("update public.thing set value = value + 1 where id = ?");
                PreparedStatement record = connection.prepareStatement("""
                        insert into audit.record (unit_id, at, person_id, acting_unit_id, origin, request, action, subject, details)
                        values (?, clock_timestamp(), 7, 42, '192.0.2.1', 'r-1', 'thing-changed', ?, '{"value": "1"}'::jsonb)""")) {
            while (System.nanoTime() < end) {
                act.execute();
                update.setInt(1, 1 + (int) ((count * WRITERS + writer) % 1000));
                update.executeUpdate();
                if (recorded) {
                    record.setLong(1, 1 + count % 60);
                    record.setString(2, "thing:" + count % 1000);
                    record.executeUpdate();
                }
                connection.commit();
                count++;
            }
        }
        return count;
    }
}
