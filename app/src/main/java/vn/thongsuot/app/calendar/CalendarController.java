package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.calendar.CalendarDesk.Noted;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.AllowedTo;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Navigation;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** The working days by which every deadline is counted: for everybody to read, for administrators of the unit at the top to keep. */
@Controller
class CalendarController implements Navigation {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2199;

    private final CalendarDesk desk;

    CalendarController(CalendarDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/calendar")
    String year(Actor actor, @RequestParam(defaultValue = "0") int year, Page page, Model model) {
        return page(model, year, actor, page, CalendarForm.empty(), FormErrors.none());
    }

    @PostMapping("/calendar")
    @AllowedTo(Role.ADMINISTRATOR)
    String note(Actor actor, @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String english, @RequestParam(defaultValue = "") String source, Page page, Model model,
            RedirectAttributes then) {
        CalendarForm typed = new CalendarForm(kind, from, until, name, english, source);
        FormErrors errors = typed.check(desk.today(), page.language());
        if (!errors.isEmpty()) {
            return page(model, 0, actor, page, typed, errors);
        }
        int year = typed.first().getYear();
        return switch (desk.note(typed, actor)) {
            case Noted.Done done -> {
                Notice.done(page.say("Đã ghi " + done.days() + " ngày. Thời hạn tính từ nay theo lịch mới; kỳ đã mở giữ thời hạn đã báo cho đơn vị.",
                        done.days() + " days noted. Deadlines are counted with them from now on; periods that are open keep the deadline that units were told.")).on(then);
                yield "redirect:/calendar?year=" + year;
            }
            case Noted.Taken taken -> page(model, year, actor, page, typed, errors.reject("from", page.say(
                    "Ngày " + Days.written(taken.by().day()) + " đã ghi là “" + taken.by().vietnamese() + "”. Hãy bỏ dòng ấy trước.", Days.written(taken.by().day()) + " is noted as “" + taken.by().english()
                            + "”. Take that line out first.")));
            case Noted.Nothing _ -> page(model, year, actor, page, typed, errors.reject("from", typed.works()
                    ? page.say("Các ngày này vốn là ngày làm việc. Hãy ghi thứ Bảy hoặc Chủ nhật làm bù.", "These are working days anyway. Write the Saturday or Sunday that is worked.")
                    : page.say("Các ngày này vốn là thứ Bảy, Chủ nhật. Hãy ghi ngày trong tuần được nghỉ.", "These are a weekend anyway. Write the weekdays that are off.")));
        };
    }

    @PostMapping("/calendar/{day}/removal")
    @AllowedTo(Role.ADMINISTRATOR)
    String drop(Actor actor, @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day, Page page, RedirectAttributes then) {
        desk.drop(day, actor).ifPresent(dropped -> Notice.done(page.say("Đã bỏ ngày " + Days.written(day) + " (" + dropped.vietnamese() + ").",
                Days.written(day) + " (" + dropped.english() + ") taken out.")).on(then));
        return "redirect:/calendar?year=" + day.getYear();
    }

    private String page(Model model, int year, Actor actor, Page page, CalendarForm typed, FormErrors errors) {
        model.addAttribute("view", desk.view(year < EARLIEST || year > LATEST ? desk.today().getYear() : year, actor, page.language()));
        model.addAttribute("form", typed);
        model.addAttribute("errors", errors);
        return "calendar/year";
    }

    @Override
    public List<Destination> destinations() {
        return Acting.current().has(Role.ADMINISTRATOR) ? List.of(new Destination(124, "/calendar", "calendar", "Lịch làm việc", "Working days")) : List.of();
    }
}
