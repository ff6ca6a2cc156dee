package vn.thongsuot.app.directive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.Page;

/** What is to be mended in a draft before it is issued. */
@Controller
class CheckController {

    private final CheckDesk desk;

    CheckController(CheckDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/documents/{id}/check")
    String check(Actor actor, @PathVariable long id, Page page, Model model) {
        model.addAttribute("view", desk.check(DirectivePolicy.reviewing(actor), new DocumentId(id), page.language()).orElseThrow(DocumentsController::notFound));
        return "directive/check";
    }
}
