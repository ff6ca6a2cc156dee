package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.thongsuot.app.ServerTest;
import vn.thongsuot.app.database.Database;

/** The second lock, on the world to try: a query that forgets its condition shows nothing of another unit. */
@ServerTest
@TestPropertySource(properties = "thongsuot.demo=true")
class RowSecurityTest {

    /** What everybody signed in may know of every unit: that it exists, under which name, and who follows whom. */
    private static final Set<String> OPEN_BY_DESIGN = Set.of("organization");

    @Autowired
    private Database database;

    @Autowired
    private DataSource server;

    @Test
    void everyTableWithRowsOfUnitsOrPeopleHasPolicies() throws SQLException {
        List<String> bare = column("""
                select c.relnamespace::regnamespace || '.' || c.relname
                from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace::regnamespace::text not in ('pg_catalog', 'information_schema', 'organization')
                  and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('unit_id', 'person_id') and not a.attisdropped)
                  and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))
                order by 1
                """);
        assertThat(bare).isEmpty();
    }

    @Test
    void theServerOwnsNothingAndIsBoundByPolicies() throws SQLException {
        assertThat(column("select rolname from pg_roles where rolname = 'thongsuot_server' and not rolsuper and not rolbypassrls")).hasSize(1);
        assertThat(column("select relname from pg_class where relowner = 'thongsuot_server'::regrole")).isEmpty();
    }

    @Test
    void aQueryWithoutConditionShowsNothingOfAnotherUnit() throws SQLException {
        String unit = column("select unit_id from identity.holding where role = 'CLERK' order by unit_id limit 1").getFirst();
        for (String table : tablesWithUnits()) {
            assertThat(rows(table, "unit_id <> " + unit, "", unit, "UNIT")).as("rows of other units in " + table).isZero();
            assertThat(rows(table, "true", "", "", "NONE")).as("rows of " + table + " for nobody").isZero();
        }
        assertThat(rows("identity.person", "true", "", unit, "UNIT")).isPositive();
        assertThat(rows("identity.person", "true", "", "", "ALL")).isGreaterThan(rows("identity.person", "true", "", unit, "UNIT"));
    }

    @Test
    void secretsAreForNobodyElseInTheUnitEither() throws SQLException {
        String unit = column("select unit_id from identity.person group by unit_id having count(*) > 1 order by unit_id limit 1").getFirst();
        String self = column("select person_id from identity.person where unit_id = " + unit + " order by person_id limit 1").getFirst();
        for (String table : column("select 'identity.' || relname from pg_class where relnamespace = 'identity'::regnamespace and relname in "
                + "('password', 'device', 'second_step', 'recovery_code', 'password_link', 'token', 'linked_identity')")) {
            assertThat(rows(table, "person_id <> " + self, self, unit, "UNIT")).as(table).isZero();
        }
        assertThat(rows("identity.password", "true", self, unit, "UNIT")).isOne();
    }

    private List<String> tablesWithUnits() throws SQLException {
        List<String> tables = new ArrayList<>(column("""
                select c.relnamespace::regnamespace || '.' || c.relname
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'unit_id' and not a.attisdropped
                where c.relkind in ('r', 'p') and not c.relispartition and has_table_privilege('thongsuot_server', c.oid, 'select') order by 1
                """));
        tables.removeIf(table -> OPEN_BY_DESIGN.contains(table.substring(0, table.indexOf('.'))));
        assertThat(tables).contains("identity.person", "identity.holding", "identity.delegation");
        return tables;
    }

    private long rows(String table, String condition, String person, String unit, String reach) throws SQLException {
        try (Connection connection = server.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("select identity.act('" + person + "', '" + unit + "', '" + reach + "')");
            try (ResultSet found = statement.executeQuery("select count(*) from " + table + " where " + condition)) {
                found.next();
                return found.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private List<String> column(String sql) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }
}
