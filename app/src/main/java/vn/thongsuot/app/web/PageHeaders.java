package vn.thongsuot.app.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/** What every answer tells the browser: nothing inline, nothing from elsewhere, no frame, no guessing of types. */
public final class PageHeaders {

    public static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    public static final String PERMISSIONS_POLICY =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Permissions-Policy", PERMISSIONS_POLICY,
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "X-Frame-Options", "DENY",
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store");

    private PageHeaders() {}

    /** For a page that is written where nothing else answers any more. */
    static void on(HttpServletResponse response) {
        ALL.forEach(response::setHeader);
    }
}
