package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.thongsuot.app.identity.UnitId;

/** What people type to find a unit, against a fictional commune of which most names share their words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitSearchTest {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final int HAMLETS = 700;

    private TestTree tree;

    @BeforeAll
    void build() {
        tree = new TestTree();
        UnitId commune = tree.establish("X12", "party-commune", "Đảng ủy xã Đồng Mai", "ĐU Đồng Mai", null, START);
        unit("X12.VP", "party-office", "Văn phòng Đảng ủy", commune, "VPĐU");
        unit("X12.UBKT", "party-inspection", "Ủy ban Kiểm tra", commune, "UBKT");
        unit("X12.1", "party-cell", "Chi bộ Trường Tiểu học Đồng Mai", commune, "");
        unit("X12.2", "party-cell", "Chi bộ", commune, "");
        unit("X12.3", "party-cell", "Bộ phận Chi trả", commune, "");
        UnitId renamed = unit("X12.4", "party-cell", "Chi bộ Hợp tác xã Muối", commune, "");
        tree.carryOut(new Reorganisation.Rename(renamed, "Chi bộ Hợp tác xã Dịch vụ", "", List.of(), LocalDate.of(2024, 1, 1), "Đổi tên"));
        // More than are weighed against each other.
        tree.transaction.executeWithoutResult(_ -> IntStream.rangeClosed(1, HAMLETS).forEach(number -> {
            UnitId unit = tree.tree.nextId();
            State state = new State("party-cell", "Chi bộ thôn Đồng Tâm " + number, "", List.of(), Optional.of(commune), 0);
            tree.tree.begin(unit, "T" + number, state, START);
        }));
    }

    @AfterAll
    void close() {
        tree.close();
    }

    private UnitId unit(String code, String kind, String name, UnitId parent, String shortName) {
        return tree.establish(code, kind, name, shortName, parent, START);
    }

    private List<String> found(String text, LocalDate day, int limit) {
        return tree.read(() -> tree.units.search(text, day, limit)).stream().map(Unit::code).toList();
    }

    private List<String> found(String text) {
        return found(text, DAY, 10);
    }

    @Test
    void findsByWordsWithoutDiacriticsInAnyOrder() {
        assertThat(found("tieu hoc dong mai")).containsExactly("X12.1");
        assertThat(found("HỌC tiểu Đồng")).containsExactly("X12.1");
        assertThat(found("kiem tra")).containsExactly("X12.UBKT");
    }

    @Test
    void takesTheLastWordForABeginning() {
        assertThat(found("van ph")).containsExactly("X12.VP");
        assertThat(found("vpd")).containsExactly("X12.VP");
    }

    @Test
    void takesWordsThatNoNameHasForBeginningsWhereNothingElseIsFound() {
        assertThat(found("tr ti ho")).containsExactly("X12.1");
        assertThat(found("truon tieu hoc")).containsExactly("X12.1");
        assertThat(found("iem ra")).isEmpty();
        assertThat(found("khong co don vi nao")).isEmpty();
    }

    @Test
    void putsTheVeryCodeAndTheVeryNameBeforeBeginningsAndThoseBeforeTheRest() {
        assertThat(found("x12")).startsWith("X12");
        assertThat(found("Chi bộ").getFirst()).isEqualTo("X12.2");
        assertThat(found("ubkt")).containsExactly("X12.UBKT");
        assertThat(found("chi bo", DAY, HAMLETS + 10)).startsWith("X12.2").endsWith("X12.3").hasSize(HAMLETS + 4);
    }

    @Test
    void findsNamesWhoseKindIsLeftOutBeforeThoseThatHaveTheWordsSomewhere() {
        assertThat(found("truong tieu")).containsExactly("X12.1");
        assertThat(found("thon dong tam 7", DAY, 2)).containsExactly("T7", "T70");
    }

    @Test
    void knowsTheWordsOfUnitsThatAreNewOrRenamed() {
        LocalDate later = DAY.plusYears(1);
        assertThat(found("thuy loi", later, 10)).isEmpty();
        UnitId commune = tree.read(() -> tree.units.search("X12", DAY, 1)).getFirst().id();
        UnitId unit = tree.establish("X12.9", "party-cell", "Chi bộ Trạm Thủy lợi", "", commune, DAY.plusMonths(1));
        assertThat(found("thuy loi", later, 10)).containsExactly("X12.9");
        assertThat(found("dien luc", later, 10)).isEmpty();
        tree.carryOut(new Reorganisation.Rename(unit, "Chi bộ Trạm Điện lực", "", List.of(), DAY.plusMonths(2), "Đổi tên"));
        assertThat(found("luc tram", later, 10)).containsExactly("X12.9");
    }

    @Test
    void findsEnoughWhereNearlyEveryNameHasTheWords() {
        assertThat(found("bo chi", DAY, 51)).hasSize(51).doesNotHaveDuplicates();
        assertThat(found("thon tam 333")).containsExactly("T333");
        assertThat(found("T33", DAY, 20)).startsWith("T33").contains("T330", "T339").hasSize(11);
    }

    @Test
    void findsWhatUnitsWereCalledOnTheDay() {
        assertThat(found("hop tac xa muoi")).isEmpty();
        assertThat(found("hop tac xa muoi", LocalDate.of(2023, 12, 31), 10)).containsExactly("X12.4");
        assertThat(found("hop tac xa", DAY, 10)).containsExactly("X12.4");
        assertThat(found("chi bo", LocalDate.of(2014, 12, 31), 10)).isEmpty();
    }

    @Test
    void takesNothingForWordsOfAQuery() {
        assertThat(found("' | ! & :* <-> \\")).isEmpty();
        assertThat(found("chi' & !bo:*", DAY, 3)).hasSize(3);
        assertThat(found("  ")).isEmpty();
    }
}
