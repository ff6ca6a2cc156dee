package vn.thongsuot.app.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Language and theme, chosen by a link: {@code /preferences/language/en?back=/units}. They are kept in the browser, so they hold before anyone has
 * signed in; that is also why a filter in front of all others answers.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Preferences extends OncePerRequestFilter {

    private static final String PATH = "/preferences/";
    private static final String LANGUAGE = "language";
    private static final String THEME = "theme";

    static Language language(HttpServletRequest request) {
        return chosen(Language.values(), cookie(request, LANGUAGE)).orElse(Language.VI);
    }

    static Theme theme(HttpServletRequest request) {
        return chosen(Theme.values(), cookie(request, THEME)).orElse(Theme.DEVICE);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(PATH) || !request.getMethod().equals("GET");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        String[] choice = request.getRequestURI().substring(PATH.length()).split("/");
        if (choice.length != 2 || !isChoice(choice[0], choice[1])) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(choice[0], choice[1]).path("/").maxAge(Duration.ofDays(365)).httpOnly(true)
                .sameSite("Lax").secure(request.isSecure()).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, back(request.getParameter("back")));
    }

    private static boolean isChoice(String name, String value) {
        return name.equals(LANGUAGE) && chosen(Language.values(), value).isPresent() || name.equals(THEME) && chosen(Theme.values(), value).isPresent();
    }

    /** Back to a page of ours only: an address of another host would make us lend it our name. */
    private static String back(@Nullable String address) {
        return address != null && address.matches("/(?![/\\\\])[\\x21-\\x7e]*") ? address : "/";
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }

    private static <T extends Enum<T>> Optional<T> chosen(T[] choices, @Nullable String code) {
        return Arrays.stream(choices).filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(code)).findFirst();
    }
}
