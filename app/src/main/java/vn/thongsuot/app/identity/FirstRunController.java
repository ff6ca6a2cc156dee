package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Page;

@Controller
class FirstRunController {

    private final FirstRun firstRun;
    private final UnitTree tree;
    private final Sessions sessions;
    private final Clock clock;

    FirstRunController(FirstRun firstRun, UnitTree tree, Sessions sessions, Clock clock) {
        this.firstRun = firstRun;
        this.tree = tree;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping(FirstRunFilter.PAGE)
    String form(@ModelAttribute("page") Page page, Model model) {
        return show(new FirstRun.Form("", "", "", "", "", "", ""), FormErrors.none(), page, model);
    }

    @PostMapping(FirstRunFilter.PAGE)
    String make(@ModelAttribute("page") Page page, FirstRun.Form form, HttpServletRequest request, HttpServletResponse response, Model model) {
        FormErrors errors = FormErrors.none();
        Optional<PersonId> administrator = firstRun.make(form, errors, page.language(), clock.instant(), clock.getZone());
        if (administrator.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(form, errors, page, model);
        }
        sessions.begin(SignedIn.as(administrator.get(), clock.instant()), request, response);
        return "redirect:/";
    }

    private String show(FirstRun.Form form, FormErrors errors, Page page, Model model) {
        model.addAttribute("view", new Views.FirstRun(form.code(), form.unit(), form.kind(), form.day(), tree.kinds(page.language()), form.person(), form.name(), errors));
        return "identity/first-run";
    }
}
