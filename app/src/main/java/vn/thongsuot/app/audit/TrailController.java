package vn.thongsuot.app.audit;

import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;
import vn.thongsuot.app.web.Page;

/** The trail, for administrators and inspectors as far as they reach. */
@Controller
class TrailController implements Navigation {

    private final ReadingTrail trail;

    TrailController(ReadingTrail trail) {
        this.trail = trail;
    }

    @GetMapping("/audit")
    String trail(Actor actor, @ModelAttribute("page") Page page, Model model, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String action, @RequestParam(defaultValue = "") String subject, @RequestParam(defaultValue = "") String before) {
        if (!mayRead(actor)) {
            throw new AccessDeniedException("the audit trail is for administrators and inspectors");
        }
        model.addAttribute("view", trail.read(actor, TrailQuery.of(day, person, action, subject, before), page));
        return "audit/trail";
    }

    private static boolean mayRead(Actor actor) {
        return actor.has(Role.ADMINISTRATOR) || actor.has(Role.INSPECTOR);
    }

    @Override
    public List<Destination> destinations() {
        return mayRead(Acting.current()) ? List.of(new Destination(130, "/audit", "history", "Nhật ký", "Audit trail")) : List.of();
    }
}
