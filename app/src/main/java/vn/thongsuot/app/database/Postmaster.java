package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The PostgreSQL that already runs on a cluster, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {

    private static final Duration ORPHANS = Duration.ofSeconds(5);

    /** The number in the file may belong to another process by now: only a {@code postgres} on this very folder counts. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        try {
            int port = Integer.parseInt(lines.get(3).strip());
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                    .filter(process -> serves(process, cluster))
                    .map(process -> new Postmaster(process, port));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.isAlive()
                && process.info().command().filter(command -> command.endsWith("/postgres")).isPresent()
                && process.info().arguments().map(List::of).filter(arguments -> arguments.contains(cluster.toString())).isPresent();
    }

    /**
     * Makes room for a new one. A dead one's file PostgreSQL removes itself; it refuses to start where the file's number belongs to another process by now.
     * Children of a killed one soon notice that it is gone; until then they hold its memory.
     */
    static void clear(Path cluster) throws IOException {
        awaitOrphans(cluster);
        Path file = cluster.resolve("postmaster.pid");
        if (Files.exists(file) && of(cluster).isEmpty()) {
            Files.deleteIfExists(file);
        }
    }

    private static void awaitOrphans(Path cluster) {
        Instant limit = Instant.now().plus(ORPHANS);
        for (List<ProcessHandle> orphans = orphans(cluster); !orphans.isEmpty(); orphans = orphans(cluster)) {
            if (Instant.now().isAfter(limit)) {
                orphans.forEach(ProcessHandle::destroyForcibly);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Every process of PostgreSQL works in its cluster's folder. */
    private static List<ProcessHandle> orphans(Path cluster) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().command().filter(command -> command.endsWith("/postgres")).isPresent())
                .filter(process -> worksIn(process, cluster))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd")).equals(folder);
        } catch (IOException e) {
            return false;
        }
    }
}
