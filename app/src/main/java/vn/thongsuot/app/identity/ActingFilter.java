package vn.thongsuot.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.thongsuot.app.web.Reference;

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
        String reference = Reference.of(request);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return Actor.anonymous(request.getRemoteAddr(), reference);
        }
        return actors.of(who, clock.instant(), LocalDate.now(clock), request.getRemoteAddr(), reference).filter(actor -> isNoProgramElsewhere(authentication, who, actor)).orElseGet(() -> {
            SecurityContextHolder.clearContext();
            return Actor.anonymous(request.getRemoteAddr(), reference);
        });
    }

    /** A token is for one unit: where its holder has no role there any more, it opens no other. */
    private static boolean isNoProgramElsewhere(Authentication authentication, SignedIn who, Actor actor) {
        boolean program = authentication.getAuthorities().stream().anyMatch(authority -> TokenFilter.PROGRAM.equals(authority.getAuthority()));
        return !program || actor.unit().equals(who.unit());
    }

    /** The error page is made for the same person. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
