package vn.thongsuot.app;

import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import vn.thongsuot.app.database.DataDirectoryException;
import vn.thongsuot.app.database.DatabaseException;

/** The commands that need the server or its data: {@code thongsuot serve}, {@code verify} … */
@Command(name = "thongsuot", subcommands = {ServeCommand.class, VerifyCommand.class, Rehearsal.class})
public final class ServerMain {

    private ServerMain() {}

    public static void main(String[] args) {
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
            if (at instanceof DataDirectoryException || at instanceof DatabaseException || at instanceof RefusedException) {
                return at.getMessage();
            }
            if (at instanceof PortInUseException port) {
                return ServeCommand.portInUse(port.getPort()).getMessage();
            }
        }
        return failure.toString();
    }
}
