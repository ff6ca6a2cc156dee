package vn.thongsuot.app.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

/** Changes the tree: establishing, renaming, moving, merging, splitting and dissolving units, each from a day on and all of it at once. */
@Service
public class Reorganising {

    private final UnitStore units;
    private final TreeStore tree;
    private final ApplicationEventPublisher events;

    Reorganising(UnitStore units, TreeStore tree, ApplicationEventPublisher events) {
        this.units = units;
        this.tree = tree;
        this.events = events;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param established the new units, in the order in which they were named */
        record Done(List<UnitId> established) implements Outcome {}

        record Refused(List<Refusal> refusals) implements Outcome {}
    }

    /** What would change; new units have negative numbers. */
    @Transactional(readOnly = true)
    Plan preview(Reorganisation what, Actor by) {
        AtomicLong number = new AtomicLong();
        return plan(what, by, new Planner(units, () -> new UnitId(number.decrementAndGet())));
    }

    @Transactional
    public Outcome carryOut(Reorganisation what, Actor by, Instant at) {
        tree.lock();
        Plan plan = plan(what, by, new Planner(units, tree::nextId));
        if (plan.refused()) {
            return new Outcome.Refused(plan.refusals());
        }
        Set<UnitId> touched = new LinkedHashSet<>();
        Set<UnitId> placed = new LinkedHashSet<>();
        for (Step step : ordered(plan.steps())) {
            carryOut(step, what);
            touched.add(step.unit());
            if (!(step instanceof Step.Become become) || !become.before().parent().equals(become.after().parent())) {
                placed.add(step.unit());
            }
        }
        tree.place(placed, what.day());
        tree.touch(touched);
        tree.record(what, touched, by.person(), at);
        return new Outcome.Done(plan.steps().stream().filter(Step.Begin.class::isInstance).map(Step::unit).toList());
    }

    /** An administrator changes the tree at and below the unit that they act for; who acts for none, or for the top, all of it. */
    private Plan plan(Reorganisation what, Actor by, Planner planner) {
        Optional<Refusal> not = mayNot(by);
        if (not.isPresent()) {
            return new Plan(List.of(), List.of(not.get()));
        }
        Plan plan = planner.plan(what);
        return plan.refused() || by.reach() == Actor.Reach.ALL || by.unit().isEmpty() || plan.steps().stream().allMatch(step -> within(step, by.unit().get(), what.day())) ? plan
                : new Plan(List.of(), List.of(new Refusal("out-of-reach", "", "Có đơn vị nằm ngoài phạm vi quản trị của đồng chí.", "Some of the units are outside the part of the tree that you administer.")));
    }

    private boolean within(Step step, UnitId acting, LocalDate day) {
        return switch (step) {
            case Step.Begin begin -> begin.state().parent().map(parent -> within(parent, acting, day)).orElseGet(() -> isTop(acting, day));
            case Step.Become(UnitId unit, State before, State after) -> within(unit, acting, day)
                    && (before.parent().equals(after.parent()) || after.parent().map(parent -> isNew(parent) || within(parent, acting, day)).orElseGet(() -> isTop(acting, day)));
            case Step.End end -> within(end.unit(), acting, day) && !end.unit().equals(acting);
            case Step.Succeed _ -> true;
        };
    }

    /** Whether a unit lies in the part of the tree that the actor administers. */
    @Transactional(readOnly = true)
    boolean inReach(UnitId unit, Actor by, LocalDate day) {
        return by.reach() == Actor.Reach.ALL || by.unit().isEmpty() || within(unit, by.unit().get(), day);
    }

    /** Not in the tree before this very reorganisation, which is looked at where it begins. */
    private boolean isNew(UnitId unit) {
        return units.last(unit).isEmpty();
    }

    private boolean within(UnitId unit, UnitId acting, LocalDate day) {
        return unit.equals(acting) || isTop(acting, day) || units.isBelow(unit, acting, day);
    }

    private boolean isTop(UnitId unit, LocalDate day) {
        return units.find(unit, day).filter(found -> found.parent().isEmpty()).isPresent();
    }

    static Optional<Refusal> mayNot(Actor by) {
        return by.has(Role.ADMINISTRATOR) || by.reach() == Actor.Reach.ALL ? Optional.empty()
                : Optional.of(new Refusal("not-administrator", "", "Chỉ người quản trị được thay đổi cây đơn vị.", "Only an administrator may change the tree of units."));
    }

    /** New units first, so that others can move below them; ends last, when nobody stands below any more. */
    private static List<Step> ordered(List<Step> steps) {
        return steps.stream().sorted(java.util.Comparator.comparingInt(step -> switch (step) {
            case Step.Begin _ -> 0;
            case Step.Become _ -> 1;
            case Step.End _ -> 2;
            case Step.Succeed _ -> 3;
        })).toList();
    }

    private void carryOut(Step step, Reorganisation what) {
        switch (step) {
            case Step.Begin(UnitId unit, String code, State state) -> {
                tree.begin(unit, code, state, what.day());
                publish("unit-established", unit, what, Map.of("name", state.name(), "code", code));
            }
            case Step.Become(UnitId unit, State before, State after) -> {
                tree.become(unit, units.code(unit), after, what.day());
                publish(before.parent().equals(after.parent()) ? "unit-renamed" : "unit-moved", unit, what, differences(before, after));
            }
            case Step.End(UnitId unit, State before) -> {
                tree.end(unit, what.day());
                publish("unit-dissolved", unit, what, Map.of("name", before.name()));
            }
            case Step.Succeed(UnitId unit, UnitId successor) -> tree.succeed(unit, successor, what.day());
        }
    }

    private static Map<String, String> differences(State before, State after) {
        Map<String, String> details = new LinkedHashMap<>();
        if (!before.name().equals(after.name())) {
            details.put("name-before", before.name());
            details.put("name", after.name());
        }
        if (!before.parent().equals(after.parent())) {
            details.put("superior-before", before.parent().map(unit -> "unit:" + unit.value()).orElse("-"));
            details.put("superior", after.parent().map(unit -> "unit:" + unit.value()).orElse("-"));
        }
        return details;
    }

    private void publish(String action, UnitId unit, Reorganisation what, Map<String, String> details) {
        Map<String, String> all = new LinkedHashMap<>(details);
        all.put("day", what.day().toString());
        all.put("reason", what.reason());
        all.put("within", what.type());
        events.publishEvent(new UnitChanged(action, unit, all));
    }
}
