package vn.thongsuot.app.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Destination;
import vn.thongsuot.app.web.Language;
import vn.thongsuot.app.web.Page;

/** The tree, a branch at a time, and one unit; all of it as of a day. */
@Controller
class TreeController {

    private static final int MOST_FOUND = 50;

    private final Units units;
    private final Positions positions;
    private final TreeHistory history;
    private final Reorganising reorganising;
    private final ObjectProvider<AtUnit> elsewhere;
    private final Clock clock;

    TreeController(Units units, Positions positions, TreeHistory history, Reorganising reorganising, ObjectProvider<AtUnit> elsewhere, Clock clock) {
        this.units = units;
        this.positions = positions;
        this.history = history;
        this.reorganising = reorganising;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    @GetMapping("/units")
    String tree(@RequestParam(defaultValue = "") String ngay, @RequestParam(defaultValue = "0") long open, @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "") String q, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, Model model) {
        AsOf asOf = asOf(ngay);
        if (!q.isBlank()) {
            model.addAttribute("view", found(asOf, q, page.language()));
            return "organization/found";
        }
        Optional<Unit> opened = open == 0 ? Optional.empty() : Optional.of(visible(open, asOf.day()));
        List<Unit> way = opened.map(unit -> units.ancestors(unit.id(), asOf.day())).orElse(List.of());
        model.addAttribute("view", new TreeViews.TreePage(asOf, way, opened, branch(opened.map(Unit::id), asOf.day(), from, page.language()),
                opened.isPresent() ? 0 : units.size(asOf.day()), Reorganising.mayNot(actor).isEmpty()));
        return "organization/tree";
    }

    /** What an opened unit shows in place, for pages with JavaScript. */
    @GetMapping("/units/{id}/branch")
    String branch(@PathVariable long id, @RequestParam(defaultValue = "") String ngay, @RequestParam(defaultValue = "0") int from, @ModelAttribute(name = "page", binding = false) Page page, Model model) {
        AsOf asOf = asOf(ngay);
        model.addAttribute("asOf", asOf);
        model.addAttribute("branch", branch(Optional.of(visible(id, asOf.day()).id()), asOf.day(), from, page.language()));
        return "organization/branch";
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable long id, @RequestParam(defaultValue = "") String ngay, @ModelAttribute(name = "page", binding = false) Page page, Actor actor, Model model) {
        AsOf asOf = asOf(ngay);
        UnitId unitId = new UnitId(id);
        Unit unit = units.known(unitId, asOf.day()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        LocalDate day = unit.until().filter(end -> !end.isAfter(asOf.day())).map(end -> end.minusDays(1)).orElse(asOf.day().isBefore(unit.since()) ? unit.since() : asOf.day());
        model.addAttribute("view", new TreeViews.UnitPage(asOf, unit, kinds(page.language()).get(unit.kind()), units.ancestors(unitId, day),
                branch(Optional.of(unitId), day, 0, page.language()), units.sizeOfSubtree(unitId, day), history.of(unitId), history.predecessors(unitId), history.successors(unitId, asOf.day()),
                positions.term(unitId, day), positions.of(unitId, day), Reorganising.mayNot(actor).isEmpty() && reorganising.inReach(unitId, actor, LocalDate.now(clock)),
                elsewhere.stream().flatMap(other -> other.at(unitId).stream()).sorted(Comparator.comparingInt(Destination::order)).toList()));
        return "organization/unit";
    }

    private AsOf asOf(String asked) {
        return AsOf.of(asked, LocalDate.now(clock));
    }

    private Unit visible(long id, LocalDate day) {
        return units.find(new UnitId(id), day).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private TreeViews.Branch branch(Optional<UnitId> top, LocalDate day, int from, Language language) {
        int first = Math.max(0, from);
        List<Unit> found = top.map(unit -> units.children(unit, day, first, TreeViews.PAGE + 1)).orElseGet(() -> units.roots(day, first, TreeViews.PAGE + 1));
        List<Unit> shown = found.subList(0, Math.min(found.size(), TreeViews.PAGE));
        Map<UnitId, Long> below = units.childCounts(shown.stream().map(Unit::id).toList(), day);
        Map<String, String> kinds = kinds(language);
        return new TreeViews.Branch(top, shown.stream().map(unit -> new TreeViews.Node(unit, kinds.get(unit.kind()), below.getOrDefault(unit.id(), 0L))).toList(), first, found.size() > shown.size());
    }

    private TreeViews.Found found(AsOf asOf, String text, Language language) {
        Map<Unit, String> found = units.searchWithWays(text, asOf.day(), MOST_FOUND + 1);
        Map<String, String> kinds = kinds(language);
        return new TreeViews.Found(asOf, text, found.entrySet().stream().limit(MOST_FOUND).map(each -> new TreeViews.FoundUnit(each.getKey(), kinds.get(each.getKey().kind()), each.getValue())).toList(),
                found.size() > MOST_FOUND);
    }

    private Map<String, String> kinds(Language language) {
        return units.kinds().stream().collect(Collectors.toMap(Kind::code, kind -> language.say(kind.vietnamese(), kind.english())));
    }
}
