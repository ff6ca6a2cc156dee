package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thongsuot.app.identity.UnitId;

/** Names as plans and letters write them, against a fictional province. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitNamesTest {

    private static final LocalDate START = LocalDate.of(2015, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2023, 5, 10);

    private TestTree tree;
    private UnitNames names;
    private UnitId bloc;
    private UnitId department;
    private UnitId committee;

    @BeforeAll
    void build() {
        tree = new TestTree();
        names = new UnitNames(new NameStore(tree.jdbc), tree.store);
        UnitId province = unit("TU", "party-province", "Tỉnh ủy Hải Sơn", null, "Tỉnh ủy");
        unit("TU.BTC", "party-department", "Ban Tổ chức", province, "BTC");
        bloc = unit("DUK", "party-upper", "Đảng ủy Khối Doanh nghiệp tỉnh Hải Sơn", province, "Đảng ủy Khối", "ĐUK");
        department = unit("DUK.BTC", "party-department", "Ban Tổ chức Đảng ủy Khối", bloc, "BTC");
        unit("DUK.BTG", "party-department", "Ban Tuyên giáo", bloc, "BTG");
        unit("DUK.UBKT", "party-inspection", "Ủy ban Kiểm tra", bloc, "UBKT");
        unit("DUK.VP", "party-office", "Văn phòng Đảng ủy Khối", bloc);
        unit("DUK.DTN", "youth-union", "Đoàn Thanh niên Khối", bloc);
        UnitId port = unit("DB01", "party-base", "Đảng bộ Công ty Cổ phần Cảng Hải Sơn", bloc, "Đảng ủy Cảng Hải Sơn");
        unit("DB01.UBKT", "party-inspection", "Ủy ban Kiểm tra", port, "UBKT");
        unit("DB01.CB1", "party-cell", "Chi bộ Khai thác", port);
        UnitId power = unit("DB02", "party-base", "Đảng bộ Công ty Điện lực Hải Sơn", bloc);
        unit("DB02.UBKT", "party-inspection", "Ủy ban Kiểm tra", power, "UBKT");
        unit("DB02.CB1", "party-cell", "Chi bộ Vận hành", power);
        unit("CB03", "party-base-cell", "Chi bộ Công ty Muối Hải Sơn", bloc);
        committee = unit("UBND", "people-committee-province", "Ủy ban nhân dân tỉnh Hải Sơn", null, "UBND tỉnh");
        unit("SNV", "government-department", "Sở Nội vụ", committee);
        unit("STC", "government-department", "Sở Tài chính", committee);
        unit("BQL", "government-board", "Ban Quản lý Khu kinh tế", committee);
        unit("X1", "people-committee-commune", "Ủy ban nhân dân xã Đồng Mai", committee, "UBND xã Đồng Mai");
        unit("P1", "people-committee-ward", "Ủy ban nhân dân phường Hoà Bình", committee, "UBND phường Hòa Bình");
        unit("P2", "people-committee-ward", "Ủy ban nhân dân phường Hoa Binh", committee);
    }

    private UnitId unit(String code, String kind, String name, UnitId parent, String... others) {
        return tree.establish(code, kind, name, others.length > 0 ? others[0] : "", parent, START, others.length > 1 ? others[1] : "");
    }

    @AfterAll
    void close() {
        tree.close();
    }

    private String resolved(String name, UnitId issuer, LocalDate day) {
        return switch (tree.read(() -> names.resolve(name, issuer, day))) {
            case Resolution.One(UnitId unit) -> code(unit);
            case Resolution.Group(List<UnitId> units) -> "các " + String.join(" ", units.stream().map(this::code).sorted().toList());
            case Resolution.Ambiguous(List<UnitId> units) -> "? " + String.join(" ", units.stream().map(this::code).sorted().toList());
            case Resolution.Unknown _ -> "—";
        };
    }

    private String code(UnitId unit) {
        return tree.read(() -> tree.store.code(unit));
    }

    /** The actors and recipients of the model plan, 77-KH/ĐUK. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ban Tuyên giáo Đảng ủy Khối           | DUK.BTG
            Ban Tổ chức Đảng ủy Khối              | DUK.BTC
            Ủy ban Kiểm tra Đảng ủy Khối          | DUK.UBKT
            Văn phòng Đảng ủy Khối                | DUK.VP
            Đoàn Thanh niên Khối                  | DUK.DTN
            Các tổ chức cơ sở đảng                | các CB03 DB01 DB02
            các cấp ủy, tổ chức cơ sở đảng        | các CB03 DB01 DB02
            các Ban, Văn phòng Đảng ủy Khối       | các DUK.BTC DUK.BTG DUK.VP
            Ban Thường vụ Đảng ủy Khối            | DUK
            Đảng ủy Khối                          | DUK
            BTC Tỉnh ủy                           | TU.BTC
            Các Ban, Văn phòng ĐUK                | các DUK.BTC DUK.BTG DUK.VP
            Các TCCS Đảng                         | các CB03 DB01 DB02
            BTC ĐUK                               | DUK.BTC
            Đảng ủy                               | DUK
            Văn phòng Đảng ủy                     | DUK.VP
            Ủy ban Kiểm tra Đảng ủy               | DUK.UBKT
            VP, BTC ĐUK                           | các DUK.BTC DUK.VP
            Tỉnh ủy                               | TU
            """)
    void theModelPlansActorsAreFound(String name, String expected) {
        assertThat(resolved(name, bloc, DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            đảng uỷ khối                          | DUK
            DANG UY KHOI                          | DUK
            UBKT                                  | DUK.UBKT
            UBKT ĐUK                              | DUK.UBKT
            Ban Tổ chức                           | DUK.BTC
            các chi, đảng bộ trực thuộc           | các CB03 DB01 DB02
            các chi bộ                            | ? CB03 DB01.CB1 DB02.CB1
            Đảng ủy Cảng Hải Sơn                  | DB01
            UBKT Đảng ủy Cảng Hải Sơn             | DB01.UBKT
            Các đơn vị trực thuộc                 | các CB03 DB01 DB02 DUK.BTC DUK.BTG DUK.DTN DUK.UBKT DUK.VP
            """)
    void spellingsAbbreviationsAndGroups(String name, String expected) {
        assertThat(resolved(name, bloc, DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UBND các xã, phường                   | các P1 P2 X1
            Ủy ban nhân dân các phường            | các P1 P2
            các Sở, ban, ngành                    | các BQL SNV STC
            UBND phường Hòa Bình                  | P1
            UBND phường Hoa Bình                  | ? P1 P2
            Sở Tài chính                          | STC
            Sở Nội vụ và Sở Tài chính             | các SNV STC
            """)
    void namesOnTheSideOfTheState(String name, String expected) {
        assertThat(resolved(name, committee, DAY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ban Nội chính", "các huyện ủy", "cộng tác viên dư luận xã hội", "Khối", "các", ",", "đồng chí Bí thư"})
    void whatNobodyIsCalledStaysUnknown(String name) {
        assertThat(resolved(name, bloc, DAY)).isEqualTo("—");
    }

    @Test
    void aDepartmentMeansByTheSameWordsWhatItsCommitteeMeans() {
        assertThat(resolved("các TCCS đảng", department, DAY)).isEqualTo("các CB03 DB01 DB02");
        assertThat(resolved("Ban Tuyên giáo", department, DAY)).isEqualTo("DUK.BTG");
    }

    @Test
    void aNameMeansWhatItMeantOnTheDayOfTheDocument() {
        UnitId other = unit("DUX", "party-upper", "Đảng ủy Khối Cơ quan", null);
        UnitId unit = unit("DOI", "party-department", "Ban Dân vận", other);
        tree.carryOut(new Reorganisation.Rename(unit, "Ban Dân vận và Mặt trận", "", List.of(), LocalDate.of(2025, 2, 1), "QĐ"));
        assertThat(resolved("Ban Dân vận", other, LocalDate.of(2025, 1, 31))).isEqualTo("DOI");
        assertThat(resolved("Ban Dân vận", other, LocalDate.of(2025, 2, 1))).isEqualTo("—");
        tree.carryOut(new Reorganisation.Dissolve(unit, List.of(), java.util.Optional.empty(), LocalDate.of(2025, 3, 1), "QĐ"));
        assertThat(resolved("Ban Dân vận và Mặt trận", other, LocalDate.of(2025, 3, 1))).isEqualTo("—");
    }

    @Test
    void everyKindThatTheVocabularyNamesExists() {
        List<String> kinds = tree.read(() -> tree.store.kinds()).stream().map(Kind::code).toList();
        assertThat(Vocabulary.SHIPPED.kinds.values()).allSatisfy(word -> assertThat(kinds).containsAll(word.kinds()));
    }
}
