package vn.thongsuot.app.identity;

import jakarta.servlet.DispatcherType;
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
import vn.thongsuot.app.identity.Actors.Present;
import vn.thongsuot.app.web.Reference;

/** Binds the actor to the request: every transaction in it tells the database who acts. Who must set up a second step is led to that first. */
class ActingFilter extends OncePerRequestFilter {

    static final String SECOND_STEP_DUE = "vn.thongsuot.second-step-due";
    private static final String SECOND_STEP = "/account/second-step";

    private final Actors actors;
    private final Clock clock;

    ActingFilter(Actors actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        Present present = present(request);
        if (present.secondStepDue() && isWork(request)) {
            demandSecondStep(request, response);
            return;
        }
        request.setAttribute(SECOND_STEP_DUE, present.secondStepDue());
        try {
            Acting.as(present.actor(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    /** Everything but setting up the second step and leaving. */
    private static boolean isWork(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getDispatcherType() != DispatcherType.ERROR && !path.equals(SECOND_STEP) && !path.startsWith("/assets/") && !path.startsWith("/actuator/");
    }

    private static void demandSecondStep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (TokenFilter.isFor(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", SECOND_STEP);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendRedirect(SECOND_STEP);
        }
    }

    private Present present(HttpServletRequest request) {
        String reference = Reference.of(request);
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn who)) {
            return nobody(request, reference);
        }
        return actors.of(who, clock.instant(), LocalDate.now(clock), request.getRemoteAddr(), reference)
                .filter(present -> isNoProgramElsewhere(authentication, who, present.actor())).orElseGet(() -> {
            SecurityContextHolder.clearContext();
            return nobody(request, reference);
        });
    }

    private static Present nobody(HttpServletRequest request, String reference) {
        return new Present(Actor.anonymous(request.getRemoteAddr(), reference), false);
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
