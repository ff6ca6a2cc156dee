package vn.thongsuot.app.identity;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Where sessions are kept, and how requests of one share it. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "identity.session", maxInactiveIntervalInSeconds = 8 * 60 * 60)
class SessionsTogether {

    /** Two requests of one person may put the same thing into the session at once, a page that asks for news while a form is sent for example: the later one holds, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterRequestsHold() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    @Primary
    SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository stored) {
        return new SparingSessions<>(stored);
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> requestsOfSessions(SparingSessions<?> sessions) {
        FilterRegistrationBean<OncePerRequestFilter> filter = new FilterRegistrationBean<>(sessions.requests());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }
}
