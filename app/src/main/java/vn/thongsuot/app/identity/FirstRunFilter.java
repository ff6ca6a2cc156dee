package vn.thongsuot.app.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While there is no account every page leads to the one that makes the first; afterwards that one is gone. */
class FirstRunFilter extends OncePerRequestFilter {

    static final String PAGE = "/first-run";

    private final FirstRun firstRun;

    FirstRunFilter(FirstRun firstRun) {
        this.firstRun = firstRun;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || path.equals("/error") || path.startsWith("/preferences/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        boolean there = request.getRequestURI().equals(PAGE);
        if (firstRun.isDue() != there) {
            response.sendRedirect(there ? "/" : PAGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
