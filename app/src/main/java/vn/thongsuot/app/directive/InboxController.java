package vn.thongsuot.app.directive;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Documents that were issued to the unit. */
@Controller
@RequestMapping("/inbox")
class InboxController {

    private static final int LINES = 50;

    private final InboxDesk desk;

    InboxController(InboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String inbox(Actor actor, @RequestParam(name = "tu", defaultValue = "0") int offset, Model model) {
        model.addAttribute("view", desk.page(DirectivePolicy.reading(actor), Math.max(0, offset), LINES));
        return "directive/inbox";
    }

    @GetMapping("/{document}")
    String open(Actor actor, @PathVariable long document, Page page, Model model) {
        if (DirectivePolicy.mayReceive(actor)) {
            desk.noteOpening(DirectivePolicy.receiving(actor), new DocumentId(document), actor.person().orElseThrow());
        }
        model.addAttribute("view", desk.open(DirectivePolicy.reading(actor), new DocumentId(document), page.language(), DirectivePolicy.mayReceive(actor))
                .orElseThrow(DocumentsController::notFound));
        return "directive/delivery";
    }

    @GetMapping("/{document}/original")
    ResponseEntity<byte[]> original(Actor actor, @PathVariable long document) {
        return DocumentsController.download(desk.original(DirectivePolicy.reading(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound));
    }

    @PostMapping("/{document}/receipt")
    String receive(Actor actor, @PathVariable long document, Page page, RedirectAttributes then) {
        boolean first = desk.receive(DirectivePolicy.receiving(actor), new DocumentId(document), actor.person().orElseThrow()).orElseThrow(DocumentsController::notFound);
        Notice said = first ? Notice.done(page.say("Đã xác nhận nhận văn bản. Cơ quan ban hành thấy đơn vị đã nhận.", "Receipt is confirmed; the issuer sees that the unit has it."))
                : Notice.note(page.say("Văn bản này đã được xác nhận trước đó.", "It had been confirmed before."));
        said.on(then);
        return "redirect:/inbox/" + document;
    }
}
