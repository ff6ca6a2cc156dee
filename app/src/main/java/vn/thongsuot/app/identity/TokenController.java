package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** A person's tokens for programs. */
@Controller
class TokenController {

    private static final int LONGEST_DAYS = 366;

    private final Tokens tokens;
    private final SigningIn signingIn;
    private final Clock clock;

    TokenController(Tokens tokens, SigningIn signingIn, Clock clock) {
        this.tokens = tokens;
        this.signingIn = signingIn;
        this.clock = clock;
    }

    @GetMapping("/account/tokens")
    String list(Actor actor, Model model) {
        return show(actor, "", "", FormErrors.none(), model);
    }

    @PostMapping("/account/tokens")
    String make(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "false") boolean writes,
            @RequestParam(defaultValue = "90") int days, @RequestParam(defaultValue = "") String password, HttpServletResponse response, Model model) {
        FormErrors errors = FormErrors.none();
        if (name.isBlank() || name.length() > 100) {
            errors.reject("name", page.say("Hãy đặt tên cho mã, ví dụ tên chương trình sẽ dùng; không quá 100 ký tự.", "Name the token after the program that will use it; at most 100 characters."));
        }
        if (days < 1 || days > LONGEST_DAYS) {
            errors.reject("days", page.say("Thời hạn từ 1 đến " + LONGEST_DAYS + " ngày.", "From 1 to " + LONGEST_DAYS + " days."));
        }
        if (actor.unit().isEmpty()) {
            errors.reject(page.say("Đồng chí chưa có vai trò ở đơn vị nào nên chưa tạo được mã.", "You hold no role in any unit; there is nothing a token could do."));
        }
        if (errors.isEmpty() && !signingIn.confirms(actor.person().orElseThrow(), password, clock.instant())) {
            errors.reject("password", page.say("Mật khẩu không đúng. Sau nhiều lần sai phải chờ một lúc.", "The password is wrong. After several wrong ones you have to wait."));
        }
        if (!errors.isEmpty()) {
            return AccountController.again(show(actor, "", name, errors, model), response);
        }
        String secret = tokens.make(actor.person().orElseThrow(), actor.unit().orElseThrow(), name.strip(), writes ? Tokens.Scope.WRITE : Tokens.Scope.READ,
                LocalDate.now(clock).plusDays(days));
        return show(actor, secret, "", errors, model);
    }

    @PostMapping("/account/tokens/{token}/ending")
    String end(@ModelAttribute("page") Page page, Actor actor, @PathVariable long token, RedirectAttributes redirect) {
        if (!tokens.end(actor.person().orElseThrow(), token)) {
            throw new NotFound();
        }
        Notice.done(page.say("Mã truy cập không còn dùng được.", "The token is no longer valid.")).on(redirect);
        return "redirect:/account/tokens";
    }

    private String show(Actor actor, String secret, String name, FormErrors errors, Model model) {
        model.addAttribute("view", new Views.Tokens(tokens.of(actor.person().orElseThrow()), secret, name, errors));
        return "identity/tokens";
    }
}
