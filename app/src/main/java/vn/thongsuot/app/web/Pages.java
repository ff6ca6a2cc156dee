package vn.thongsuot.app.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the frame of each page from its request. */
@Component
class Pages {

    private final Assets assets;
    private final Clock clock;
    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<Navigation> navigation;

    Pages(Assets assets, Clock clock, ObjectProvider<Visitors> visitors, ObjectProvider<Navigation> navigation) {
        this.assets = assets;
        this.clock = clock;
        this.visitors = visitors;
        this.navigation = navigation;
    }

    Page of(HttpServletRequest request) {
        Language language = Preferences.language(request);
        Optional<Visitor> visitor = visitors.stream().flatMap(source -> source.current(language).stream()).findFirst();
        return page(request, language, visitor, visitor.isEmpty() ? List.of() : destinations());
    }

    /** A frame that asks nothing of the database, for when it can't be reached. */
    Page bare(HttpServletRequest request) {
        return page(request, Preferences.language(request), Optional.empty(), List.of());
    }

    private Page page(HttpServletRequest request, Language language, Optional<Visitor> visitor, List<Destination> destinations) {
        String path = path(request);
        String query = request.getQueryString();
        return new Page(language, Preferences.theme(request), path, query == null ? path : path + "?" + query, visitor, destinations, notices(request),
                assets.path(""), Reference.of(request), clock.getZone(), LocalDate.now(clock), (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
    }

    private List<Destination> destinations() {
        return navigation.stream().flatMap(part -> part.destinations().stream()).sorted(Comparator.comparingInt(Destination::order)).toList();
    }

    /** The address that was asked, also where an error page answers. */
    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
    }

    private static List<Notice> notices(HttpServletRequest request) {
        @Nullable Map<String, ?> flashed = RequestContextUtils.getInputFlashMap(request);
        return flashed != null && flashed.get(Notice.ATTRIBUTE) instanceof Notice notice ? List.of(notice) : List.of();
    }
}
