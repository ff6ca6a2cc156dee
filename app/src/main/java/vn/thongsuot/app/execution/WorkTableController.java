package vn.thongsuot.app.execution;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.execution.Occurrences.Shown;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** What the unit owes as a table: many updated at once, as a spreadsheet and back. */
@Controller
@RequestMapping("/work")
class WorkTableController {

    private static final int ROWS = 50;
    private static final int UNPROCESSABLE = 422;

    private final UpdatingMany updating;

    WorkTableController(UpdatingMany updating) {
        this.updating = updating;
    }

    @GetMapping("/table")
    String table(Actor actor, @RequestParam(name = "loc", defaultValue = "") String shown, @RequestParam(name = "sau", defaultValue = "") String after, Page page, Model model) {
        return show(updating.page(unit(actor), Shown.of(shown), WorkPlaces.read(after), ROWS, page.language()), FormErrors.none(), model);
    }

    @PostMapping("/table")
    String save(Actor actor, HttpServletRequest request, HttpServletResponse response, Page page, Model model, RedirectAttributes then) {
        UnitId unit = unit(actor);
        List<TypedRow> all = typed(request);
        List<TypedRow> rows = all.stream().filter(row -> !row.untouched()).toList();
        if (rows.isEmpty()) {
            Notice.problem(page.say("Chưa có gì để lưu: chưa điền dòng nào.", "There is nothing to save: no row says anything.")).on(then);
            return "redirect:/work/table";
        }
        FormErrors errors = updating.save(unit, rows, actor, page.language());
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
            return show(updating.typed(unit, all, page.language()), errors, model);
        }
        Notice.done(page.say("Đã lưu " + rows.size() + " việc.", rows.size() + " saved.")).on(then);
        return "redirect:/work";
    }

    /** What the unit has to report of, with three columns to fill in. */
    @GetMapping("/table.xlsx")
    void xlsx(Actor actor, @RequestParam(name = "loc", defaultValue = "") String shown, Page page, HttpServletResponse response) throws IOException {
        WorkTable table = updating.page(unit(actor), Shown.of(shown), Optional.empty(), WorkSheet.MOST_ROWS, page.language());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"viec-phai-lam-" + page.today() + ".xlsx\"");
        WorkSheet.write(response.getOutputStream(), table.rows());
    }

    /** Shows what was filled in; nothing is saved before somebody has looked at it. */
    @PostMapping("/table/file")
    String file(Actor actor, @RequestParam("file") MultipartFile file, HttpServletResponse response, Page page, Model model, RedirectAttributes then) throws IOException {
        UnitId unit = unit(actor);
        Optional<List<TypedRow>> read = file.getSize() > WorkSheet.MOST_BYTES ? Optional.empty() : WorkSheet.read(file.getBytes());
        if (read.isEmpty() || read.get().isEmpty()) {
            Notice.problem(read.isEmpty()
                    ? page.say("Không đọc được tệp này. Cần tệp XLSX đã tải ở đây, còn nguyên dòng đầu, không quá 5 MB và 2.000 dòng.", "This file can't be read. The XLSX file taken here is needed, with its first row, up to 5 MB and 2,000 rows.")
                    : page.say("Tệp chưa điền gì ở các cột màu vàng.", "Nothing is filled in in the yellow columns.")).on(then);
            return "redirect:/work/table";
        }
        FormErrors errors = updating.check(unit, read.get(), page.language());
        if (!errors.isEmpty()) {
            response.setStatus(UNPROCESSABLE);
        }
        return show(updating.typed(unit, read.get().subList(0, Math.min(UpdatingMany.MOST, read.get().size())), page.language()), errors, model);
    }

    private static UnitId unit(Actor actor) {
        return ExecutionPolicy.doing(actor, Act.REPORT);
    }

    private static String show(WorkTable table, FormErrors errors, Model model) {
        model.addAttribute("view", table);
        model.addAttribute("errors", errors);
        return "execution/table";
    }

    /** The rows of the form; each sends all its fields, empty or not. */
    private static List<TypedRow> typed(HttpServletRequest request) {
        String[] seen = values(request, "seen");
        List<TypedRow> rows = new ArrayList<>();
        for (int row = 0; row < seen.length; row++) {
            rows.add(new TypedRow(line(at(request, "line", row)), seen[row], at(request, "act", row), at(request, "percent", row), at(request, "words", row)));
        }
        return rows;
    }

    private static int line(String written) {
        return written.matches("\\d{1,6}") ? Integer.parseInt(written) : 0;
    }

    private static String at(HttpServletRequest request, String name, int row) {
        String[] values = values(request, name);
        return row < values.length ? values[row] : "";
    }

    private static String[] values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }
}
