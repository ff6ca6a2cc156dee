package vn.thongsuot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import vn.thongsuot.app.ThongSuotServer;
import vn.thongsuot.app.identity.Accounts;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.Person;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.Roles;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.identity.UnitTree;

/** A server in a process of its own whose people register and issue; it may be killed and started again on the same data. */
final class IssuingServer implements AutoCloseable {

    static final String PASSWORD = "mot mat khau dai de do";
    private static final String READY = "ready ";
    private static final String COUNTED = "counted ";

    private final Process process;
    private final BufferedReader out;
    private final String home;

    private IssuingServer(Process process, BufferedReader out, String home) {
        this.process = process;
        this.out = out;
        this.home = home;
    }

    /** @param people how many there are on a fresh folder: all of them clerks and leaders of the one unit at the top, the first its administrator too */
    static IssuingServer start(Conditions conditions, Path data, int people) throws IOException {
        Process process = ShippedServer.process(conditions, "512m", IssuingServer.class, data.toString(), Integer.toString(people)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        BufferedReader out = process.inputReader();
        return new IssuingServer(process, out, "http://127.0.0.1:" + said(out, READY));
    }

    private static String said(BufferedReader out, String what) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith(what)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the server ended before it said: " + what);
        }
        return line.substring(what.length());
    }

    Visitor visitor(int number) throws IOException, InterruptedException {
        return Visitor.signedIn(home, name(number), PASSWORD);
    }

    private static String name(int number) {
        return "nguoi.gui" + number;
    }

    /**
     * What stands in the database of an issue.
     *
     * @param issued whether all see it
     * @param units different units that it was delivered to
     * @param announced units that the trail says it was delivered to; more than there are units where one was delivered to twice
     */
    record Counted(boolean issued, long deliveries, long units, long assignments, long announced) {}

    Counted count(long document) throws IOException {
        process.outputWriter().write(document + "\n");
        process.outputWriter().flush();
        long[] told = Arrays.stream(said(out, COUNTED).split(" ")).mapToLong(Long::parseLong).toArray();
        return new Counted(told[0] == 1, told[1], told[2], told[3], told[4]);
    }

    /** As a failure of the machine would: nothing gets a chance to end its work. The database's own processes go on, as they do after a crash of the server alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, java.util.concurrent.TimeUnit.SECONDS)) {
            kill();
        }
    }

    /** The server's own process. */
    public static void main(String[] args) throws IOException {
        try (ConfigurableApplicationContext server = SpringApplication.run(ThongSuotServer.class, "--thongsuot.database.data=" + args[0], "--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            people(server, Integer.parseInt(args[1]));
            System.out.println(READY + server.getEnvironment().getProperty("local.server.port"));
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String document = asked.readLine(); document != null; document = asked.readLine()) {
                System.out.println(COUNTED + counted(server, Long.parseLong(document)));
            }
        }
    }

    private static String counted(ConfigurableApplicationContext server, long document) {
        return Acting.as(Actor.system("bench"), () -> server.getBean(TransactionOperations.class).execute(_ -> {
            List<Long> numbers = new ArrayList<>();
            for (String count : List.of("select count(*) from directive.issue where document_id = :document and state = 'issued'",
                    "select count(*) from directive.delivery where document_id = :document",
                    "select count(distinct unit_id) from directive.delivery where document_id = :document",
                    "select count(*) from directive.assignment where document_id = :document",
                    "select coalesce(sum((details ->> 'units')::bigint), 0) from audit.record where action = 'deliveries-prepared' and subject = 'document:' || :document")) {
                numbers.add(server.getBean(JdbcClient.class).sql(count).param("document", document).query(Long.class).single());
            }
            return String.join(" ", numbers.stream().map(String::valueOf).toList());
        }));
    }

    private static void people(ConfigurableApplicationContext server, int count) {
        Acting.as(Actor.system("bench"), () -> server.getBean(TransactionOperations.class).execute(_ -> {
            boolean fresh = server.getBean(JdbcClient.class).sql("select not exists (select from identity.person)").query(Boolean.class).single();
            if (fresh) {
                UnitId root = server.getBean(UnitTree.class).establishRoot("Ban Chấp hành", "party-upper", LocalDate.of(2010, 1, 1));
                for (int i = 0; i < count; i++) {
                    Person person = server.getBean(People.class).add(root, "Người Gửi " + i);
                    server.getBean(Accounts.class).open(person.id(), name(i));
                    server.getBean(Accounts.class).setPassword(person.id(), PASSWORD);
                    for (Role role : i == 0 ? List.of(Role.CLERK, Role.LEADER, Role.ADMINISTRATOR) : List.of(Role.CLERK, Role.LEADER)) {
                        server.getBean(Roles.class).give(person.id(), root, role, LocalDate.of(2020, 1, 1));
                    }
                }
            }
            return fresh;
        }));
    }
}
