package vn.thongsuot.app.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The command line's entrance. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        quieten();
        PrintWriter out = new PrintWriter(new java.io.OutputStreamWriter(new java.io.FileOutputStream(java.io.FileDescriptor.out), StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new java.io.OutputStreamWriter(new java.io.FileOutputStream(java.io.FileDescriptor.err), StandardCharsets.UTF_8), true);
        int status = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /** POI asks for a logger on its way; nothing of a document may reach a log. */
    public static void quieten() {
        System.setProperty("log4j2.loggerContextFactory", "org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
        System.setProperty("org.apache.logging.log4j.simplelog.level", "OFF");
        System.setProperty("java.awt.headless", "true");
    }

    /** Runs a command and gives its exit status. */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new ThongSuot())
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(110)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::unexpected)
                .setParameterExceptionHandler(Main::wrongUse);
        return line.execute(args);
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
