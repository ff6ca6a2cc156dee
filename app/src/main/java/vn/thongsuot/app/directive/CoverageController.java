package vn.thongsuot.app.directive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.Page;

/** What a unit's own document takes up of what is asked from above. */
@Controller
class CoverageController {

    private final CoverageDesk desk;

    CoverageController(CoverageDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/documents/{id}/coverage")
    String coverage(Actor actor, @PathVariable long id, @RequestParam(name = "theo", defaultValue = "0") long parent, @RequestParam(name = "xem", defaultValue = "all") String shown, Page page,
            Model model) {
        model.addAttribute("view", desk.coverage(DirectivePolicy.reading(actor), new DocumentId(id), parent, shown, page.language()).orElseThrow(DocumentsController::notFound));
        return "directive/coverage";
    }
}
