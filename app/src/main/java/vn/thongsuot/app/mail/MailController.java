package vn.thongsuot.app.mail;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.AllowedTo;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Navigation;

/** Whether mail leaves the server, for administrators. */
@Controller
class MailController implements Navigation {

    private final MailDesk desk;

    MailController(MailDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/mail")
    @AllowedTo(Role.ADMINISTRATOR)
    String state(Model model) {
        model.addAttribute("view", desk.view());
        return "mail/state";
    }

    @Override
    public List<Destination> destinations() {
        return Acting.current().has(Role.ADMINISTRATOR) ? List.of(new Destination(125, "/mail", "send", "Thư điện tử", "E-mail")) : List.of();
    }
}
