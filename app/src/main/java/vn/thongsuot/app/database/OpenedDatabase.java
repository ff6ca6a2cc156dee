package vn.thongsuot.app.database;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The database for a command that runs beside the server or without it: the other PostgreSQL that a setting names, else the running server's, else the
 * embedded one, started for the command and stopped after it.
 */
public final class OpenedDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Database database;
    private final Runnable closing;

    private OpenedDatabase(Database database, Runnable closing) {
        this.database = database;
        this.closing = closing;
    }

    /**
     * @param data the data folder
     * @param address another PostgreSQL; empty for the embedded one
     */
    public static OpenedDatabase open(Path data, String address) {
        if (!address.isBlank()) {
            Database other = DatabaseAddress.parse(address);
            other.check();
            return new OpenedDatabase(other, () -> {});
        }
        try {
            return alone(DataDirectory.open(data));
        } catch (DataDirectoryException.InUse e) {
            return new OpenedDatabase(beside(data, e), () -> {});
        }
    }

    private static OpenedDatabase alone(DataDirectory data) {
        try {
            EmbeddedPostgreSql postgres = EmbeddedPostgreSql.start(data);
            return new OpenedDatabase(Database.in(postgres, EmbeddedPostgreSql.DATABASE), () -> {
                postgres.close();
                data.close();
            });
        } catch (RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** The running server's own. It may just be starting. */
    private static Database beside(Path data, DataDirectoryException.InUse inUse) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(limit)) {
            try {
                Optional<Database> running = EmbeddedPostgreSql.running(data.toRealPath());
                if (running.isPresent()) {
                    return running.get();
                }
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (IOException e) {
                throw DataDirectoryException.unusable(data, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw inUse;
            }
        }
        throw inUse;
    }

    public Database database() {
        return database;
    }

    @Override
    public void close() {
        closing.run();
    }
}
