package vn.thongsuot.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import vn.thongsuot.app.draft.Chosen;
import vn.thongsuot.app.draft.OwnPlan;
import vn.thongsuot.app.draft.PlanDraft;
import vn.thongsuot.extraction.ExtractionException;

/** {@code thongsuot draft}: the draft of a unit's own plan from the directive that it must carry out. */
final class DraftCommand implements Callable<Integer> {

    private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("draft");
    private final Clock clock;

    private DraftCommand(Clock clock) {
        this.clock = clock;
    }

    static CommandSpec spec() {
        CommandSpec spec = new DraftCommand(Clock.systemDefaultZone()).spec;
        Main.addHelp(spec);
        spec.addPositional(PositionalParamSpec.builder().paramLabel("TỆP").arity("1").required(true).type(Path.class).description("văn bản cấp trên / the directive to carry out").build());
        spec.addOption(OptionSpec.builder("--unit").type(String.class).arity("1").required(true).paramLabel("TÊN").description("tên đơn vị lập kế hoạch / the unit whose plan it is").build());
        spec.addOption(OptionSpec.builder("-o", "--out").type(Path.class).arity("1").required(true).paramLabel("TỆP.docx").description("ghi dự thảo vào đây / where the draft goes").build());
        CheckOptions.several(spec, "--as", "TÊN", String.class, "cách văn bản cấp trên gọi đơn vị: “các tổ chức cơ sở đảng” (dùng được nhiều lần) / how the directive addresses the unit");
        CheckOptions.option(spec, "--superior", "TÊN", String.class, "tên cơ quan cấp trên ở đầu văn bản / the superior body in the letterhead");
        CheckOptions.option(spec, "--sign", "KÝ-HIỆU", String.class, "ký hiệu tên đơn vị (ĐU, UBND, SCT …) / the unit's sign");
        CheckOptions.option(spec, "--place", "ĐỊA-DANH", String.class, "địa danh / the place");
        CheckOptions.option(spec, "--authority", "CHỮ", String.class, "quyền hạn người ký (T/M BAN THƯỜNG VỤ) / the signer's authority");
        CheckOptions.option(spec, "--position", "CHỨC-VỤ", String.class, "chức vụ người ký / the signer's office");
        CheckOptions.option(spec, "--on", "NGÀY", LocalDate.class, "ngày áp dụng quy định thể thức; không nói thì hôm nay / the day whose rules on form hold, today by default");
        CheckOptions.option(spec, "--lang", "vi|en", String.class, "ngôn ngữ thông báo / language of messages");
        spec.addOption(OptionSpec.builder("--debug").type(boolean.class).arity("0").description("in chi tiết lỗi chương trình / print details of defects").build());
        spec.usageMessage()
                .sortOptions(false)
                .description("Dự thảo kế hoạch riêng của đơn vị từ văn bản cấp trên, đúng thể thức; mỗi nhiệm vụ dẫn về chỗ của nó trong văn bản cấp trên.",
                        "Drafts a unit's own plan from the directive above, in the prescribed form; each task leads back to its place there.")
                .footer("", "Sau khi sửa / once it is edited: thongsuot check KẾ-HOẠCH.docx --parent VĂN-BẢN",
                        "", "Mã kết thúc / exit status:",
                        "  0  đã ghi dự thảo / the draft was written",
                        "  2  không đọc hoặc không ghi được, lệnh chưa đúng / can't be read or written; wrong use",
                        "  3  văn bản mật: từ chối / classified: refused");
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        ParseResult parsed = spec.commandLine().getParseResult();
        PrintWriter err = spec.commandLine().getErr();
        boolean english = CheckOptions.english(parsed);
        Path file = parsed.matchedPositionalValue(0, Path.of(""));
        Read read;
        try {
            read = ReadCommand.read(file);
        } catch (ExtractionException e) {
            err.println(file + ": " + (english ? e.messageEn() : e.getMessage()));
            return ReadCommand.UNREADABLE;
        }
        if (read.isClassified()) {
            err.println(file + ": " + ReadCommand.classified(english));
            return ReadCommand.CLASSIFIED;
        }
        Path out = parsed.matchedOptionValue("--out", Path.of(""));
        String unit = parsed.matchedOptionValue("--unit", "");
        List<String> names = new ArrayList<>(parsed.matchedOptionValue("--as", List.<String>of()));
        names.add(unit);
        Chosen chosen = Chosen.of(read.reading(), names);
        if (chosen.obligations().isEmpty()) {
            err.println(file + ": " + (english ? "no obligations were found in it, so there is nothing to plan. See what was read with: thongsuot read"
                    : "không tìm thấy nhiệm vụ nào nên không có gì để lập kế hoạch. Hãy xem kết quả đọc bằng: thongsuot read"));
            return ReadCommand.UNREADABLE;
        }
        OwnPlan plan = OwnPlan.of(read.reading(), chosen.obligations(), unit, parsed.matchedOptionValue("--on", LocalDate.now(clock)))
                .with(text(parsed, "--superior"), text(parsed, "--sign"), text(parsed, "--place"), text(parsed, "--authority"), text(parsed, "--position"));
        try {
            if (Files.isDirectory(out)) {
                throw new IOException("a folder");
            }
            CheckCommand.write(out, PlanDraft.write(plan));
        } catch (IOException e) {
            err.println(ReadCommand.unwritable(out, english));
            return ReadCommand.UNREADABLE;
        }
        PrintWriter to = spec.commandLine().getOut();
        to.println(english ? out + ": " + chosen.obligations().size() + " of " + read.reading().obligations().size() + " obligations taken up." + (chosen.addressed() ? "" : " The directive does not name the unit: all common tasks were taken; --as tells how it is addressed.")
                : out + ": đã đưa vào " + chosen.obligations().size() + " trên " + read.reading().obligations().size() + " nhiệm vụ." + (chosen.addressed() ? "" : " Văn bản không gọi tên đơn vị: đã lấy các nhiệm vụ chung; dùng --as để nói văn bản gọi đơn vị thế nào."));
        return 0;
    }

    private static @org.jspecify.annotations.Nullable String text(ParseResult parsed, String option) {
        return parsed.hasMatchedOption(option) ? parsed.<String>matchedOptionValue(option, "") : null;
    }
}
