package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Other programs, run to their end. */
final class Processes {

    private Processes() {}

    /** Runs a command, its output thrown away; its status must be 0. */
    static int run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int status = process.waitFor();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
        return status;
    }
}
