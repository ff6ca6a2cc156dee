package vn.thongsuot.app.directive;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thongsuot.app.identity.Actor;

/** The draft of a unit's own plan, to be taken away and worked on. */
@Controller
class OwnPlanController {

    private final OwnPlanDesk desk;

    OwnPlanController(OwnPlanDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/inbox/{document}/own-plan")
    ResponseEntity<byte[]> draft(Actor actor, @PathVariable long document) {
        return DocumentsController.download(desk.draft(DirectivePolicy.receiving(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }
}
