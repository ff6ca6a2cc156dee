package vn.thongsuot.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sessions as the database keeps them, with fewer journeys to it: a request looks its session up once, though it is asked for again after the answer, whether it is still
 * the same; and that the session was used, which every request says, is worth writing down once a minute, as it ends hours later.
 *
 * @param <S> the sessions that the database keeps
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Kept<S>> {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;
    private final ThreadLocal<Request<S>> present = new ThreadLocal<>();

    SparingSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    /** Goes round everything that asks for sessions. */
    OncePerRequestFilter requests() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
                present.set(new Request<>());
                try {
                    chain.doFilter(request, response);
                } finally {
                    present.remove();
                }
            }
        };
    }

    @Override
    public Kept<S> createSession() {
        return new Kept<>(stored.createSession());
    }

    @Override
    public void save(Kept<S> session) {
        stored.save(session.stored);
    }

    @Override
    public Kept<S> findById(String id) {
        Request<S> request = present.get();
        if (request != null && request.session != null && request.session.getId().equals(id)) {
            return request.session;
        }
        S found = stored.findById(id);
        Kept<S> session = found == null ? null : new Kept<>(found);
        if (request != null) {
            request.session = session;
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
        if (present.get() != null) {
            present.get().session = null;
        }
    }

    @Override
    public Map<String, Kept<S>> findByIndexNameAndIndexValue(String name, String value) {
        return stored.findByIndexNameAndIndexValue(name, value).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> new Kept<>(each.getValue())));
    }

    /** What a request has looked up. */
    private static final class Request<S extends Session> {
        private Kept<S> session;
    }

    /** A session that notes its use now and then. */
    static final class Kept<S extends Session> implements Session {

        private final S stored;

        Kept(S stored) {
            this.stored = stored;
        }

        @Override
        public void setLastAccessedTime(Instant now) {
            if (now.isAfter(stored.getLastAccessedTime().plus(USE_IS_NOTED_EVERY))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
