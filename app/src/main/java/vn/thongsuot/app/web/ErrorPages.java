package vn.thongsuot.app.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.ui.Model;
import tools.jackson.databind.json.JsonMapper;

/** What people see in place of a page: what happened, the number to quote, a way on; never how the program looks inside. */
@Controller
class ErrorPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    /** Below it lie the routes of programs: they get data in place of a page. */
    private static final String PROGRAMS = "/api/";

    private final Pages pages;
    private final TemplateEngine templates;

    ErrorPages(Pages pages, TemplateEngine templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /** A page for people; for programs, whose routes lie below {@code /api/}, the same as data. */
    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        Trouble trouble = trouble(request, page);
        LOG.info("{} {}: {} {}", request.getMethod(), page.path(), trouble.status(), trouble.kind());
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked && asked.startsWith(PROGRAMS)) {
            return ResponseEntity.status(trouble.status()).body(told(trouble, page.language()));
        }
        response.setStatus(trouble.status());
        model.addAttribute("trouble", trouble);
        return "web/trouble";
    }

    private static Map<String, Object> told(Trouble trouble, Language language) {
        return Map.of("status", trouble.status(), "message", trouble.kind().text(language), "reference", trouble.reference());
    }

    private static Trouble trouble(HttpServletRequest request, Page page) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        boolean form = isForm(request);
        Trouble.Kind kind = failure(request) instanceof Throwable failure && Trouble.Kind.of(failure) != Trouble.Kind.FAILED
                ? Trouble.Kind.of(failure) : Trouble.Kind.of(status, form);
        List<Trouble.Typed> typed = kind == Trouble.Kind.SESSION_LOST && form ? TypedForm.of(request, page.csrfParameter()) : List.of();
        return new Trouble(kind, status, page.reference(), page.address(), typed);
    }

    private static @Nullable Throwable failure(HttpServletRequest request) {
        return request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof Throwable refused ? refused
                : (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    }

    private static boolean isForm(HttpServletRequest request) {
        String method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked ? asked : request.getMethod();
        return HttpMethod.POST.matches(method);
    }

    /** For what no page could be made of: neither the database nor the frame of the person's pages is asked. */
    void write(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Trouble.Kind kind = Trouble.Kind.of(failure);
        switch (kind) {
            case FAILED -> LOG.error("{} {}", request.getMethod(), request.getRequestURI(), failure);
            case DATABASE_AWAY -> LOG.error("{} {}: the database does not answer: {}", request.getMethod(), request.getRequestURI(), failure.toString());
            // Not its message: that may quote what was sent.
            default -> LOG.info("{} {}: {} {}", request.getMethod(), request.getRequestURI(), kind, failure.getClass().getSimpleName());
        }
        if (response.isCommitted()) {
            return;
        }
        boolean program = request.getRequestURI().startsWith(PROGRAMS);
        Page frame = pages.bare(request);
        Trouble trouble = Trouble.without(kind, kind.status(), request);
        Utf8ByteOutput page = new Utf8ByteOutput();
        if (program) {
            page.writeContent(JsonMapper.shared().writeValueAsString(told(trouble, frame.language())));
        } else {
            templates.render("web/trouble.jte", Map.of("page", frame, "trouble", trouble), page);
        }
        response.reset();
        response.setStatus(kind.status());
        response.setContentType(program ? "application/json" : "text/html;charset=UTF-8");
        PageHeaders.on(response);
        if (kind == Trouble.Kind.DATABASE_AWAY) {
            response.setHeader("Retry-After", "30");
        }
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }
}
