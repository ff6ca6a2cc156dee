package vn.thongsuot.app.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What {@code thongsuot read} was asked to do. The options are told to picocli as objects: finding annotations takes longer than all the rest of its work.
 *
 * @param files files and folders, in the order named
 * @param out folder for one result per file, in {@code format}
 * @param force whether files are read again that are done
 */
record ReadOptions(
        List<Path> files, boolean json, @Nullable Path html, @Nullable Path xlsx, @Nullable Path out, Output format, boolean force, boolean english, boolean debug) {

    private static final String JSON = "--json";
    private static final String HTML = "--html";
    private static final String XLSX = "--xlsx";
    private static final String OUT = "--out";
    private static final String FORMAT = "--format";
    private static final String FORCE = "--force";
    private static final String LANGUAGE = "--lang";
    private static final String DEBUG = "--debug";

    static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel("TỆP").arity("1..*").required(true).type(List.class).auxiliaryTypes(Path.class)
                .description("tệp hoặc thư mục / files or folders").build());
        flag(spec, JSON, "in kết quả đọc dạng JSON / print the reading as JSON");
        option(spec, HTML, "TỆP", Path.class, "trang đối chiếu văn bản và nhiệm vụ / page with document and obligations side by side");
        option(spec, XLSX, "TỆP", Path.class, "bảng nhiệm vụ Excel / table of obligations");
        option(spec, OUT, "THƯ-MỤC", Path.class, "ghi mỗi tệp một kết quả vào thư mục này / one result per file into this folder");
        option(spec, FORMAT, "DẠNG", Output.class, "dạng ghi vào thư mục: json (nếu không nói gì), html, xlsx / what to write there: json by default, html, xlsx");
        flag(spec, FORCE, "đọc lại cả tệp đã có kết quả mới hơn tệp gốc / read again what is done");
        option(spec, LANGUAGE, "vi|en", String.class, "ngôn ngữ thông báo / language of messages");
        flag(spec, DEBUG, "in chi tiết lỗi chương trình / print details of defects");
    }

    private static void flag(CommandSpec spec, String name, String description) {
        spec.addOption(OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build());
    }

    private static void option(CommandSpec spec, String name, String label, Class<?> type, String description) {
        spec.addOption(OptionSpec.builder(name).type(type).arity("1").paramLabel(label).description(description).build());
    }

    static ReadOptions of(ParseResult parsed) {
        String language = parsed.matchedOptionValue(LANGUAGE, "vi");
        if (!language.equals("vi") && !language.equals("en")) {
            throw new ParameterException(parsed.commandSpec().commandLine(), LANGUAGE + ": " + language + " (vi, en)");
        }
        return new ReadOptions(parsed.matchedPositionalValue(0, List.of()), parsed.hasMatchedOption(JSON), path(parsed, HTML), path(parsed, XLSX), path(parsed, OUT),
                parsed.matchedOptionValue(FORMAT, Output.JSON), parsed.hasMatchedOption(FORCE), language.equals("en"), parsed.hasMatchedOption(DEBUG));
    }

    private static @Nullable Path path(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option) ? parsed.<Path>matchedOptionValue(option, Path.of("")) : null;
    }

    /** What is to be written of a single document, and where. */
    Map<Output, Path> outputs() {
        Map<Output, Path> outputs = new EnumMap<>(Output.class);
        if (html != null) {
            outputs.put(Output.HTML, html);
        }
        if (xlsx != null) {
            outputs.put(Output.XLSX, xlsx);
        }
        return outputs;
    }

    String say(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }
}
