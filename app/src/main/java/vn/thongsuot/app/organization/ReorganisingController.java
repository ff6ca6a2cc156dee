package vn.thongsuot.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Choice;
import vn.thongsuot.app.web.Days;
import vn.thongsuot.app.web.FormErrors;
import vn.thongsuot.app.web.Notice;
import vn.thongsuot.app.web.Page;

/** The forms that change the tree. Each is sent twice: once to see what it would change, once to carry it out. */
@Controller
class ReorganisingController {

    private static final int CHILDREN_LISTED = 200;
    private static final String TYPE = "{type:establishments|renamings|moves|mergers|splits|dissolutions}";
    private static final Pattern SEPARATOR = Pattern.compile("\\s*;\\s*");

    private final Units units;
    private final Reorganising reorganising;
    private final UnitPick pick;
    private final Clock clock;

    ReorganisingController(Units units, Reorganising reorganising, UnitPick pick, Clock clock) {
        this.units = units;
        this.reorganising = reorganising;
        this.pick = pick;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/" + TYPE + "/new")
    String form(@PathVariable long id, @PathVariable String type, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, Model model) {
        Unit unit = changeable(id, actor);
        Map<String, String> typed = new HashMap<>(Map.of("day", page.day(page.today()), "into", "this", "remains", "true"));
        if (type.equals("renamings")) {
            typed.putAll(Map.of("name", unit.name(), "shortName", unit.shortName(), "otherNames", String.join("; ", unit.abbreviations()), "kind", unit.kind()));
        }
        return show(type, unit, typed, FormErrors.none(), List.of(), page, model);
    }

    @PostMapping("/units/{id}/" + TYPE)
    String send(@PathVariable long id, @PathVariable String type, @RequestParam Map<String, String> typed, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, Model model,
            RedirectAttributes redirect) {
        Unit unit = changeable(id, actor);
        FormErrors errors = FormErrors.none();
        Optional<LocalDate> day = Days.typed(typed.getOrDefault("day", ""));
        if (day.isEmpty()) {
            errors.reject("day", page.say("Hãy ghi ngày áp dụng dạng dd/mm/yyyy, ví dụ 01/07/2026.", "Write the day as dd/mm/yyyy, such as 01/07/2026."));
            return show(type, unit, typed, errors, List.of(), page, model);
        }
        Reorganisation what = read(type, unit, typed, day.get(), errors, page);
        if (!errors.isEmpty()) {
            return show(type, unit, typed, errors, List.of(), page, model);
        }
        if (!typed.containsKey("agreed")) {
            Plan plan = reorganising.preview(what, actor);
            plan.refusals().forEach(refusal -> errors.reject(refusal.field(), page.say(refusal.vietnamese(), refusal.english())));
            return show(type, unit, typed, errors, worded(plan, page, day.get()), page, model);
        }
        return switch (reorganising.carryOut(what, actor, clock.instant())) {
            case Reorganising.Outcome.Refused(List<Refusal> refusals) -> {
                refusals.forEach(refusal -> errors.reject(refusal.field(), page.say(refusal.vietnamese(), refusal.english())));
                yield show(type, unit, typed, errors, List.of(), page, model);
            }
            case Reorganising.Outcome.Done(List<UnitId> established) -> {
                Notice.done(page.say("Đã ghi thay đổi, áp dụng từ ngày " + page.day(day.get()) + ".", "Recorded; it holds from " + page.day(day.get()) + " on.")).on(redirect);
                UnitId next = established.isEmpty() ? unit.id() : established.getFirst();
                yield "redirect:" + AsOf.of(day.get().toString(), page.today()).at("/units/" + next.value());
            }
        };
    }

    private Unit changeable(long id, Actor actor) {
        if (Reorganising.mayNot(actor).isPresent() || !reorganising.inReach(new UnitId(id), actor, LocalDate.now(clock))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return units.known(new UnitId(id), LocalDate.now(clock)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Reorganisation read(String type, Unit unit, Map<String, String> typed, LocalDate day, FormErrors errors, Page page) {
        Function<String, String> value = name -> typed.getOrDefault(name, "").strip();
        String reason = value.apply("reason");
        return switch (type) {
            case "establishments" -> new Reorganisation.Establish(newUnit(value, unit.id()), day, reason);
            case "renamings" -> new Reorganisation.Rename(unit.id(), value.apply("name"), value.apply("shortName"), otherNames(value.apply("otherNames")), Optional.of(value.apply("kind")), day, reason);
            case "moves" -> {
                Optional<UnitId> under = pick.one(value.apply("under"), day, "under", errors, page);
                if (under.isEmpty() && errors.isEmpty()) {
                    errors.reject("under", page.say("Hãy ghi mã hoặc tên cấp trên mới.", "Write the code or name of the new superior."));
                }
                yield new Reorganisation.Move(unit.id(), under, day, reason);
            }
            case "mergers" -> {
                List<UnitId> merged = new ArrayList<>(List.of(unit.id()));
                merged.addAll(pick.several(value.apply("units"), day.minusDays(1), "units", errors, page));
                yield new Reorganisation.Merge(merged, value.apply("into").equals("new") ? new Reorganisation.Into.Established(newUnit(value, unit.parent()))
                        : new Reorganisation.Into.Existing(unit.id()), day, reason);
            }
            case "splits" -> new Reorganisation.Split(unit.id(), value.apply("parts").lines().filter(line -> !line.isBlank()).map(line -> part(line, unit)).toList(),
                    value.apply("remains").equals("true"), children(typed, errors, page), day, reason);
            default -> new Reorganisation.Dissolve(unit.id(), pick.several(value.apply("successors"), day, "successors", errors, page),
                    pick.one(value.apply("childrenTo"), day, "childrenTo", errors, page), day, reason);
        };
    }

    private NewUnit newUnit(Function<String, String> value, UnitId parent) {
        return newUnit(value, Optional.of(parent));
    }

    private NewUnit newUnit(Function<String, String> value, Optional<UnitId> parent) {
        return new NewUnit(value.apply("code"), value.apply("kind"), value.apply("name"), value.apply("shortName"), otherNames(value.apply("otherNames")), parent);
    }

    /** "mã; tên; tên viết tắt", of the kind of the unit that is split, beside it. */
    private static NewUnit part(String line, Unit unit) {
        String[] parts = SEPARATOR.split(line.strip());
        return new NewUnit(parts[0], unit.kind(), parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "", List.of(), unit.parent());
    }

    private static List<String> otherNames(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(SEPARATOR.split(text.strip()));
    }

    private static Map<UnitId, Integer> children(Map<String, String> typed, FormErrors errors, Page page) {
        long parts = typed.getOrDefault("parts", "").lines().filter(line -> !line.isBlank()).count();
        Map<UnitId, Integer> children = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith("child") && name.substring(5).matches("\\d{1,10}") && !value.isBlank()) {
                if (value.strip().matches("\\d{1,3}") && Integer.parseInt(value.strip()) >= 1 && Integer.parseInt(value.strip()) <= parts) {
                    children.put(new UnitId(Long.parseLong(name.substring(5))), Integer.parseInt(value.strip()) - 1);
                } else {
                    errors.reject(name, page.say("Hãy ghi số của đơn vị mới, từ 1 đến " + parts + ", hoặc để trống.", "Write the number of the new unit, 1 to " + parts + ", or nothing."));
                }
            }
        });
        return children;
    }

    private String show(String type, Unit unit, Map<String, String> typed, FormErrors errors, List<String> changes, Page page, Model model) {
        List<Kind> kinds = units.kinds();
        model.addAttribute("view", new TreeViews.Form(type, unit, kinds.stream().filter(kind -> kind.code().equals(unit.kind())).map(kind -> page.say(kind.vietnamese(), kind.english())).findFirst().orElse(""),
                typed, errors, kinds.stream().map(kind -> Choice.of(kind.code(), page.say(kind.vietnamese(), kind.english()))).toList(),
                type.equals("splits") ? units.children(unit.id(), page.today(), 0, CHILDREN_LISTED) : List.of(), changes));
        return "organization/reorganisation";
    }

    /** Each change as a sentence. */
    private List<String> worded(Plan plan, Page page, LocalDate day) {
        Map<UnitId, String> fresh = new HashMap<>();
        plan.steps().forEach(step -> {
            if (step instanceof Step.Begin begin) {
                fresh.put(begin.unit(), begin.state().name());
            }
        });
        Function<UnitId, String> name = unit -> fresh.containsKey(unit) ? fresh.get(unit) : units.known(unit, day).map(Unit::name).orElse("—");
        return plan.steps().stream().map(step -> switch (step) {
            case Step.Begin(UnitId _, String code, State state) -> page.say("Thành lập “" + state.name() + "” (" + code + ")" + state.parent().map(parent -> ", thuộc “" + name.apply(parent) + "”").orElse(""),
                    "“" + state.name() + "” (" + code + ") is established" + state.parent().map(parent -> " below “" + name.apply(parent) + "”").orElse(""));
            case Step.Become(UnitId _, State before, State after) when !before.parent().equals(after.parent()) -> page.say(
                    "“" + before.name() + "” chuyển về “" + after.parent().map(name).orElse("—") + "”", "“" + before.name() + "” moves to “" + after.parent().map(name).orElse("—") + "”");
            case Step.Become(UnitId _, State before, State after) -> before.name().equals(after.name()) ? page.say("“" + before.name() + "”: sửa tên viết tắt, tên khác hoặc loại", "“" + before.name() + "”: short name, other names or kind change")
                    : page.say("“" + before.name() + "” đổi tên thành “" + after.name() + "”", "“" + before.name() + "” is renamed “" + after.name() + "”");
            case Step.End(UnitId _, State before) -> page.say("“" + before.name() + "” kết thúc hoạt động", "“" + before.name() + "” ends");
            case Step.Succeed(UnitId unit, UnitId successor) -> page.say("Việc còn lại của “" + name.apply(unit) + "” do “" + name.apply(successor) + "” kế thừa", "What “" + name.apply(unit) + "” owes goes to “" + name.apply(successor) + "”");
        }).toList();
    }
}
