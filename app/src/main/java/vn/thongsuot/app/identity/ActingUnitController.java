package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing the unit that one acts for. */
@Controller
class ActingUnitController {

    private final Roles roles;
    private final UnitTree tree;
    private final Sessions sessions;
    private final Clock clock;

    ActingUnitController(Roles roles, UnitTree tree, Sessions sessions, Clock clock) {
        this.roles = roles;
        this.tree = tree;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/acting-unit")
    String choices(Actor actor, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<UnitId> units = roles.unitsOf(actor.person().orElseThrow(), today);
        Map<UnitId, String> names = tree.names(units, today);
        model.addAttribute("choices", units.stream()
                .map(unit -> new Views.UnitChoice(unit, names.getOrDefault(unit, "№ " + unit.value()), actor.unit().equals(Optional.of(unit))))
                .toList());
        return "identity/acting-unit";
    }

    @PostMapping("/acting-unit")
    String choose(Actor actor, @AuthenticationPrincipal SignedIn who, @RequestParam long unit, @RequestParam(defaultValue = "/") String to,
            HttpServletRequest request, HttpServletResponse response) {
        UnitId chosen = new UnitId(unit);
        if (roles.unitsOf(who.person(), LocalDate.now(clock)).contains(chosen)) {
            sessions.keep(who.actingFor(chosen), request, response);
        }
        return "redirect:" + Places.local(to);
    }
}
