package vn.thongsuot.app.database;

import java.util.List;
import org.flywaydb.core.Flyway;

/** One schema and one folder of migrations a module, in the order in which modules may refer to each other. */
final class Migrations {

    static final List<String> MODULES = List.of("identity", "organization", "audit", "directive");

    private Migrations() {}

    static void run(Database database) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(database.url(), database.owner(), database.ownerPassword())
                    .schemas(module)
                    .defaultSchema(module)
                    .locations("classpath:db/migration/" + module)
                    .load()
                    .migrate();
        }
    }
}
