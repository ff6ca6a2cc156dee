package vn.thongsuot.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.thongsuot.app.database.DataDirectoryException;

/** The commands that need the server: {@code thongsuot serve}. */
@Command(name = "thongsuot", subcommands = ServerMain.Serve.class)
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
        if (status != Serve.RUNNING) {
            System.exit(status);
        }
    }

    /** What a person can act on: the innermost failure that we worded ourselves, else the outermost. */
    private static String cause(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof DataDirectoryException) {
                return at.getMessage();
            }
        }
        return failure.toString();
    }

    /** Starts the server; the process goes on when the command has returned. */
    @Command(name = "serve", mixinStandardHelpOptions = true, description = "Chạy máy chủ cho một cơ quan. / Runs the server.")
    static final class Serve implements Callable<Integer> {

        static final int RUNNING = -1;

        @Option(names = "--data", paramLabel = "THƯ-MỤC", defaultValue = "data", description = "nơi giữ toàn bộ dữ liệu / where all data are kept (${DEFAULT-VALUE})")
        private Path data = Path.of("data");

        @Option(names = "--port", paramLabel = "CỔNG", defaultValue = "8080", description = "cổng của trang web / port of the pages (${DEFAULT-VALUE})")
        private int port;

        @Option(names = "--address", paramLabel = "ĐỊA-CHỈ", defaultValue = "127.0.0.1", description = "địa chỉ mạng nhận kết nối / address to listen on (${DEFAULT-VALUE})")
        private String address = "";

        @Option(names = "--demo", description = "nạp một khối doanh nghiệp hư cấu để dùng thử / loads a fictional bloc of enterprises")
        private boolean demo;

        @Override
        public Integer call() {
            Map<String, Object> settings = new LinkedHashMap<>();
            settings.put("thongsuot.database.data", data.toAbsolutePath().normalize().toString());
            settings.put("server.port", port);
            settings.put("server.address", address);
            settings.put("thongsuot.demo", demo);
            var application = ThongSuotServer.application();
            application.run(settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new));
            System.out.println("Thông Suốt đã sẵn sàng: http://" + (address.equals("0.0.0.0") ? "localhost" : address) + ":" + port + "/");
            return RUNNING;
        }
    }
}
