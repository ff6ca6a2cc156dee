package vn.thongsuot.app.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** A request looks its session up once, and sees what itself did to it. */
class SparingSessionsTest {

    private final Stored stored = new Stored();
    private final SparingSessions<MapSession> sessions = new SparingSessions<>(stored);

    /** What the database would be asked. */
    private static final class Stored implements FindByIndexNameSessionRepository<MapSession> {

        private final MapSessionRepository kept = new MapSessionRepository(new ConcurrentHashMap<>());
        private final List<String> asked = new ArrayList<>();

        @Override
        public MapSession createSession() {
            return kept.createSession();
        }

        @Override
        public void save(MapSession session) {
            kept.save(session);
        }

        @Override
        public MapSession findById(String id) {
            asked.add(id);
            return kept.findById(id);
        }

        @Override
        public void deleteById(String id) {
            kept.deleteById(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }
    }

    private String existing(Instant used) {
        MapSession session = stored.createSession();
        session.setLastAccessedTime(used);
        stored.save(session);
        return session.getId();
    }

    /** A request that comes with a session's cookie. */
    private MockHttpServletResponse request(String id, Consumer<HttpServletRequest> work) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(new Cookie("SESSION", Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.US_ASCII))));
        MockHttpServletResponse response = new MockHttpServletResponse();
        new MockFilterChain(new HttpServlet() {
            @Override
            protected void service(HttpServletRequest incoming, HttpServletResponse outgoing) {
                work.accept(incoming);
            }
        }, sessions.requests(), new SessionRepositoryFilter<>(sessions)).doFilter(request, response);
        return response;
    }

    @Test
    void aRequestLooksItsSessionUpOnce() throws Exception {
        String id = existing(Instant.now());
        assertThat(request(id, request -> request.getSession().getAttribute("a")).getCookie("SESSION")).as("the same session goes on").isNull();
        assertThat(stored.asked).containsExactly(id);
        request(id, request -> request.getSession().getAttribute("a"));
        assertThat(stored.asked).as("the next request asks again").containsExactly(id, id);
    }

    @Test
    void aRequestWithoutASessionKnownHereGetsNone() throws Exception {
        assertThat(request("unknown", request -> assertThat(request.getSession(false)).isNull()).getCookie("SESSION")).isNull();
    }

    @Test
    void anEndedSessionIsEnded() throws Exception {
        String id = existing(Instant.now());
        assertThat(request(id, request -> request.getSession().invalidate()).getCookie("SESSION").getMaxAge()).isZero();
        assertThat(stored.kept.findById(id)).isNull();
    }

    @Test
    void aRenewedSessionGetsItsNewNumber() throws Exception {
        String id = existing(Instant.now());
        assertThat(request(id, request -> request.changeSessionId()).getCookie("SESSION")).isNotNull();
        assertThat(stored.kept.findById(id)).isNull();
    }

    @Test
    void useIsNotedOnceAMinute() throws Exception {
        Instant lately = Instant.now().minusSeconds(20);
        String id = existing(lately);
        request(id, HttpServletRequest::getSession);
        assertThat(stored.kept.findById(id).getLastAccessedTime()).isEqualTo(lately);
        String other = existing(Instant.now().minus(Duration.ofMinutes(2)));
        request(other, HttpServletRequest::getSession);
        assertThat(stored.kept.findById(other).getLastAccessedTime()).isAfter(Instant.now().minusSeconds(20));
    }
}
