package vn.thongsuot.app.organization;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Acting;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.AllowedTo;
import vn.thongsuot.app.identity.People;
import vn.thongsuot.app.identity.Person;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Positions of the administrator's unit, who holds them from when until when, and its terms. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
@RequestMapping("/positions")
class PositionsController implements AtUnit {

    private static final int MOST_SEATS = 200;
    private static final int LONGEST_NAME = 60;

    private final Positions positions;
    private final People people;
    private final Clock clock;

    PositionsController(Positions positions, People people, Clock clock) {
        this.positions = positions;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String show(Actor actor, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        return show(Map.of(), FormErrors.none(), actor, page, model);
    }

    /** How many of an office the unit has. */
    @PostMapping
    String establish(Actor actor, @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page, HttpServletResponse response, Model model,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        String office = office(typed, "office", errors, page);
        String seats = typed.getOrDefault("seats", "").strip();
        if (!seats.matches("[0-9]{1,3}") || Integer.parseInt(seats) < 1 || Integer.parseInt(seats) > MOST_SEATS) {
            errors.reject("seats", page.say("Hãy ghi số người từ 1 đến " + MOST_SEATS + ".", "Write a number from 1 to " + MOST_SEATS + "."));
        }
        if (!errors.isEmpty()) {
            return again(typed, errors, actor, page, response, model);
        }
        positions.establish(unit(actor), office, Integer.parseInt(seats));
        return done(page.say("Đã ghi số người của chức danh.", "Recorded."), redirect);
    }

    @PostMapping("/holders")
    String appoint(Actor actor, @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page, HttpServletResponse response, Model model,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        String office = office(typed, "held", errors, page);
        Optional<Person> person = people.of(unit(actor)).stream().filter(each -> Long.toString(each.id().value()).equals(typed.get("person"))).findFirst();
        if (person.isEmpty()) {
            errors.reject("person", page.say("Hãy chọn một người của đơn vị.", "Choose somebody of the unit."));
        }
        Optional<LocalDate> since = day(typed, "since", errors, page);
        if (errors.isEmpty()) {
            try {
                positions.appoint(unit(actor), position(actor, office), person.orElseThrow().id(), since.orElseThrow());
                return done(page.say("Đã ghi người giữ chức danh.", "Recorded."), redirect);
            } catch (DataIntegrityViolationException e) {
                errors.reject("since", page.say("Người này đã giữ chức danh đó vào thời gian ấy.", "They hold that position at that time already."));
            }
        }
        return again(typed, errors, actor, page, response, model);
    }

    @PostMapping("/holders/{holder}/ending")
    String relieve(Actor actor, @PathVariable long holder, @RequestParam(defaultValue = "") String on, @ModelAttribute(name = "page", binding = false) Page page, RedirectAttributes redirect) {
        boolean relieved = Days.typed(on).filter(day -> positions.relieve(unit(actor), holder, day)).isPresent();
        (relieved ? Notice.done(page.say("Đã ghi thôi giữ chức danh.", "Recorded."))
                : Notice.problem(page.say("Chưa ghi: hãy ghi ngày dạng dd/mm/yyyy, sau ngày bắt đầu giữ chức danh.", "Not recorded: write a day as dd/mm/yyyy after the one on which they began."))).on(redirect);
        return "redirect:/positions";
    }

    @PostMapping("/terms")
    String beginTerm(Actor actor, @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page, HttpServletResponse response, Model model,
            RedirectAttributes redirect) {
        FormErrors errors = FormErrors.none();
        String name = typed.getOrDefault("term", "").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.reject("term", page.say("Hãy ghi tên nhiệm kỳ, ví dụ 2025–2030.", "Name the term, such as 2025–2030."));
        }
        Optional<LocalDate> from = day(typed, "from", errors, page);
        Optional<LocalDate> until = day(typed, "until", errors, page);
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            errors.reject("until", page.say("Ngày kết thúc phải sau ngày bắt đầu.", "The end comes after the beginning."));
        }
        if (errors.isEmpty()) {
            try {
                positions.beginTerm(unit(actor), name, from.orElseThrow(), until.orElseThrow());
                return done(page.say("Đã ghi nhiệm kỳ.", "Recorded."), redirect);
            } catch (DataIntegrityViolationException e) {
                errors.reject("from", page.say("Thời gian này trùng với một nhiệm kỳ đã ghi.", "That time overlaps a recorded term."));
            }
        }
        return again(typed, errors, actor, page, response, model);
    }

    private long position(Actor actor, String office) {
        return positions.of(unit(actor), LocalDate.now(clock)).stream().filter(position -> position.office().code().equals(office)).map(Positions.Position::id).findFirst()
                .orElseGet(() -> positions.establish(unit(actor), office, 1));
    }

    private String office(Map<String, String> typed, String field, FormErrors errors, Page page) {
        String office = typed.getOrDefault(field, "");
        if (positions.offices().stream().noneMatch(each -> each.code().equals(office))) {
            errors.reject(field, page.say("Hãy chọn chức danh.", "Choose a position."));
        }
        return office;
    }

    private static Optional<LocalDate> day(Map<String, String> typed, String field, FormErrors errors, Page page) {
        Optional<LocalDate> day = Days.typed(typed.getOrDefault(field, ""));
        if (day.isEmpty()) {
            errors.reject(field, page.say("Hãy ghi ngày dạng dd/mm/yyyy, ví dụ 01/07/2026.", "Write the day as dd/mm/yyyy, such as 01/07/2026."));
        }
        return day;
    }

    private static String done(String text, RedirectAttributes redirect) {
        Notice.done(text).on(redirect);
        return "redirect:/positions";
    }

    private String again(Map<String, String> typed, FormErrors errors, Actor actor, Page page, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(typed, errors, actor, page, model);
    }

    private String show(Map<String, String> typed, FormErrors errors, Actor actor, Page page, Model model) {
        LocalDate today = LocalDate.now(clock);
        List<Choice> offices = positions.offices().stream().map(office -> Choice.of(office.code(), page.say(office.vietnamese(), office.english()))).toList();
        List<Choice> persons = people.of(unit(actor)).stream().map(person -> Choice.of(Long.toString(person.id().value()), person.name())).toList();
        model.addAttribute("view", new TreeViews.PositionsPage(unit(actor), positions.of(unit(actor), today), positions.term(unit(actor), today), offices, persons, page.day(today), typed, errors));
        return "organization/positions";
    }

    private static UnitId unit(Actor actor) {
        return actor.unit().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @Override
    public List<Destination> at(UnitId unit) {
        Actor actor = Acting.current();
        return actor.has(Role.ADMINISTRATOR) && actor.unit().equals(Optional.of(unit)) ? List.of(new Destination(10, "/positions", "id-badge-2", "Chức danh và nhiệm kỳ", "Positions and terms")) : List.of();
    }
}
