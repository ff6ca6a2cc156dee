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
 * @param server JDBC address of the PostgreSQL it is in, up to the last slash
 * @param parameters of the JDBC driver, from {@code ?} on; empty for none
 */
public record Database(String server, String name, String parameters, String owner, String ownerPassword) {

    /** The role that the running server has. Migrations grant it what each module needs. */
    public static final String SERVER = "thongsuot_server";

    private static final int OLDEST = 18;

    /** The database of an embedded PostgreSQL, made where it is missing. */
    public static Database in(EmbeddedPostgreSql postgres, String name) {
        Database database = new Database(postgres.url(""), name, "", postgres.owner(), postgres.password());
        database.beside("postgres").createIfMissing(name);
        return database;
    }

    private void createIfMissing(String wanted) {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + wanted + "'")) {
            if (!found.next()) {
                statement.execute("create database " + wanted);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Another one on the same PostgreSQL. */
    Database beside(String other) {
        return new Database(server, other, parameters, owner, ownerPassword);
    }

    public String url() {
        return server + name + parameters;
    }

    /** Brings roles and schemas up to date. Safe to repeat, and for several servers at once. */
    public void migrate() {
        ensureServerRole();
        Migrations.run(this);
    }

    /** Says what is missing before anything is tried. */
    void check() {
        try (Connection connection = asOwner(); Statement statement = connection.createStatement();
                ResultSet may = statement.executeQuery("""
                        select rolsuper or rolcreaterole as roles, has_database_privilege(current_database(), 'CREATE') as schemas,
                               current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as version_name
                        from pg_roles where rolname = current_user""")) {
            may.next();
            if (may.getInt("version") < OLDEST) {
                throw DatabaseException.tooOld(may.getString("version_name"));
            }
            if (!may.getBoolean("roles")) {
                throw DatabaseException.lacks(owner, "CREATEROLE (alter role " + owner + " createrole)");
            }
            if (!may.getBoolean("schemas")) {
                throw DatabaseException.lacks(owner, "CREATE (grant create on database " + name + " to " + owner + ")");
            }
        } catch (SQLException e) {
            throw DatabaseException.unreachable(server.replaceFirst("^jdbc:", "") + name, e);
        }
    }

    void ensureServerRole() {
        try (Connection connection = asOwner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7405116)");
            try (ResultSet found = statement.executeQuery("select 1 from pg_roles where rolname = '" + SERVER + "'")) {
                // A role that is no superuser may not even say that another is none.
                String does = found.next() ? "alter role " + SERVER + " login password '" : "create role " + SERVER + " login password '";
                statement.execute(does + serverPassword() + "'");
            }
            // An owner that is no superuser may end the server's connections only as a member of its role.
            statement.execute("do $$ begin if not (select rolsuper from pg_roles where rolname = current_user) and not pg_has_role(current_user, '" + SERVER
                    + "', 'USAGE') then execute format('grant " + SERVER + " to %I with inherit true', current_user); end if; end $$");
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** A connection that may do anything with the tables: for migrations, backups and proofs, never for a request. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), owner, ownerPassword);
    }

    /** The pool of connections that the running server uses. */
    public HikariDataSource serverPool(int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("server");
        config.setJdbcUrl(url());
        config.setUsername(SERVER);
        config.setPassword(serverPassword());
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        config.setAutoCommit(false);
        // Another database may take over the name (see Restoring): nothing that this server remembers is true there.
        config.setConnectionInitSql("do $$ begin if (select oid from pg_database where datname = current_database()) <> " + identity()
                + " then raise exception 'another database has taken this name'; end if; end $$");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "thongsuot");
        // What the database says of a row in error holds the row's values; a message may reach the log.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
    }

    /** What stays the database's own when its name goes to another. */
    public long identity() {
        try (Connection connection = asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select oid from pg_database where datname = current_database()")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
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

    /** Secrets stay out of logs. */
    @Override
    public String toString() {
        return "Database[" + server + name + ", " + owner + "]";
    }
}
