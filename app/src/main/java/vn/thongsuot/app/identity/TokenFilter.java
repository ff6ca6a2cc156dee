package vn.thongsuot.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets programs in by {@code Authorization: Bearer ts_…}. Such a request is nothing else: a session that comes with it does not count. */
class TokenFilter extends OncePerRequestFilter {

    /** What a program has in place of a session: it does not reach the pages of a person's own account. */
    static final String PROGRAM = "PROGRAM";

    private static final String BEARER = "Bearer ";

    private final Tokens tokens;
    private final Clock clock;

    TokenFilter(Tokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    static boolean isFor(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isFor(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String token = request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()).strip();
        Optional<Tokens.Bearer> bearer = Acting.as(Actor.system("token"), () -> tokens.open(token, clock.instant(), LocalDate.now(clock)));
        if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (!reads && bearer.get().scope() == Tokens.Scope.READ) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"");
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        SignedIn who = SignedIn.as(bearer.get().person(), clock.instant()).actingFor(bearer.get().unit());
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, AuthorityUtils.createAuthorityList(PROGRAM)));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
