package vn.thongsuot.app.directive;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.AllowedTo;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Page;

/** What an inspector reads of the registers of the units below, and of their own: everything, and nothing else. */
@Controller
@AllowedTo(Role.INSPECTOR)
@RequestMapping("/units/{unit}/documents")
class InspectionController {

    private static final int LINES = 50;

    private final Inspecting inspecting;

    InspectionController(Inspecting inspecting) {
        this.inspecting = inspecting;
    }

    @GetMapping
    String register(Actor actor, @PathVariable long unit, @RequestParam(name = "truoc", required = false) Optional<Long> before, Model model) {
        model.addAttribute("view", inspecting.register(DirectivePolicy.inspecting(actor, unit), before.map(DocumentId::new), LINES, actor).orElseThrow(DocumentsController::notFound));
        return "directive/register";
    }

    @GetMapping("/{id}")
    String document(Actor actor, @PathVariable long unit, @PathVariable long id, Page page, Model model) {
        model.addAttribute("view", inspecting.document(DirectivePolicy.inspecting(actor, unit), new DocumentId(id), page.language(), actor).orElseThrow(DocumentsController::notFound));
        return "directive/document";
    }

    @GetMapping("/{id}/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long unit, @PathVariable long id) {
        return DocumentsController.download(inspecting.original(DirectivePolicy.inspecting(actor, unit), new DocumentId(id), actor).orElseThrow(DocumentsController::notFound));
    }
}
