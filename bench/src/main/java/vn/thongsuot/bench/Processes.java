package vn.thongsuot.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other programs, run to their end. */
final class Processes {

    private static final String TIMED = "TIMEFORMAT='%U %S'; exec 3>&2 2>/dev/null; { time \"$@\" >/dev/null 2>&1; status=$?; } 2>&3; exit $status";
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private Processes() {}

    /** What a command took, in seconds: by the clock, and of the processors, its children's included. */
    record Taken(double wall, double processor) {}

    /** Runs a command, its output thrown away; its status must be 0. */
    static Taken timed(Path folder, String... command) throws IOException, InterruptedException {
        List<String> whole = new ArrayList<>(List.of("bash", "-c", TIMED, "timed"));
        whole.addAll(List.of(command));
        long from = System.nanoTime();
        Process process = new ProcessBuilder(whole).directory(folder.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        String told = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        check(process.waitFor(), command);
        double wall = (System.nanoTime() - from) / 1e9;
        String[] times = told.substring(told.lastIndexOf('\n') + 1).split(" ");
        return new Taken(wall, Double.parseDouble(times[0].replace(',', '.')) + Double.parseDouble(times[1].replace(',', '.')));
    }

    /** What a command prints; its status must be 0. */
    static String output(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check(process.waitFor(), command);
        return output;
    }

    /** Runs a command and looks again and again how much memory it has, in bytes, as long as it runs. */
    static List<Long> resident(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        List<Long> resident = new ArrayList<>();
        while (process.isAlive()) {
            resident.add(resident(process.pid()));
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        check(process.waitFor(), command);
        return resident.stream().filter(bytes -> bytes > 0).toList();
    }

    /** As Linux tells it; 0 elsewhere, or once the process has ended. */
    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream().filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024).findFirst().orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static void check(int status, String... command) throws IOException {
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with status " + status);
        }
    }
}
