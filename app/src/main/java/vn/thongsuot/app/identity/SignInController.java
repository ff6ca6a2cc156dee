package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page through which everybody comes in. */
@Controller
class SignInController {

    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Clock clock;
    private final ObjectProvider<Trials> trials;

    SignInController(SigningIn signingIn, Sessions sessions, Clock clock, ObjectProvider<Trials> trials) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.clock = clock;
        this.trials = trials;
    }

    /** Whom a demonstration offers by a click; nobody anywhere else. */
    @ModelAttribute("trials")
    List<Trials.Trial> trials() {
        return trials.stream().flatMap(world -> world.trials().stream()).toList();
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
