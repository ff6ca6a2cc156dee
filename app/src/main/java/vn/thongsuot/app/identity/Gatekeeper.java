package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Stands before every controller: keeps out whom {@link AllowedTo} does not name, and records what an inspector reads before they read it. */
@Component
class Gatekeeper implements HandlerInterceptor {

    private final ApplicationEventPublisher news;
    private final TransactionOperations transaction;

    Gatekeeper(ApplicationEventPublisher news, TransactionOperations transaction) {
        this.news = news;
        this.transaction = transaction;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            Actor actor = Acting.current();
            AllowedTo allowed = allowed(method);
            if (allowed != null && Arrays.stream(allowed.value()).noneMatch(actor::has)) {
                throw new AccessDeniedException("needs one of " + Arrays.toString(allowed.value()));
            }
            if (actor.has(Role.INSPECTOR) && isContent(method)) {
                inspect(request, actor);
            }
        }
        return true;
    }

    static @Nullable AllowedTo allowed(HandlerMethod method) {
        AllowedTo own = method.getMethodAnnotation(AllowedTo.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class);
    }

    /** An inspector reads and does nothing else, unless another role says so. */
    private void inspect(HttpServletRequest request, Actor actor) {
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (!reads && actor.roles().size() == 1) {
            throw new AccessDeniedException("an inspector only reads");
        }
        if (reads) {
            transaction.executeWithoutResult(status ->
                    news.publishEvent(new Recording("inspector-read", actor.unit(), "page:" + request.getRequestURI(), Map.of())));
        }
    }

    /** A person's own account is no content of a unit; neither is the frame of pages. */
    private static boolean isContent(HandlerMethod method) {
        String subject = method.getBeanType().getPackageName();
        return subject.startsWith("vn.thongsuot.app.") && !subject.equals(Gatekeeper.class.getPackageName()) && !subject.endsWith(".web");
    }
}
