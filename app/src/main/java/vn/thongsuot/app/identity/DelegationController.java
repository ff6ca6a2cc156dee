package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** Lending one's role to somebody of the unit, for a period. */
@Controller
class DelegationController {

    /** As typed. */
    record Form(String to, String role, String from, String until, String reason) {
        Form {
            to = Objects.requireNonNullElse(to, "");
            role = Objects.requireNonNullElse(role, "");
            from = Objects.requireNonNullElse(from, "");
            until = Objects.requireNonNullElse(until, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    private final Delegations delegations;
    private final People people;
    private final Roles roles;
    private final Clock clock;

    DelegationController(Delegations delegations, People people, Roles roles, Clock clock) {
        this.delegations = delegations;
        this.people = people;
        this.roles = roles;
        this.clock = clock;
    }

    @GetMapping("/account/delegations")
    String list(@ModelAttribute("page") Page page, Actor actor, Model model) {
        return show(new Form("", "", LocalDate.now(clock).toString(), "", ""), FormErrors.none(), page, actor, model);
    }

    @PostMapping("/account/delegations")
    String make(@ModelAttribute("page") Page page, Actor actor, Form form, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        FormErrors errors = FormErrors.none();
        LocalDate today = LocalDate.now(clock);
        Optional<PersonId> to = colleagues(actor).stream().map(Person::id).filter(person -> Long.toString(person.value()).equals(form.to())).findFirst();
        Optional<Role> role = lendable(actor).stream().filter(each -> each.name().equals(form.role())).findFirst();
        Optional<LocalDate> from = day(form.from()).filter(day -> !day.isBefore(today));
        Optional<LocalDate> until = day(form.until()).filter(day -> from.isPresent() && !day.isBefore(from.get()) && !day.isAfter(from.get().plusDays(366)));
        reject(to.isEmpty(), "to", "Hãy chọn một người trong đơn vị.", "Choose somebody of the unit.", page, errors);
        reject(role.isEmpty(), "role", "Hãy chọn một vai trò mà đồng chí đang giữ.", "Choose a role that you hold.", page, errors);
        reject(from.isEmpty(), "from", "Ngày bắt đầu từ hôm nay trở đi.", "The first day is today or later.", page, errors);
        reject(until.isEmpty(), "until", "Ngày kết thúc không trước ngày bắt đầu và không quá một năm.", "The last day is not before the first and within a year.", page, errors);
        reject(form.reason().length() > 500, "reason", "Lý do không quá 500 ký tự.", "At most 500 characters.", page, errors);
        if (!errors.isEmpty()) {
            return AccountController.again(show(form, errors, page, actor, model), response);
        }
        delegations.make(actor.unit().orElseThrow(), actor.person().orElseThrow(), to.get(), role.get(), from.get(), until.get(), form.reason().strip());
        Notice.done(page.say("Đã ủy quyền. Người được ủy quyền thấy việc này trong tài khoản của mình.", "Delegated. The other person sees it in their account.")).on(redirect);
        return "redirect:/account/delegations";
    }

    @PostMapping("/account/delegations/{delegation}/ending")
    String end(@ModelAttribute("page") Page page, Actor actor, @PathVariable long delegation, RedirectAttributes redirect) {
        if (!delegations.end(actor.person().orElseThrow(), delegation)) {
            throw new NotFound();
        }
        Notice.done(page.say("Việc ủy quyền đã kết thúc.", "The delegation has ended.")).on(redirect);
        return "redirect:/account/delegations";
    }

    private String show(Form form, FormErrors errors, Page page, Actor actor, Model model) {
        model.addAttribute("view", new Views.Delegations(delegations.of(actor.person().orElseThrow(), LocalDate.now(clock)),
                colleagues(actor).stream().map(person -> Choice.of(Long.toString(person.id().value()), person.name())).toList(),
                lendable(actor).stream().map(role -> Choice.of(role.name(), role.in(page.language()))).toList(),
                form.to(), form.role(), form.from(), form.until(), form.reason(), errors));
        return "identity/delegations";
    }

    private List<Person> colleagues(Actor actor) {
        return actor.unit().map(people::of).orElse(List.of()).stream().filter(person -> !person.id().equals(actor.person().orElseThrow())).toList();
    }

    /** What one holds oneself: what was lent is not lent on, nor is the administration of accounts. */
    private List<Role> lendable(Actor actor) {
        return actor.unit().stream().flatMap(unit -> roles.holders(unit, LocalDate.now(clock)).stream())
                .filter(holding -> holding.person().equals(actor.person().orElseThrow()))
                .map(Roles.Holding::role)
                .filter(role -> role != Role.ADMINISTRATOR)
                .sorted()
                .toList();
    }

    private static void reject(boolean wrong, String field, String vietnamese, String english, Page page, FormErrors errors) {
        if (wrong) {
            errors.reject(field, page.say(vietnamese, english));
        }
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
