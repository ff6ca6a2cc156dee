package vn.thongsuot.app;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.thongsuot.app.database.DataDirectory;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.DatabaseException;
import vn.thongsuot.app.database.EmbeddedPostgreSql;

/** Starts the server; the process goes on when the command has returned. */
@Command(name = "serve", mixinStandardHelpOptions = true, description = "Chạy máy chủ cho một cơ quan. / Runs the server.")
final class ServeCommand implements Callable<Integer> {

    static final int RUNNING = -1;

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Mixin
    private DataOptions where = new DataOptions();

    @Option(names = "--port", paramLabel = "CỔNG", defaultValue = "8080", description = "cổng của trang web / port of the pages (${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--address", paramLabel = "ĐỊA-CHỈ", defaultValue = "127.0.0.1", description = "địa chỉ mạng nhận kết nối; 0.0.0.0 là mọi địa chỉ / address to listen on (${DEFAULT-VALUE})")
    private String address = "";

    @Option(names = "--demo", description = "nạp một khối doanh nghiệp hư cấu để dùng thử / loads a fictional bloc of enterprises")
    private boolean demo;

    @Override
    public Integer call() throws IOException {
        requireFreePort();
        DataDirectory data = DataDirectory.open(where.data());
        ConfigurableApplicationContext context = start(data);
        // No daemon: between two servers it alone keeps the process alive.
        Thread.ofPlatform().name("database-watch").start(() -> watch(data, context));
        return RUNNING;
    }

    /** Starts again from the beginning once restored data have taken the place of those in use. */
    private void watch(DataDirectory data, ConfigurableApplicationContext first) {
        ConfigurableApplicationContext context = first;
        while (true) {
            Database database = context.getBean(Database.class);
            long identity = database.identity();
            while (context.isActive() && isSame(database, identity)) {
                LockSupport.parkNanos(LOOK.toNanos());
            }
            if (!context.isActive()) {
                return;
            }
            LOG.info("Restored data have taken over; the server starts again on them");
            // First, so that nobody waits for a connection that can't come any more.
            context.getBean(HikariDataSource.class).close();
            context.close();
            context = start(data);
        }
    }

    private static boolean isSame(Database database, long identity) {
        try {
            return database.identity() == identity;
        } catch (DatabaseException e) {
            return true; // it is being started again, or the server stops
        }
    }

    /** With a data folder that is open already, so that what is wrong with it is said at once. */
    ConfigurableApplicationContext start(DataDirectory data) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("thongsuot.database.data", where.data().toString());
        settings.put("thongsuot.database.address", where.database());
        settings.put("thongsuot.audit.head", where.sealHead().toString());
        settings.put("server.port", port);
        settings.put("server.address", address);
        settings.put("thongsuot.demo", demo);
        settings.put("thongsuot.demo-life", demo);
        settings.put("logging.file.name", where.data().resolve("thongsuot.log").toString());
        SpringApplication application = ThongSuotServer.application();
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("dataDirectory", data));
        String[] arguments = settings.entrySet().stream().map(setting -> "--" + setting.getKey() + "=" + setting.getValue()).toArray(String[]::new);
        ConfigurableApplicationContext context = where.database().isBlank() ? besidePostgreSql(application, data, arguments) : application.run(arguments);
        System.out.println("Thông Suốt đã sẵn sàng / ready: http://" + (address.equals("0.0.0.0") ? "localhost" : address) + ":" + port(context) + "/");
        return context;
    }

    /** PostgreSQL starts while the program's classes are loaded. */
    private static ConfigurableApplicationContext besidePostgreSql(SpringApplication application, DataDirectory data, String[] arguments) {
        CompletableFuture<EmbeddedPostgreSql> postgres = CompletableFuture.supplyAsync(() -> EmbeddedPostgreSql.start(data));
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("embeddedPostgreSql", EmbeddedPostgreSql.class, postgres::join, definition -> definition.setDestroyMethodName("close")));
        try {
            return application.run(arguments);
        } catch (RuntimeException e) {
            postgres.thenAccept(EmbeddedPostgreSql::close).exceptionally(failure -> null).join();
            throw e;
        }
    }

    static int port(ConfigurableApplicationContext context) {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    /** Said at once, not after the database has started. */
    private void requireFreePort() throws UnknownHostException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw e;
        } catch (IOException e) {
            throw portInUse(port);
        }
    }

    static RefusedException portInUse(int port) {
        return new RefusedException("Cổng " + port + " đang được một chương trình khác dùng hoặc không được phép dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng --port. / "
                + "Port " + port + " is in use by another program, or not allowed: stop that one, or choose another port with --port.");
    }
}
