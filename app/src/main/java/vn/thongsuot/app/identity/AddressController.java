package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletResponse;
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

/**
 * A person's own e-mail address, to be told of what waits. Where people sign in with a provider of identity, which knows them by that address, only an administrator
 * changes it: nobody takes an address that is somebody else's there.
 */
@Controller
class AddressController {

    static final int LIMIT = 254;
    static final String FORM = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

    private final Accounts accounts;
    private final Provider provider;

    AddressController(Accounts accounts, Provider provider) {
        this.accounts = accounts;
        this.provider = provider;
    }

    @GetMapping("/account/email")
    String form(Actor actor, Model model) {
        return show(accounts.find(actor.person().orElseThrow()).map(Account::email).orElse(""), FormErrors.none(), model);
    }

    private String show(String typed, FormErrors errors, Model model) {
        model.addAttribute("view", new Views.Address(typed, !provider.configured(), errors));
        return "identity/email";
    }

    @PostMapping("/account/email")
    String change(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") String email, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        if (provider.configured() && !email.isBlank()) {
            return AccountController.again(show(email, FormErrors.none().reject("email", page.say("Địa chỉ này dùng để đăng nhập; hãy nhờ người quản trị đổi.",
                    "This address is what you sign in by; ask an administrator to change it.")), model), response);
        }
        if (!fits(email)) {
            return AccountController.again(show(email, FormErrors.none().reject("email", malformed(page)), model), response);
        }
        if (!accounts.setEmail(actor.person().orElseThrow(), email)) {
            return AccountController.again(show(email, FormErrors.none().reject("email", page.say("Địa chỉ thư này đã có người khác dùng.", "Somebody else has this address.")), model), response);
        }
        Notice.done(email.isBlank() ? page.say("Đã bỏ địa chỉ thư; hệ thống không gửi thư nữa.", "The address is gone; no mail is sent any more.")
                : page.say("Đã lưu địa chỉ thư.", "The address is saved.")).on(redirect);
        return "redirect:/account";
    }

    /** No address at all is fine. */
    static boolean fits(String email) {
        return email.isBlank() || email.strip().length() <= LIMIT && email.strip().matches(FORM);
    }

    static String malformed(Page page) {
        return page.say("Địa chỉ thư điện tử không đúng dạng ten@co-quan.vn.", "An e-mail address looks like name@office.vn.");
    }
}
