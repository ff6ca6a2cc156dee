package vn.thongsuot.app.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class PageAdvice {

    @ModelAttribute("page")
    Page page(HttpServletRequest request, Locale locale) {
        CsrfToken token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Page(Language.of(locale), request.getRequestURI(), token == null ? "" : token.getParameterName(), token == null ? "" : token.getToken());
    }
}
