package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.thongsuot.extraction.Extraction;
import vn.thongsuot.extraction.ExtractionException;
import vn.thongsuot.reading.DirectiveReader;

/** {@code thongsuot read}: shows what a document obliges whom to do by when. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Đọc văn bản chỉ đạo: ai phải làm gì, trước khi nào, theo đúng lời văn; và văn bản còn thiếu gì.",
            "Reads a directive: who must do what by when, in its own words, and what is missing in it."
        },
        footerHeading = "%nGiới hạn / limits:%n",
        footer = {
            "  tệp 200 MB, bung nén 600 MB, 20 triệu ký tự, 5.000 trang, 300 trang ảnh (120 giây mỗi trang), 400.000 ô bảng, bảng lồng 40 lớp",
            "  file 200 MB, unpacked 600 MB, 20 million letters, 5,000 pages, 300 scanned pages (120 s each), 400,000 table cells, tables 40 deep",
            "",
            "Mã kết thúc / exit status: 0 đọc được / read; 1 lỗi chương trình / defect; 2 có tệp không đọc được / unreadable file; 3 văn bản mật, từ chối / classified, refused"
        })
final class ReadCommand implements Callable<Integer> {

    private static final int UNREADABLE = 2;
    static final int CLASSIFIED = 3;

    @Parameters(paramLabel = "TỆP", arity = "1..*", description = "tệp hoặc thư mục / files or folders")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "in kết quả đọc dạng JSON / print the reading as JSON")
    private boolean json;

    @Option(names = "--html", paramLabel = "TỆP", description = "trang đối chiếu văn bản và nhiệm vụ / page with document and obligations side by side")
    private @Nullable Path html;

    @Option(names = "--xlsx", paramLabel = "TỆP", description = "bảng nhiệm vụ Excel / table of obligations")
    private @Nullable Path xlsx;

    @Option(names = "--out", paramLabel = "THƯ MỤC", description = "ghi mỗi tệp một kết quả vào thư mục này / one result per file into this folder")
    private @Nullable Path out;

    @Option(names = "--format", paramLabel = "DẠNG", defaultValue = "json", description = "dạng ghi vào thư mục: json, html, xlsx / what to write there")
    private Output format = Output.JSON;

    @Option(names = "--force", description = "đọc lại cả tệp đã có kết quả mới hơn tệp gốc / read again what is done")
    private boolean force;

    @Option(names = "--lang", paramLabel = "vi|en", defaultValue = "vi", description = "ngôn ngữ thông báo / language of messages")
    private String lang = "vi";

    @Option(names = "--debug", description = "in chi tiết lỗi chương trình / print details of defects")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean english = lang.equals("en");
        if (out != null || files.size() > 1 || Files.isDirectory(files.getFirst())) {
            return batch(english);
        }
        return single(files.getFirst(), english);
    }

    private int single(Path file, boolean english) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Read read;
        try {
            read = read(file);
        } catch (ExtractionException e) {
            err.println(file + ": " + (english ? e.messageEn() : e.getMessage()));
            if (debug) {
                e.printStackTrace(err);
            }
            return UNREADABLE;
        }
        if (read.isClassified()) {
            err.println(file + ": " + classified(english));
            return CLASSIFIED;
        }
        for (Map.Entry<Output, Path> output : outputs().entrySet()) {
            output.getKey().writeTo(output.getValue(), read, english);
        }
        PrintWriter to = spec.commandLine().getOut();
        if (json) {
            ReadingJson.write(to, read.source(), read.reading(), english);
        } else if (outputs().isEmpty()) {
            to.print(new ReadingText(english, Terminal.width(), Terminal.colours()).write(read));
        }
        to.flush();
        return 0;
    }

    private Map<Output, Path> outputs() {
        Map<Output, Path> outputs = new EnumMap<>(Output.class);
        if (html != null) {
            outputs.put(Output.HTML, html);
        }
        if (xlsx != null) {
            outputs.put(Output.XLSX, xlsx);
        }
        return outputs;
    }

    static Read read(Path file) throws ExtractionException {
        var source = new Extraction().extract(file);
        return new Read(source, new DirectiveReader().read(source.text()));
    }

    static String classified(boolean english) {
        return english
                ? "the document bears a mark of secrecy. Thông Suốt does not handle classified documents; nothing of it was kept."
                : "văn bản có dấu chỉ độ mật. Thông Suốt không xử lý văn bản mật; không lưu lại nội dung nào.";
    }

    private int batch(boolean english) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (out == null && !json) {
            err.println(english ? "Several files: say where the results go with --out FOLDER (or print them with --json)."
                    : "Nhiều tệp: hãy chỉ nơi ghi kết quả bằng --out THƯ MỤC (hoặc in ra bằng --json).");
            return UNREADABLE;
        }
        Batch batch = new Batch(out, format, force, english, spec.commandLine().getOut(), err);
        return batch.run(found());
    }

    /** The files named, and those inside the folders named, in order of their names. */
    private List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                try (var walk = Files.walk(file)) {
                    walk.filter(Files::isRegularFile).filter(p -> !p.getFileName().toString().startsWith(".")).sorted().forEach(found::add);
                }
            } else {
                found.add(file);
            }
        }
        return found;
    }
}
