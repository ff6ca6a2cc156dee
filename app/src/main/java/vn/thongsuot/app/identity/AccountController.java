package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** A person's own account: password, second step, sessions. Nobody else reaches these pages. */
@Controller
class AccountController {

    private final People people;
    private final Accounts accounts;
    private final SigningIn signingIn;
    private final SecondStep secondStep;
    private final Sessions sessions;
    private final UnitTree tree;
    private final Clock clock;

    AccountController(People people, Accounts accounts, SigningIn signingIn, SecondStep secondStep, Sessions sessions, UnitTree tree, Clock clock) {
        this.people = people;
        this.accounts = accounts;
        this.signingIn = signingIn;
        this.secondStep = secondStep;
        this.sessions = sessions;
        this.tree = tree;
        this.clock = clock;
    }

    @GetMapping("/account")
    String overview(@ModelAttribute("page") Page page, Actor actor, Model model) {
        PersonId self = self(actor);
        String unit = actor.unit().map(id -> tree.names(List.of(id), LocalDate.now(clock)).getOrDefault(id, "")).orElse("");
        model.addAttribute("view", new Views.MyAccount(people.nameOf(self).orElse(""), accountName(self), actor.roles().stream().sorted().map(role -> role.in(page.language())).toList(),
                unit, secondStep.isOn(self), secondStep.recoveryCodesLeft(self), accounts.find(self).map(Account::email).orElse("")));
        return "identity/account";
    }

    @GetMapping("/account/password")
    String passwordForm(Model model) {
        model.addAttribute("view", new Views.Password(FormErrors.none()));
        return "identity/password";
    }

    /** Whoever was signed in elsewhere is so no more. */
    @PostMapping("/account/password")
    String changePassword(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") String current, @RequestParam(defaultValue = "") String password,
            HttpServletRequest request, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        FormErrors errors = FormErrors.none();
        PasswordRules.refusal(password, accountName(self(actor)), page.language()).ifPresent(reason -> errors.reject("password", reason));
        if (errors.isEmpty() && !confirmed(actor, current)) {
            wrongPassword(errors, "current", page);
        }
        if (!errors.isEmpty()) {
            model.addAttribute("view", new Views.Password(errors));
            return again("identity/password", response);
        }
        accounts.setPassword(self(actor), password);
        sessions.endOthers(self(actor), Sessions.present(request));
        Notice.done(page.say("Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.", "Password changed. Other sessions have ended.")).on(redirect);
        return "redirect:/account";
    }

    @GetMapping("/account/second-step")
    String secondStep(Actor actor, @RequestAttribute(name = ActingFilter.SECOND_STEP_DUE, required = false) boolean due, Model model) {
        return showSecondStep(actor, due, FormErrors.none(), model);
    }

    @PostMapping("/account/second-step")
    String confirmSecondStep(@ModelAttribute("page") Page page, Actor actor, @RequestAttribute(name = ActingFilter.SECOND_STEP_DUE, required = false) boolean due,
            @RequestParam(defaultValue = "") String code, HttpServletResponse response, Model model) {
        List<String> recovery = secondStep.confirm(self(actor), code, clock.instant());
        if (recovery.isEmpty()) {
            return again(showSecondStep(actor, due, FormErrors.none().reject("code", page.say("Mã không khớp. Hãy quét lại hình, xem giờ của điện thoại có đúng không rồi nhập mã đang hiện.",
                    "The code does not match. Scan the picture again, check the telephone's clock, and enter the code shown now.")), model), response);
        }
        model.addAttribute("view", new Views.ShownOnce(recovery));
        return "identity/recovery-codes";
    }

    @PostMapping("/account/second-step/recovery-codes")
    String renewRecoveryCodes(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") String password, HttpServletResponse response, Model model) {
        if (!secondStep.isOn(self(actor)) || !confirmed(actor, password)) {
            return again(showSecondStep(actor, false, wrongPassword(FormErrors.none(), "password", page), model), response);
        }
        model.addAttribute("view", new Views.ShownOnce(secondStep.renewRecoveryCodes(self(actor))));
        return "identity/recovery-codes";
    }

    @PostMapping("/account/second-step/removal")
    String removeSecondStep(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") String password, HttpServletResponse response,
            RedirectAttributes redirect, Model model) {
        if (!confirmed(actor, password)) {
            return again(showSecondStep(actor, false, wrongPassword(FormErrors.none(), "password", page), model), response);
        }
        secondStep.remove(self(actor));
        Notice.done(page.say("Đã bỏ bước xác thực thứ hai.", "Second step removed.")).on(redirect);
        return "redirect:/account";
    }

    @GetMapping("/account/sessions")
    String sessions(Actor actor, HttpServletRequest request, Model model) {
        model.addAttribute("sessions", sessions.of(self(actor), request));
        return "identity/sessions";
    }

    @PostMapping("/account/sessions/{handle}/ending")
    String endSession(@ModelAttribute("page") Page page, Actor actor, @PathVariable String handle, RedirectAttributes redirect) {
        if (!sessions.end(self(actor), handle)) {
            throw new NotFound();
        }
        Notice.done(page.say("Phiên đăng nhập đã kết thúc.", "The session has ended.")).on(redirect);
        return "redirect:/account/sessions";
    }

    /** Everywhere, here included. */
    @PostMapping("/account/sessions/ending")
    String endSessions(Actor actor) {
        sessions.endAll(self(actor));
        return "redirect:/sign-in";
    }

    private String showSecondStep(Actor actor, boolean due, FormErrors errors, Model model) {
        boolean on = secondStep.isOn(self(actor));
        String secret = on ? "" : secondStep.secretToShow(self(actor));
        Views.Picture picture = on ? new Views.Picture(0, "") : SecondStep.picture(SecondStep.address(secret, accountName(self(actor))));
        model.addAttribute("view", new Views.SecondStepSetting(on, due, secondStep.recoveryCodesLeft(self(actor)), secret.replaceAll("(.{4})(?=.)", "$1 "), picture, errors));
        return "identity/second-step";
    }

    private boolean confirmed(Actor actor, String password) {
        return signingIn.confirms(self(actor), password, clock.instant());
    }

    private static FormErrors wrongPassword(FormErrors errors, String field, Page page) {
        return errors.reject(field, page.say("Mật khẩu hiện tại không đúng. Sau nhiều lần sai phải chờ một lúc.", "That is not your present password. After several wrong ones you have to wait."));
    }

    private String accountName(PersonId self) {
        return accounts.find(self).map(Account::name).orElse("");
    }

    private static PersonId self(Actor actor) {
        return actor.person().orElseThrow();
    }

    static String again(String template, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return template;
    }
}
