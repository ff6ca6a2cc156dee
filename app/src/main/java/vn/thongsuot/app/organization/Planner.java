package vn.thongsuot.app.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.thongsuot.app.identity.UnitId;
import vn.thongsuot.app.web.Days;

/**
 * Works out what a reorganisation changes, and whether it can be done. One planner for one reorganisation.
 *
 * <p>History is written in the order of time: a unit changes on or after the day of its last change. So no plan has to look between two known states.
 */
final class Planner {

    private final UnitStore units;
    private final Supplier<UnitId> ids;
    private final Map<UnitId, Optional<Unit>> known = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    /** @param ids where numbers of new units come from */
    Planner(UnitStore units, Supplier<UnitId> ids) {
        this.units = units;
        this.ids = ids;
    }

    Plan plan(Reorganisation what) {
        if (what.reason().isBlank()) {
            refuse("no-reason", "reason", "Hãy ghi lý do, ví dụ số và ngày của quyết định.", "Say why: number and date of the decision, for example.");
        }
        switch (what) {
            case Reorganisation.Establish it -> begin(it.unit(), it.day(), "");
            case Reorganisation.Rename it -> rename(it);
            case Reorganisation.Move it -> move(it);
            case Reorganisation.Merge it -> merge(it);
            case Reorganisation.Split it -> split(it);
            case Reorganisation.Dissolve it -> dissolve(it);
        }
        return new Plan(steps, refusals);
    }

    private void rename(Reorganisation.Rename it) {
        checkName("", it.name(), it.shortName());
        changeable(it.unit(), it.day(), "day").ifPresent(unit -> {
            it.kind().ifPresent(kind -> checkKind("", kind));
            State after = unit.state().named(it.name().strip(), it.shortName().strip(), it.abbreviations()).of(it.kind().orElse(unit.kind()));
            if (after.equals(unit.state())) {
                refuse("nothing-changes", "name", "Tên mới giống hệt tên đang dùng.", "The new name is the one in use.");
            } else {
                steps.add(new Step.Become(unit.id(), unit.state(), after));
            }
        });
    }

    private void move(Reorganisation.Move it) {
        changeable(it.unit(), it.day(), "day").ifPresent(unit -> {
            if (unit.parent().equals(it.under())) {
                refuse("nothing-changes", "under", "Đơn vị đã thuộc cấp trên này.", "The unit stands there already.");
            } else if (it.under().isEmpty() || canStandUnder(unit.id(), it.under().get(), it.day(), "under")) {
                steps.add(new Step.Become(unit.id(), unit.state(), unit.state().under(it.under())));
            }
        });
    }

    private void merge(Reorganisation.Merge it) {
        Set<UnitId> merged = new LinkedHashSet<>(it.units());
        switch (it.into()) {
            case Reorganisation.Into.Existing(UnitId target) -> {
                merged.remove(target);
                if (merged.isEmpty()) {
                    refuse("too-few", "units", "Cần ít nhất hai đơn vị để sáp nhập.", "A merger needs at least two units.");
                }
                if (stands(target, it.day(), "into")) {
                    merged.forEach(unit -> absorb(unit, target, it.day()));
                }
            }
            case Reorganisation.Into.Established(NewUnit fresh) -> {
                if (merged.size() < 2) {
                    refuse("too-few", "units", "Cần ít nhất hai đơn vị để hợp nhất.", "A merger needs at least two units.");
                }
                merged.forEach(unit -> notWithin(fresh.parent(), unit, it.day(), "into.parent"));
                UnitId target = begin(fresh, it.day(), "into.");
                merged.forEach(unit -> absorb(unit, target, it.day()));
            }
        }
        endsBelowTopOnes(merged);
    }

    private void absorb(UnitId unit, UnitId into, LocalDate day) {
        ending(unit, day, "units").ifPresent(ends -> {
            if (known.containsKey(into) && units.isBelowFrom(into, unit, day)) {
                refuse("below-itself", "into", "“" + name(into) + "” đang ở dưới “" + ends.name() + "”, hãy chuyển nó ra trước.",
                        "“" + name(into) + "” stands below “" + ends.name() + "”: move it away first.");
                return;
            }
            childrenTo(unit, into, day);
            steps.add(new Step.End(unit, ends.state()));
            steps.add(new Step.Succeed(unit, into));
        });
    }

    private void split(Reorganisation.Split it) {
        if (it.into().isEmpty() || (!it.remains() && it.into().size() < 2)) {
            refuse("too-few", "into", it.remains() ? "Cần ít nhất một đơn vị mới." : "Chia một đơn vị cần ít nhất hai đơn vị mới.",
                    it.remains() ? "At least one new unit is needed." : "At least two new units are needed.");
            return;
        }
        Optional<Unit> unit = it.remains() ? changeable(it.unit(), it.day(), "day") : ending(it.unit(), it.day(), "day");
        List<UnitId> fresh = new ArrayList<>();
        for (int i = 0; i < it.into().size(); i++) {
            Optional<UnitId> parent = it.into().get(i).parent();
            if (!it.remains() || !parent.equals(Optional.of(it.unit()))) {
                notWithin(parent, it.unit(), it.day(), "into" + i + ".parent");
            }
            fresh.add(begin(it.into().get(i), it.day(), "into" + i + "."));
        }
        unit.ifPresent(splits -> {
            for (UnitId child : units.childrenFrom(it.unit(), it.day())) {
                Integer goesTo = it.children().getOrDefault(child, it.remains() ? null : Integer.valueOf(0));
                if (goesTo != null) {
                    changeable(child, it.day(), "children").ifPresent(moves ->
                            steps.add(new Step.Become(child, moves.state(), moves.state().under(Optional.of(fresh.get(goesTo))))));
                }
            }
            if (!it.remains()) {
                steps.add(new Step.End(it.unit(), splits.state()));
                fresh.forEach(successor -> steps.add(new Step.Succeed(it.unit(), successor)));
            }
        });
    }

    private void dissolve(Reorganisation.Dissolve it) {
        ending(it.unit(), it.day(), "day").ifPresent(unit -> {
            for (UnitId successor : it.successors()) {
                if (successor.equals(it.unit())) {
                    refuse("ends-itself", "successors", "Đơn vị không thể tự kế thừa mình.", "A unit can't succeed itself.");
                } else {
                    stands(successor, it.day(), "successors");
                }
            }
            List<UnitId> children = units.childrenFrom(it.unit(), it.day());
            if (!children.isEmpty()) {
                if (it.childrenTo().isEmpty()) {
                    refuse("has-children", "childrenTo", "Đơn vị còn " + children.size() + " đơn vị trực thuộc; hãy chọn nơi chúng chuyển về.",
                            "The unit has " + children.size() + " units below it: say where they go.");
                } else if (it.childrenTo().get().equals(it.unit()) || units.isBelowFrom(it.childrenTo().get(), it.unit(), it.day())) {
                    refuse("below-itself", "childrenTo", "Nơi chuyển về đang ở dưới đơn vị giải thể.", "The place chosen is below the unit dissolved.");
                } else if (stands(it.childrenTo().get(), it.day(), "childrenTo")) {
                    childrenTo(it.unit(), it.childrenTo().get(), it.day());
                }
            }
            steps.add(new Step.End(it.unit(), unit.state()));
            it.successors().forEach(successor -> steps.add(new Step.Succeed(it.unit(), successor)));
        });
    }

    private void childrenTo(UnitId from, UnitId to, LocalDate day) {
        for (UnitId child : units.childrenFrom(from, day)) {
            if (!child.equals(to)) {
                changeable(child, day, "children").ifPresent(moves ->
                        steps.add(new Step.Become(child, moves.state(), moves.state().under(Optional.of(to)))));
            }
        }
    }

    /** Where a unit that ends stands below another that ends, its move away would be undone by its end: only the end counts. */
    private void endsBelowTopOnes(Set<UnitId> ending) {
        steps.removeIf(step -> step instanceof Step.Become become && ending.contains(become.unit()));
    }

    /** What takes over the units below another one can't stand among them. */
    private void notWithin(Optional<UnitId> superior, UnitId unit, LocalDate day, String field) {
        if (superior.isPresent() && (superior.get().equals(unit) || units.isBelowFrom(superior.get(), unit, day))) {
            refuse("below-itself", field, "Cấp trên đã chọn là đơn vị được sắp xếp lại hoặc cấp dưới của nó.", "The superior chosen is the unit reorganised, or stands below it.");
        }
    }

    private UnitId begin(NewUnit unit, LocalDate day, String field) {
        UnitId id = ids.get();
        String code = unit.code().strip();
        if (code.isEmpty() || code.length() > 60) {
            refuse("no-code", field + "code", "Hãy ghi mã đơn vị, không quá 60 ký tự.", "The unit needs a code of at most 60 characters.");
        } else if (units.codeTaken(code) || steps.stream().anyMatch(step -> step instanceof Step.Begin begin && begin.code().equals(code))) {
            refuse("code-taken", field + "code", "Mã “" + code + "” đã có đơn vị dùng.", "The code “" + code + "” is in use.");
        }
        checkKind(field, unit.kind());
        checkName(field, unit.name(), unit.shortName());
        unit.parent().ifPresent(parent -> stands(parent, day, field + "parent"));
        steps.add(new Step.Begin(id, code, new State(unit.kind(), unit.name().strip(), unit.shortName().strip(), unit.abbreviations(), unit.parent(), 0)));
        return id;
    }

    private void checkName(String field, String name, String shortName) {
        if (name.isBlank() || name.strip().length() > 300) {
            refuse("no-name", field + "name", "Hãy ghi tên đơn vị, không quá 300 ký tự.", "The unit needs a name of at most 300 characters.");
        } else if (name.strip().matches("(?s)[=+@\\-].*|.*\\p{Cntrl}.*")) {
            refuse("strange-name", field + "name", "Tên không được bắt đầu bằng = + - @ hoặc có ký tự điều khiển.", "A name can't begin with = + - @ or have control characters.");
        }
        if (shortName.strip().length() > 120) {
            refuse("long-short-name", field + "shortName", "Tên viết tắt dài quá 120 ký tự.", "The short name is longer than 120 characters.");
        }
    }

    private void checkKind(String field, String code) {
        if (units.kinds().stream().noneMatch(kind -> kind.code().equals(code))) {
            refuse("no-kind", field + "kind", "Hãy chọn loại đơn vị.", "Choose the kind of unit.");
        }
    }

    private boolean canStandUnder(UnitId unit, UnitId under, LocalDate day, String field) {
        if (unit.equals(under) || units.isBelowFrom(under, unit, day)) {
            refuse("below-itself", field, "Đơn vị không thể thuộc chính nó hoặc cấp dưới của nó.", "A unit can't stand below itself.");
            return false;
        }
        return stands(under, day, field);
    }

    /** The unit, where it exists without a known end and was not changed after that day. */
    private Optional<Unit> changeable(UnitId id, LocalDate day, String field) {
        Optional<Unit> unit = known.computeIfAbsent(id, units::last);
        if (unit.isEmpty()) {
            refuse("no-unit", field, "Không có đơn vị này.", "There is no such unit.");
            return unit;
        }
        if (unit.get().until().isPresent()) {
            refuseEnded(unit.get(), field);
            return Optional.empty();
        }
        if (day.isBefore(unit.get().since())) {
            refuse("later-change", field, "“" + unit.get().name() + "” đã có thay đổi ngày " + Days.written(unit.get().since()) + "; ngày áp dụng phải từ ngày đó trở đi.",
                    "“" + unit.get().name() + "” was changed on " + Days.written(unit.get().since()) + ": choose that day or a later one.");
            return Optional.empty();
        }
        return unit;
    }

    /** Whether others can rely on the unit from that day on: it exists and has no known end. What else changes in it does not matter. */
    private boolean stands(UnitId id, LocalDate day, String field) {
        Optional<Unit> unit = known.computeIfAbsent(id, units::last);
        if (unit.isEmpty()) {
            refuse("no-unit", field, "Không có đơn vị này.", "There is no such unit.");
        } else if (unit.get().until().isPresent()) {
            refuseEnded(unit.get(), field);
        } else if (units.find(id, day).isEmpty()) {
            refuse("not-yet", field, "“" + unit.get().name() + "” chưa có vào ngày " + Days.written(day) + ".", "“" + unit.get().name() + "” did not yet exist on " + Days.written(day) + ".");
        } else {
            return true;
        }
        return false;
    }

    private void refuseEnded(Unit unit, String field) {
        String end = Days.written(unit.until().orElseThrow());
        refuse("ended", field, "“" + unit.name() + "” đã kết thúc từ ngày " + end + ".", "“" + unit.name() + "” ended on " + end + ".");
    }

    /** A unit has at least one day. */
    private Optional<Unit> ending(UnitId id, LocalDate day, String field) {
        Optional<Unit> unit = changeable(id, day, field);
        if (unit.isPresent() && !day.isAfter(unit.get().since())) {
            refuse("later-change", field, "“" + unit.get().name() + "” có thay đổi đúng ngày " + Days.written(day) + "; ngày kết thúc phải sau ngày đó.",
                    "“" + unit.get().name() + "” was changed on that very day: it can end only after it.");
            return Optional.empty();
        }
        return unit;
    }

    private String name(UnitId unit) {
        return known.getOrDefault(unit, Optional.empty()).map(Unit::name).orElse("");
    }

    private void refuse(String code, String field, String vietnamese, String english) {
        Refusal refusal = new Refusal(code, field, vietnamese, english);
        if (!refusals.contains(refusal)) {
            refusals.add(refusal);
        }
    }
}
