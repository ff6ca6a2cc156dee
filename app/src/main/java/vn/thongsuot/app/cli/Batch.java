package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.extraction.ExtractionException;

/**
 * Reads many files on all cores. One bad file never stops the rest. A file is skipped when its result is newer than the file and was written by this
 * very program.
 */
final class Batch {

    private static final String STAMP = ".thongsuot";
    private final @Nullable Path out;
    private final Output format;
    private final boolean force;
    private final boolean english;
    private final PrintWriter to;
    private final PrintWriter err;
    private final Progress progress;

    Batch(@Nullable Path out, Output format, boolean force, boolean english, PrintWriter to, PrintWriter err) {
        this.out = out;
        this.format = format;
        this.force = force;
        this.english = english;
        this.to = to;
        this.err = err;
        this.progress = new Progress(err, english);
    }

    /** What became of one file; {@code message} is {@code null} where it was read. */
    private record Outcome(Path file, boolean skipped, int status, @Nullable String message) {}

    int run(List<Path> files) throws IOException {
        boolean sameProgram = out != null && isSameProgram();
        Map<Path, Path> results = results(files);
        progress.begin(files.size());
        List<Outcome> failed = new ArrayList<>();
        int skipped = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (Path file : files) {
                futures.add(workers.submit(() -> one(file, results.get(file), sameProgram)));
            }
            for (Future<Outcome> future : futures) {
                Outcome outcome = outcome(future);
                skipped += outcome.skipped() ? 1 : 0;
                if (outcome.message() != null) {
                    failed.add(outcome);
                }
            }
        }
        progress.end();
        if (out != null) {
            Files.createDirectories(out);
            Files.writeString(out.resolve(STAMP), Version.current());
        }
        return summary(files.size(), skipped, failed);
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

    private boolean isSameProgram() throws IOException {
        Path stamp = out.resolve(STAMP);
        return Files.exists(stamp) && Files.readString(stamp).equals(Version.current());
    }

    /** Where each file's result goes; files of one name in several folders or formats are told apart. */
    private Map<Path, Path> results(List<Path> files) {
        Map<Path, Path> results = new HashMap<>();
        Map<String, Integer> names = new HashMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            int dot = name.lastIndexOf('.');
            String base = dot > 0 ? name.substring(0, dot) : name;
            int count = names.merge(base, 1, Integer::sum);
            String unique = count == 1 ? base : name + (count == 2 ? "" : "-" + count);
            if (out != null) {
                results.put(file, out.resolve(unique + "." + format.extension()));
            }
        }
        return results;
    }

    private Outcome one(Path file, @Nullable Path result, boolean sameProgram) {
        try {
            if (result != null && !force && sameProgram && isDone(file, result)) {
                return new Outcome(file, true, 0, null);
            }
            Read read = ReadCommand.read(file);
            if (read.isClassified()) {
                return new Outcome(file, false, ReadCommand.CLASSIFIED, ReadCommand.classified(english));
            }
            if (result == null) {
                print(read);
            } else {
                format.writeTo(result, read, english);
            }
            return new Outcome(file, false, 0, null);
        } catch (ExtractionException e) {
            return new Outcome(file, false, 2, english ? e.messageEn() : e.getMessage());
        } catch (IOException e) {
            return new Outcome(file, false, 2, (english ? "the result can't be written: " : "không ghi được kết quả: ") + e.getMessage());
        } catch (RuntimeException e) {
            return new Outcome(file, false, 2, (english ? "a defect of the program: " : "lỗi của chương trình: ") + e);
        } finally {
            progress.done();
        }
    }

    private static boolean isDone(Path file, Path result) throws IOException {
        return Files.exists(result) && Files.getLastModifiedTime(result).compareTo(Files.getLastModifiedTime(file)) >= 0;
    }

    private void print(Read read) throws IOException {
        StringWriter whole = new StringWriter();
        ReadingJson.write(whole, read.source(), read.reading(), english);
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
        err.println(english ? "Read " + read + ", skipped " + skipped + " done before, failed " + failed.size() + "."
                : "Đã đọc " + read + " tệp, bỏ qua " + skipped + " tệp đã đọc trước, không đọc được " + failed.size() + " tệp.");
        return failed.isEmpty() ? 0 : failed.stream().allMatch(f -> f.status() == ReadCommand.CLASSIFIED) ? ReadCommand.CLASSIFIED : 2;
    }
}
