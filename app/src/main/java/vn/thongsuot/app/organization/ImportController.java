package vn.thongsuot.app.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Trees that come and go as tables. */
@Controller
class ImportController {

    private static final int ROWS_SHOWN = 50;
    private static final int ERRORS_SHOWN = 200;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Importing importing;
    private final Exporting exporting;
    private final Units units;
    private final Clock clock;

    ImportController(Importing importing, Exporting exporting, Units units, Clock clock) {
        this.importing = importing;
        this.exporting = exporting;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping("/unit-imports/new")
    String form(Actor actor, Model model) {
        administratorsOnly(actor);
        model.addAttribute("errors", FormErrors.none());
        model.addAttribute("under", under(actor));
        return "organization/import-form";
    }

    @PostMapping("/unit-imports")
    String upload(@RequestParam MultipartFile file, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, Model model) throws IOException {
        administratorsOnly(actor);
        Path kept = Files.createTempFile("thongsuot-import", ".table");
        try {
            if (file.getSize() > TableLimits.BYTES) {
                throw new TableRefused("too-large", "Tệp lớn hơn 40 MB.", "The file is larger than 40 MB.");
            }
            file.transferTo(kept);
            String name = file.getOriginalFilename();
            return "redirect:/unit-imports/" + importing.stage(kept, name == null || name.isBlank() ? "—" : name, actor, clock.instant());
        } catch (TableRefused refused) {
            model.addAttribute("errors", FormErrors.none().reject("file", page.say(refused.refusal().vietnamese(), refused.refusal().english())));
            model.addAttribute("under", under(actor));
            return "organization/import-form";
        } finally {
            Files.deleteIfExists(kept);
        }
    }

    @GetMapping("/unit-imports/{id}")
    String preview(@PathVariable long id, Actor actor, Model model) {
        administratorsOnly(actor);
        StagedTable staged = importing.find(id, actor).filter(found -> !found.done()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("view", new TreeViews.Preview(staged, importing.errors(id, ERRORS_SHOWN), importing.rows(id, ROWS_SHOWN), under(actor)));
        return "organization/import-preview";
    }

    @PostMapping("/unit-imports/{id}/acceptance")
    String accept(@PathVariable long id, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, RedirectAttributes redirect) {
        administratorsOnly(actor);
        return switch (importing.takeOver(id, actor, clock.instant())) {
            case Reorganising.Outcome.Done _ -> {
                Notice.done(page.say("Đã nhập cây đơn vị.", "The tree was taken over.")).on(redirect);
                yield "redirect:/units";
            }
            case Reorganising.Outcome.Refused(List<Refusal> refusals) -> {
                Notice.problem(page.say(refusals.getFirst().vietnamese(), refusals.getFirst().english())).on(redirect);
                yield importing.find(id, actor).filter(found -> !found.done()).isPresent() ? "redirect:/unit-imports/" + id : "redirect:/unit-imports/new";
            }
        };
    }

    @GetMapping("/unit-imports/template.xlsx")
    void template(HttpServletResponse response) throws IOException {
        attach(response, "mau-cay-don-vi.xlsx", XLSX);
        exporting.template(response.getOutputStream());
    }

    @GetMapping("/units.xlsx")
    void xlsx(@RequestParam(defaultValue = "") String ngay, HttpServletResponse response) throws IOException {
        LocalDate day = AsOf.of(ngay, LocalDate.now(clock)).day();
        attach(response, "cay-don-vi-" + day + ".xlsx", XLSX);
        exporting.xlsx(day, response.getOutputStream());
    }

    @GetMapping("/units.csv")
    void csv(@RequestParam(defaultValue = "") String ngay, HttpServletResponse response) throws IOException {
        LocalDate day = AsOf.of(ngay, LocalDate.now(clock)).day();
        attach(response, "cay-don-vi-" + day + ".csv", "text/csv;charset=UTF-8");
        exporting.csv(day, response.getOutputStream());
    }

    private static void attach(HttpServletResponse response, String name, String type) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    private String under(Actor actor) {
        return actor.unit().flatMap(unit -> units.find(unit, LocalDate.now(clock))).map(unit -> unit.name() + " (" + unit.code() + ")").orElse("");
    }

    private static void administratorsOnly(Actor actor) {
        if (Reorganising.mayNot(actor).isPresent()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
