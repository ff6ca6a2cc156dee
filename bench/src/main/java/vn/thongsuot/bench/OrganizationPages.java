package vn.thongsuot.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The tree as it grows: tables taken over through the upload form, then eight readers with sessions of their own who open branches and search. All of it through the
 * real server over HTTP, with the embedded database and its durable settings, on one machine with the readers: they share its processors.
 */
final class OrganizationPages implements Benchmark {

    private static final int READERS = 8;
    private static final List<String> SEARCHES = List.of("chi bo", "dong thuy", "xa long van", "tinh uy hai son", "tram y te cam mai 12", "truong tieu hoc", "hop tac xa binh", "U777", "khong co don vi nao",
            "dang uy xa", "to dan pho tan phong 45", "quan su my loc");

    @Override
    public String about() {
        return "organization: tree pages and searches with 8 readers at 60, 10,000 and 300,000 units, import, desk";
    }

    @Override
    public List<Figure> run(Conditions conditions) throws Exception {
        int largest = conditions.size(300_000, 300_000);
        Path folder = Files.createTempDirectory("thongsuot-bench");
        try (ServerWithReaders server = ServerWithReaders.start(conditions, folder.resolve("data"), READERS)) {
            return measure(server, conditions, largest, folder);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private static List<Figure> measure(ServerWithReaders server, Conditions conditions, int largest, Path folder) throws Exception {
        List<Visitor> readers = server.readers();
        int pages = conditions.rounds(150, 50);
        List<Figure> figures = new ArrayList<>();
        double smallest = 0;
        double treeP95 = 0;
        int units = 0;
        for (int size : Stream.of(60, 10_000, largest).filter(each -> each <= largest).distinct().toList()) {
            Path table = folder.resolve("cay.csv");
            FictionalTree.write(table, units, size);
            long from = System.nanoTime();
            takeOver(readers.getFirst(), table);
            double seconds = (System.nanoTime() - from) / 1e9;
            if (size == largest) {
                figures.add(new Figure("import-units-per-second", (size - units) / seconds, "/s"));
            }
            conditions.log().printf("%,d units: the last %,d taken over in %.1f s%n", size, size - units, seconds);
            units = size;
            long first = server.root() + 1;
            int known = size;
            IntFunction<String> branch = number -> "/units?open=" + (number % 5 == 0 ? server.root() : first + number * 7919L % known);
            // Warm: the compiler, and the database's own memory, as on a server that has been at work for a while.
            Visitor.read(readers, conditions.rounds(60, 30), branch);
            List<Double> times = Visitor.read(readers, pages, branch);
            treeP95 = Visitor.at(0.95, times);
            smallest = smallest == 0 ? treeP95 : smallest;
            conditions.log().printf("%,d units: tree page p50 %.1f ms, p95 %.1f ms%n", size, Visitor.at(0.5, times), treeP95);
        }
        IntFunction<String> search = number -> "/units?q=" + Visitor.encoded(SEARCHES.get(number % SEARCHES.size()));
        Visitor.read(readers, conditions.rounds(48, 24), search);
        List<Double> searches = Visitor.read(readers, pages, search);
        conditions.log().printf("search p50 %.1f ms, p95 %.1f ms%n", Visitor.at(0.5, searches), Visitor.at(0.95, searches));
        for (String text : SEARCHES) {
            long from = System.nanoTime();
            readers.getFirst().page("/units?q=" + Visitor.encoded(text));
            conditions.log().printf("  %-28s %.1f ms alone%n", text, (System.nanoTime() - from) / 1e6);
        }
        Visitor.read(readers, conditions.rounds(40, 20), _ -> "/");
        List<Double> desks = Visitor.read(readers, pages, _ -> "/");
        figures.add(new Figure("tree-page-p95", treeP95, "ms"));
        figures.add(new Figure("tree-page-growth", treeP95 / smallest, "ratio"));
        figures.add(new Figure("search-p95", Visitor.at(0.95, searches), "ms"));
        figures.add(new Figure("desk-p50", Visitor.at(0.5, desks), "ms"));
        figures.add(new Figure("desk-p95", Visitor.at(0.95, desks), "ms"));
        return figures;
    }

    static void takeOver(Visitor administrator, Path table) throws IOException, InterruptedException {
        HttpResponse<String> uploaded = administrator.upload("/unit-imports", table);
        String place = uploaded.headers().firstValue("Location").orElseThrow(() -> new IOException("the table was refused: " + uploaded.statusCode()));
        HttpResponse<String> accepted = administrator.send(place.replaceFirst("^https?://[^/]+", "") + "/acceptance", Map.of());
        if (!accepted.headers().firstValue("Location").orElse("").endsWith("/units")) {
            throw new IOException("the table was not taken over: " + accepted.statusCode() + " " + accepted.headers().firstValue("Location").orElse(""));
        }
    }
}
