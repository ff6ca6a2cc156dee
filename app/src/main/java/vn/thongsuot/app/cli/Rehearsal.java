package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Does once what the command line is asked for most, so that the launcher can keep the loaded classes: each document to the terminal and to JSON, the
 * first one as page and as table too, and a plan drafted from it and checked.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] documents) throws IOException {
        Main.quieten();
        Path folder = Files.createTempDirectory("rehearsal");
        Path page = folder.resolve("page.html");
        Path table = folder.resolve("table.xlsx");
        for (String document : documents) {
            run("read", document);
            run("read", "--json", document);
        }
        run("read", "--html", page.toString(), "--xlsx", table.toString(), documents[0]);
        Path plan = folder.resolve("plan.docx");
        run("draft", documents[0], "--unit", "Chi bộ", "-o", plan.toString());
        run("check", plan.toString(), "--parent", documents[0]);
        run("check", plan.toString(), "--against", documents[0], "--html", page.toString());
        for (Path path : List.of(page, table, plan, folder)) {
            Files.deleteIfExists(path);
        }
    }

    private static void run(String... command) {
        Main.run(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), command);
    }
}
