package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Page;

/** The pages through which everybody comes in. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Clock clock;
    private final Provider provider;
    private final ObjectProvider<Trials> trials;

    SignInController(SigningIn signingIn, Sessions sessions, Clock clock, Provider provider, ObjectProvider<Trials> trials) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.clock = clock;
        this.provider = provider;
        this.trials = trials;
    }

    /** Whom a demonstration offers by a click; nobody anywhere else. */
    @ModelAttribute("trials")
    List<Trials.Trial> trials() {
        return trials.stream().flatMap(world -> world.trials().stream()).toList();
    }

    @GetMapping("/sign-in")
    String form(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "/") String to, @RequestParam(defaultValue = "") String refused, Model model) {
        FormErrors errors = FormErrors.none();
        if (refused.equals("provider")) {
            errors.reject(page.say("Chưa có tài khoản nào ở đây gắn với danh tính đó. Hãy đăng nhập bằng mật khẩu hoặc hỏi người quản trị.",
                    "No account here belongs to that identity. Sign in with a password or ask the administrator."));
        }
        return show("", to, errors, model);
    }

    @PostMapping("/sign-in")
    String signIn(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String to, HttpServletRequest request, HttpServletResponse response, Model model) {
        Instant now = clock.instant();
        FormErrors errors = FormErrors.none();
        Optional<String> next = proceed(signingIn.password(name, password, DeviceCookie.of(request), now), to, now, page, errors, request, response);
        if (next.isEmpty() && errors.isEmpty()) {
            errors.reject("name", page.say("Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt.",
                    "The name or the password is wrong. Check Caps Lock and the keyboard's language."));
        }
        return next.orElseGet(() -> {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return show(name, to, errors, model);
        });
    }

    @GetMapping("/sign-in/second-step")
    String codeForm(@RequestParam(defaultValue = "/") String to, HttpServletRequest request, Model model) {
        return sessions.halfWay(request, clock.instant()).isEmpty() ? "redirect:/sign-in" : showCode(to, FormErrors.none(), model);
    }

    @PostMapping("/sign-in/second-step")
    String code(@ModelAttribute("page") Page page, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Instant now = clock.instant();
        Optional<PersonId> person = sessions.halfWay(request, now);
        if (person.isEmpty()) {
            return "redirect:/sign-in";
        }
        FormErrors errors = FormErrors.none();
        Optional<String> next = proceed(signingIn.code(person.get(), code, DeviceCookie.of(request), now), to, now, page, errors, request, response);
        if (next.isEmpty() && errors.isEmpty()) {
            errors.reject("code", page.say("Mã không đúng hoặc đã dùng. Mã trên điện thoại đổi sau mỗi 30 giây; hãy nhập mã đang hiện.",
                    "The code is wrong or was used. It changes every 30 seconds; enter the one shown now."));
        }
        return next.orElseGet(() -> {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return showCode(to, errors, model);
        });
    }

    /** Where to go on; empty where the form is shown again. */
    private Optional<String> proceed(SigningIn.Outcome outcome, String to, Instant now, Page page, FormErrors errors, HttpServletRequest request, HttpServletResponse response) {
        return switch (outcome) {
            case SigningIn.Outcome.Accepted(PersonId person, String device) -> {
                sessions.begin(SignedIn.as(person, now), request, response);
                DeviceCookie.give(device, request, response);
                yield Optional.of("redirect:" + Places.local(to));
            }
            case SigningIn.Outcome.CodeNeeded(PersonId person) -> {
                sessions.beginHalfWay(person, now, request);
                yield Optional.of("redirect:" + Places.with("/sign-in/second-step", to));
            }
            case SigningIn.Outcome.Refused() -> Optional.empty();
            case SigningIn.Outcome.Wait(Instant until) -> {
                long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
                errors.reject(page.say("Đã thử sai nhiều lần. Hãy chờ " + minutes + " phút rồi thử lại; thử ngay lúc này không có tác dụng.",
                        "Too many wrong attempts. Wait " + minutes + " minutes; trying now has no effect."));
                yield Optional.empty();
            }
        };
    }

    private String show(String name, String to, FormErrors errors, Model model) {
        model.addAttribute("view", new Views.SignIn(name, Places.local(to), provider.button(), errors));
        return "identity/sign-in";
    }

    private static String showCode(String to, FormErrors errors, Model model) {
        model.addAttribute("view", new Views.SecondStep(Places.local(to), errors));
        return "identity/sign-in-second-step";
    }
}
