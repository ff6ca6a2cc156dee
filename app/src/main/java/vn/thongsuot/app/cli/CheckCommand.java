package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import vn.thongsuot.app.check.Directive;
import vn.thongsuot.app.check.DraftCheck;
import vn.thongsuot.app.check.InForce;
import vn.thongsuot.app.check.Report;
import vn.thongsuot.app.draft.Chosen;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.Reading.Obligation;

/** {@code thongsuot check}: what is to be mended in a draft before one more document is issued. */
final class CheckCommand implements Callable<Integer> {

    private static final int TO_MEND = 1;

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("check");
    private final Clock clock;

    private CheckCommand(Clock clock) {
        this.clock = clock;
    }

    static CommandSpec spec() {
        CheckCommand command = new CheckCommand(Clock.systemDefaultZone());
        Main.addHelp(command.spec);
        CheckOptions.addTo(command.spec);
        command.spec.usageMessage()
                .sortOptions(false)
                .description("Kiểm tra dự thảo trước khi ban hành: thể thức theo quy định có hiệu lực vào ngày văn bản, từng nhiệm vụ đã rõ chưa (“6 rõ”), chỗ lặp lại, và có cần ban hành không.",
                        "Checks a draft before it is issued: its form by the rules in force on its day, how clear each obligation is, what it repeats, and whether it is needed.")
                .footer("", "Mã kết thúc / exit status:",
                        "  0  không có gì phải sửa / nothing to mend",
                        "  1  có điểm cần sửa / something to mend",
                        "  2  có tệp không đọc hoặc không ghi được, lệnh chưa đúng / a file can't be read or written; wrong use",
                        "  3  văn bản mật: từ chối, không lưu lại gì / classified: refused, nothing is kept");
        return command.spec;
    }

    @Override
    public Integer call() throws IOException {
        CheckOptions options = CheckOptions.of(spec.commandLine().getParseResult(), LocalDate.now(clock));
        PrintWriter err = spec.commandLine().getErr();
        InForce inForce = options.against().isEmpty() ? null : inForce(options, err);
        Directive parent = null;
        List<Obligation> asked = List.of();
        if (options.parent() != null) {
            Read read = read(options.parent(), options, err);
            if (read == null || read.isClassified()) {
                return read == null ? ReadCommand.UNREADABLE : ReadCommand.CLASSIFIED;
            }
            parent = new Directive(name(read, options.parent()), read.source().sha256(), read.reading());
            asked = options.names().isEmpty() ? read.reading().obligations() : Chosen.of(read.reading(), options.names()).obligations();
        }
        DraftCheck check = new DraftCheck(options.on(), inForce, parent, asked, options.needed());
        int status = 0;
        for (Path file : options.files()) {
            status = Math.max(status, check(file, check, options));
        }
        return status;
    }

    private int check(Path file, DraftCheck check, CheckOptions options) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Read read = read(file, options, err);
        if (read == null || read.isClassified()) {
            return read == null ? ReadCommand.UNREADABLE : ReadCommand.CLASSIFIED;
        }
        Report report = check.of(read.source(), read.reading());
        PrintWriter out = spec.commandLine().getOut();
        if (options.html() != null) {
            try {
                write(options.html(), CheckHtml.page(report, options.english()).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                err.println(ReadCommand.unwritable(options.html(), options.english()));
                return ReadCommand.UNREADABLE;
            }
        }
        if (options.json()) {
            CheckJson.write(out, report, options.english());
        } else if (options.html() == null) {
            out.print(new CheckText(report, options.english(), Terminal.width(), Terminal.colours()).write());
        }
        out.flush();
        return report.isToMend() ? TO_MEND : 0;
    }

    /** Writes beside the file and moves it into place, so that it is never half there. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        PartFiles.write(folder, part -> {
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        });
    }

    /** Reads a document; tells why where it can't be read or must not be, and then gives {@code null} or the classified one. */
    private static @Nullable Read read(Path file, CheckOptions options, PrintWriter err) {
        try {
            Read read = ReadCommand.read(file);
            if (read.isClassified()) {
                err.println(file + ": " + ReadCommand.classified(options.english()));
            }
            return read;
        } catch (ExtractionException e) {
            err.println(file + ": " + (options.english() ? e.messageEn() : e.getMessage()));
            return null;
        }
    }

    private static String name(Read read, Path file) {
        String code = read.reading().header().code();
        String type = read.reading().header().type();
        return code == null ? String.valueOf(file.getFileName()) : (type == null ? "" : type + " ") + code;
    }

    /** The directives in force, read on all cores. One that can't be read is told and left out; a classified one is left out. */
    private static InForce inForce(CheckOptions options, PrintWriter err) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : options.against()) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(file -> Files.isRegularFile(file) && !file.getFileName().toString().startsWith(".")).sorted().forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        List<Directive> directives = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<@Nullable Read>> reads = files.stream().map(file -> workers.submit(() -> read(file, options, err))).toList();
            for (int i = 0; i < files.size(); i++) {
                Read read = reads.get(i).get();
                if (read != null && !read.isClassified()) {
                    directives.add(new Directive(name(read, files.get(i)), read.source().sha256(), read.reading()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        return new InForce(directives);
    }
}
