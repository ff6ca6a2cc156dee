package vn.thongsuot.app.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** People, accounts and roles of the unit that the administrator acts for, and of the units below it; people of any other unit do not exist here. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class PeopleController {

    /** As typed. */
    record Form(String name, String accountName, String email, List<String> role) {
        Form {
            name = Objects.requireNonNullElse(name, "");
            accountName = Objects.requireNonNullElse(accountName, "");
            email = Objects.requireNonNullElse(email, "");
            role = Objects.requireNonNullElse(role, List.of());
        }
    }

    private final Administering administering;
    private final People people;
    private final Roles roles;
    private final Accounts accounts;
    private final UnitTree tree;
    private final Clock clock;

    PeopleController(Administering administering, People people, Roles roles, Accounts accounts, UnitTree tree, Clock clock) {
        this.administering = administering;
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.tree = tree;
        this.clock = clock;
    }

    @GetMapping("/people")
    String list(@ModelAttribute("page") Page page, Actor actor, Model model) {
        return list(own(actor).value(), page, actor, model);
    }

    @GetMapping("/units/{unit}/people")
    String list(@PathVariable long unit, @ModelAttribute("page") Page page, Actor actor, Model model) {
        UnitId lookedAfter = lookedAfter(unit, actor);
        administering.noteReading(lookedAfter, actor);
        return Administering.atWork(() -> show(lookedAfter, new Form("", "", "", List.of()), FormErrors.none(), page, actor, model));
    }

    @PostMapping("/people")
    String add(@ModelAttribute("page") Page page, Actor actor, Form form, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        return add(own(actor).value(), page, actor, form, response, redirect, model);
    }

    @PostMapping("/units/{unit}/people")
    String add(@PathVariable long unit, @ModelAttribute("page") Page page, Actor actor, Form form, HttpServletResponse response, RedirectAttributes redirect, Model model) {
        UnitId lookedAfter = lookedAfter(unit, actor);
        FormErrors errors = check(form, page);
        Optional<PersonId> added = errors.isEmpty()
                ? Administering.atWork(() -> administering.add(lookedAfter, form.name(), form.accountName(), form.email(), chosen(form.role()), today())) : Optional.empty();
        if (errors.isEmpty() && added.isEmpty()) {
            errors.reject("accountName", page.say("Tên đăng nhập hoặc địa chỉ thư này đã có người dùng.", "This sign-in name or address is taken."));
        }
        if (added.isEmpty()) {
            return AccountController.again(Administering.atWork(() -> show(lookedAfter, form, errors, page, actor, model)), response);
        }
        Notice.done(page.say("Đã thêm. Hãy tạo đường dẫn để người này đặt mật khẩu.", "Added. Make a link by which they choose a password.")).on(redirect);
        return "redirect:/people/" + added.get().value();
    }

    private static FormErrors check(Form form, Page page) {
        FormErrors errors = FormErrors.none();
        if (form.name().isBlank() || form.name().length() > 200) {
            errors.reject("name", page.say("Hãy ghi họ và tên, nhiều nhất 200 ký tự.", "Write the full name, at most 200 letters."));
        }
        if (!Accounts.name(form.accountName()).matches(Accounts.NAME)) {
            errors.reject("accountName", page.say("Tên đăng nhập gồm 3 ký tự trở lên: chữ không dấu, số, dấu chấm, gạch nối, gạch dưới, @.",
                    "The sign-in name has 3 or more plain letters, figures, dots, hyphens, underscores or @."));
        }
        if (!AddressController.fits(form.email())) {
            errors.reject("email", AddressController.malformed(page));
        }
        return errors;
    }

    @GetMapping("/people/{person}")
    String person(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, Model model) {
        Person found = find(person, actor);
        administering.noteReading(found.unit(), actor);
        return Administering.atWork(() -> show(found, "", page, actor, model));
    }

    @PostMapping("/people/{person}/roles")
    String giveRole(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, @RequestParam Role role, RedirectAttributes redirect) {
        Person found = find(person, actor);
        Administering.atWork(() -> {
            roles.give(found.id(), found.unit(), role, today());
            return found;
        });
        Notice.done(page.say("Đã giao vai trò " + role.in(Language.VI) + ".", "Role given: " + role.in(Language.EN) + ".")).on(redirect);
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/roles/{role}/ending")
    String takeRole(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, @PathVariable Role role, RedirectAttributes redirect) {
        Person found = find(person, actor);
        Notice notice = Administering.atWork(() -> administering.take(found.id(), found.unit(), role, today()))
                ? Notice.done(page.say("Đã thôi vai trò " + role.in(Language.VI) + ".", "Role ended: " + role.in(Language.EN) + "."))
                : Notice.problem(page.say("Đây là người quản trị duy nhất của đơn vị. Hãy giao vai trò này cho người khác trước.",
                        "This is the unit's only administrator. Give the role to somebody else first."));
        notice.on(redirect);
        return "redirect:/people/" + person;
    }

    /** The link is shown on the answer itself and nowhere again. */
    @PostMapping("/people/{person}/password-links")
    String makeLink(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, HttpServletResponse response, Model model) {
        Person found = find(person, actor);
        String code = administering.linkCode(found.id());
        String link = ServletUriComponentsBuilder.fromCurrentContextPath().path("/new-password").queryParam("code", code).toUriString();
        response.setHeader("Cache-Control", "no-store");
        return Administering.atWork(() -> show(found, link, page, actor, model));
    }

    @PostMapping("/people/{person}/second-step/removal")
    String removeSecondStep(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, RedirectAttributes redirect) {
        administering.removeSecondStep(find(person, actor).id());
        Notice.done(page.say("Đã bỏ bước xác thực thứ hai của người này.", "Their second step is removed.")).on(redirect);
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/email")
    String changeAddress(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, @RequestParam(defaultValue = "") String email, RedirectAttributes redirect) {
        Person found = find(person, actor);
        Notice notice = !AddressController.fits(email) ? Notice.problem(AddressController.malformed(page))
                : Administering.atWork(() -> accounts.setEmail(found.id(), email)) ? Notice.done(page.say("Đã lưu địa chỉ thư.", "The address is saved."))
                : Notice.problem(page.say("Địa chỉ thư này đã có người khác dùng, hoặc người này chưa có tài khoản.", "Somebody else has this address, or this person has no account."));
        notice.on(redirect);
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/account/closing")
    String close(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, RedirectAttributes redirect) {
        Person found = find(person, actor);
        boolean self = actor.person().filter(found.id()::equals).isPresent();
        if (!self) {
            Administering.atWork(() -> administering.close(found.id()));
        }
        (self ? Notice.problem(page.say("Không thể tự khóa tài khoản của mình.", "You can't close your own account."))
                : Notice.done(page.say("Đã khóa tài khoản.", "Account closed.")).undoneBy("/people/" + person + "/account/reopening")).on(redirect);
        return "redirect:/people/" + person;
    }

    @PostMapping("/people/{person}/account/reopening")
    String reopen(@ModelAttribute("page") Page page, Actor actor, @PathVariable long person, RedirectAttributes redirect) {
        Person found = find(person, actor);
        Administering.atWork(() -> administering.reopen(found.id()));
        Notice.done(page.say("Đã mở lại tài khoản.", "Account opened again.")).on(redirect);
        return "redirect:/people/" + person;
    }

    /** Only who is on the books of a unit that the actor looks after: somebody else's account is their unit's business. */
    private Person find(long person, Actor actor) {
        return Administering.atWork(() -> people.find(new PersonId(person))).filter(found -> administering.looksAfter(found.unit(), actor, today())).orElseThrow(NotFound::new);
    }

    private UnitId lookedAfter(long unit, Actor actor) {
        return Optional.of(new UnitId(unit)).filter(asked -> administering.looksAfter(asked, actor, today())).orElseThrow(NotFound::new);
    }

    private String show(UnitId unit, Form form, FormErrors errors, Page page, Actor actor, Model model) {
        var held = roles.holders(unit, today()).stream().collect(Collectors.groupingBy(Roles.Holding::person));
        List<Views.PersonRow> rows = people.of(unit).stream().map(person -> {
            Optional<Account> account = accounts.find(person.id());
            String words = held.getOrDefault(person.id(), List.of()).stream().map(Roles.Holding::role).sorted().map(role -> role.in(page.language())).collect(Collectors.joining(", "));
            return new Views.PersonRow(person.id().value(), person.name(), account.map(Account::name).orElse(""), words, account.map(Account::open).orElse(false));
        }).toList();
        model.addAttribute("view", new Views.People(unit, tree.names(List.of(unit), today()).getOrDefault(unit, ""), actor.unit().equals(Optional.of(unit)), rows,
                choices(EnumSet.allOf(Role.class), page), form.name(), form.accountName(), form.email(), errors));
        return "identity/people";
    }

    private String show(Person person, String link, Page page, Actor actor, Model model) {
        List<Role> held = roles.holders(person.unit(), today()).stream().filter(holding -> holding.person().equals(person.id())).map(Roles.Holding::role).sorted().toList();
        Set<Role> free = EnumSet.allOf(Role.class);
        held.forEach(free::remove);
        String unit = tree.names(List.of(person.unit()), today()).getOrDefault(person.unit(), "");
        model.addAttribute("view", new Views.OnePerson(person.id().value(), person.name(), person.unit(), unit, accounts.find(person.id()), held, choices(free, page), link,
                actor.person().filter(person.id()::equals).isPresent()));
        return "identity/person";
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<Choice> choices(Set<Role> roles, Page page) {
        return roles.stream().map(role -> Choice.of(role.name(), role.in(page.language()))).toList();
    }

    private static Set<Role> chosen(List<String> names) {
        return Arrays.stream(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet());
    }

    private static UnitId own(Actor actor) {
        return actor.unit().orElseThrow(NotFound::new);
    }
}
