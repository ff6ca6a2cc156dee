package vn.thongsuot.app.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the catalogue says of the modules' tables. */
final class Tables {

    private Tables() {}

    /**
     * A table with rows of its own.
     *
     * @param columns those that are stored, not those that the database computes
     */
    record Table(String schema, String name, List<String> columns) {

        /** As COPY names it. */
        String reference() {
            return quoted(schema) + "." + quoted(name) + columns.stream().map(Tables::quoted).collect(Collectors.joining(", ", " (", ")"));
        }
    }

    record Sequence(String schema, String name) {
        String reference() {
            return quoted(schema) + "." + quoted(name);
        }
    }

    /** A reference between tables, with what makes it anew. */
    record Reference(String table, String name, String definition) {}

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static List<Table> of(Connection connection) throws SQLException {
        return query(connection, """
                select n.nspname, c.relname,
                  array(select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(?) and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> 'flyway_schema_history'
                order by n.nspname, c.relname
                """, row -> new Table(row.getString(1), row.getString(2), List.of((String[]) row.getArray(3).getArray())));
    }

    static List<Sequence> sequences(Connection connection) throws SQLException {
        return query(connection, """
                select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(?) and c.relkind = 'S' order by n.nspname, c.relname
                """, row -> new Sequence(row.getString(1), row.getString(2)));
    }

    static List<Reference> references(Connection connection) throws SQLException {
        return query(connection, """
                select format('%I.%I', n.nspname, c.relname), k.conname, pg_get_constraintdef(k.oid)
                from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(?) and k.contype = 'f' and k.conparentid = 0 order by 1, 2
                """, row -> new Reference(row.getString(1), row.getString(2), row.getString(3)));
    }

    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> query(Connection connection, String sql, Row<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", Migrations.MODULES.toArray()));
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }
}
