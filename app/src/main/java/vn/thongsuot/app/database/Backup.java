package vn.thongsuot.app.database;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import vn.thongsuot.app.database.BackupFile.Manifest;
import vn.thongsuot.app.database.BackupFile.Part;
import vn.thongsuot.app.database.BackupFile.Position;

/** Copies every table of every module into one file, all as they were at one moment, while the server goes on working. */
public final class Backup {

    private final Connection connection;
    private final ZipOutputStream zip;

    private Backup(Connection connection, ZipOutputStream zip) {
        this.connection = connection;
        this.zip = zip;
    }

    /**
     * What was written.
     *
     * @param bytes size of the file
     */
    public record Result(int tables, long rows, long bytes) {}

    /**
     * Writes a backup. It has another name until it is whole and on the disk.
     *
     * @param program version of the program, for whoever reads the file
     * @throws BackupException where the file exists and may not be overwritten, or can't be written
     */
    public static Result write(Database database, Path file, boolean overwrite, String program, Instant now) {
        if (Files.exists(file) && !overwrite) {
            throw BackupException.exists(file);
        }
        Path absolute = file.toAbsolutePath();
        Path fresh = absolute.resolveSibling(absolute.getFileName() + ".part");
        try {
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (Connection connection = database.asOwner();
                    ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
                zip.setLevel(Deflater.BEST_SPEED);
                manifest = new Backup(connection, zip).write(program, now);
            }
            try (FileChannel written = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(fresh, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Result(manifest.parts().size(), manifest.parts().stream().mapToLong(Part::rows).sum(), Files.size(absolute));
        } catch (IOException e) {
            delete(fresh);
            throw BackupException.unreadable(file, e);
        } catch (SQLException e) {
            delete(fresh);
            throw BackupException.failed(e);
        }
    }

    private static void delete(Path fresh) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    private Manifest write(String program, Instant now) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read read only");
            statement.execute("set local row_security = off");
            statement.execute("set local timezone = 'UTC'");
            statement.execute("set local datestyle = 'ISO'");
            statement.execute("set local intervalstyle = 'postgres'");
            statement.execute("set local bytea_output = 'hex'");
        }
        List<Part> parts = new ArrayList<>();
        for (Tables.Table table : Tables.of(connection)) {
            parts.add(copy(table));
        }
        // Last: a sequence is beyond every row, never behind one.
        List<Position> positions = positions();
        Manifest manifest = new Manifest(program, now, Migrations.versions(connection), parts, positions);
        connection.rollback();
        byte[] text = manifest.text().getBytes(StandardCharsets.UTF_8);
        zip.putNextEntry(new ZipEntry(BackupFile.MANIFEST));
        zip.write(text);
        zip.closeEntry();
        zip.setComment(BackupFile.comment(text));
        return manifest;
    }

    private Part copy(Tables.Table table) throws SQLException, IOException {
        Part empty = new Part(table.schema(), table.name(), table.columns(), 0, 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        MessageDigest digest = BackupFile.sha256();
        Counting counting = new Counting(new DigestOutputStream(zip, digest));
        long rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.reference() + " to stdout", counting);
        zip.closeEntry();
        return new Part(table.schema(), table.name(), table.columns(), rows, counting.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private List<Position> positions() throws SQLException {
        List<Position> positions = new ArrayList<>();
        for (Tables.Sequence sequence : Tables.sequences(connection)) {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select last_value, is_called from " + sequence.reference())) {
                row.next();
                positions.add(new Position(sequence.schema(), sequence.name(), row.getLong(1), row.getBoolean(2)));
            }
        }
        return positions;
    }

    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] data, int offset, int length) throws IOException {
            out.write(data, offset, length);
            bytes += length;
        }

        @Override
        public void write(int data) throws IOException {
            out.write(data);
            bytes++;
        }
    }
}
