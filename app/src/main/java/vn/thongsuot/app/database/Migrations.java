package vn.thongsuot.app.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** One schema and one folder of migrations a module, in the order in which modules may refer to each other. */
final class Migrations {

    static final List<String> MODULES = List.of("identity", "organization", "calendar", "mail", "audit", "directive", "execution");

    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    private Migrations() {}

    /**
     * Brings every schema up to date; where nothing has changed since the last time, that is one question.
     *
     * @throws DatabaseException where a newer program has been here
     */
    static void run(Database database) {
        Map<String, Map<Integer, Resource>> known = known();
        String fingerprint = fingerprint(known);
        try {
            if (fingerprint.equals(state(database))) {
                return;
            }
            refuseNewer(database, known);
            migrate(database, newest());
            remember(database, fingerprint);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Brings schemas to given versions only; those of modules that are not named stay as they are. */
    static void migrate(Database database, Map<String, Integer> targets) {
        for (String module : MODULES) {
            Integer target = targets.get(module);
            if (target != null) {
                Flyway.configure()
                        .dataSource(database.url(), database.owner(), database.ownerPassword())
                        .schemas(module)
                        .defaultSchema(module)
                        .locations("classpath:db/migration/" + module)
                        .target(MigrationVersion.fromVersion(target.toString()))
                        .load()
                        .migrate();
            }
        }
    }

    /** The newest version of each module that this program knows. */
    static Map<String, Integer> newest() {
        Map<String, Integer> newest = new LinkedHashMap<>();
        known().forEach((module, migrations) -> newest.put(module, migrations.keySet().stream().max(Comparator.naturalOrder()).orElse(0)));
        return newest;
    }

    /** The version at which each module stands in a database; a module that is not there is missing. */
    static Map<String, Integer> versions(Connection connection) throws SQLException {
        Map<String, Integer> versions = new LinkedHashMap<>();
        for (String module : MODULES) {
            if (has(connection, module + ".flyway_schema_history")) {
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("select coalesce(max(version::int), 0) from " + module + ".flyway_schema_history where version is not null and success")) {
                    row.next();
                    versions.put(module, row.getInt(1));
                }
            }
        }
        return versions;
    }

    private static void refuseNewer(Database database, Map<String, Map<Integer, Resource>> known) throws SQLException {
        try (Connection connection = database.asOwner()) {
            versions(connection).forEach((module, version) -> {
                int newest = known.get(module).keySet().stream().max(Comparator.naturalOrder()).orElse(0);
                if (version > newest) {
                    throw DatabaseException.newer(module, "V" + version, "V" + newest);
                }
            });
        }
    }

    private static Map<String, Map<Integer, Resource>> known() {
        Map<String, Map<Integer, Resource>> known = new LinkedHashMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String module : MODULES) {
                Map<Integer, Resource> migrations = new TreeMap<>();
                Stream.of(resolver.getResources("classpath:db/migration/" + module + "/*.sql")).forEach(resource -> {
                    Matcher name = NAME.matcher(Objects.requireNonNull(resource.getFilename()));
                    if (name.matches()) {
                        migrations.put(Integer.valueOf(name.group(1)), resource);
                    }
                });
                known.put(module, migrations);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    private static String fingerprint(Map<String, Map<Integer, Resource>> known) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map<Integer, Resource> migrations : known.values()) {
                for (Resource migration : migrations.values()) {
                    digest.update(String.valueOf(migration.getFilename()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(migration.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String state(Database database) throws SQLException {
        try (Connection connection = database.asOwner()) {
            if (!has(connection, "migration.state")) {
                return "";
            }
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery("select fingerprint from migration.state")) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void remember(Database database, String fingerprint) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(7405119)");
            statement.execute("create schema if not exists migration");
            statement.execute("create table if not exists migration.state (fingerprint text not null)");
            statement.execute("delete from migration.state");
            try (PreparedStatement insert = connection.prepareStatement("insert into migration.state values (?)")) {
                insert.setString(1, fingerprint);
                insert.execute();
            }
            connection.commit();
        }
    }

    private static boolean has(Connection connection, String table) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select to_regclass(?) is not null")) {
            statement.setString(1, table);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
