package vn.thongsuot.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** What a form that did not arrive had in it, so that nobody types it twice. */
final class TypedForm {

    private static final int MOST_FIELDS = 200;
    private static final int MOST_CHARACTERS = 200_000;

    private TypedForm() {}

    /** Empty unless a page of ours sent it: a foreign page must not have us offer its words to be sent. */
    static List<Trouble.Typed> of(HttpServletRequest request, String csrfParameter) {
        if (!isOurs(request)) {
            return List.of();
        }
        List<Trouble.Typed> typed = new ArrayList<>();
        int characters = 0;
        for (var entry : request.getParameterMap().entrySet()) {
            for (String value : entry.getValue()) {
                characters += value.length();
                if (typed.size() >= MOST_FIELDS || characters > MOST_CHARACTERS) {
                    return List.of();
                }
                if (!entry.getKey().equals(csrfParameter) && !entry.getKey().toLowerCase(Locale.ROOT).contains("password")) {
                    typed.add(new Trouble.Typed(entry.getKey(), value));
                }
            }
        }
        return List.copyOf(typed);
    }

    private static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        String host = request.getHeader(HttpHeaders.HOST);
        return origin != null && host != null && origin.replaceFirst("^https?://", "").equals(host);
    }
}
