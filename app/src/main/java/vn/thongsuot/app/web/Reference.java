package vn.thongsuot.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request the number under which its page, its records and the log speak of it. It stands in front of everything else, and so also answers where
 * everything else failed.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Reference extends OncePerRequestFilter {

    /** The attribute of the request; other modules read it under this name. */
    private static final String ATTRIBUTE = "vn.thongsuot.request";
    /** Without letters and figures that are taken for one another when read out. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;

    private final SecureRandom random = new SecureRandom();
    private final ObjectProvider<ErrorPages> errorPages;

    Reference(ObjectProvider<ErrorPages> errorPages) {
        this.errorPages = errorPages;
    }

    /** The number of a request; empty outside of one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String reference ? reference : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (of(request).isEmpty()) {
            request.setAttribute(ATTRIBUTE, next());
        }
        try (var _ = MDC.putCloseable("reference", of(request))) {
            pass(request, response, chain);
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (isGone(e)) {
                return;
            }
            errorPages.getObject().write(e, request, response);
        }
    }

    /** Whoever asked did not wait for the answer. */
    private static boolean isGone(Throwable failure) {
        return failure.getClass().getSimpleName().equals("ClientAbortException");
    }

    /** The error page has the number of the request that failed. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private String next() {
        StringBuilder text = new StringBuilder(LENGTH + 1);
        for (int i = 0; i < LENGTH; i++) {
            text.append(i == LENGTH / 2 ? "-" : "").append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.toString();
    }
}
