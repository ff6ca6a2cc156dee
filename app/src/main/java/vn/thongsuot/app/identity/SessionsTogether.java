package vn.thongsuot.app.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** How requests of one session share it. */
@Configuration(proxyBeanMethods = false)
class SessionsTogether {

    /** Two requests of one person may put the same thing into the session at once, a page that asks for news while a form is sent for example: the later one holds, and neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer laterRequestsHold() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Each request says that the session was used. Once a minute is enough to know when it ends, hours later; written down each time, every page would wait for the disk. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> useIsNotedOnceAMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                update %TABLE_NAME% s
                   set session_id = n.session_id, last_access_time = n.last_access_time, max_inactive_interval = n.max_inactive_interval, expiry_time = n.expiry_time, principal_name = n.principal_name
                  from (values (cast(? as char(36)), cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as text), cast(? as char(36))))
                    as n (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                 where s.primary_id = n.primary_id
                   and (n.last_access_time > s.last_access_time + 60000
                     or (s.session_id, s.max_inactive_interval, s.principal_name) is distinct from (n.session_id, n.max_inactive_interval, n.principal_name))
                """);
    }
}
