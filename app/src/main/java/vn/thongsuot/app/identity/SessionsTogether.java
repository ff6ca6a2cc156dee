package vn.thongsuot.app.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Two requests of one person may put the same thing into the session at once, a page that asks for news while a form is sent for example: the later one holds, and neither fails. */
@Configuration(proxyBeanMethods = false)
class SessionsTogether {

    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterRequestsHold() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
