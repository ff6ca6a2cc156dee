package vn.thongsuot.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Binds the actor to the request: every transaction in it tells the database who acts. */
class ActingFilter extends OncePerRequestFilter {

    private final Actors actors;
    private final Clock clock;

    ActingFilter(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Actor actor = actor(request);
        try {
            Acting.as(actor, () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private Actor actor(HttpServletRequest request) {
        String reference = Optional.ofNullable((String) request.getAttribute(Actor.REQUEST_ATTRIBUTE)).orElseGet(ActingFilter::reference);
        request.setAttribute(Actor.REQUEST_ATTRIBUTE, reference);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return Actor.anonymous(request.getRemoteAddr(), reference);
        }
        return actors.of(who, LocalDate.now(clock), request.getRemoteAddr(), reference).orElseGet(() -> {
            SecurityContextHolder.clearContext();
            return Actor.anonymous(request.getRemoteAddr(), reference);
        });
    }

    private static String reference() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** The error page is made for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
