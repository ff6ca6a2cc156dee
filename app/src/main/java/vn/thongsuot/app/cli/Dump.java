package vn.thongsuot.app.cli;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thongsuot.extraction.*;
import vn.thongsuot.reading.*;

public final class Dump {
    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        Files.createDirectories(out);
        for (int i = 1; i < args.length; i++) {
            Path p = Path.of(args[i]);
            String name = p.getFileName().toString().replaceFirst("\\.[^.]*$", "");
            try {
                long t = System.nanoTime();
                Extracted e = new Extraction().extract(p);
                long u = System.nanoTime();
                Reading r = new DirectiveReader().read(e.text());
                long v = System.nanoTime();
                StringWriter w = new StringWriter();
                ReadingJson.write(w, e, r, false);
                Files.writeString(out.resolve(name + ".json"), w.toString());
                Files.writeString(out.resolve(name + ".txt"), e.text().text());
                System.err.printf("%s extract %d ms read %d ms%n", name, (u - t) / 1000000, (v - u) / 1000000);
            } catch (ExtractionException x) {
                System.err.println(name + ": " + x.getMessage() + " " + x.getCause());
            }
        }
    }
}
