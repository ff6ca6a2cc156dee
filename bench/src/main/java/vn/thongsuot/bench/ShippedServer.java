package vn.thongsuot.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A process that runs the server as the launcher runs it: its jars, its collector of garbage, and its cache of loaded classes where there is one. */
final class ShippedServer {

    private ShippedServer() {}

    /**
     * @param memory of the heap, "512m"
     * @param main starts the server within its process; of this module, whose jar stands behind the server's own
     */
    static ProcessBuilder process(Conditions conditions, String memory, Class<?> main, String... arguments) throws IOException {
        Path shipped = conditions.home().resolve("app/target/run-server");
        Path app = conditions.home().resolve("app/target");
        Path cache = shipped.resolve("server.aot");
        boolean cached = Files.exists(cache);
        List<String> jars = new ArrayList<>();
        if (cached) {
            // In the launcher's order: the cache knows its jars by it.
            Files.readAllLines(shipped.resolve("jars")).forEach(jar -> jars.add(shipped.resolve(jar).toString()));
        } else {
            jars.add(app.resolve("app.jar").toString());
            jars.add(app.resolve("lib") + "/*");
        }
        jars.add(conditions.target().resolve("bench.jar").toString());
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xms96m", "-XX:NewSize=64m", "-XX:MetaspaceSize=128m", "-Xmx" + memory));
        if (cached) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(List.of("-cp", String.join(File.pathSeparator, jars), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
