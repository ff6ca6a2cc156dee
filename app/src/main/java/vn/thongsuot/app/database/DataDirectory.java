package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/** The one folder that holds everything the server must keep. Only one server at a time opens it. */
public final class DataDirectory implements AutoCloseable {

    /** Free space below which no server starts: PostgreSQL needs room to recover, and to stop in good order. */
    static final long NEEDED = 200_000_000;

    private static final String LOCK = ".lock";

    private final Path root;
    private final FileChannel channel;

    private DataDirectory(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Opens the folder, making it where it is missing.
     *
     * @throws DataDirectoryException where it can't be written or another server holds it
     */
    public static DataDirectory open(Path root) {
        try {
            make(root);
            FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new DataDirectoryException.InUse(root);
            }
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < NEEDED) {
                channel.close();
                throw DataDirectoryException.full(root, free);
            }
            return new DataDirectory(root.toRealPath(), channel);
        } catch (IOException e) {
            throw DataDirectoryException.unusable(root, e);
        }
    }

    /** A folder that holds something else is left alone. */
    private static void make(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            Files.createDirectories(root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else if (!Files.exists(root.resolve(LOCK))) {
            try (Stream<Path> files = Files.list(root)) {
                Optional<Path> other = files.findFirst();
                if (other.isPresent()) {
                    throw DataDirectoryException.notEmpty(root, other.get().getFileName().toString());
                }
            }
        }
    }

    /** The lock goes with the process, however it ends. */
    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** A file or folder in it. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    Path root() {
        return root;
    }

    /** What {@link #secret} made, for whoever does not hold the folder. */
    static Optional<String> secretIn(Path root, String name) throws IOException {
        Path file = root.resolve("secrets").resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** A secret of this installation: made once, readable by its owner only. */
    public String secret(String name) {
        Path file = root.resolve("secrets").resolve(name);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                Path fresh = Files.createTempFile(file.getParent(), name, ".new", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                byte[] random = new byte[32];
                new SecureRandom().nextBytes(random);
                Files.writeString(fresh, HexFormat.of().formatHex(random));
                Files.move(fresh, file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw DataDirectoryException.unusable(file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw DataDirectoryException.unusable(root, e);
        }
    }
}
