package vn.thongsuot.app.execution;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.web.Page;

/** What the unit owes, from all documents. */
@Controller
class WorkController {

    private static final int LINES = 50;

    private final WorkDesk desk;
    private final LateDesk late;

    WorkController(WorkDesk desk, LateDesk late) {
        this.desk = desk;
        this.late = late;
    }

    @GetMapping("/work")
    String work(Actor actor, @RequestParam(name = "loc", defaultValue = "") String shown, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", desk.page(ExecutionPolicy.reading(actor), Shown.of(shown), WorkPlaces.read(after), LINES, page.language(), ExecutionPolicy.mayReport(actor)));
        return "execution/work";
    }

    /** What others report to the unit and ask of it. */
    @GetMapping("/work/answers")
    String answers(Actor actor, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", desk.answers(ExecutionPolicy.reading(actor), WorkPlaces.read(after), LINES, page.language()));
        return "execution/answers";
    }

    /** What other units are late with of a document that the unit sent, or that is owed below it. */
    @GetMapping("/work/late/{document}")
    String late(Actor actor, @PathVariable long document, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", late.page(ExecutionPolicy.reading(actor), new DocumentId(document), WorkPlaces.read(after).filter(place -> place.due() != null), LINES, ExecutionPolicy.mayJudge(actor), page.language())
                .orElseThrow(NotFound::new));
        return "execution/late";
    }
}
