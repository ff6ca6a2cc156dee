package vn.thongsuot.app.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: it has only subcommands. */
@Command(
        name = "thongsuot",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = ReadCommand.class,
        description = "Thông Suốt: đọc văn bản chỉ đạo, giao việc, theo dõi và báo cáo. / Carrying out directives.")
final class ThongSuot implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "hãy chọn một lệnh, ví dụ: thongsuot read TỆP / choose a command, e.g. thongsuot read FILE");
    }
}
