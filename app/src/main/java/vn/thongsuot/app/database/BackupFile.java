package vn.thongsuot.app.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup as a file: a ZIP with one part for each table, in PostgreSQL's COPY text, and a list of them. The list has the digest of each part, the file's comment that of
 * the list, so that a file with a single changed byte is refused.
 */
final class BackupFile implements AutoCloseable {

    static final String FORMAT = "thongsuot-backup";
    static final int VERSION = 1;
    static final String MANIFEST = "manifest.tsv";

    private static final int LONGEST_MANIFEST = 16_000_000;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** One table. */
    record Part(String schema, String table, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + schema + "." + table + ".copy";
        }
    }

    /** Where a sequence stands. */
    record Position(String schema, String sequence, long value, boolean called) {}

    /** What is in it. Names are those of tables: plain words. */
    record Manifest(String program, Instant made, Map<String, Integer> versions, List<Part> parts, List<Position> positions) {

        String text() {
            StringBuilder text = new StringBuilder();
            line(text, FORMAT, VERSION);
            line(text, "program", program);
            line(text, "made", made);
            versions.forEach((module, version) -> line(text, "schema", module, version));
            parts.forEach(part -> line(text, "table", part.schema(), part.table(), String.join(",", part.columns()), part.rows(), part.bytes(), part.sha256()));
            positions.forEach(position -> line(text, "sequence", position.schema(), position.sequence(), position.value(), position.called()));
            return text.toString();
        }

        private static void line(StringBuilder text, Object... fields) {
            for (int i = 0; i < fields.length; i++) {
                text.append(i == 0 ? "" : "\t").append(fields[i]);
            }
            text.append('\n');
        }

        static Manifest parse(String text) {
            String program = "";
            Instant made = Instant.EPOCH;
            Map<String, Integer> versions = new LinkedHashMap<>();
            List<Part> parts = new ArrayList<>();
            List<Position> positions = new ArrayList<>();
            for (String line : text.lines().toList()) {
                String[] field = line.split("\t", -1);
                switch (field[0]) {
                    case FORMAT -> requireVersion(Integer.parseInt(field[1]));
                    case "program" -> program = field[1];
                    case "made" -> made = Instant.parse(field[1]);
                    case "schema" -> versions.put(field[1], Integer.valueOf(field[2]));
                    case "table" -> parts.add(new Part(field[1], field[2], field[3].isEmpty() ? List.of() : List.of(field[3].split(",")), Long.parseLong(field[4]),
                            Long.parseLong(field[5]), field[6]));
                    case "sequence" -> positions.add(new Position(field[1], field[2], Long.parseLong(field[3]), Boolean.parseBoolean(field[4])));
                    default -> throw new IllegalArgumentException(field[0]);
                }
            }
            return new Manifest(program, made, versions, parts, positions);
        }

        private static void requireVersion(int version) {
            if (version != VERSION) {
                throw BackupException.newer(FORMAT + " " + version);
            }
        }
    }

    /**
     * Opens a backup and reads all of it once.
     *
     * @throws BackupException where it is something else, not whole, or of a newer program
     */
    static BackupFile open(Path file) {
        try {
            ZipFile zip = new ZipFile(file.toFile());
            try {
                BackupFile backup = new BackupFile(zip, manifest(file, zip));
                backup.checkParts(file);
                return backup;
            } catch (RuntimeException | IOException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException e) {
            throw BackupException.notWhole(file, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw BackupException.unreadable(file, e);
        }
    }

    private static Manifest manifest(Path file, ZipFile zip) throws IOException {
        String comment = zip.getComment();
        ZipEntry entry = zip.getEntry(MANIFEST);
        if (comment == null || !comment.startsWith(FORMAT + " ") || entry == null) {
            throw BackupException.foreign(file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
            if (!comment.equals(comment(bytes))) {
                throw BackupException.notWhole(file, MANIFEST);
            }
            return Manifest.parse(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | DateTimeException e) {
            throw BackupException.notWhole(file, MANIFEST + ": " + e.getMessage());
        }
    }

    static String comment(byte[] manifest) {
        return FORMAT + " " + HexFormat.of().formatHex(sha256().digest(manifest));
    }

    private void checkParts(Path file) throws IOException {
        for (Part part : manifest.parts()) {
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(read(part, file), digest)) {
                long bytes = in.transferTo(OutputStream.nullOutputStream());
                if (bytes != part.bytes() || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
                    throw BackupException.notWhole(file, part.entry());
                }
            }
        }
    }

    private InputStream read(Part part, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw BackupException.notWhole(file, part.entry());
        }
        return zip.getInputStream(entry);
    }

    InputStream read(Part part) throws IOException {
        return read(part, Path.of(zip.getName()));
    }

    Manifest manifest() {
        return manifest;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw BackupException.unreadable(Path.of(zip.getName()), e);
        }
    }
}
