package vn.thongsuot.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.thongsuot.app.database.DataDirectory;
import vn.thongsuot.app.identity.Trials;

/**
 * Runs the world to try on a folder of its own: people of it go through the pages and register a document again and again, then it stops. From this the launcher keeps the loaded classes, and what
 * of them is used most: so the next server answers its first pages and reads its first documents nearly as fast as one that has been at work for hours.
 */
@Command(name = "rehearse", hidden = true)
final class Rehearsal implements Callable<Integer> {

    private static final List<String> PAGES = List.of("/", "/units?q=chi+bo", "/search?q=ke+hoach", "/actuator/health");
    private static final String DOCUMENT = "/demo/ke-hoach-45-kh-duk-chuyen-doi-so.docx";
    private static final int PEOPLE = 3;
    private static final int PAGES_EACH = 30;
    private static final int DOCUMENTS = 40;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Override
    public Integer call() throws Exception {
        Path folder = Files.createTempDirectory("rehearsal");
        try {
            ServeCommand serve = new ServeCommand();
            new CommandLine(serve).parseArgs("--data", folder.toString(), "--database", "", "--port", "0", "--demo");
            try (DataDirectory data = DataDirectory.open(folder); ConfigurableApplicationContext context = serve.start(data)) {
                rehearse("http://127.0.0.1:" + ServeCommand.port(context), context.getBean(Trials.class).trials());
            }
            return 0;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static void rehearse(String home, List<Trials.Trial> people) throws IOException, InterruptedException {
        List<RehearsingPerson> rehearsing = new ArrayList<>();
        for (Trials.Trial person : people.subList(0, Math.min(PEOPLE, people.size()))) {
            rehearsing.add(RehearsingPerson.signedIn(home, person));
        }
        byte[] document = document();
        long end = System.nanoTime() + LONGEST.toNanos();
        for (int round = 0; round < DOCUMENTS && System.nanoTime() < end; round++) {
            for (RehearsingPerson person : rehearsing) {
                // The one who may: the others see how they are told that they may not.
                person.register(document, round);
                person.lookAround(PAGES, PAGES_EACH);
            }
        }
        rehearsing.forEach(RehearsingPerson::leave);
    }

    private static byte[] document() throws IOException {
        try (InputStream in = Rehearsal.class.getResourceAsStream(DOCUMENT)) {
            if (in == null) {
                throw new IOException(DOCUMENT + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
