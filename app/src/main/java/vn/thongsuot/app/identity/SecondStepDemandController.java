package vn.thongsuot.app.identity;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** The administrator's setting: whose sign-in needs a second step. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping("/people/second-step-demands")
class SecondStepDemandController {

    private final SecondStepDemands demands;
    private final Clock clock;

    SecondStepDemandController(SecondStepDemands demands, Clock clock) {
        this.demands = demands;
        this.clock = clock;
    }

    @GetMapping
    String form(@ModelAttribute("page") Page page, Actor actor, Model model) {
        List<Choice> roles = Arrays.stream(Role.values()).map(role -> Choice.of(role.name(), role.in(page.language()))).toList();
        model.addAttribute("view", new Views.SecondStepDemands(roles, demands.of(unit(actor)).stream().map(Role::name).toList()));
        return "identity/second-step-demands";
    }

    @PostMapping
    String save(@ModelAttribute("page") Page page, Actor actor, @RequestParam(defaultValue = "") List<String> role, RedirectAttributes redirect) {
        Set<Role> chosen = Arrays.stream(Role.values()).filter(each -> role.contains(each.name())).collect(Collectors.toSet());
        demands.demand(unit(actor), chosen, clock.instant());
        Notice.done(page.say("Đã lưu. Ai thuộc diện này mà chưa có bước thứ hai sẽ được dẫn đi thiết lập ngay ở lần mở trang tới.",
                "Saved. Whoever is meant and has no second step is led to set it up at the next page they open.")).on(redirect);
        return "redirect:/people/second-step-demands";
    }

    private static UnitId unit(Actor actor) {
        return actor.unit().orElseThrow(NotFound::new);
    }
}
