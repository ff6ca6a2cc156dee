package vn.thongsuot.app.directive;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.PersonId;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** What is typed in the form of an obligation, kept while it is typed. Answers with the part of the page beside the form. */
@Controller
@RequestMapping("/documents/{document}/obligations/{id}/typing")
class TypingController {

    private final TypingDesk desk;

    TypingController(TypingDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    String keep(Actor actor, @PathVariable long document, @PathVariable String id, @ModelAttribute ObligationForm typed, Model model) {
        return part(model, document, id, desk.keep(DirectivePolicy.reviewing(actor), new DocumentId(document), id, typed, person(actor)).orElseThrow(DocumentsController::notFound));
    }

    @GetMapping
    String seen(Actor actor, @PathVariable long document, @PathVariable String id, Model model) {
        return part(model, document, id, desk.seen(DirectivePolicy.reviewing(actor), new DocumentId(document), id, person(actor)).orElseThrow(DocumentsController::notFound));
    }

    @PostMapping("/dropping")
    String drop(Actor actor, @PathVariable long document, @PathVariable String id, Page page, RedirectAttributes then) {
        if (!desk.drop(DirectivePolicy.reviewing(actor), new DocumentId(document), id, person(actor))) {
            throw DocumentsController.notFound();
        }
        Notice.done(page.say("Đã bỏ bản nhập dở; dưới đây là nội dung đã lưu.", "What you had typed is dropped; below is what is saved.")).on(then);
        return "redirect:/documents/" + document + (id.equals(Typing.NEW) ? "/new-obligation" : "/obligations/" + id);
    }

    private static PersonId person(Actor actor) {
        return actor.person().orElseThrow();
    }

    private static String part(Model model, long document, String id, TypingView typing) {
        model.addAttribute("path", "/documents/" + document + "/obligations/" + id + "/typing");
        model.addAttribute("typing", typing);
        return "directive/typing";
    }
}
