package vn.thongsuot.app.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest seal's number and hash, kept in a file outside the database: with it even the whole chain made anew, or cut at its end, is found out.
 *
 * <p>It counts for the place where it was noted only: a restored database has another trail, in which it is recorded that it was restored.
 *
 * @param file where; empty for none
 */
record SealHead(Optional<Path> file) {

    private static final Logger LOG = LoggerFactory.getLogger(SealHead.class);

    /** What the file says. */
    record Noted(String place, long number, String hash) {}

    void write(String place, Seal seal) {
        file.ifPresent(path -> {
            try {
                Path fresh = path.resolveSibling(path.getFileName() + ".new");
                Files.writeString(fresh, place + " " + seal.number() + " " + seal.hex() + "\n");
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                LOG.warn("The newest seal could not be noted in {}: {}", path, e.getMessage());
            }
        });
    }

    Optional<Noted> read() throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file.get()).strip().split(" ");
        if (parts.length != 3 || !parts[1].matches("\\d{1,18}")) {
            throw new IOException(file.get() + ": '" + String.join(" ", parts) + "'");
        }
        return Optional.of(new Noted(parts[0], Long.parseLong(parts[1]), parts[2]));
    }
}
