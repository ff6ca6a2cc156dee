package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.thongsuot.reading.Reading;

/** Heads of assignment tables as people draw them: in two rows, or a second time among the rows. */
class TableHeadsTest {

    @Test
    void columnsBelowAHeadThatSpansThemSayWhoAndFromWhenToWhen() throws ExtractionException {
        Reading plan = reading("""
                <table border=1>
                <tr><td rowspan=2>TT</td><td rowspan=2>Nội dung công việc</td><td colspan=2>Phân công</td><td colspan=2>Thời gian</td></tr>
                <tr><td>Chủ trì</td><td>Phối hợp</td><td>Bắt đầu</td><td>Kết thúc</td></tr>
                <tr><td>1</td><td>Khảo sát bãi muối</td><td>Đội Kho</td><td>Tổ Cân</td><td>Tháng 3</td><td>15/4/2026</td></tr>
                </table>""");
        assertThat(plan.obligations()).extracting(TableHeadsTest::shown).containsExactly("LEAD Đội Kho, COOPERATE Tổ Cân, 2026-03-01 2026-04-15");
    }

    @Test
    void aHeadAmongTheRowsNamesTheColumnsBelowIt() throws ExtractionException {
        Reading plan = reading("""
                <table border=1>
                <tr><td>TT</td><td>Nhiệm vụ</td><td>Lãnh đạo phụ trách</td><td>Chủ trì</td><td>Thời gian</td></tr>
                <tr><td>1</td><td>Khảo sát bãi muối</td><td>Phó Giám đốc</td><td>Đội Kho</td><td>Tháng 3</td></tr>
                <tr><td>TT</td><td>Nhiệm vụ</td><td>Chủ trì</td><td>Phối hợp</td><td>Thời gian</td></tr>
                <tr><td>1</td><td>Sửa đường ray</td><td>Đội Xe</td><td>Tổ Cân</td><td>Tháng 4</td></tr>
                </table>""");
        assertThat(plan.obligations()).extracting(TableHeadsTest::shown)
                .containsExactly("LEAD Đội Kho, null 2026-03-31", "LEAD Đội Xe, COOPERATE Tổ Cân, null 2026-04-30");
    }

    @Test
    void cellsWithALineForEachRoleAndRowsThatGoOnWithAUnit() throws ExtractionException {
        Reading plan = reading("""
                <table border=1>
                <tr><td>TT</td><td>Đơn vị chủ trì/phối hợp</td><td>Công việc</td><td>Thời hạn</td></tr>
                <tr><td>1</td><td>Chủ trì: Đội Kho<br>Phối hợp: Tổ Cân</td><td>Khảo sát bãi muối</td><td>Tháng 3</td></tr>
                <tr><td></td><td></td><td>Đo độ mặn</td><td>15/4/2026</td></tr>
                </table>""");
        assertThat(plan.obligations()).extracting(TableHeadsTest::shown)
                .containsExactly("LEAD Đội Kho, COOPERATE Tổ Cân, null 2026-03-31", "LEAD Đội Kho, COOPERATE Tổ Cân, null 2026-04-15");
    }

    private static String shown(Reading.Obligation obligation) {
        StringBuilder shown = new StringBuilder();
        obligation.actors().forEach(actor -> shown.append(actor.role()).append(' ').append(actor.name()).append(", "));
        return shown.append(obligation.schedule().from()).append(' ').append(obligation.schedule().due()).toString();
    }

    private static Reading reading(String table) throws ExtractionException {
        String plan = "<html><body><p>CÔNG TY MUỐI LÂM HẢI</p><p>Lâm Hải, ngày 02 tháng 3 năm 2026</p><p>KẾ HOẠCH</p><p>Sản xuất muối</p><p>I. NHIỆM VỤ</p>" + table + "</body></html>";
        return Said.reading("ke-hoach.html", plan.getBytes(StandardCharsets.UTF_8));
    }
}
