package vn.thongsuot.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import vn.thongsuot.app.database.BackupFile.Manifest;
import vn.thongsuot.app.database.BackupFile.Part;

/**
 * Brings back the data of a backup. The file is read through and proved first; the data then go into a fresh database beside the one in use, which takes the other's name in one
 * transaction at the very end. Whatever ends the program on the way, the database of that name is whole: the old one or the new one.
 */
public final class Restoring implements AutoCloseable {

    private static final String FRESH = "_restoring";
    private static final String PREVIOUS = "_previous";
    private static final int TRIES = 20;
    private static final String IN_USE = "55006";

    private final Database target;
    private final BackupFile backup;

    private Restoring(Database target, BackupFile backup) {
        this.target = target;
        this.backup = backup;
    }

    /** @throws BackupException where the file is no whole backup that this program knows; nothing has been touched */
    public static Restoring of(Path file, Database target) {
        BackupFile backup = BackupFile.open(file);
        Map<String, Integer> newest = Migrations.newest();
        backup.manifest().versions().forEach((module, version) -> {
            if (version > newest.getOrDefault(module, 0)) {
                backup.close();
                throw BackupException.newer(module + " V" + version);
            }
        });
        return new Restoring(target, backup);
    }

    public Instant made() {
        return backup.manifest().made();
    }

    public long rows() {
        return backup.manifest().parts().stream().mapToLong(Part::rows).sum();
    }

    /** Loads the data into the fresh database and brings its schemas up to date. The database in use is not touched. */
    public Database load() {
        Database fresh = target.beside(target.name() + FRESH);
        try {
            maintain("drop database if exists " + Tables.quoted(fresh.name()) + " with (force)", "create database " + Tables.quoted(fresh.name()));
            fresh.ensureServerRole();
            Migrations.migrate(fresh, backup.manifest().versions());
            try (Connection connection = fresh.asOwner()) {
                fill(connection);
            }
            Migrations.run(fresh);
            return fresh;
        } catch (SQLException e) {
            discard(fresh);
            throw BackupException.failed(e);
        } catch (IOException e) {
            throw BackupException.unreadable(Path.of(""), e);
        }
    }

    private void discard(Database fresh) {
        try {
            maintain("drop database if exists " + Tables.quoted(fresh.name()) + " with (force)");
        } catch (SQLException e) {
            // The failure that led here is the one to tell; the next restoring throws it away.
        }
    }

    /** Without references and triggers while rows come in the order of tables; references are then made, and thereby proved, anew. */
    private void fill(Connection connection) throws SQLException, IOException {
        Manifest manifest = backup.manifest();
        connection.setAutoCommit(false);
        List<Tables.Reference> references = Tables.references(connection);
        List<Tables.Table> tables = Tables.of(connection);
        for (Tables.Reference reference : references) {
            execute(connection, "alter table " + reference.table() + " drop constraint " + Tables.quoted(reference.name()));
        }
        for (Tables.Table table : tables) {
            String name = Tables.quoted(table.schema()) + "." + Tables.quoted(table.name());
            execute(connection, "alter table " + name + " disable trigger user");
            execute(connection, "truncate " + name);
        }
        for (Part part : manifest.parts()) {
            copy(connection, part);
        }
        for (Tables.Table table : tables) {
            execute(connection, "alter table " + Tables.quoted(table.schema()) + "." + Tables.quoted(table.name()) + " enable trigger user");
        }
        for (Tables.Reference reference : references) {
            execute(connection, "alter table " + reference.table() + " add constraint " + Tables.quoted(reference.name()) + " " + reference.definition());
        }
        for (BackupFile.Position position : manifest.positions()) {
            set(connection, position);
        }
        connection.commit();
        connection.setAutoCommit(true);
        execute(connection, "analyze");
    }

    private void copy(Connection connection, Part part) throws SQLException, IOException {
        Tables.Table table = new Tables.Table(part.schema(), part.table(), part.columns());
        try (InputStream rows = backup.read(part)) {
            long loaded = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + table.reference() + " from stdin", rows, 1 << 16);
            if (loaded != part.rows()) {
                throw new SQLException(part.entry() + ": " + loaded + " / " + part.rows());
            }
        }
    }

    private static void set(Connection connection, BackupFile.Position position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            statement.setString(1, Tables.quoted(position.schema()) + "." + Tables.quoted(position.sequence()));
            statement.setLong(2, position.value());
            statement.setBoolean(3, position.called());
            statement.execute();
        }
    }

    /** Lets the loaded database take the place of the one in use, which is kept beside it; gives the name of that one. Servers that run notice and start again. */
    public String takeOver(Database fresh) {
        String previous = target.name() + PREVIOUS;
        try {
            maintain("drop database if exists " + Tables.quoted(previous) + " with (force)");
            for (int i = 0; i < TRIES; i++) {
                if (swapped(fresh.name(), previous)) {
                    return previous;
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (SQLException e) {
            throw BackupException.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw BackupException.inUse();
    }

    private boolean swapped(String fresh, String previous) throws SQLException {
        try (Connection connection = maintenance().asOwner()) {
            try (PreparedStatement end = connection.prepareStatement("select pg_terminate_backend(pid) from pg_stat_activity where datname in (?, ?) and usename in (?, ?)")) {
                end.setString(1, target.name());
                end.setString(2, fresh);
                end.setString(3, target.owner());
                end.setString(4, Database.SERVER);
                end.execute();
            }
            connection.setAutoCommit(false);
            execute(connection, "alter database " + Tables.quoted(target.name()) + " rename to " + Tables.quoted(previous));
            execute(connection, "alter database " + Tables.quoted(fresh) + " rename to " + Tables.quoted(target.name()));
            connection.commit();
            return true;
        } catch (SQLException e) {
            if (IN_USE.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private Database maintenance() {
        return target.beside("postgres");
    }

    private void maintain(String... statements) throws SQLException {
        try (Connection connection = maintenance().asOwner()) {
            for (String statement : statements) {
                execute(connection, statement);
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() {
        backup.close();
    }
}
