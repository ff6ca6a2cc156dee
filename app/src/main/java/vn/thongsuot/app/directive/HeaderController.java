package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** What a document is as a whole, and the numbers that the unit gives its own. */
@Controller
class HeaderController {

    private final ChangingHeader header;
    private final NumbersDesk numbers;

    HeaderController(ChangingHeader header, NumbersDesk numbers) {
        this.header = header;
        this.numbers = numbers;
    }

    @GetMapping("/documents/{id}/header")
    String form(Actor actor, @PathVariable long id, Model model) {
        Document document = find(DirectivePolicy.reviewing(actor), id);
        return form(model, document, HeaderForm.of(document), FormErrors.none());
    }

    @PostMapping("/documents/{id}/header")
    String change(Actor actor, @PathVariable long id, @ModelAttribute HeaderForm typed, Page page, Model model, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Document document = find(unit, id);
        FormErrors errors = typed.check(page.language());
        if (!errors.isEmpty()) {
            return form(model, document, typed, errors);
        }
        return switch (header.change(unit, new DocumentId(id), typed, actor)) {
            case DONE -> {
                Notice.done(page.say("Đã lưu thông tin văn bản.", "Saved.")).on(then);
                yield "redirect:/documents/" + id;
            }
            case STALE -> form(model, document, new HeaderForm(typed.direction(), typed.type(), typed.code(), typed.issuer(), typed.date(), typed.title(), typed.urgency(), typed.retention(),
                    document.version()), errors.reject(page.say("Một người khác vừa sửa thông tin này. Nội dung đồng chí nhập vẫn còn dưới đây; hãy đối chiếu rồi lưu lại.",
                    "Somebody else has just changed this. What you typed is still here: compare and save again.")));
            case ISSUED -> form(model, document, typed, errors.reject(page.say("Văn bản đã ban hành; thông tin không sửa được nữa.", "The document is issued; this can no longer be changed.")));
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    private Document find(UnitId unit, long id) {
        return header.find(unit, new DocumentId(id)).orElseThrow(DocumentsController::notFound);
    }

    private static String form(Model model, Document document, HeaderForm typed, FormErrors errors) {
        model.addAttribute("id", document.id().value());
        model.addAttribute("name", document.name());
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        return "directive/header";
    }

    @GetMapping("/numbers")
    String numbers(Actor actor, Model model) {
        return numbers(model, DirectivePolicy.reviewing(actor), "", FormErrors.none());
    }

    @PostMapping("/numbers")
    String term(Actor actor, @RequestParam(name = "begins", defaultValue = "") String typed, Page page, Model model, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Optional<LocalDate> begins = Days.typed(typed);
        if (begins.isEmpty() || begins.get().isAfter(numbers.today())) {
            return numbers(model, unit, typed, FormErrors.none().reject("begins", begins.isEmpty() ? Days.noDay(typed, page.language())
                    : page.say("Ngày này chưa đến. Hãy ghi ngày liền sau ngày bế mạc đại hội đã họp.", "This day is yet to come. Write the day after the congress that has been held.")));
        }
        numbers.beginTerm(unit, begins.get());
        Notice.done(page.say("Đã ghi ngày bắt đầu nhiệm kỳ; số văn bản tính từ ngày ấy.", "Noted; numbers count from that day.")).on(then);
        return "redirect:/numbers";
    }

    private String numbers(Model model, UnitId unit, String typed, FormErrors errors) {
        model.addAttribute("view", numbers.view(unit));
        model.addAttribute("begins", typed);
        model.addAttribute("errors", errors);
        return "directive/numbers";
    }
}
