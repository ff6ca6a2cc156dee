package vn.thongsuot.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.thongsuot.app.database.Database;
import vn.thongsuot.app.database.TestDatabase;
import vn.thongsuot.app.identity.Cast;

/** The whole server on a fresh real database, on a free port, and reachable through MockMvc. Classes with the same settings share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@Import({ServerTest.FreshDatabase.class, Cast.class})
public @interface ServerTest {

    @TestConfiguration(proxyBeanMethods = false)
    class FreshDatabase {
        @Bean
        Database database() {
            return TestDatabase.fresh();
        }
    }
}
