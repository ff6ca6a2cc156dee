package vn.thongsuot.app.directive;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.directive.RegisterDesk.Opened;
import vn.thongsuot.app.directive.ReviewedObligation.State;
import vn.thongsuot.app.directive.ReviewingObligation.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** One obligation under review: its form, confirmed, dropped, brought back. */
@Controller
@RequestMapping("/documents/{document}/obligations")
class ObligationsController {

    private final RegisterDesk desk;
    private final ReviewingObligation reviewing;
    private final RearrangingObligations rearranging;
    private final TypingDesk typing;

    ObligationsController(RegisterDesk desk, ReviewingObligation reviewing, RearrangingObligations rearranging, TypingDesk typing) {
        this.desk = desk;
        this.reviewing = reviewing;
        this.rearranging = rearranging;
        this.typing = typing;
    }

    @PostMapping
    String add(Actor actor, @PathVariable long document, @RequestParam(name = "sau", defaultValue = "") String after, @ModelAttribute ObligationForm typed, Page page, Model model,
            RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Opened blank = desk.blank(unit, new DocumentId(document), after).orElseThrow(DocumentsController::notFound);
        FormErrors errors = typed.check(page.language());
        if (!errors.isEmpty()) {
            return adding(model, blank, after, typed, errors, page);
        }
        ReviewedObligation filled = typed.applyTo(blank.obligation());
        return switch (rearranging.add(unit, new DocumentId(document), filled, actor)) {
            case DONE -> done(document, filled.id(), Notice.done(page.say("Đã thêm nhiệm vụ.", "The obligation is added.")), then);
            case STALE -> adding(model, blank, after, typed, errors.reject(page.say("Một người khác vừa thêm một nhiệm vụ. Nội dung đồng chí nhập vẫn còn; hãy bấm lưu lần nữa.",
                    "Somebody else has just added one. What you typed is still here: save again.")), page);
            case ISSUED -> adding(model, blank, after, typed, errors.reject(issued(page)), page);
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @GetMapping("/{id}/parts")
    String parts(Actor actor, @PathVariable long document, @PathVariable String id, Page page, Model model) {
        Opened shown = page(DirectivePolicy.reviewing(actor), document, id);
        return parts(model, shown, PartsForm.of(shown.obligation()), FormErrors.none(), page);
    }

    @PostMapping("/{id}/parts")
    String split(Actor actor, @PathVariable long document, @PathVariable String id, @ModelAttribute PartsForm typed, Page page, Model model, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Opened shown = page(unit, document, id);
        FormErrors errors = typed.check(page.language());
        if (!errors.isEmpty()) {
            return parts(model, shown, typed, errors, page);
        }
        List<String> parts = typed.each();
        return switch (rearranging.split(unit, new DocumentId(document), id, typed.version(), parts, actor)) {
            case DONE -> done(document, id, Notice.done(page.say("Đã tách thành " + parts.size() + " nhiệm vụ; hãy xem lại từng nhiệm vụ.", "Split into " + parts.size() + "; please review each.")), then);
            case STALE -> parts(model, shown, new PartsForm(typed.parts(), shown.obligation().version()), errors.reject(page.say(
                    "Một người khác vừa sửa nhiệm vụ này. Nội dung đồng chí nhập vẫn còn dưới đây; hãy đối chiếu rồi lưu lại.",
                    "Somebody else has just changed this obligation. What you typed is still here: compare and save again.")), page);
            case ISSUED -> parts(model, shown, typed, errors.reject(issued(page)), page);
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @PostMapping("/{id}/merger")
    String merge(Actor actor, @PathVariable long document, @PathVariable String id, @RequestParam int version, Page page, RedirectAttributes then) {
        Outcome outcome = rearranging.merge(DirectivePolicy.reviewing(actor), new DocumentId(document), id, version, actor);
        return said(outcome, document, id, Notice.done(page.say("Đã gộp vào nhiệm vụ ngay trên; hãy xem lại nhiệm vụ ấy.", "Joined to the one above; please review it.")), page, then);
    }

    @GetMapping("/{id}")
    String form(Actor actor, @PathVariable long document, @PathVariable String id, Page page, Model model) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Opened shown = page(unit, document, id);
        Optional<Typing> own = actor.person().flatMap(person -> typing.own(unit, new DocumentId(document), id, person));
        model.addAttribute("typing", actor.person().flatMap(person -> typing.seen(unit, new DocumentId(document), id, person)).orElse(null));
        model.addAttribute("restored", own.orElse(null));
        int version = shown.obligation().version();
        return form(model, shown, own.map(kept -> kept.form().at(version)).orElseGet(() -> ObligationForm.of(shown.obligation())), FormErrors.none(), page);
    }

    @PostMapping("/{id}")
    String change(Actor actor, @PathVariable long document, @PathVariable String id, @ModelAttribute ObligationForm typed, Page page, Model model, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        Opened shown = page(unit, document, id);
        FormErrors errors = typed.check(page.language());
        if (!errors.isEmpty()) {
            return form(model, shown, typed, errors, page);
        }
        return switch (reviewing.change(unit, new DocumentId(document), typed.applyTo(shown.obligation()), actor)) {
            case DONE -> done(document, id, Notice.done(page.say("Đã lưu nhiệm vụ.", "The obligation is saved.")), then);
            case STALE -> stale(model, page(unit, document, id), typed, page);
            case ISSUED -> form(model, shown, typed, errors.reject(issued(page)), page);
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @PostMapping("/{id}/confirmation")
    String confirm(Actor actor, @PathVariable long document, @PathVariable String id, @RequestParam int version, Page page, RedirectAttributes then) {
        return mark(actor, document, id, version, State.CONFIRMED, Notice.done(page.say("Đã xác nhận.", "Confirmed.")), page, then);
    }

    @PostMapping("/{id}/dropping")
    String drop(Actor actor, @PathVariable long document, @PathVariable String id, @RequestParam int version, Page page, RedirectAttributes then) {
        return mark(actor, document, id, version, State.DROPPED, Notice.done(page.say("Đã bỏ khỏi danh sách; có thể lấy lại ở cuối trang.", "Dropped; it can be brought back at the end of the page.")), page, then);
    }

    @PostMapping("/{id}/return")
    String bringBack(Actor actor, @PathVariable long document, @PathVariable String id, @RequestParam int version, Page page, RedirectAttributes then) {
        return mark(actor, document, id, version, State.CONFIRMED, Notice.done(page.say("Đã lấy lại.", "Brought back.")), page, then);
    }

    @PostMapping("/confirmations")
    String confirmAll(Actor actor, @PathVariable long document, Page page, RedirectAttributes then) {
        int confirmed = reviewing.confirmAll(DirectivePolicy.reviewing(actor), new DocumentId(document), actor).orElseThrow(DocumentsController::notFound);
        Notice.done(page.say("Đã xác nhận " + confirmed + " nhiệm vụ có đúng một đơn vị chủ trì.", confirmed + " obligations with one lead are confirmed.")).on(then);
        return "redirect:/documents/" + document;
    }

    private String mark(Actor actor, long document, String id, int version, State state, Notice said, Page page, RedirectAttributes then) {
        return said(reviewing.mark(DirectivePolicy.reviewing(actor), new DocumentId(document), id, version, state, actor), document, id, said, page, then);
    }

    private static String said(Outcome outcome, long document, String id, Notice said, Page page, RedirectAttributes then) {
        return switch (outcome) {
            case DONE -> done(document, id, said, then);
            case STALE -> done(document, id, Notice.problem(page.say("Một người khác vừa sửa nhiệm vụ này; chưa thay đổi gì. Hãy xem lại.", "Somebody else has just changed it; nothing was written. Please look again.")), then);
            case ISSUED -> done(document, id, Notice.problem(issued(page)), then);
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    private static String issued(Page page) {
        return page.say("Văn bản đã ban hành; nhiệm vụ không sửa được nữa.", "The document is issued; its obligations can no longer be changed.");
    }

    private static String done(long document, String id, Notice said, RedirectAttributes then) {
        said.on(then);
        return "redirect:/documents/" + document + "#" + id;
    }

    private Opened page(UnitId unit, long document, String id) {
        return desk.obligation(unit, new DocumentId(document), id).orElseThrow(DocumentsController::notFound);
    }

    /** What was typed stays; saving again writes it over what the other left. */
    private static String stale(Model model, Opened now, ObligationForm typed, Page page) {
        return form(model, now, typed.at(now.obligation().version()), FormErrors.none().reject(page.say(
                "Một người khác vừa sửa nhiệm vụ này. Nội dung đồng chí nhập vẫn còn dưới đây; hãy đối chiếu với lịch sử sửa ở cuối trang rồi lưu lại.",
                "Somebody else has just changed this obligation. What you typed is still here: compare it with the history at the end of the page and save again.")), page);
    }

    private static String form(Model model, Opened shown, ObligationForm typed, FormErrors errors, Page page) {
        return form(model, ObligationView.of(shown, page.language()), typed, errors);
    }

    private static String adding(Model model, Opened blank, String after, ObligationForm typed, FormErrors errors, Page page) {
        return form(model, ObligationView.adding(blank, after, page.language()), typed, errors);
    }

    private static String form(Model model, ObligationView view, ObligationForm typed, FormErrors errors) {
        model.addAttribute("view", view);
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        return "directive/obligation";
    }

    private static String parts(Model model, Opened shown, PartsForm typed, FormErrors errors, Page page) {
        model.addAttribute("view", ObligationView.of(shown, page.language()));
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        return "directive/parts";
    }
}
