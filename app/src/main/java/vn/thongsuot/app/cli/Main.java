package vn.thongsuot.app.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The command line's entrance. */
public final class Main {

    /** The launcher knows them and starts them with the server's own class path. */
    private static final String[] SERVER_COMMANDS = {
        "  serve    chạy máy chủ cho một cơ quan / runs the server",
        "  backup   sao lưu toàn bộ dữ liệu vào một tệp / copies all data into one file",
        "  restore  khôi phục dữ liệu từ một tệp sao lưu / brings back the data of a backup",
        "  verify   kiểm tra nhật ký có bị sửa, xóa, chèn hay không / proves the audit trail",
        "Xem thêm / more: thongsuot serve --help, docs/operations.md"
    };

    private Main() {}

    public static void main(String[] args) {
        quieten();
        PrintWriter out = writer(FileDescriptor.out, false);
        PrintWriter err = writer(FileDescriptor.err, true);
        int status = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** UTF-8 whatever the locale says: JSON must be, and terminals of today are. */
    private static PrintWriter writer(FileDescriptor to, boolean flushes) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(to), StandardCharsets.UTF_8), flushes);
    }

    /** POI asks for a logger on its way; nothing of a document may reach a log. */
    public static void quieten() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("java.awt.headless", "true");
    }

    /** Runs a command and gives its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandSpec program = CommandSpec.create().name("thongsuot").addSubcommand("read", ReadCommand.spec()).addSubcommand("check", CheckCommand.spec()).addSubcommand("draft", DraftCommand.spec());
        addHelp(program).versionProvider(new Version()).addOption(OptionSpec.builder("-V", "--version").versionHelp(true)
                .description("in phiên bản rồi thôi / print the version and exit").build());
        program.usageMessage().description("Thông Suốt: đọc văn bản chỉ đạo, giao việc, theo dõi và báo cáo. / Carrying out directives.",
                "Xem tùy chọn của một lệnh: thongsuot check --help / options of a command");
        program.usageMessage().footerHeading("%nMáy chủ / the server:%n").footer(SERVER_COMMANDS);
        CommandLine line = new CommandLine(program)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::unexpected)
                .setParameterExceptionHandler(Main::wrongUse);
        return line.execute(args.length == 0 ? new String[] {"--help"} : args);
    }

    static CommandSpec addHelp(CommandSpec spec) {
        return spec.addOption(OptionSpec.builder("-h", "--help").usageHelp(true).description("in hướng dẫn này rồi thôi / print this help and exit").build());
    }

    /** A defect of the program: a short message, and the trace only on demand. */
    private static int unexpected(Exception defect, CommandLine line, CommandLine.ParseResult parsed) {
        String reference = Integer.toHexString(defect.toString().hashCode());
        line.getErr().println("Lỗi của chương trình (mã " + reference + "). Hãy chạy lại với --debug và gửi kết quả cho nhóm phát triển. / "
                + "A defect of the program (reference " + reference + "): run again with --debug and report the output.");
        if (parsed.originalArgs().contains("--debug")) {
            defect.printStackTrace(line.getErr());
        }
        return 1;
    }

    private static int wrongUse(CommandLine.ParameterException wrong, String[] args) {
        PrintWriter err = wrong.getCommandLine().getErr();
        err.println("Lệnh chưa đúng / wrong use: " + wrong.getMessage());
        err.println("Xem hướng dẫn / help: thongsuot " + (wrong.getCommandLine().getCommandName().equals("thongsuot") ? "" : wrong.getCommandLine().getCommandName() + " ") + "--help");
        return 2;
    }
}
