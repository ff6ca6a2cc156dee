package vn.thongsuot.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.thongsuot.app.database.BackupException;
import vn.thongsuot.app.database.DataDirectoryException;
import vn.thongsuot.app.database.DatabaseException;

/** The commands that need the server or its data: {@code thongsuot serve}, {@code verify} … */
@Command(name = "thongsuot", subcommands = {ServeCommand.class, BackupCommand.class, RestoreCommand.class, VerifyCommand.class, Rehearsal.class})
public final class ServerMain {

    private ServerMain() {}

    public static void main(String[] args) {
        // The server sets its own levels; the other commands speak for themselves.
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int status = new CommandLine(new ServerMain())
                .setUsageHelpWidth(110)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(cause(failure));
                    return 1;
                })
                .execute(args);
        if (status != ServeCommand.RUNNING) {
            System.exit(status);
        }
    }

    /** What a person can act on: the innermost failure that we worded ourselves, else the outermost. */
    private static String cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DataDirectoryException || at instanceof DatabaseException || at instanceof BackupException || at instanceof RefusedException) {
                return at.getMessage();
            }
            if (at instanceof PortInUseException port) {
                return ServeCommand.portInUse(port.getPort()).getMessage();
            }
        }
        LoggerFactory.getLogger(ServerMain.class).error("The command failed", failure);
        return "Lỗi của chương trình; chi tiết ở dòng nhật ký trên. / A defect of the program; the log above tells more.";
    }
}
