package vn.thongsuot.app.directive;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** From a reviewed document to an issued one: whom its names mean, what stands against it, the leader's decision, who has it. */
@Controller
@RequestMapping("/documents/{document}")
class IssueController {

    private final IssueDesk desk;
    private final Issuing issuing;
    private final FindingUnits finding;
    private final CascadeDesk cascade;

    IssueController(IssueDesk desk, Issuing issuing, FindingUnits finding, CascadeDesk cascade) {
        this.desk = desk;
        this.issuing = issuing;
        this.finding = finding;
        this.cascade = cascade;
    }

    @GetMapping("/issue")
    String prepare(Actor actor, @PathVariable long document, Page page, Model model) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        model.addAttribute("view", desk.issue(unit, new DocumentId(document), page.language(), DirectivePolicy.mayIssue(actor)).orElseThrow(DocumentsController::notFound));
        return "directive/issue";
    }

    @PostMapping("/issue")
    String issue(Actor actor, @PathVariable long document, @RequestParam(defaultValue = "") String signing, @RequestParam(defaultValue = "false") boolean withoutLead, Page page,
            RedirectAttributes then) {
        UnitId unit = DirectivePolicy.issuing(actor);
        Issuing.Outcome outcome = issuing.issue(unit, new DocumentId(document), signing, withoutLead, actor.person().orElseThrow()).orElseThrow(DocumentsController::notFound);
        said(outcome, page).on(then);
        return "redirect:/documents/" + document + (outcome instanceof Issuing.Outcome.Begun ? "/deliveries" : "/issue");
    }

    private static Notice said(Issuing.Outcome outcome, Page page) {
        return switch (outcome) {
            case Issuing.Outcome.Begun(int units) -> Notice.done(page.say("Đã ban hành. Đang chuyển tới " + page.number(units) + " đơn vị.", "Issued. It is on its way to " + page.number(units) + " units."));
            case Issuing.Outcome.Refused _ -> Notice.problem(page.say("Chưa ban hành được; hãy xem những việc phải làm trước ở đầu trang.", "Not issued: see what has to be done first."));
            case Issuing.Outcome.WithoutLead(int obligations) -> Notice.problem(page.say("Chưa ban hành: còn " + obligations + " nhiệm vụ chưa có đơn vị chủ trì. Hãy phân công, hoặc đánh dấu đồng ý ban hành khi chưa phân công.",
                    "Not issued: " + obligations + " obligations have no lead. Assign one, or mark that it is issued so knowingly."));
            case Issuing.Outcome.NotEntitled(String rule) -> Notice.problem(rule.isEmpty() ? page.say("Hãy chọn thể thức ký mà đơn vị được dùng.", "Choose a form of signing that the unit may use.")
                    : page.say("Chưa ban hành: theo " + rule + ", đơn vị không được ban hành loại văn bản này.", "Not issued: by " + rule + " the unit may not issue a document of this type."));
        };
    }

    @PostMapping("/name-searches")
    String search(Actor actor, @PathVariable long document, Page page, RedirectAttributes then) {
        finding.find(DirectivePolicy.reviewing(actor), new DocumentId(document)).orElseThrow(DocumentsController::notFound);
        Notice.done(page.say("Đã tìm lại các đơn vị trong văn bản.", "The names were looked for again.")).on(then);
        return "redirect:/documents/" + document + "/issue";
    }

    @GetMapping("/names/{name}")
    String name(Actor actor, @PathVariable long document, @PathVariable long name, @RequestParam(name = "tim", defaultValue = "") String asked, Page page, Model model) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        model.addAttribute("view", desk.name(unit, new DocumentId(document), name, asked, page.language()).orElseThrow(DocumentsController::notFound));
        return "directive/name";
    }

    @PostMapping("/names/{name}")
    String say(Actor actor, @PathVariable long document, @PathVariable long name, @RequestParam(defaultValue = "-1") int version,
            @RequestParam(name = "units", defaultValue = "") List<Long> units, Page page, RedirectAttributes then) {
        FindingUnits.Outcome outcome = finding.say(DirectivePolicy.reviewing(actor), new DocumentId(document), name, version, units.stream().map(UnitId::new).toList());
        return said(outcome, document, name, Notice.done(page.say("Đã ghi đơn vị.", "Noted.")), page, then);
    }

    @PostMapping("/names/{name}/kind")
    String sayKind(Actor actor, @PathVariable long document, @PathVariable long name, @RequestParam(defaultValue = "-1") int version, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "true") boolean directly, Page page, RedirectAttributes then) {
        UnitId unit = DirectivePolicy.reviewing(actor);
        FindingUnits.Said said = finding.sayKind(unit, new DocumentId(document), name, version, kind, directly);
        if (said.units() == 0 && said.outcome() != FindingUnits.Outcome.UNKNOWN) {
            Notice.problem(page.say("Không có đơn vị nào thuộc loại này" + (directly ? " trực thuộc đơn vị đồng chí." : " trong phạm vi của đơn vị đồng chí."),
                    "There is no unit of this kind" + (directly ? " directly below yours." : " below yours."))).on(then);
            return "redirect:/documents/" + document + "/names/" + name;
        }
        return said(said.outcome(), document, name, Notice.done(page.say("Đã ghi " + page.number(said.units()) + " đơn vị.", page.number(said.units()) + " units noted.")), page, then);
    }

    private static String said(FindingUnits.Outcome outcome, long document, long name, Notice done, Page page, RedirectAttributes then) {
        return switch (outcome) {
            case DONE -> {
                done.on(then);
                yield "redirect:/documents/" + document + "/issue#name-" + name;
            }
            case STALE -> {
                Notice.problem(page.say("Một người khác vừa chọn cho tên này; chưa thay đổi gì. Hãy xem lại.", "Somebody else has just chosen; nothing was written. Please look again.")).on(then);
                yield "redirect:/documents/" + document + "/names/" + name;
            }
            case UNKNOWN -> throw DocumentsController.notFound();
        };
    }

    @GetMapping("/cascade")
    String cascade(Actor actor, @PathVariable long document, @RequestParam(name = "thieu", defaultValue = "false") boolean missingOnly, @RequestParam(name = "sau", defaultValue = "0") long after,
            Model model) {
        model.addAttribute("view", cascade.cascade(DirectivePolicy.reading(actor), new DocumentId(document), missingOnly, after).orElseThrow(DocumentsController::notFound));
        return "directive/cascade";
    }

    @GetMapping("/deliveries")
    String deliveries(Actor actor, @PathVariable long document, @RequestParam(name = "xem", defaultValue = "all") String shown, @RequestParam(name = "sau", defaultValue = "0") long after, Model model) {
        Inbox.Which which = switch (shown) {
            case "unreceived" -> Inbox.Which.UNRECEIVED;
            case "unopened" -> Inbox.Which.UNOPENED;
            default -> Inbox.Which.ALL;
        };
        model.addAttribute("view", desk.deliveries(DirectivePolicy.reading(actor), new DocumentId(document), which, after).orElseThrow(DocumentsController::notFound));
        return "directive/deliveries";
    }
}
