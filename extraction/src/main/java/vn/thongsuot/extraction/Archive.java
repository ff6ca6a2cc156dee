package vn.thongsuot.extraction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The parts of a packed file. What they unpack to is counted, of parts that are passed over too, so that no bomb goes off. */
final class Archive implements AutoCloseable {

    private static final int MOST_ENTRIES = 5000;
    private final ZipInputStream zip;
    private final long limit;
    private final long partLimit;
    private long unpacked;
    private int entries;

    Archive(byte[] bytes, Limits limits) {
        this.zip = new ZipInputStream(new ByteArrayInputStream(bytes));
        this.limit = limits.unpackedBytes();
        this.partLimit = limits.partBytes();
    }

    /** The parts of these names, as far as they are there. */
    static Map<String, byte[]> parts(byte[] bytes, Set<String> names, Limits limits) throws IOException, ExtractionException {
        return parts(bytes, names::contains, names.size(), limits);
    }

    /** All parts whose names are wanted. */
    static Map<String, byte[]> parts(byte[] bytes, Predicate<String> wanted, Limits limits) throws IOException, ExtractionException {
        return parts(bytes, wanted, MOST_ENTRIES, limits);
    }

    private static Map<String, byte[]> parts(byte[] bytes, Predicate<String> wanted, int most, Limits limits) throws IOException, ExtractionException {
        Map<String, byte[]> parts = new HashMap<>();
        try (Archive archive = new Archive(bytes, limits)) {
            for (String name = archive.next(); !name.isEmpty() && parts.size() < most; name = archive.next()) {
                if (wanted.test(name)) {
                    parts.put(name, archive.content());
                }
            }
        }
        return parts;
    }

    /** The name of the next part; empty after the last. */
    String next() throws IOException, ExtractionException {
        byte[] passedOver = new byte[1 << 16];
        for (int n = entries == 0 ? -1 : zip.read(passedOver); n >= 0; n = zip.read(passedOver)) {
            count(n);
        }
        ZipEntry entry = ++entries > MOST_ENTRIES ? null : zip.getNextEntry();
        return entry == null ? "" : entry.getName();
    }

    /** What is in the part whose name was given last. */
    byte[] content() throws IOException, ExtractionException {
        byte[] content = zip.readNBytes((int) Math.min(partLimit, limit - unpacked) + 1);
        count(content.length);
        if (content.length > partLimit) {
            throw Refusals.unpacksTooLarge(partLimit);
        }
        return content;
    }

    private void count(int bytes) throws ExtractionException {
        unpacked += bytes;
        if (unpacked > limit) {
            throw Refusals.unpacksTooLarge(limit);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
