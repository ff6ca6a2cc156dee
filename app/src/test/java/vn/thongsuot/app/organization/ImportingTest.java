package vn.thongsuot.app.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final String GOOD = """
            Mã;Tên đơn vị;Tên viết tắt;Tên khác;Loại;Thuộc (mã cấp trên);Ngày thành lập;Thứ tự
            K.BTC;Ban Tổ chức;BTC;;Ban tham mưu của cấp ủy;K;01/07/2020;1
            K;Đảng ủy Khối Hải Sơn;ĐUK;Đảng ủy Khối; Khối;party-upper;;1/7/2020;
            K.1;"Chi bộ ""Cảng""; bến 2";;;Chi bộ cơ sở;K;2021-03-15;2
            """.replace("Đảng ủy Khối; Khối", "\"Đảng ủy Khối; Khối\"");

    @TempDir
    Path folder;
    private TestTree tree;
    private Importing importing;
    private Exporting exporting;

    @BeforeEach
    void open() {
        tree = new TestTree();
        importing = new Importing(new ImportStore(tree.jdbc, tree.pool), tree.store, tree.tree, tree.events::add);
        exporting = new Exporting(tree.jdbc, tree.store);
    }

    @AfterEach
    void close() {
        tree.close();
    }

    private long stage(String csv) throws IOException {
        Path file = Files.writeString(folder.resolve("cay.csv"), csv);
        return tree.read(() -> importing.stage(file, "cay.csv", TestTree.ADMINISTRATOR, TestTree.NOW));
    }

    private List<String> errors(long id) {
        return tree.read(() -> importing.errors(id, 100)).stream().map(error -> error.line() + " " + error.field()).toList();
    }

    private Reorganising.Outcome takeOver(long id) {
        return tree.read(() -> importing.takeOver(id, TestTree.ADMINISTRATOR, TestTree.NOW));
    }

    @Test
    void takesATreeWhoseRowsStandInAnyOrder() throws IOException {
        long id = stage(GOOD);
        assertThat(errors(id)).isEmpty();
        assertThat(tree.read(() -> tree.units.size(TODAY))).as("before anybody agreed").isZero();
        assertThat(takeOver(id)).isInstanceOf(Reorganising.Outcome.Done.class);
        Unit top = tree.read(() -> tree.units.byCode("K", TODAY)).orElseThrow();
        assertThat(top.abbreviations()).containsExactly("Đảng ủy Khối", "Khối");
        assertThat(tree.read(() -> tree.units.children(top.id(), TODAY, 0, 10))).extracting(Unit::name).containsExactly("Ban Tổ chức", "Chi bộ \"Cảng\"; bến 2");
        assertThat(tree.read(() -> tree.units.sizeOfSubtree(top.id(), TODAY))).isEqualTo(3);
        assertThat(tree.read(() -> tree.units.sizeOfSubtree(top.id(), LocalDate.of(2021, 3, 14)))).isEqualTo(2);
    }

    @Test
    void everyErrorIsToldByRowAndColumnAndNothingIsTaken() throws IOException {
        long id = stage("""
                Mã;Tên đơn vị;Loại;Thuộc;Ngày thành lập
                A;Đơn vị A;Sở;;01/01/2020
                B;;Sở;A;01/01/2020
                C;Đơn vị C;Sao Hỏa;A;31/02/2020
                A;Đơn vị trùng;Sở;;01/01/2020
                D;Đơn vị D;Sở;KHONG;01/01/2020
                E;Đơn vị E;Phòng;F;01/01/2020
                F;Đơn vị F;Phòng;E;01/01/2020
                G;Đơn vị G;Phòng;A;31/12/2019
                H;=1+1;Phòng;A;01/01/2021
                """);
        assertThat(errors(id)).containsExactlyInAnyOrder("3 name", "4 kind", "4 day", "5 code", "6 superior", "7 superior", "8 superior", "9 day", "10 name");
        assertThat(takeOver(id)).isInstanceOf(Reorganising.Outcome.Refused.class);
        assertThat(tree.read(() -> tree.units.size(TODAY))).isZero();
    }

    @Test
    void whatIsExportedIsTakenAgainElsewhereAndAddsNothingHere() throws IOException {
        takeOver(stage(GOOD));
        for (String kind : List.of("csv", "xlsx")) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            tree.read(() -> {
                if (kind.equals("csv")) {
                    exporting.csv(TODAY, out);
                } else {
                    exporting.xlsx(TODAY, out);
                }
                return true;
            });
            Path file = Files.write(folder.resolve("cay." + kind), out.toByteArray());
            long again = tree.read(() -> importing.stage(file, file.toString(), TestTree.ADMINISTRATOR, TestTree.NOW));
            assertThat(errors(again)).isEmpty();
            StagedTable staged = tree.read(() -> importing.find(again, TestTree.ADMINISTRATOR)).orElseThrow();
            assertThat(staged.rows()).isEqualTo(3);
            assertThat(staged.known()).isEqualTo(3);
            try (TestTree elsewhere = new TestTree()) {
                Importing there = new Importing(new ImportStore(elsewhere.jdbc, elsewhere.pool), elsewhere.store, elsewhere.tree, _ -> { });
                long id = elsewhere.read(() -> there.stage(file, file.toString(), TestTree.ADMINISTRATOR, TestTree.NOW));
                assertThat(elsewhere.read(() -> there.errors(id, 10))).isEmpty();
                elsewhere.read(() -> there.takeOver(id, TestTree.ADMINISTRATOR, TestTree.NOW));
                assertThat(elsewhere.read(() -> elsewhere.units.byCode("K.1", TODAY))).get().extracting(Unit::name).isEqualTo("Chi bộ \"Cảng\"; bến 2");
            }
        }
    }

    @Test
    void refusesWhatIsNoTable() throws IOException {
        assertThatThrownBy(() -> stage("a;b\n1;2\n")).isInstanceOf(TableRefused.class);
        Path file = Files.write(folder.resolve("x.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0});
        assertThatThrownBy(() -> tree.read(() -> importing.stage(file, "x.xlsx", TestTree.ADMINISTRATOR, TestTree.NOW))).isInstanceOf(TableRefused.class);
        Path bytes = Files.write(folder.resolve("y.csv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> tree.read(() -> importing.stage(bytes, "y.csv", TestTree.ADMINISTRATOR, TestTree.NOW))).isInstanceOf(TableRefused.class);
    }

    /** What a server leaves that is killed before it could commit. */
    @Test
    void anImportThatDiesHalfWayLeavesNothingAndCanBeAgreedToAgain() throws IOException {
        long id = stage(GOOD);
        assertThatThrownBy(() -> tree.transaction.execute(_ -> {
            importing.takeOver(id, TestTree.ADMINISTRATOR, TestTree.NOW);
            int backend = tree.jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            assertThat(tree.jdbc.sql("select count(*) from organization.unit_state").query(Long.class).single()).isEqualTo(3);
            return tree.kill(backend);
        })).isInstanceOf(Exception.class);
        assertThat(tree.read(() -> tree.units.size(TODAY))).isZero();
        assertThat(takeOver(id)).isInstanceOf(Reorganising.Outcome.Done.class);
        assertThat(tree.read(() -> tree.units.size(TODAY))).isEqualTo(3);
    }

    @Test
    void takesATableOnlyOnce() throws IOException {
        long id = stage(GOOD);
        takeOver(id);
        assertThat(takeOver(id)).isInstanceOf(Reorganising.Outcome.Refused.class);
        assertThat(tree.read(() -> tree.units.size(TODAY))).isEqualTo(3);
    }
}
