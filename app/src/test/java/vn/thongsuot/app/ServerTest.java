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
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "thongsuot.identity.key=" + ServerTest.KEY)
@AutoConfigureMockMvc
@Import({ServerTest.FreshDatabase.class, Cast.class})
public @interface ServerTest {

    /** In place of the key in a data folder. */
    String KEY = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    @TestConfiguration(proxyBeanMethods = false)
    class FreshDatabase {
        @Bean
        Database database() {
            return TestDatabase.fresh();
        }
    }
}
