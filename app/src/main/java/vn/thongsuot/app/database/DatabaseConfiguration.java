package vn.thongsuot.app.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The database that the server runs on: its own in the data folder, or the one that a setting names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseConfiguration.Settings.class)
class DatabaseConfiguration {

    /**
     * @param data the data folder
     * @param address of another PostgreSQL, as {@link DatabaseAddress} reads it; empty for the embedded one
     */
    @ConfigurationProperties("thongsuot.database")
    record Settings(Path data, String address, int connections) {
        boolean embedded() {
            return address.isBlank();
        }
    }

    @Bean(destroyMethod = "close")
    @Lazy
    @ConditionalOnMissingBean
    DataDirectory dataDirectory(Settings settings) {
        return DataDirectory.open(settings.data());
    }

    @Bean(destroyMethod = "close")
    @Lazy
    @ConditionalOnMissingBean
    EmbeddedPostgreSql embeddedPostgreSql(DataDirectory data) {
        return EmbeddedPostgreSql.start(data);
    }

    @Bean
    @ConditionalOnMissingBean
    Database database(Settings settings, ObjectProvider<EmbeddedPostgreSql> embedded) {
        Database database = settings.embedded() ? Database.in(embedded.getObject(), EmbeddedPostgreSql.DATABASE) : DatabaseAddress.parse(settings.address());
        database.check();
        database.migrate();
        return database;
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, Settings settings) {
        return database.serverPool(settings.connections());
    }
}
