package vn.thongsuot.app.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL for tests: one for the whole run, migrated once into a template that each class clones.
 *
 * <p>It is the same embedded PostgreSQL that the program runs on, in the build's own folder.
 */
public final class TestDatabase {

    private static final AtomicInteger CLONES = new AtomicInteger();
    private static final EmbeddedPostgreSql POSTGRES = start();

    private TestDatabase() {}

    private static EmbeddedPostgreSql start() {
        DataDirectory data = DataDirectory.open(Path.of("target", "test-data"));
        EmbeddedPostgreSql postgres = EmbeddedPostgreSql.start(data);
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        execute(postgres, "drop database if exists template_thongsuot with (force)");
        Database.in(postgres, "template_thongsuot").migrate();
        return postgres;
    }

    /** A database of its own with every table and no row. */
    public static Database fresh() {
        String name = "test_" + CLONES.incrementAndGet();
        execute(POSTGRES, "drop database if exists " + name + " with (force)");
        execute(POSTGRES, "create database " + name + " template template_thongsuot strategy file_copy");
        return Database.in(POSTGRES, name);
    }

    private static void execute(EmbeddedPostgreSql postgres, String sql) {
        try (Connection connection = DriverManager.getConnection(postgres.url("postgres"), postgres.owner(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}
