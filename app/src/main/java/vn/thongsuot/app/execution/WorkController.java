package vn.thongsuot.app.execution;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thongsuot.app.directive.DocumentId;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.NotFound;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Page;

/** What the unit owes, from all documents. */
@Controller
class WorkController {

    private static final int LINES = 50;

    private final WorkDesk desk;
    private final LateDesk late;
    private final LoadDesk load;

    WorkController(WorkDesk desk, LateDesk late, LoadDesk load) {
        this.desk = desk;
        this.late = late;
        this.load = load;
    }

    @GetMapping("/work")
    String work(Actor actor, @RequestParam(name = "loc", defaultValue = "") String shown, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", desk.page(ExecutionPolicy.reading(actor), Shown.of(shown), WorkPlaces.read(after), LINES, page.language(), ExecutionPolicy.mayReport(actor), ExecutionPolicy.mayJudge(actor)));
        return "execution/work";
    }

    /** What others report to the unit and ask of it. */
    @GetMapping("/work/answers")
    String answers(Actor actor, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", desk.answers(ExecutionPolicy.reading(actor), WorkPlaces.read(after), LINES, page.language()));
        return "execution/answers";
    }

    /** How much lies with whom, and how long it takes: for those who head the unit. */
    @GetMapping("/work/load")
    String load(Actor actor, @RequestParam(name = "donvi", required = false) Optional<Long> unit, Page page, Model model) {
        UnitId acting = ExecutionPolicy.judging(actor);
        model.addAttribute("view", load.page(acting, unit.map(UnitId::new).orElse(acting), page.language()).orElseThrow(NotFound::new));
        return "execution/load";
    }

    /** What other units are late with of a document that the unit sent, or that is owed below it. */
    @GetMapping("/work/late/{document}")
    String late(Actor actor, @PathVariable long document, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        model.addAttribute("view", late.page(ExecutionPolicy.reading(actor), new DocumentId(document), WorkPlaces.read(after).filter(place -> place.due() != null), LINES, ExecutionPolicy.mayJudge(actor), page.language())
                .orElseThrow(NotFound::new));
        return "execution/late";
    }
}
