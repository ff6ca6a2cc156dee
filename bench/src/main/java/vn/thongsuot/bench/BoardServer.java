package vn.thongsuot.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thongsuot.app.ThongSuotServer;
import vn.thongsuot.app.database.EmbeddedPostgreSql;

/** A server in a process of its own with a country at work in it; it may be killed and started again on the same data. */
final class BoardServer implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private BoardServer(Process process) throws IOException {
        this.process = process;
        this.out = process.inputReader();
    }

    static BoardServer start(Conditions conditions, Path data, Country country) throws IOException {
        return start(conditions, data, country, "");
    }

    /** Another server on the database of one that runs, with a board of its own, as a second machine would be. */
    static BoardServer beside(Conditions conditions, Path data, Path own, Country country) throws IOException {
        String port = Files.readAllLines(data.resolve("cluster/postmaster.pid")).get(3).strip();
        String password = URLEncoder.encode(Files.readString(data.resolve("secrets/database-owner")).strip(), StandardCharsets.UTF_8);
        return start(conditions, own, country, "postgresql://thongsuot_owner:" + password + "@127.0.0.1:" + port + "/" + EmbeddedPostgreSql.DATABASE);
    }

    /** @param address of the database; empty for one of the folder's own */
    private static BoardServer start(Conditions conditions, Path data, Country country, String address) throws IOException {
        return new BoardServer(ShippedServer.process(conditions, "4g", BoardServer.class, data.toString(), Integer.toString(country.units()), Integer.toString(country.documents()),
                country.issued().toString(), address).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    /** Milliseconds from the moment that another server acknowledges a report to the one in which this one has it. */
    List<Double> lagsBehind(BoardServer other, double seconds) throws IOException {
        tell("watch");
        other.tell("report " + seconds);
        other.said(report -> {
            try {
                tell(report);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return numbers("over");
    }

    private void tell(String line) throws IOException {
        process.outputWriter().write(line + "\n");
        process.outputWriter().flush();
    }

    /** What it answers to a command. */
    String ask(String command) throws IOException {
        tell(command);
        return said(_ -> {});
    }

    double number(String command) throws IOException {
        return Double.parseDouble(ask(command));
    }

    List<Double> numbers(String command) throws IOException {
        String told = ask(command);
        return told.isEmpty() ? List.of() : java.util.Arrays.stream(told.split(" ")).map(Double::valueOf).toList();
    }

    /** Lets units report until it is killed; each report that was acknowledged, as it is. */
    void write(Consumer<String> acknowledged, int millis) throws IOException, InterruptedException {
        tell("acknowledge");
        Thread killer = Thread.ofPlatform().start(() -> {
            try {
                TimeUnit.MILLISECONDS.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            // Not by the process itself: that would close what it has said and nobody has read yet.
            process.toHandle().destroyForcibly();
        });
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            // A line that was cut off was not acknowledged.
            if (line.startsWith("ack ") && line.endsWith(".")) {
                acknowledged.accept(line.substring(4, line.length() - 1));
            }
        }
        killer.join();
        process.waitFor();
    }

    private String said(Consumer<String> other) throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("= ")) {
                return line.substring(2);
            }
            other.accept(line);
        }
        throw new IOException("the server ended before it answered");
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }

    /** The server's own process. */
    public static void main(String[] args) throws Exception {
        Country country = new Country(Integer.parseInt(args[1]), Integer.parseInt(args[2]), LocalDate.parse(args[3]));
        try (ConfigurableApplicationContext server = SpringApplication.run(ThongSuotServer.class, "--thongsuot.database.data=" + args[0], "--thongsuot.database.address=" + args[4], "--server.port=0", "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off")) {
            CountryAtWork work = new CountryAtWork(server, country);
            BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String command = asked.readLine(); command != null; command = asked.readLine()) {
                System.out.println("= " + work.does(command.split(" "), asked));
            }
        }
    }
}
