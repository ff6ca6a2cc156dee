package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The PostgreSQL that already runs on a cluster, as its {@code postmaster.pid} tells. */
record Postmaster(ProcessHandle process, int port) {

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

    /** PostgreSQL itself refuses to start beside a stale file whose number is in use. */
    static void removeStale(Path cluster) throws IOException {
        if (of(cluster).isEmpty()) {
            Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        }
    }
}
