package vn.thongsuot.app.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page that answers "what must I do today?". */
@Controller
class DeskController {

    @GetMapping("/")
    String desk() {
        return "home/desk";
    }
}
