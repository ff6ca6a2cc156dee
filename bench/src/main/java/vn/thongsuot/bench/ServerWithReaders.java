package vn.thongsuot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
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

/** A server in a process of its own, on the jars it is shipped with, with one unit and administrators of it who are signed in. */
record ServerWithReaders(Process process, long root, List<Visitor> readers) implements AutoCloseable {

    private static final String PASSWORD = "mot mat khau dai de do";
    private static final String READY = "ready ";

    static ServerWithReaders start(Conditions conditions, Path data, int readers) throws IOException, InterruptedException {
        Process process = ShippedServer.process(conditions, "512m", ServerWithReaders.class, data.toString(), Integer.toString(readers)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the server did not start");
        }
        String[] told = line.substring(READY.length()).split(" ");
        List<Visitor> visitors = new ArrayList<>();
        for (int i = 0; i < readers; i++) {
            visitors.add(Visitor.signedIn("http://127.0.0.1:" + told[0], "nguoi.do" + i, PASSWORD));
        }
        return new ServerWithReaders(process, Long.parseLong(told[1]), List.copyOf(visitors));
    }

    /** The server's own process. */
    public static void main(String[] args) throws IOException {
        try (ConfigurableApplicationContext server = SpringApplication.run(ThongSuotServer.class, "--thongsuot.database.data=" + args[0], "--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            UnitId root = people(server, Integer.parseInt(args[1]));
            System.out.println(READY + server.getEnvironment().getProperty("local.server.port") + " " + root.value());
            while (System.in.read() >= 0) {
                // Until whoever started it closes the pipe.
            }
        }
    }

    private static UnitId people(ConfigurableApplicationContext server, int count) {
        return Acting.as(Actor.system("bench"), () -> server.getBean(TransactionOperations.class).execute(_ -> {
            UnitId root = server.getBean(UnitTree.class).establishRoot("Ban Chấp hành", "party-upper", LocalDate.of(2010, 1, 1));
            for (int i = 0; i < count; i++) {
                Person person = server.getBean(People.class).add(root, "Người Đo " + i);
                server.getBean(Accounts.class).open(person.id(), "nguoi.do" + i);
                server.getBean(Accounts.class).setPassword(person.id(), PASSWORD);
                server.getBean(Roles.class).give(person.id(), root, Role.ADMINISTRATOR, LocalDate.of(2020, 1, 1));
            }
            return root;
        }));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
