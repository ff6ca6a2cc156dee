package vn.thongsuot.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One database with its two roles. The owner makes and changes tables; the server works as {@link #SERVER}, which owns nothing, is
 * bound by row-level security and may only add to the audit trail.
 *
 * @param url JDBC address of the database itself
 */
public record Database(String url, String owner, String ownerPassword) {

    /** The role that the running server has. Migrations grant it what each module needs. */
    public static final String SERVER = "thongsuot_server";

    /** The database of an embedded PostgreSQL, made where it is missing. */
    public static Database in(EmbeddedPostgreSql postgres, String name) {
        try (Connection connection = DriverManager.getConnection(postgres.url("postgres"), postgres.owner(), postgres.password());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + name + "'")) {
            if (!found.next()) {
                statement.execute("create database " + name);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
        return new Database(postgres.url(name), postgres.owner(), postgres.password());
    }

    /** Brings roles and schemas up to date. Safe to repeat, and for several servers at once. */
    public void migrate() {
        ensureServerRole();
        Migrations.run(this);
    }

    private void ensureServerRole() {
        try (Connection connection = asOwner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7405116)");
            try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + SERVER + "'")) {
                String verb = found.next() ? "alter" : "create";
                statement.execute(verb + " role " + SERVER + " login nosuperuser nobypassrls password '" + serverPassword() + "'");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A connection that may do anything with the tables: for migrations, backups and proofs, never for a request. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, owner, ownerPassword);
    }

    /** The pool of connections that the running server uses. */
    public HikariDataSource serverPool(int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("server");
        config.setJdbcUrl(url);
        config.setUsername(SERVER);
        config.setPassword(serverPassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setAutoCommit(false);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "thongsuot");
        return new HikariDataSource(config);
    }

    /** Derived from the owner's, so that several servers on one database agree without a secret more to keep. */
    private String serverPassword() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownerPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(SERVER.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
