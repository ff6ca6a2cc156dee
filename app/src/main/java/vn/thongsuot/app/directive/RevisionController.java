package vn.thongsuot.app.directive;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.directive.Revision.Kind;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** What becomes of issued documents: a leader withdraws one; a clerk says what a later one makes of those that it refers to. */
@Controller
@RequestMapping("/documents/{document}")
class RevisionController {

    private static final int REASON = 2000;

    private final RevisionDesk desk;
    private final Revising revising;
    private final Clock clock;

    RevisionController(RevisionDesk desk, Revising revising, Clock clock) {
        this.desk = desk;
        this.revising = revising;
        this.clock = clock;
    }

    @GetMapping("/withdrawal")
    String withdrawal(Actor actor, @PathVariable long document, Model model) {
        return withdrawal(DirectivePolicy.issuing(actor), document, Days.written(LocalDate.now(clock)), "", FormErrors.none(), model);
    }

    private String withdrawal(UnitId unit, long document, String day, String reason, FormErrors errors, Model model) {
        model.addAttribute("view", desk.withdrawal(unit, new DocumentId(document)).orElseThrow(DocumentsController::notFound));
        model.addAttribute("day", day);
        model.addAttribute("reason", reason);
        model.addAttribute("errors", errors);
        return "directive/withdrawal";
    }

    @PostMapping("/withdrawal")
    String withdraw(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "") String day, @RequestParam(defaultValue = "") String reason, Page page, Model model,
            RedirectAttributes then) {
        UnitId unit = DirectivePolicy.issuing(actor);
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> from = Days.typed(day);
        if (from.isEmpty()) {
            errors.reject("day", Days.noDay(day, page.language()));
        }
        if (reason.isBlank() || reason.strip().length() > REASON) {
            errors.reject("reason", reason.isBlank() ? page.say("Hãy ghi lý do thu hồi; các đơn vị nhận sẽ thấy lý do này.", "Say why; the units that have it will see this.")
                    : page.say("Lý do dài quá 2.000 chữ cái. Hãy ghi ngắn lại.", "The reason is longer than 2,000 letters."));
        }
        if (!errors.isEmpty()) {
            return withdrawal(unit, document, day, reason, errors, model);
        }
        Revising.Outcome outcome = revising.withdraw(unit, new DocumentId(document), from.orElseThrow(), reason.strip(), actor.person().orElseThrow());
        if (outcome == Revising.Outcome.TOO_EARLY) {
            return withdrawal(unit, document, day, reason, errors.reject("day", page.say("Ngày này trước ngày ban hành văn bản. Hãy ghi ngày ban hành hoặc ngày sau đó.",
                    "This day lies before the issue. Write the day of the issue or a later one.")), model);
        }
        said(outcome, page).on(then);
        return "redirect:/documents/" + document;
    }

    @GetMapping("/revisions")
    String overview(Actor actor, @PathVariable long document, Page page, Model model) {
        model.addAttribute("view", desk.overview(DirectivePolicy.reviewing(actor), new DocumentId(document), page.language()).orElseThrow(DocumentsController::notFound));
        return "directive/revisions";
    }

    @GetMapping("/revisions/{id}")
    String revision(Actor actor, @PathVariable long document, @PathVariable long id, Page page, Model model) {
        model.addAttribute("view", desk.revision(DirectivePolicy.reviewing(actor), new DocumentId(document), new DocumentId(id), page.language()).orElseThrow(DocumentsController::notFound));
        return "directive/revision";
    }

    @PostMapping("/revisions/{id}")
    String say(Actor actor, @PathVariable long document, @PathVariable long id, @RequestParam Map<String, String> form, Page page, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Optional<Kind> kind = switch (form.getOrDefault("kind", "")) {
            case "replaced" -> Optional.of(Kind.REPLACED);
            case "amended" -> Optional.of(Kind.AMENDED);
            default -> Optional.empty();
        };
        said(revising.say(unit, new DocumentId(document), new DocumentId(id), kind, RevisionDesk.typed(form), actor.person().orElseThrow()), page).on(then);
        return "redirect:/documents/" + document + "/revisions";
    }

    private static Notice said(Revising.Outcome outcome, Page page) {
        return switch (outcome) {
            case DONE -> Notice.done(page.say("Đã ghi. Các đơn vị đã nhận văn bản cũ thấy ngay điều này.", "Noted; the units that have the earlier document see it at once."));
            case PREPARED -> Notice.done(page.say("Đã ghi. Điều này có hiệu lực khi văn bản mới được ban hành.", "Noted; it holds once the new document is issued."));
            case NOTHING -> Notice.done(page.say("Đã ghi: văn bản này không thay thế, sửa đổi văn bản kia.", "Noted: it neither replaces nor amends that document."));
            case ENDED_ALREADY -> Notice.problem(page.say("Văn bản ấy đã được thu hồi hoặc thay thế trước đó; không thay đổi gì.", "That document was withdrawn or replaced before; nothing was changed."));
            case SAID_ALREADY -> Notice.problem(page.say("Điều này đã có hiệu lực, không sửa được nữa.", "This holds already and can't be changed."));
            case TOO_EARLY -> throw new IllegalStateException(outcome.name().toLowerCase(Locale.ROOT));
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }
}
