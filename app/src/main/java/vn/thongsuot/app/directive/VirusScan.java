package vn.thongsuot.app.directive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the office's own scanner about a file before anybody gets it: a command that reads the file from its standard input and ends with 0 where it is clean and 1 where it is not,
 * as {@code clamdscan --no-summary -} does. Without a command nothing is asked.
 */
@Component
class VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int PATIENCE_SECONDS = 60;

    private final List<String> command;

    VirusScan(@Value("${thongsuot.scan.command:}") String command) {
        this.command = command.isBlank() ? List.of() : List.of(command.strip().split("\\s+"));
    }

    /** What the scanner says. */
    enum Verdict {
        CLEAN,
        INFECTED,
        /** It did not answer, or not with a verdict. */
        NONE
    }

    Verdict of(byte[] bytes) {
        if (command.isEmpty()) {
            return Verdict.CLEAN;
        }
        Process scanner = null;
        try {
            scanner = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            send(bytes, scanner);
            if (!scanner.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the virus scanner {} gave no verdict in {} s", command.getFirst(), PATIENCE_SECONDS);
                return Verdict.NONE;
            }
            return verdict(scanner.exitValue());
        } catch (IOException e) {
            LOG.error("the virus scanner {} could not be asked: {}", command.getFirst(), e.getMessage());
            return Verdict.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Verdict.NONE;
        } finally {
            if (scanner != null) {
                scanner.destroyForcibly();
            }
        }
    }

    /** A scanner that has seen enough may close its side before it got everything. */
    private static void send(byte[] bytes, Process scanner) {
        try (OutputStream to = scanner.getOutputStream()) {
            to.write(bytes);
        } catch (IOException enough) {
            LOG.debug("the scanner stopped reading: {}", enough.getMessage());
        }
    }

    private Verdict verdict(int status) {
        return switch (status) {
            case 0 -> Verdict.CLEAN;
            case 1 -> Verdict.INFECTED;
            default -> {
                LOG.error("the virus scanner {} ended with status {}", command.getFirst(), status);
                yield Verdict.NONE;
            }
        };
    }
}
