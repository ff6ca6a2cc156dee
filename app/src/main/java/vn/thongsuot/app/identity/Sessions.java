package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Begins sessions, changes what they keep, shows a person their own and ends them. */
@Component
class Sessions {

    private static final String ADDRESS = "address";
    private static final String BROWSER = "browser";
    private static final String HALF_WAY = "half-way";
    private static final String HALF_WAY_AT = "half-way-at";
    private static final Duration HALF_WAY_LASTS = Duration.ofMinutes(10);

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy renewal;
    private final FindByIndexNameSessionRepository<? extends Session> stored;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy renewal, FindByIndexNameSessionRepository<? extends Session> stored) {
        this.contexts = contexts;
        this.renewal = renewal;
        this.stored = stored;
    }

    /** A new number for the session and a new token against forgery: what was known before sign-in is worth nothing after it. */
    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession();
        session.removeAttribute(HALF_WAY);
        session.removeAttribute(HALF_WAY_AT);
        renewal.onAuthentication(authentication(who), request, response);
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        session.setAttribute(BROWSER, Browser.of(request));
        keep(who, request, response);
    }

    /** The password was right, the code is to come: the session knows whose, and nobody is signed in. */
    void beginHalfWay(PersonId person, Instant now, HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(HALF_WAY, person.value());
        session.setAttribute(HALF_WAY_AT, now.toEpochMilli());
    }

    Optional<PersonId> halfWay(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(HALF_WAY) instanceof Long person && session.getAttribute(HALF_WAY_AT) instanceof Long at
                        && Instant.ofEpochMilli(at).plus(HALF_WAY_LASTS).isAfter(now)
                ? Optional.of(new PersonId(person))
                : Optional.empty();
    }

    void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Nobody is signed in by this session, whatever a filter before us has put into it. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    static Authentication authentication(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES);
    }

    List<Views.Session> of(PersonId person, HttpServletRequest request) {
        String present = present(request);
        return stored.findByPrincipalName(name(person)).values().stream()
                .map(session -> new Views.Session(handle(session.getId()), attribute(session, ADDRESS), attribute(session, BROWSER), session.getCreationTime(),
                        session.getLastAccessedTime(), session.getId().equals(present)))
                .sorted(Comparator.comparing(Views.Session::lastUsed).reversed())
                .toList();
    }

    /** Ends one of a person's own; nothing where it is not theirs. */
    boolean end(PersonId person, String handle) {
        Optional<String> id = stored.findByPrincipalName(name(person)).keySet().stream().filter(each -> handle(each).equals(handle)).findFirst();
        id.ifPresent(stored::deleteById);
        return id.isPresent();
    }

    /** Ends all, but for the present one where there is a request. */
    void endOthers(PersonId person, String present) {
        stored.findByPrincipalName(name(person)).keySet().stream().filter(id -> !id.equals(present)).toList().forEach(stored::deleteById);
    }

    void endAll(PersonId person) {
        endOthers(person, "");
    }

    static String present(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    /** A session's number opens it: pages show something else in its place. */
    private static String handle(String id) {
        return Fingerprint.of("session " + id).substring(0, 16);
    }

    private static String name(PersonId person) {
        return Long.toString(person.value());
    }

    private static String attribute(Session session, String name) {
        return session.getAttribute(name) instanceof String text ? text : "";
    }
}
