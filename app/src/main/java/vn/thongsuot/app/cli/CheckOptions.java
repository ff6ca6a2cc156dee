package vn.thongsuot.app.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import vn.thongsuot.app.check.Needed;

/**
 * What {@code thongsuot check} was asked to do.
 *
 * @param against files and folders of directives in force
 * @param parent the directive that the draft carries out
 * @param names by which the parent addresses the draft's unit; empty where all that it asks counts
 * @param needed the slots of "6 rõ" that must be filled
 * @param on the day whose rules hold for a draft without date
 */
record CheckOptions(
        List<Path> files, List<Path> against, @Nullable Path parent, List<String> names, Needed needed, LocalDate on, boolean json, @Nullable Path html, boolean english, boolean debug) {

    static void addTo(CommandSpec spec) {
        spec.addPositional(PositionalParamSpec.builder().paramLabel("TỆP").arity("1..*").required(true).type(List.class).auxiliaryTypes(Path.class)
                .description("dự thảo cần kiểm tra / drafts to check").build());
        several(spec, "--against", "TỆP", Path.class, "văn bản đang có hiệu lực (tệp hoặc thư mục, dùng được nhiều lần): việc nào đã có văn bản nói rồi / directives in force, files or folders: what do they say already");
        option(spec, "--parent", "TỆP", Path.class, "văn bản cấp trên mà dự thảo triển khai: nhiệm vụ nào được đưa vào, bỏ sót, thêm mới / the directive it carries out: what is taken up, left out, added");
        several(spec, "--unit", "TÊN", String.class, "chỉ tính nhiệm vụ văn bản cấp trên giao cho đơn vị này, theo đúng cách gọi trong đó (dùng được nhiều lần) / only what the parent asks of this unit");
        option(spec, "--need", "DANH SÁCH", String.class, "những điều mỗi nhiệm vụ phải rõ, cách nhau bằng dấu phẩy (" + String.join(", ", Needed.names()) + "); không nói thì người, việc, thời gian / the slots of \"6 rõ\" that must be filled");
        option(spec, "--on", "NGÀY", LocalDate.class, "ngày áp dụng quy định cho dự thảo chưa ghi ngày (2026-06-01); không nói thì hôm nay / the day whose rules hold for an undated draft, today by default");
        spec.addOption(OptionSpec.builder("--json").type(boolean.class).arity("0").description("in báo cáo dạng JSON / print the report as JSON").build());
        option(spec, "--html", "TỆP", Path.class, "trang báo cáo bên cạnh dự thảo / page with the report beside the draft");
        option(spec, "--lang", "vi|en", String.class, "ngôn ngữ thông báo / language of messages");
        spec.addOption(OptionSpec.builder("--debug").type(boolean.class).arity("0").description("in chi tiết lỗi chương trình / print details of defects").build());
    }

    static void option(CommandSpec spec, String name, String label, Class<?> type, String description) {
        spec.addOption(OptionSpec.builder(name).type(type).arity("1").paramLabel(label).description(description).build());
    }

    static void several(CommandSpec spec, String name, String label, Class<?> type, String description) {
        spec.addOption(OptionSpec.builder(name).type(List.class).auxiliaryTypes(type).arity("1").paramLabel(label).description(description).build());
    }

    static CheckOptions of(ParseResult parsed, LocalDate today) {
        CheckOptions options = new CheckOptions(parsed.matchedPositionalValue(0, List.of()), parsed.matchedOptionValue("--against", List.of()), parsed.matchedOptionValue("--parent", (Path) null),
                parsed.matchedOptionValue("--unit", List.of()), needed(parsed), parsed.matchedOptionValue("--on", today), parsed.hasMatchedOption("--json"), parsed.matchedOptionValue("--html", (Path) null),
                english(parsed), parsed.hasMatchedOption("--debug"));
        if (options.html != null && options.files.size() > 1) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--html: chỉ dùng với một tệp / one file only");
        }
        if (!options.names.isEmpty() && options.parent == null) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--unit: cần --parent / needs --parent");
        }
        return options;
    }

    private static Needed needed(ParseResult parsed) {
        try {
            return Needed.of(parsed.matchedOptionValue("--need", ""));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--need: không có " + e.getMessage() + " / not among these");
        }
    }

    static boolean english(ParseResult parsed) {
        String language = parsed.matchedOptionValue("--lang", "vi");
        if (!language.equals("vi") && !language.equals("en")) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "--lang: " + language + " (vi, en)");
        }
        return language.equals("en");
    }

    String say(String vietnamese, String inEnglish) {
        return english ? inEnglish : vietnamese;
    }
}
