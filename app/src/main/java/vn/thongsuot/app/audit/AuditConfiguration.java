package vn.thongsuot.app.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thongsuot.app.database.Database;

/** Where the trail's newest seal is noted, and the era that its records belong to. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    /** Before anything is recorded. */
    @Bean
    SealHead sealHead(Database database, @Value("${thongsuot.audit.head:}") String file) throws SQLException {
        try (Connection connection = database.asOwner(); Statement statement = connection.createStatement()) {
            statement.execute("select audit.enter_era()");
        }
        return new SealHead(file.isBlank() ? Optional.empty() : Optional.of(Path.of(file)));
    }
}
