package vn.thongsuot.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Files that are being written. Those that are not finished go when the program is broken off, too. */
final class PartFiles {

    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();
    private static final AtomicInteger COUNT = new AtomicInteger();
    /** Shared by the writers, held for good by the end of the program: nobody begins a file after it has tidied up. */
    private static final ReentrantReadWriteLock ENDING = new ReentrantReadWriteLock();
    private static final int SECONDS_TO_FINISH = 3;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PartFiles::deleteAll, "part files"));
    }

    private PartFiles() {}

    /** Writes one file. */
    @FunctionalInterface
    interface Writing {

        void write(Path part) throws IOException;
    }

    /** Gives the writer a file of its own in the folder, its name short whatever the result's name is; what is left of it afterwards goes. */
    static void write(Path folder, Writing writing) throws IOException {
        ENDING.readLock().lock();
        Path part = folder.resolve(".thongsuot-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".part");
        OPEN.add(part);
        try {
            writing.write(part);
        } finally {
            Files.deleteIfExists(part);
            OPEN.remove(part);
            ENDING.readLock().unlock();
        }
    }

    /** Results that are being written are finished first; one whose disk hangs is left behind, for the next run overwrites nothing of it. */
    private static void deleteAll() {
        try {
            if (!ENDING.writeLock().tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
                OPEN.forEach(PartFiles::delete);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One that can't be deleted keeps none of the others. */
    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // The program ends: its name says whose it is, and the folder's owner may delete it.
        }
    }
}
