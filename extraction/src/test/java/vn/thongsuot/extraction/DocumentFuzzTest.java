package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Documents with bytes changed, cut off, doubled and mixed with others' are read soundly or refused. */
class DocumentFuzzTest {

    private static final int LARGEST = 400_000;
    private static final Duration SOON = Duration.ofSeconds(30);
    /** No scans: their recognition is another program's work. */
    private static final Limits LIMITS = new Limits(20 << 20, 100 << 20, 2_000_000, 50_000, 40, 500, 60, 1_000_000, 0, 1);

    @Test
    void changedDocumentsAreReadSoundlyOrRefused() throws IOException {
        List<byte[]> corpus = corpus();
        Fuzzing.run("documents", 400, seed -> {
            Random random = new Random(seed);
            byte[] document = corpus.get(random.nextInt(corpus.size()));
            byte[] other = corpus.get(random.nextInt(corpus.size()));
            read(isPacked(document) && random.nextInt(4) > 0 ? repacked(document, random) : changed(document, other, random));
        });
    }

    private static void read(byte[] bytes) {
        long start = System.nanoTime();
        try {
            Sound.check(new Extraction(LIMITS).extract("tệp", bytes).text());
        } catch (ExtractionException refused) {
            assertThat(refused.getMessage()).isNotBlank();
            assertThat(refused.reason()).isNotNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    private static boolean isPacked(byte[] document) {
        return document.length > 2 && document[0] == 'P' && document[1] == 'K';
    }

    /** A packed file's parts carry checksums: they are changed inside. */
    private static byte[] repacked(byte[] document, Random random) {
        Packed packed = new Packed();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                boolean changes = entry.getName().endsWith(".xml") && random.nextInt(3) == 0;
                packed.with(entry.getName(), changes ? random.nextBoolean() ? retagged(content, random) : changed(content, content, random) : content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.bytes();
    }

    /** Elements doubled, dropped or swapped, so that the XML is often well formed though no program would write it. */
    private static byte[] retagged(byte[] xml, Random random) {
        List<String> pieces = new ArrayList<>(List.of(new String(xml, StandardCharsets.UTF_8).split("(?=<)")));
        for (int i = random.nextInt(6); i >= 0 && pieces.size() > 3; i--) {
            int at = 1 + random.nextInt(pieces.size() - 2);
            switch (random.nextInt(4)) {
                case 0 -> pieces.remove(at);
                case 1 -> pieces.add(at, pieces.get(1 + random.nextInt(pieces.size() - 2)));
                case 2 -> pieces.set(at, pieces.get(at).replaceAll("\"[^\"]*\"", "\"" + List.of("", "-1", "99999999999", "0", "abc", "1e9").get(random.nextInt(6)) + "\""));
                default -> pieces.set(at, pieces.set(1 + random.nextInt(pieces.size() - 2), pieces.get(at)));
            }
        }
        return String.join("", pieces).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(byte[] document, byte[] other, Random random) {
        byte[] changed = document.clone();
        for (int rounds = 1 + random.nextInt(3); rounds > 0 && changed.length > 4; rounds--) {
            int from = random.nextInt(changed.length);
            int to = from + random.nextInt(Math.min(changed.length - from, 1 + random.nextInt(4000)));
            changed = switch (random.nextInt(7)) {
                case 0 -> flipped(changed, random, 1 + random.nextInt(20));
                case 1 -> flipped(changed, random, changed.length / 50 + 1);
                case 2 -> Arrays.copyOf(changed, from);
                case 3 -> joined(Arrays.copyOf(changed, from), Arrays.copyOfRange(other, Math.min(from, other.length), other.length));
                case 4 -> joined(Arrays.copyOf(changed, to), Arrays.copyOfRange(changed, from, changed.length));
                case 5 -> joined(Arrays.copyOf(changed, from), Arrays.copyOfRange(changed, to, changed.length));
                default -> joined(Arrays.copyOf(changed, from), joined(signs(random), Arrays.copyOfRange(changed, from, changed.length)));
            };
        }
        return changed;
    }

    /** Signs that mean something in some format. */
    private static byte[] signs(Random random) {
        String[] signs = {"{", "}", "\\par ", "\\cell\\row ", "\\u-3 ", "<table>", "</td>", "<tr><td rowspan=9>", "\n\n", "\t\t", "|", "    ", "\f", "endobj", "stream\n", "<<", ">>", "]", "\0\0\0\0",
            "\u00ff\u00ff", "\\trowd\\cellx9", "{\\footnote ", "\u0013\u0014", "\\bin99 ", "<!--", "&#0;", "<pre>", "<style>p{"};
        return signs[random.nextInt(signs.length)].repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] flipped(byte[] bytes, Random random, int count) {
        byte[] flipped = bytes.clone();
        for (int i = 0; i < count; i++) {
            flipped[random.nextInt(flipped.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static List<byte[]> corpus() throws IOException {
        List<byte[]> corpus = new ArrayList<>();
        for (String folder : List.of("src/test/resources/vn/thongsuot/extraction/roundtrip", "../reading/src/test/resources/gold/documents", "../samples", "../../shared/reading/documents")) {
            if (Files.isDirectory(Path.of(folder))) {
                try (Stream<Path> files = Files.list(Path.of(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        if (Files.size(file) <= LARGEST) {
                            corpus.add(Files.readAllBytes(file));
                        }
                    }
                }
            }
        }
        return corpus;
    }
}
