package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.extraction.ExtractionException.Reason;
import vn.thongsuot.extraction.Limits;
import vn.thongsuot.reading.Bounds;
import vn.thongsuot.reading.DirectiveReader;

/** {@code thongsuot read}: shows what a document obliges whom to do by when. */
final class ReadCommand implements Callable<Integer> {

    static final int UNREADABLE = 2;
    static final int CLASSIFIED = 3;

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("read");

    private ReadCommand() {}

    static CommandSpec spec() {
        ReadCommand command = new ReadCommand();
        Main.addHelp(command.spec);
        ReadOptions.addTo(command.spec);
        command.spec.usageMessage()
                .sortOptions(false)
                .description("Đọc văn bản chỉ đạo: ai phải làm gì, trước khi nào, theo đúng lời văn; và văn bản còn thiếu gì.",
                        "Reads a directive: who must do what by when, in its own words, and what is missing in it.")
                .footer(footer(Limits.DEFAULT));
        return command.spec;
    }

    private static String[] footer(Limits limits) {
        return new String[] {
            "",
            "Giới hạn cho mỗi tệp / limits for each file:",
            "  " + megabytes(limits.fileBytes()) + " MB; bung nén / unpacked " + megabytes(limits.unpackedBytes()) + " MB",
            "  " + limits.textLength() / 1_000_000 + " triệu ký tự / million letters; " + limits.pages() + " trang / pages; " + limits.seconds() + " giây / seconds",
            "  " + limits.ocrPages() + " trang ảnh cần nhận dạng, mỗi trang " + limits.ocrSeconds() + " giây, ảnh " + limits.dots() / 1_000_000
                    + " triệu điểm / scanned pages, seconds for each, million dots of a picture",
            "  " + limits.tableCells() + " ô bảng, bảng lồng nhau " + limits.depth() + " lớp / table cells, tables nested so deep",
            "  ai thực hiện: tìm trong " + Bounds.WORDS_OF_ITEM + " từ đầu của mỗi nhiệm vụ, nhiều nhất " + Bounds.UNITS_AROUND + " đơn vị ở đề mục / who acts: in the first words of each obligation, units of a heading",
            "  trên " + Bounds.RECIPIENTS + " nơi nhận thì không đối chiếu với người được giao / with more recipients they are not compared with who must act",
            "",
            "Mã kết thúc / exit status:",
            "  0  đọc được hết / all was read",
            "  1  lỗi của chương trình / a defect of the program",
            "  2  có tệp không đọc hoặc không ghi được, lệnh chưa đúng / a file can't be read or written; wrong use",
            "  3  văn bản mật: từ chối, không lưu lại gì / classified: refused, nothing is kept"
        };
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }

    @Override
    public Integer call() throws IOException {
        ReadOptions options = ReadOptions.of(spec.commandLine().getParseResult());
        boolean many = options.out() != null || options.files().size() > 1 || Files.isDirectory(options.files().getFirst());
        return many ? batch(options) : single(options.files().getFirst(), options);
    }

    private int single(Path file, ReadOptions options) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Read read;
        try {
            read = read(file);
        } catch (ExtractionException e) {
            err.println(file + ": " + (options.english() ? e.messageEn() : e.getMessage()));
            if (options.debug()) {
                e.printStackTrace(err);
            }
            return UNREADABLE;
        }
        if (read.isClassified()) {
            err.println(file + ": " + classified(options.english()));
            return CLASSIFIED;
        }
        return show(read, options);
    }

    private int show(Read read, ReadOptions options) throws IOException {
        for (Map.Entry<Output, Path> output : options.outputs().entrySet()) {
            try {
                output.getKey().writeTo(output.getValue(), read, options.english());
            } catch (IOException e) {
                spec.commandLine().getErr().println(unwritable(output.getValue(), options.english()));
                return UNREADABLE;
            }
        }
        PrintWriter to = spec.commandLine().getOut();
        if (options.json()) {
            ReadingJson.write(to, read.source(), read.reading(), options.english());
        } else if (options.outputs().isEmpty()) {
            to.print(new ReadingText(options.english(), Terminal.width(), Terminal.colours()).write(read));
        }
        to.flush();
        return 0;
    }

    static Read read(Path file) throws ExtractionException {
        var source = new Extraction().extract(file);
        try {
            return new Read(source, new DirectiveReader().read(source.text()));
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new ExtractionException(Reason.TOO_LONG, "Văn bản quá dài hoặc quá rối để đọc trong bộ nhớ được dùng. Hãy tách thành nhiều tệp.",
                    "The text is too long or too intricate for the memory that may be used. Split the file.", e);
        }
    }

    static String classified(boolean english) {
        return english
                ? "the document bears a mark of secrecy. Thông Suốt does not handle classified documents; nothing of it was kept."
                : "văn bản có dấu chỉ độ mật. Thông Suốt không xử lý văn bản mật; không lưu lại nội dung nào.";
    }

    static String unwritable(Path file, boolean english) {
        return english ? file + ": can't be written. Check the folder, your rights and the space left."
                : file + ": không ghi được kết quả. Hãy kiểm tra thư mục, quyền ghi và dung lượng còn lại.";
    }

    private int batch(ReadOptions options) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (options.out() == null && !options.json()) {
            err.println(options.say("Nhiều tệp: hãy chỉ nơi ghi kết quả bằng --out THƯ-MỤC (hoặc in ra bằng --json).",
                    "Several files: say where the results go with --out FOLDER (or print them with --json)."));
            return UNREADABLE;
        }
        return new Batch(options, spec.commandLine().getOut(), err).run(found(options.files()));
    }

    /** The files named, and those inside the folders named, in order of their names; what can't be looked into is told like a bad file. */
    private static List<Path> found(List<Path> files) throws IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                Set<Path> inside = new TreeSet<>();
                Files.walkFileTree(file, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
                        if (Files.isRegularFile(path) && !path.getFileName().toString().startsWith(".")) {
                            inside.add(path);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path path, IOException unreadable) {
                        inside.add(path);
                        return FileVisitResult.CONTINUE;
                    }
                });
                found.addAll(inside);
            } else {
                found.add(file);
            }
        }
        return List.copyOf(found);
    }
}
