package vn.thongsuot.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.thongsuot.app.ServerMain;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.OpenedDatabase;

/**
 * The live board of a country at work: eight units at once report through the server's own code, one transaction with its audit record each, while leaders look. In the server: without the
 * way over the network and without the drawing of the page.
 */
final class LiveBoard implements Benchmark {

    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final int READERS = 50;
    /** Seconds in which the compiler gets to know a page; past days are drawn within twice as many. */
    private static final int WARM = 10;

    @Override
    public String about() {
        return "board: 300,000 units, 2,000 obligations, 30 million occurrences (--quick: a tenth) looked at while 8 writers report; against pgbench; server and PostgreSQL killed at a hundredth of it";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        int units = conditions.size(300_000, 30_000);
        Path folder = Files.createTempDirectory("thongsuot-bench");
        try {
            Country country = new Country(units, conditions.quick() ? 10 : 100, LocalDate.now().minusDays(60));
            List<Figure> figures = new ArrayList<>();
            double small = small(conditions, folder.resolve("small"), new Country(units / 100, country.documents(), country.issued()), figures);
            double large = country(conditions, folder.resolve("large"), country, figures);
            figures.add(new Figure("board-growth", large / small, "ratio"));
            return figures;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void fill(Conditions conditions, Path data, Country country) throws IOException, SQLException {
        long from = System.nanoTime();
        Files.createDirectories(data);
        try (OpenedDatabase opened = OpenedDatabase.open(data, "")) {
            opened.database().migrate();
            country.fill(opened.database());
        }
        conditions.log().printf("%,d units with %,d occurrences laid down in %.0f s%n", country.units(), (long) country.units() * Country.OF_A_UNIT, (System.nanoTime() - from) / 1e9);
    }

    /** Said at once: the whole takes long, and may not come to its end. */
    private static void tell(Conditions conditions, List<Figure> figures, Figure figure) {
        conditions.log().println("  " + figure.name() + " " + String.format(java.util.Locale.ROOT, "%.3f", figure.number()) + " " + figure.unit());
        figures.add(figure);
    }

    private static double p95(List<Double> times) {
        return Visitor.at(0.95, times);
    }

    /**
     * A hundredth of the country: what its top's page takes, how quickly all are reminded of what is due, and killing, which takes minutes a time where a country is read anew and everything counted by SQL.
     *
     * @return p95 of the top's page with one reader
     */
    private static double small(Conditions conditions, Path data, Country country, List<Figure> figures) throws Exception {
        fill(conditions, data, country);
        double root;
        try (BoardServer server = BoardServer.start(conditions, data, country)) {
            server.number("ready");
            tell(conditions, figures, new Figure("reminders-per-second", server.number("remind"), "/s"));
            double seconds = conditions.rounds(20, 5);
            server.numbers("read root 1 " + WARM);
            root = p95(server.numbers("read root 1 " + seconds));
        }
        killed(conditions, data, country, figures);
        return root;
    }

    /** @return p95 of the top's page with one reader */
    private static double country(Conditions conditions, Path data, Country country, List<Figure> figures) throws Exception {
        fill(conditions, data, country);
        double seconds = conditions.rounds(30, 5);
        double root = 0;
        try (BoardServer server = BoardServer.start(conditions, data, country)) {
            tell(conditions, figures, new Figure("board-load", server.number("ready"), "s"));
            tell(conditions, figures, new Figure("board-occurrences", server.number("occurrences"), ""));
            server.number("write " + 2 * WARM);
            double updates = server.number("write " + seconds);
            tell(conditions, figures, new Figure("updates-per-second", updates, "/s"));
            double plain = pgbench(data, country, (int) seconds);
            tell(conditions, figures, new Figure("pgbench-per-second", plain, "/s"));
            tell(conditions, figures, new Figure("update-vs-pgbench", updates / plain, "ratio"));
            for (String what : List.of("root", "province", "base")) {
                server.numbers("read " + what + " 1 " + WARM);
                double one = p95(server.numbers("read " + what + " 1 " + seconds));
                root = what.equals("root") ? one : root;
                tell(conditions, figures, new Figure("board-" + what + "-p95", one, "ms"));
                tell(conditions, figures, new Figure("board-" + what + "-p95-50-readers", p95(server.numbers("read " + what + " " + READERS + " " + seconds)), "ms"));
                tell(conditions, figures, new Figure("updates-beside-50-at-" + what, server.number("updates-meanwhile"), "/s"));
            }
            tell(conditions, figures, new Figure("board-lag-p99", Visitor.at(0.99, server.numbers("lag first " + seconds)), "ms"));
            tell(conditions, figures, new Figure("board-lag-second-p99", Visitor.at(0.99, server.numbers("lag second " + seconds)), "ms"));
            try (BoardServer other = BoardServer.beside(conditions, data, data.resolveSibling("other"), country)) {
                other.number("ready");
                // As one that has been at work for a while: the first minute is the compiler's, and past days are drawn.
                other.numbers("read-alone root 1 " + WARM);
                tell(conditions, figures, new Figure("board-lag-other-server-p99", Visitor.at(0.99, other.lagsBehind(server, seconds)), "ms"));
            }
            tell(conditions, figures, new Figure("board-rebuild", server.number("rebuild"), "s"));
            tell(conditions, figures, new Figure("board-memory", server.number("board-megabytes"), "MB"));
            tell(conditions, figures, new Figure("server-heap", server.number("heap-megabytes"), "MB"));
            tell(conditions, figures, new Figure("board-differs-from-sql", server.number("differences"), ""));
        }
        verify(conditions, data, figures);
        return root;
    }

    /** What it takes to prove the trail and the board, as the launcher runs it; that they hold. */
    private static void verify(Conditions conditions, Path data, List<Figure> figures) throws IOException, InterruptedException {
        String[] command = ShippedServer.process(conditions, "1g", ServerMain.class, "verify", "--data", data.toString()).command().toArray(String[]::new);
        long from = System.nanoTime();
        List<Long> resident = Processes.resident(data, command);
        tell(conditions, figures, new Figure("verify-seconds", (System.nanoTime() - from) / 1e9, "s"));
        tell(conditions, figures, new Figure("verify-memory", Collections.max(resident) / 1e6, "MB"));
    }

    private static void killed(Conditions conditions, Path data, Country country, List<Figure> figures) throws Exception {
        Random random = new Random(20261129);
        Map<String, Integer> acknowledged = new HashMap<>();
        long differences = 0;
        int rounds = conditions.rounds(50, 4);
        for (int round = 0; round < rounds; round++) {
            try (BoardServer server = BoardServer.start(conditions, data, country)) {
                server.number("ready");
                differences += (long) server.number("differences");
                boolean database = round % 2 == 1;
                Thread killer = Thread.ofPlatform().start(() -> {
                    if (database) {
                        killDatabase(data, 500 + random.nextInt(1500));
                    }
                });
                server.write(line -> {
                    int end = line.lastIndexOf(' ');
                    acknowledged.merge(line.substring(0, end), Integer.valueOf(line.substring(end + 1)), Math::max);
                }, 1000 + random.nextInt(2000));
                killer.join();
            }
        }
        long[] found = check(data, acknowledged);
        conditions.log().printf("%d kills, %,d occurrences with reports that were acknowledged%n", rounds, acknowledged.size());
        tell(conditions, figures, new Figure("board-kills", rounds, ""));
        tell(conditions, figures, new Figure("updates-lost", found[0], ""));
        tell(conditions, figures, new Figure("updates-doubled", found[1], ""));
        tell(conditions, figures, new Figure("board-differs-from-sql-after-kills", differences, ""));
    }

    /** All at once, the postmaster and what it started. */
    private static void killDatabase(Path data, int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
            try (Stream<Path> files = Files.walk(data, 3)) {
                Path pid = files.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip())).ifPresent(postmaster -> {
                    List<ProcessHandle> backends = postmaster.children().toList();
                    postmaster.destroyForcibly();
                    backends.forEach(ProcessHandle::destroyForcibly);
                });
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Occurrences of which a report is lost, and of which there are more or fewer entries than they count. */
    private static long[] check(Path data, Map<String, Integer> acknowledged) throws IOException, SQLException {
        long lost = 0;
        long doubled = 0;
        try (OpenedDatabase opened = OpenedDatabase.open(data, ""); Connection owner = opened.database().asOwner(); Statement statement = owner.createStatement()) {
            for (Map.Entry<String, Integer> one : acknowledged.entrySet()) {
                String[] key = one.getKey().split(" ");
                try (ResultSet row = statement.executeQuery("""
                        select o.entries, (select count(*) from execution.entry e where e.unit_id = o.unit_id and e.document_id = o.document_id and e.obligation_id = o.obligation_id and e.period_start = o.period_start)
                          from execution.occurrence o where o.unit_id = %s and o.document_id = %s and o.obligation_id = '%s'""".formatted(key[0], key[1], key[2]))) {
                    lost += row.next() && row.getInt(1) >= one.getValue() && row.getInt(2) >= one.getValue() ? 0 : 1;
                    doubled += row.getInt(1) == row.getInt(2) ? 0 : 1;
                }
            }
        }
        return new long[] {lost, doubled};
    }

    /** The same statements by pgbench on the same server, as the server's own role, on other occurrences. */
    private static double pgbench(Path data, Country country, int seconds) throws Exception {
        Path script = Files.createTempFile("bench", ".sql");
        Files.writeString(script, """
                \\set u random(%1$d, %2$d)
                \\set k mod(14 - mod(:u, 10) + random(0, 5), 10) + 10 * random(0, 9)
                \\set j :k * %3$d + mod(:u, %3$d)
                \\set d 1 + :j / 20
                \\set o mod(:j, 20) + 1
                begin;
                select identity.act('1', cast(:u as text), 'UNIT');
                update execution.occurrence set state = case state when 'returned' then 'open' else 'returned' end, percent = 50, entries = entries + 1, reported_on = current_date where unit_id = :u and document_id = :d and obligation_id = 'o' || cast(:o as text) and period_start = date '%4$s' returning entries, case state when 'returned' then 'return' else 'resumption' end as kind \\gset
                insert into execution.entry (unit_id, document_id, obligation_id, period_start, number, sender_id, at, by_unit, by_person, kind, words, percent) values (:u, :d, 'o' || cast(:o as text), date '%4$s', :entries, 1, now(), :u, 1, :kind, 'đã họp và phân công', 50);
                insert into audit.record (unit_id, at, person_id, acting_unit_id, origin, request, action, subject, details) values (:u, clock_timestamp(), 1, :u, '127.0.0.1', 'bench', 'entry-made', 'occurrence:' || cast(:u as text), '{"kind": "progress"}'::jsonb);
                commit;
                """.formatted(country.firstBase(), country.units(), country.step(), country.issued()));
        try (OpenedDatabase opened = OpenedDatabase.open(data, ""); HikariDataSource pool = opened.database().serverPool(1)) {
            Database database = opened.database();
            Matcher address = Pattern.compile("//([^:/]+):(\\d+)/").matcher(database.url());
            if (!address.find()) {
                throw new IOException("no address in " + database.url());
            }
            ProcessBuilder builder = new ProcessBuilder("pgbench", "-n", "-M", "prepared", "-c", "8", "-j", "2", "-T", Integer.toString(seconds), "-f", script.toString(), "-h", address.group(1), "-p",
                    address.group(2), "-U", Database.SERVER, database.name()).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", pool.getPassword());
            Process process = builder.start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            Matcher rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IOException("pgbench: " + said);
            }
            return Double.parseDouble(rate.group(1));
        } finally {
            Files.delete(script);
        }
    }
}
