package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Choosing a password by the link that an administrator handed over. */
@Controller
class NewPasswordController {

    private final Accounts accounts;
    private final Sessions sessions;
    private final Throttle throttle;
    private final Clock clock;

    NewPasswordController(Accounts accounts, Sessions sessions, Throttle throttle, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping("/new-password")
    String form(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        return show(code, linked(code), page, FormErrors.none(), response, model);
    }

    @PostMapping("/new-password")
    String choose(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String password,
            HttpServletResponse response, RedirectAttributes redirect, Model model) {
        Optional<Account> account = linked(code);
        FormErrors errors = FormErrors.none();
        account.flatMap(found -> PasswordRules.refusal(password, found.name(), page.language())).ifPresent(reason -> errors.reject("password", reason));
        if (account.isEmpty() || !errors.isEmpty()
                || !Acting.as(gate(), () -> accounts.setPasswordByLink(account.get().person(), code, password))) {
            return show(code, account, page, errors, response, model);
        }
        sessions.endAll(account.get().person());
        Notice.done(page.say("Đã đặt mật khẩu. Bây giờ hãy đăng nhập.", "Password set. Now sign in.")).on(redirect);
        return "redirect:/sign-in";
    }

    private Optional<Account> linked(String code) {
        return Acting.as(gate(), () -> {
            var lanes = List.of(Throttle.Lane.of(30, "new-password", Acting.current().from()));
            Optional<Account> found = throttle.enter(lanes, clock.instant()).isPresent() ? Optional.empty() : accounts.linked(code, clock.instant());
            found.ifPresent(account -> throttle.forgive(lanes));
            return found;
        });
    }

    private static Actor gate() {
        return Acting.current().reaching(Actor.Reach.ALL);
    }

    private static String show(String code, Optional<Account> account, Page page, FormErrors errors, HttpServletResponse response, Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (account.isEmpty()) {
            errors.reject(page.say("Đường dẫn không đúng, đã dùng hoặc đã quá 72 giờ. Hãy xin người quản trị đường dẫn mới.",
                    "The link is wrong, used, or older than 72 hours. Ask the administrator for a new one."));
        }
        if (!errors.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        }
        model.addAttribute("view", new Views.NewPassword(code, account.map(Account::name).orElse(""), errors));
        return "identity/new-password";
    }
}
