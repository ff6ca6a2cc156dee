package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.app.identity.UnitId;

/** Whatever is done to the tree in whatever order: on each day it is what a plain map of that day says, or the change is refused. */
class RandomReorganisationsTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 25;
    private static final int CHANGES = 160;

    /** A unit in the model: its name and its superior, 0 for none. */
    private record Node(String name, long parent) {}

    private final List<Map<Long, Node>> days = new ArrayList<>();
    private final Map<Long, Set<Long>> successors = new HashMap<>();
    private final List<Long> all = new ArrayList<>();
    private int codes;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theTreeOfEachDayIsWhatWasDecided(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int day = 0; day < DAYS; day++) {
            days.add(new HashMap<>());
        }
        int done = 0;
        try (TestTree tree = new TestTree()) {
            for (int i = 0; i < CHANGES; i++) {
                // Mostly forward in time, as offices decide, and sometimes back.
                int day = Math.min(DAYS - 1, Math.max(0, i * DAYS / CHANGES + random.nextInt(5) - 2));
                if (change(tree, random, day)) {
                    done++;
                }
            }
            assertThat(done).isGreaterThan(CHANGES / 3);
            for (int day = 0; day < DAYS; day++) {
                check(tree, day);
            }
            assertThat(tree.jdbc.sql("""
                    select count(*) from organization.unit_place a join organization.unit_place b on b.unit_id = a.unit_id and b.since > a.since and b.since < a.until
                    """).query(Long.class).single()).as("places that overlap").isZero();
        }
    }

    private boolean change(TestTree tree, SplittableRandom random, int day) {
        LocalDate date = FIRST.plusDays(day);
        if (all.size() < 6 || random.nextInt(100) < 30) {
            return establish(tree, new NewUnit(code(), "section", "Tổ " + codes, "", List.of(), all.isEmpty() || random.nextInt(12) == 0 ? Optional.empty() : Optional.of(any(random))), day);
        }
        UnitId unit = any(random);
        return switch (random.nextInt(5)) {
            case 0 -> rename(tree, unit, "Tên mới " + random.nextInt(1000), day);
            case 1 -> move(tree, unit, random.nextInt(10) == 0 ? Optional.empty() : Optional.of(any(random)), day);
            case 2 -> merge(tree, List.of(unit, any(random)), random.nextBoolean() ? new Reorganisation.Into.Existing(any(random))
                    : new Reorganisation.Into.Established(new NewUnit(code(), "section", "Hợp nhất " + codes, "", List.of(), Optional.of(any(random)))), day);
            case 3 -> split(tree, unit, random, day);
            default -> done(tree, new Reorganisation.Dissolve(unit, List.of(any(random)), random.nextBoolean() ? Optional.of(any(random)) : Optional.empty(), date, "QĐ"), (Reorganisation.Dissolve it) -> {
                childrenTo(unit.value(), it.childrenTo().map(UnitId::value).orElse(-1L), day);
                end(unit.value(), it.successors(), day);
            });
        };
    }

    private interface Effect<R> {
        void on(R what);
    }

    private <R extends Reorganisation> boolean done(TestTree tree, R what, Effect<R> effect) {
        if (tree.carryOut(what) instanceof Reorganising.Outcome.Done) {
            effect.on(what);
            return true;
        }
        return false;
    }

    private boolean establish(TestTree tree, NewUnit unit, int day) {
        return tree.carryOut(new Reorganisation.Establish(unit, FIRST.plusDays(day), "QĐ")) instanceof Reorganising.Outcome.Done(List<UnitId> fresh) && begin(fresh.getFirst(), unit, day);
    }

    private boolean begin(UnitId id, NewUnit unit, int day) {
        all.add(id.value());
        for (int i = day; i < DAYS; i++) {
            days.get(i).put(id.value(), new Node(unit.name(), unit.parent().map(UnitId::value).orElse(0L)));
        }
        return true;
    }

    private boolean rename(TestTree tree, UnitId unit, String name, int day) {
        return done(tree, new Reorganisation.Rename(unit, name, "", List.of(), FIRST.plusDays(day), "QĐ"), _ -> {
            for (int i = day; i < DAYS; i++) {
                days.get(i).computeIfPresent(unit.value(), (_, node) -> new Node(name, node.parent()));
            }
        });
    }

    private boolean move(TestTree tree, UnitId unit, Optional<UnitId> under, int day) {
        return done(tree, new Reorganisation.Move(unit, under, FIRST.plusDays(day), "QĐ"), _ -> under(unit.value(), under.map(UnitId::value).orElse(0L), day));
    }

    private void under(long unit, long parent, int day) {
        for (int i = day; i < DAYS; i++) {
            days.get(i).computeIfPresent(unit, (_, node) -> new Node(node.name(), parent));
        }
    }

    private boolean merge(TestTree tree, List<UnitId> units, Reorganisation.Into into, int day) {
        if (!(tree.carryOut(new Reorganisation.Merge(units, into, FIRST.plusDays(day), "QĐ")) instanceof Reorganising.Outcome.Done(List<UnitId> fresh))) {
            return false;
        }
        UnitId target = switch (into) {
            case Reorganisation.Into.Existing(UnitId unit) -> unit;
            case Reorganisation.Into.Established(NewUnit unit) -> {
                begin(fresh.getFirst(), unit, day);
                yield fresh.getFirst();
            }
        };
        Set<UnitId> ending = new HashSet<>(units);
        ending.remove(target);
        ending.forEach(unit -> childrenTo(unit.value(), target.value(), day));
        ending.forEach(unit -> end(unit.value(), List.of(target), day));
        return true;
    }

    private boolean split(TestTree tree, UnitId unit, SplittableRandom random, int day) {
        boolean remains = random.nextBoolean();
        Optional<UnitId> parent = Optional.ofNullable(days.get(day).get(unit.value())).filter(node -> node.parent() != 0).map(node -> new UnitId(node.parent()));
        List<NewUnit> into = List.of(new NewUnit(code(), "section", "Chia " + codes, "", List.of(), parent), new NewUnit(code(), "section", "Chia " + codes, "", List.of(), parent));
        Set<Long> children = new HashSet<>();
        for (int i = day; i < DAYS; i++) {
            days.get(i).forEach((id, node) -> {
                if (node.parent() == unit.value()) {
                    children.add(id);
                }
            });
        }
        Map<UnitId, Integer> goTo = new HashMap<>();
        children.forEach(child -> {
            if (random.nextBoolean()) {
                goTo.put(new UnitId(child), random.nextInt(2));
            }
        });
        if (!(tree.carryOut(new Reorganisation.Split(unit, into, remains, goTo, FIRST.plusDays(day), "QĐ")) instanceof Reorganising.Outcome.Done(List<UnitId> fresh))) {
            return false;
        }
        begin(fresh.get(0), into.get(0), day);
        begin(fresh.get(1), into.get(1), day);
        children.forEach(child -> {
            Integer place = goTo.getOrDefault(new UnitId(child), remains ? null : Integer.valueOf(0));
            if (place != null) {
                under(child, fresh.get(place).value(), day);
            }
        });
        if (!remains) {
            end(unit.value(), fresh, day);
        }
        return true;
    }

    private void childrenTo(long from, long to, int day) {
        for (int i = day; i < DAYS; i++) {
            days.get(i).replaceAll((id, node) -> node.parent() == from && id != to ? new Node(node.name(), to) : node);
        }
    }

    private void end(long unit, List<UnitId> successors, int day) {
        for (int i = day; i < DAYS; i++) {
            days.get(i).remove(unit);
        }
        this.successors.put(unit, new HashSet<>(successors.stream().map(UnitId::value).toList()));
    }

    private void check(TestTree tree, int day) {
        LocalDate date = FIRST.plusDays(day);
        Map<Long, Node> expected = days.get(day);
        Map<Long, Node> found = new TreeMap<>();
        tree.read(() -> tree.units.find(all.stream().map(UnitId::new).toList(), date)).forEach((id, unit) ->
                found.put(id.value(), new Node(unit.name(), unit.parent().map(UnitId::value).orElse(0L))));
        assertThat(found).as("tree of %s", date).isEqualTo(expected);
        for (long unit : all) {
            if (expected.containsKey(unit)) {
                List<Long> above = above(expected, unit);
                assertThat(tree.read(() -> tree.units.ancestors(new UnitId(unit), date))).extracting(it -> it.id().value()).isEqualTo(above);
                assertThat(tree.read(() -> tree.units.sizeOfSubtree(new UnitId(unit), date))).as("size of %s", unit)
                        .isEqualTo(expected.keySet().stream().filter(other -> other == unit || above(expected, other).contains(unit)).count());
                long other = all.get((int) ((unit * 31 + day) % all.size()));
                assertThat(tree.read(() -> tree.units.isBelow(new UnitId(unit), new UnitId(other), date))).isEqualTo(above.contains(other));
                assertThat(above).allMatch(top -> tree.read(() -> tree.units.isBelow(new UnitId(unit), new UnitId(top), date)));
            }
            assertThat(tree.read(() -> tree.units.successors(new UnitId(unit), date))).extracting(UnitId::value).as("successors of %s on %s", unit, date)
                    .containsExactlyInAnyOrderElementsOf(heirs(expected, unit, day, new HashSet<>()));
        }
        assertThat(tree.read(() -> tree.units.size(date))).isEqualTo(expected.size());
    }

    private static List<Long> above(Map<Long, Node> day, long unit) {
        List<Long> above = new ArrayList<>();
        for (long at = day.get(unit).parent(); at != 0; at = day.get(at).parent()) {
            above.addFirst(at);
        }
        return above;
    }

    private Set<Long> heirs(Map<Long, Node> today, long unit, int day, Set<Long> seen) {
        if (today.containsKey(unit)) {
            return Set.of(unit);
        }
        boolean everBefore = days.subList(0, day).stream().anyMatch(before -> before.containsKey(unit));
        Set<Long> heirs = new HashSet<>();
        if (everBefore && seen.add(unit)) {
            successors.getOrDefault(unit, Set.of()).forEach(heir -> heirs.addAll(heirs(today, heir, day, seen)));
        }
        return heirs;
    }

    private UnitId any(SplittableRandom random) {
        return new UnitId(all.get(random.nextInt(all.size())));
    }

    private String code() {
        return "T" + ++codes;
    }
}
