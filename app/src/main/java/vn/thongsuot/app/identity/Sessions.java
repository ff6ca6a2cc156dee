package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins sessions and changes what they keep. */
@Component
class Sessions {

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy renewal;

    Sessions(SecurityContextRepository contexts, SessionAuthenticationStrategy renewal) {
        this.contexts = contexts;
        this.renewal = renewal;
    }

    /** A new number for the session and a new token against forgery: what was known before sign-in is worth nothing after it. */
    void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        renewal.onAuthentication(authentication(who), request, response);
        keep(who, request, response);
    }

    void keep(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(who));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    static Authentication authentication(SignedIn who) {
        return UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.NO_AUTHORITIES);
    }
}
