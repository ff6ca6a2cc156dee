package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** Marks a browser in which somebody has signed in, so that guessing elsewhere never slows it. It opens nothing by itself. */
final class DeviceCookie {

    private static final String NAME = "device";
    static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {}

    static String of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? "" : cookie.getValue();
    }

    static void give(String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(NAME, token).path("/sign-in").maxAge(KEPT).httpOnly(true).sameSite("Lax")
                .secure(request.isSecure()).build().toString());
    }
}
