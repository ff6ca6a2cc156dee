package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import vn.thongsuot.app.Zone;
import vn.thongsuot.app.identity.Actor;
import vn.thongsuot.app.identity.Role;
import vn.thongsuot.app.identity.UnitId;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReorganisingTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate LATER = LocalDate.of(2025, 7, 1);

    private TestTree tree;
    private int codes;

    @BeforeAll
    void open() {
        tree = new TestTree();
    }

    @AfterAll
    void close() {
        tree.close();
    }

    private UnitId unit(UnitId parent) {
        return tree.establish("R" + ++codes, parent, START);
    }

    private String name(UnitId unit, LocalDate day) {
        return tree.read(() -> tree.units.find(unit, day)).map(Unit::name).orElse("—");
    }

    @Test
    void aNewNameHoldsFromItsDayOnAndTheOldOneBefore() {
        UnitId unit = unit(null);
        String before = name(unit, START);
        tree.carryOut(new Reorganisation.Rename(unit, "Đảng ủy Khối Hải Sơn", "ĐUK", List.of("ĐUK"), LATER, "QĐ 12"));
        assertThat(name(unit, LATER.minusDays(1))).isEqualTo(before);
        assertThat(name(unit, LATER)).isEqualTo("Đảng ủy Khối Hải Sơn");
        assertThat(name(unit, START.minusDays(1))).isEqualTo("—");
    }

    /** Wherever the database believes to stand, and whatever day it is there: units come and go by the office's day. */
    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+12", "UTC", "Pacific/Kiritimati"})
    void whoStandsBelowTodayGoesByTheOfficesDay(String there) {
        LocalDate today = LocalDate.now(Zone.OFFICE);
        UnitId top = unit(null);
        UnitId came = tree.establish("R" + ++codes, top, today);
        UnitId goes = unit(top);
        tree.carryOut(new Reorganisation.Move(goes, Optional.empty(), today.plusDays(1), "QĐ 12"));
        UnitId comes = tree.establish("R" + ++codes, top, today.plusDays(1));
        assertThat(tree.read(() -> {
            tree.jdbc.sql("select set_config('TimeZone', :there, true)").param("there", there).query(String.class).single();
            return tree.jdbc.sql("select unit from unnest(array[:units]) unit where identity.is_within(unit, :top)").param("units", List.of(came.value(), goes.value(), comes.value())).param("top", top.value())
                    .query(Long.class).list();
        })).containsExactly(came.value(), goes.value());
    }

    @Test
    void aMergerEndsTheMergedAndTheirUnitsGoOnBelowTheNewOne() {
        UnitId top = unit(null);
        UnitId a = unit(top);
        UnitId b = unit(top);
        UnitId below = unit(a);
        NewUnit fresh = new NewUnit("HN1", "section", "Phòng hợp nhất", "", List.of(), Optional.of(top));
        var done = (Reorganising.Outcome.Done) tree.carryOut(new Reorganisation.Merge(List.of(a, b), new Reorganisation.Into.Established(fresh), LATER, "QĐ 1"));
        UnitId merged = done.established().getFirst();
        assertThat(tree.read(() -> tree.units.children(top, LATER, 0, 10))).extracting(Unit::id).containsExactly(merged);
        assertThat(tree.read(() -> tree.units.children(top, LATER.minusDays(1), 0, 10))).extracting(Unit::id).containsExactly(a, b);
        assertThat(tree.read(() -> tree.units.children(merged, LATER, 0, 10))).extracting(Unit::id).containsExactly(below);
        assertThat(tree.read(() -> tree.units.successors(a, LATER))).containsExactly(merged);
        assertThat(tree.read(() -> tree.units.successors(a, LATER.minusDays(1)))).containsExactly(a);
    }

    @Test
    void aDividedUnitIsSucceededByAllItsParts() {
        UnitId top = unit(null);
        UnitId unit = unit(top);
        UnitId child = unit(unit);
        List<NewUnit> parts = List.of(new NewUnit("C1", "section", "Phần một", "", List.of(), Optional.of(top)), new NewUnit("C2", "section", "Phần hai", "", List.of(), Optional.of(top)));
        var done = (Reorganising.Outcome.Done) tree.carryOut(new Reorganisation.Split(unit, parts, false, Map.of(child, 1), LATER, "QĐ 2"));
        assertThat(tree.read(() -> tree.units.successors(unit, LATER))).isEqualTo(done.established());
        assertThat(tree.read(() -> tree.units.find(child, LATER)).orElseThrow().parent()).contains(done.established().get(1));
    }

    @Test
    void refusesToDissolveAUnitThatOthersStandBelowUnlessTheyAreToldWhereToGo() {
        UnitId top = unit(null);
        UnitId unit = unit(top);
        UnitId child = unit(unit);
        assertThat(refusals(new Reorganisation.Dissolve(unit, List.of(top), Optional.empty(), LATER, "QĐ"))).containsExactly("has-children");
        assertThat(refusals(new Reorganisation.Dissolve(unit, List.of(top), Optional.of(top), LATER, "QĐ"))).isEmpty();
        assertThat(tree.read(() -> tree.units.find(child, LATER)).orElseThrow().parent()).contains(top);
    }

    @Test
    void refusesAUnitBelowItself() {
        UnitId top = unit(null);
        UnitId child = unit(top);
        assertThat(refusals(new Reorganisation.Move(top, Optional.of(child), LATER, "QĐ"))).containsExactly("below-itself");
    }

    @Test
    void refusesChangesBeforeTheLastOneAndWithoutAReason() {
        UnitId unit = unit(null);
        tree.carryOut(new Reorganisation.Rename(unit, "Tên sau", "", List.of(), LATER, "QĐ"));
        assertThat(refusals(new Reorganisation.Rename(unit, "Tên trước", "", List.of(), LATER.minusDays(1), "QĐ"))).containsExactly("later-change");
        assertThat(refusals(new Reorganisation.Rename(unit, "Tên khác", "", List.of(), LATER, " "))).containsExactly("no-reason");
    }

    @Test
    void refusesWhoeverIsNoAdministrator() {
        Actor leader = new Actor(Optional.empty(), Optional.empty(), Set.of(Role.LEADER), Actor.Reach.UNIT, "test", "");
        var outcome = tree.transaction.execute(_ -> tree.reorganising.carryOut(
                new Reorganisation.Establish(new NewUnit("X1", "section", "Tổ", "", List.of(), Optional.empty()), START, "QĐ"), leader, TestTree.NOW));
        assertThat(((Reorganising.Outcome.Refused) outcome).refusals()).extracting(Refusal::code).containsExactly("not-administrator");
    }

    @Test
    void everyChangedUnitIsNews() {
        UnitId top = unit(null);
        UnitId unit = unit(top);
        tree.events.clear();
        tree.carryOut(new Reorganisation.Rename(unit, "Tổ đổi tên", "", List.of(), LATER, "QĐ 7"));
        assertThat(tree.events).singleElement().isInstanceOfSatisfying(UnitChanged.class, news -> {
            assertThat(news.action()).isEqualTo("unit-renamed");
            assertThat(news.details()).containsEntry("name", "Tổ đổi tên").containsEntry("reason", "QĐ 7").containsEntry("day", "2025-07-01");
        });
    }

    @Test
    void theDatabaseItselfRefusesTwoStatesOnADayACircleAndAChildThatOutlivesItsSuperior() {
        UnitId top = unit(null);
        UnitId child = unit(top);
        assertThatThrownBy(() -> tree.transaction.execute(_ -> tree.jdbc.sql("""
                insert into organization.unit_state (unit_id, valid, kind, name, names, searched) values (:unit, '[2021-01-01,2022-01-01)', 'section', 'Hai', '{}', '')
                """).param("unit", child.value()).update())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> tree.transaction.execute(_ -> tree.jdbc.sql("update organization.unit_state set parent_id = :child where unit_id = :top")
                .param("child", child.value()).param("top", top.value()).update())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> tree.transaction.execute(_ -> tree.jdbc.sql("update organization.unit_state set valid = '[2020-01-01,2024-01-01)' where unit_id = :top")
                .param("top", top.value()).update())).isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<String> refusals(Reorganisation what) {
        return switch (tree.carryOut(what)) {
            case Reorganising.Outcome.Done _ -> List.of();
            case Reorganising.Outcome.Refused(List<Refusal> refusals) -> refusals.stream().map(Refusal::code).toList();
        };
    }
}
