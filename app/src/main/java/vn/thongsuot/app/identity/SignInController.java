package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page through which everybody comes in. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Clock clock;

    SignInController(SigningIn signingIn, Sessions sessions, Clock clock) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "/") String to, Model model) {
        model.addAttribute("view", new Views.SignIn("", Places.local(to), false));
        return "identity/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password, @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request, HttpServletResponse response, Model model) {
        Optional<PersonId> person = signingIn.attempt(name, password, clock.instant());
        if (person.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            model.addAttribute("view", new Views.SignIn(name, Places.local(to), true));
            return "identity/sign-in";
        }
        sessions.begin(SignedIn.as(person.get()), request, response);
        return "redirect:" + Places.local(to);
    }
}
