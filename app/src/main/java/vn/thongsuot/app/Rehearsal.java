package vn.thongsuot.app;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.thongsuot.app.database.DataDirectory;

/** Starts a server on a folder of its own, asks for the first pages and stops: from this the launcher keeps the loaded classes. */
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/actuator/health", "/", "/login", "/sign-in", "/nowhere");

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("rehearsal");
        try {
            ServeCommand serve = new ServeCommand();
            new CommandLine(serve).parseArgs("--data", folder.toString(), "--database", "", "--port", "0");
            try (DataDirectory data = DataDirectory.open(folder); ConfigurableApplicationContext context = serve.start(data); HttpClient client = HttpClient.newHttpClient()) {
                for (String page : PAGES) {
                    client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ServeCommand.port(context) + page)).build(), BodyHandlers.ofString());
                }
            }
            return 0;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }
}
