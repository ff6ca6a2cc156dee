package vn.thongsuot.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Files that are being written. Those that are not finished go when the program is broken off, too. */
final class PartFiles {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNT = new AtomicInteger();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PartFiles::deleteAll, "part files"));
    }

    private PartFiles() {}

    /** A name of its own in a folder, short whatever the result's name is. */
    static Path in(Path folder) {
        Path part = folder.resolve(".thongsuot-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
        OPEN.add(part);
        return part;
    }

    static void delete(Path part) throws IOException {
        Files.deleteIfExists(part);
        OPEN.remove(part);
    }

    private static void deleteAll() {
        for (Path part : OPEN) {
            try {
                Files.deleteIfExists(part);
            } catch (IOException e) {
                // The program ends; the next run overwrites nothing of it.
                continue;
            }
        }
    }
}
