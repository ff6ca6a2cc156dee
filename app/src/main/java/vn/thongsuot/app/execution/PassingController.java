package vn.thongsuot.app.execution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.execution.PassingDown.Outcome;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** A unit passes what it owes down to units below it. */
@Controller
@RequestMapping("/occurrences/{unit}/{document}/{obligation}/{period}/passing")
class PassingController {

    private static final int UNPROCESSABLE = 422;

    private final PassingDown passing;
    private final PassingAhead ahead;

    PassingController(PassingDown passing, PassingAhead ahead) {
        this.passing = passing;
        this.ahead = ahead;
    }

    @GetMapping
    String choose(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, Page page, Model model) {
        UnitId acting = ExecutionPolicy.doing(actor, Act.PASSING);
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        return show(key, passing.blank(key, acting).orElseThrow(NotFound::new), acting, FormErrors.none(), page, model);
    }

    /** @param finding pressed to look for units further below, with what is chosen and written kept */
    @PostMapping
    String pass(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String day, @RequestParam(name = "ahead", defaultValue = "false") boolean further, @RequestParam(defaultValue = "") String find, @RequestParam(defaultValue = "false") boolean finding, HttpServletRequest request,
            HttpServletResponse response, Page page, Model model, RedirectAttributes then) {
        UnitId acting = ExecutionPolicy.doing(actor, Act.PASSING);
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        String[] units = request.getParameterValues("units");
        PassingForm form = new PassingForm(units == null ? List.of() : Arrays.asList(units), words, day, further, find);
        if (finding) {
            return show(key, form, acting, FormErrors.none(), page, model);
        }
        Outcome outcome = passing.pass(key, form, acting, actor, page.language()).orElseThrow(NotFound::new);
        if (outcome instanceof Outcome.Invalid(FormErrors errors)) {
            response.setStatus(UNPROCESSABLE);
            return show(key, form, acting, errors, page, model);
        }
        said(outcome, page).on(then);
        return "redirect:" + key.path() + "#passed";
    }

    /** What was passed down of this period goes on with the coming ones. */
    @PostMapping("/orders")
    String order(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, @RequestParam(defaultValue = "") List<String> units, Page page,
            RedirectAttributes then) {
        UnitId acting = ExecutionPolicy.doing(actor, Act.PASSING);
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        int given = ahead.order(key, PassingForm.chosen(units), acting, actor).orElseThrow(NotFound::new);
        (given == 0 ? nobody(page) : Notice.done(page.say("Từ kỳ sau, việc này tự đến " + given + " đơn vị đã chọn.", "From the next period on it comes to " + given + " units by itself."))).on(then);
        return "redirect:" + key.path() + "#passed";
    }

    @PostMapping("/orders/endings")
    String end(Actor actor, @PathVariable long unit, @PathVariable long document, @PathVariable String obligation, @PathVariable String period, @RequestParam(defaultValue = "") List<String> units, Page page,
            RedirectAttributes then) {
        UnitId acting = ExecutionPolicy.doing(actor, Act.TAKING_BACK);
        OccurrenceKey key = OccurrenceKey.of(unit, document, obligation, period).orElseThrow(NotFound::new);
        int ended = ahead.end(key, PassingForm.chosen(units), acting).orElseThrow(NotFound::new);
        (ended == 0 ? nobody(page) : Notice.done(page.say("Đã thôi giao các kỳ sau cho " + ended + " đơn vị. Việc của kỳ đang giao vẫn giữ nguyên.", "Coming periods are not passed down to " + ended
                + " units any more. What runs goes on."))).on(then);
        return "redirect:" + key.path() + "#passed";
    }

    private static Notice nobody(Page page) {
        return Notice.problem(page.say("Chưa chọn đơn vị nào. Hãy đánh dấu đơn vị rồi bấm lại.", "No unit was chosen. Mark some, then press again."));
    }

    private String show(OccurrenceKey key, PassingForm form, UnitId acting, FormErrors errors, Page page, Model model) {
        model.addAttribute("view", passing.page(key, form, acting, page.language()).orElseThrow(NotFound::new));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "execution/passing";
    }

    private static Notice said(Outcome outcome, Page page) {
        return switch (outcome) {
            case Outcome.Done(int units, boolean further) -> Notice.done(page.say("Đã giao cho " + units + " đơn vị" + (further ? ", cả các kỳ sau" : "") + ". Tình hình của từng đơn vị ở mục Đã giao xuống.",
                    "Given to " + units + " units" + (further ? ", for coming periods too" : "") + ". See below how each stands."));
            case Outcome.NotNow _ -> Notice.problem(page.say("Chưa giao: việc này không còn là việc đang làm của đơn vị.", "Not given: the unit has nothing to do about it any more."));
            case Outcome.Stale _ -> Notice.problem(page.say("Chưa giao: người khác vừa giao việc này cho một trong các đơn vị đã chọn. Hãy xem lại rồi giao tiếp.", "Not given: somebody else just gave it to one of them. Look again, then go on."));
            case Outcome.Invalid _ -> throw new IllegalArgumentException("shown with its form");
        };
    }
}
