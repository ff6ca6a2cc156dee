package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.ExtractionException;

/**
 * Reads many files on all cores. One bad file never stops the rest. A file is skipped when its result is newer than the file and was written by this
 * very program: the folder keeps a note of the program since whose first run its results count.
 */
final class Batch {

    private static final String STAMP = ".thongsuot";
    private static final int LONGEST_NAME = 230;
    private final ReadOptions options;
    private final @Nullable Path out;
    private final PrintWriter to;
    private final PrintWriter err;
    private final Progress progress;

    Batch(ReadOptions options, PrintWriter to, PrintWriter err) {
        this.options = options;
        this.out = options.out();
        this.to = to;
        this.err = err;
        this.progress = new Progress(err, options.english());
    }

    /** What became of one file; {@code message} is {@code null} where it was read. */
    private record Outcome(Path file, boolean skipped, int status, @Nullable String message) {}

    int run(List<Path> files) {
        Instant since;
        try {
            since = out == null ? Instant.MAX : since(out);
        } catch (IOException e) {
            err.println(ReadCommand.unwritable(out, options.english()));
            return ReadCommand.UNREADABLE;
        }
        Map<Path, Path> results = out == null ? Map.of() : results(files, out);
        progress.begin(files.size());
        List<Outcome> failed = new ArrayList<>();
        int skipped = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Outcome>> futures = files.stream().map(file -> workers.submit(() -> one(file, results.get(file), since))).toList();
            for (Future<Outcome> future : futures) {
                Outcome outcome = outcome(future);
                skipped += outcome.skipped() ? 1 : 0;
                if (outcome.message() != null) {
                    failed.add(outcome);
                }
            }
        }
        progress.end();
        return summary(files.size(), skipped, failed);
    }

    /** Since when results of this program stand in the folder; from now on where another's did, or none. */
    private static Instant since(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path stamp = folder.resolve(STAMP);
        if (!Files.exists(stamp) || !Files.readString(stamp).equals(Version.current())) {
            Files.writeString(stamp, Version.current());
        }
        return Files.getLastModifiedTime(stamp).toInstant();
    }

    private static Outcome outcome(Future<Outcome> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /**
     * Where each file's result goes. Files that share a name keep their endings, then their folders, so that one more file changes no other's. Names that differ
     * in capitals only, or in how their marks are composed, are one name to some file systems.
     */
    private Map<Path, Path> results(List<Path> files, Path folder) {
        Map<String, Long> bases = counted(files, Batch::base);
        Map<String, Long> names = counted(files, Batch::name);
        Map<String, Integer> taken = new HashMap<>();
        Map<Path, Path> results = new HashMap<>();
        for (Path file : files) {
            String whole = bases.get(key(base(file))) == 1 ? base(file) : names.get(key(name(file))) == 1 ? name(file) : parent(file) + "-" + name(file);
            String result = shortened(whole);
            int count = taken.merge(key(result), 1, Integer::sum);
            results.put(file, folder.resolve(result + (count == 1 ? "" : "-" + count) + "." + options.format().extension()));
        }
        return results;
    }

    private static Map<String, Long> counted(List<Path> files, Function<Path, String> name) {
        return files.stream().collect(Collectors.groupingBy(file -> key(name.apply(file)), Collectors.counting()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** File systems take 255 bytes; a longer name keeps its beginning and what tells it from others. */
    private static String shortened(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
            return name;
        }
        String start = name;
        while (start.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME - 10) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + "-" + HexFormat.of().toHexDigits(name.hashCode());
    }

    private static String name(Path file) {
        return Normalizer.normalize(String.valueOf(file.getFileName()), Normalizer.Form.NFC);
    }

    private static String base(Path file) {
        String name = name(file);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String parent(Path file) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        return parent == null ? "" : name(parent);
    }

    private Outcome one(Path file, @Nullable Path result, Instant since) {
        try {
            if (result != null && !options.force() && isDone(file, result, since)) {
                return new Outcome(file, true, 0, null);
            }
            Read read = ReadCommand.read(file);
            if (read.isClassified()) {
                if (result != null) {
                    Files.deleteIfExists(result);
                }
                return new Outcome(file, false, ReadCommand.CLASSIFIED, ReadCommand.classified(options.english()));
            }
            if (result == null) {
                print(read);
            } else {
                options.format().writeTo(result, read, options.english());
            }
            return new Outcome(file, false, 0, null);
        } catch (ExtractionException e) {
            return new Outcome(file, false, ReadCommand.UNREADABLE, options.say(e.getMessage(), e.messageEn()));
        } catch (IOException e) {
            return new Outcome(file, false, ReadCommand.UNREADABLE, options.say("không ghi được kết quả: ", "the result can't be written: ") + e.getMessage());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return new Outcome(file, false, ReadCommand.UNREADABLE, options.say("lỗi của chương trình: ", "a defect of the program: ") + e);
        } finally {
            progress.done();
        }
    }

    private static boolean isDone(Path file, Path result, Instant since) throws IOException {
        return Files.exists(file) && Files.exists(result) && !Files.getLastModifiedTime(result).toInstant().isBefore(since)
                && Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(file)) >= 0;
    }

    private void print(Read read) throws IOException {
        StringWriter whole = new StringWriter();
        ReadingJson.write(whole, read.source(), read.reading(), options.english());
        synchronized (to) {
            to.write(whole.toString());
        }
    }

    private int summary(int all, int skipped, List<Outcome> failed) {
        to.flush();
        for (Outcome outcome : failed) {
            err.println(outcome.file() + ": " + outcome.message());
        }
        int read = all - skipped - failed.size();
        err.println(options.say("Đã đọc " + read + " tệp, bỏ qua " + skipped + " tệp đã đọc trước, không đọc được " + failed.size() + " tệp.",
                "Read " + read + ", skipped " + skipped + " done before, failed " + failed.size() + "."));
        return failed.isEmpty() ? 0 : failed.stream().allMatch(f -> f.status() == ReadCommand.CLASSIFIED) ? ReadCommand.CLASSIFIED : ReadCommand.UNREADABLE;
    }
}
