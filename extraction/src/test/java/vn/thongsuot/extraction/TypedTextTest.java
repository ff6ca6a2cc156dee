package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thongsuot.reading.Reading;

/** Tables of a word processor that were saved as text: a tab parts the cells, and the lines of a cell stand one below the other. */
class TypedTextTest {

    private static final String PLAN = """
            ỦY BAN NHÂN DÂN
            XÃ TÂN KIỀU
            -------\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            ---------------
            Số: 12/KH-UBND\tTân Kiều, ngày 09 tháng 3 năm 2026

            KẾ HOẠCH
            Trồng cây năm 2026

            I. NHIỆM VỤ

            STT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian
            A\tTrồng mới
            1\tTrồng 500 cây ở trường học\tHội Nông dân\tCác trường\tTháng 6
            B\tChăm sóc
            2\tTưới cây trong mùa khô\tĐoàn Thanh niên

            Nơi nhận:
            - Các trường;
            - Lưu: VT.\tKT. CHỦ TỊCH
            PHÓ CHỦ TỊCH




            Hồ Văn Núi
            """;

    @Test
    void theSignersLinesBelowATabAreOneColumn() throws Exception {
        Reading.Signature signature = reading().signature();
        assertThat(signature.authority()).isEqualTo("KT. CHỦ TỊCH");
        assertThat(signature.position()).isEqualTo("PHÓ CHỦ TỊCH");
        assertThat(signature.name()).isEqualTo("Hồ Văn Núi");
    }

    @Test
    void aBarBetweenTheColumnsOfTheFrameIsAGapLikeATab() throws Exception {
        Reading cells = Said.reading("ke-hoach.txt", PLAN.replace("-------\t", "------- | ").replace("UBND\t", "UBND | ").replace("VT.\t", "VT. | ").getBytes(StandardCharsets.UTF_8));
        assertThat(cells.header()).isEqualTo(reading().header());
        assertThat(cells.recipients()).isEqualTo(reading().recipients());
        assertThat(cells.signature()).isEqualTo(reading().signature());
    }

    @Test
    void barsOnEveryLineAndAtTheEdgesPartTheFrameToo() throws Exception {
        Reading notice = Said.reading("thong-bao.txt", """
                | ỦY BAN NHÂN DÂN | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |
                | XÃ TÂN KIỀU | Độc lập - Tự do - Hạnh phúc |
                | Số: 12/TB-UBND | Tân Kiều, ngày 09 tháng 3 năm 2026 |

                THÔNG BÁO
                Lịch tiếp công dân

                1. Công an xã trực ngày đêm.

                | Nơi nhận: | TM. ỦY BAN NHÂN DÂN
                - Công an xã; | CHỦ TỊCH
                - Lưu: VT. | Hồ Văn Núi |
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(notice.header().code()).isEqualTo("12/TB-UBND");
        assertThat(notice.header().issuer()).isEqualTo("ỦY BAN NHÂN DÂN XÃ TÂN KIỀU");
        assertThat(notice.header().place()).isEqualTo("Tân Kiều");
        assertThat(notice.recipients()).extracting(Reading.Recipient::name).containsExactly("Công an xã", "VT");
        assertThat(notice.signature().position()).isEqualTo("CHỦ TỊCH");
        assertThat(notice.signature().name()).isEqualTo("Hồ Văn Núi");
    }

    @Test
    void theTypesNameRightBelowNumberAndDayStandsInNoColumn() throws Exception {
        Reading decision = Said.reading("quyet-dinh.txt", """
                SỞ THỦY LỢI                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                -------                        Độc lập - Tự do - Hạnh phúc
                Số: 16/QĐ-STL                    Vàm Tre, ngày 28 tháng 8 năm 2026
                QUYẾT ĐỊNH
                Về việc giao trực đê
                Điều 1. Chi cục Đê điều trực ngày đêm.
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(decision.header().title()).isEqualTo("giao trực đê");
        assertThat(decision.header().place()).isEqualTo("Vàm Tre");
    }

    @Test
    void rowsThatHeadOthersOrEndEarlyBelongToTheTable() throws Exception {
        assertThat(reading().obligations()).extracting(Reading.Obligation::section).containsExactly("I.A", "I.B");
        assertThat(reading().obligations()).extracting(o -> o.actors().getFirst().name()).containsExactly("Hội Nông dân", "Đoàn Thanh niên");
    }

    @Test
    void aLineWithoutBarsHeadsRowsOfATypedTableAndTheDayAboveItIsTheirs() throws Exception {
        Reading programme = Said.reading("chuong-trinh.txt", """
                KẾ HOẠCH
                Tuần sinh hoạt đầu khóa

                I. NHIỆM VỤ
                1. Chương trình

                BUỔI 1: THỨ HAI, NGÀY 07/9/2026

                Thời gian | Hình thức | Nội dung | Đơn vị phụ trách
                Buổi sáng (từ 7h30) – ngoài sân
                7h30 - 8h00 | Tập trung | Giới thiệu nội quy thư viện | Đoàn trường
                8h00 - 8h30 | Tập trung | Hướng dẫn sử dụng phòng đọc | Nhân viên thư viện
                Sau giờ nghỉ – trong lớp
                9h00 - 9h30 | Sinh hoạt lớp | Bầu ban cán sự lớp | GVCN các lớp

                BUỔI 2: THỨ BA, NGÀY 08/9/2026

                Thời gian | Hình thức | Nội dung | Đơn vị phụ trách
                7h30 - 8h00 | Tập trung | Tập thể dục đồng diễn | Tổ Thể dục
                8h00 - 8h30 | Tập trung | Tổng kết tuần sinh hoạt | Ban Giám hiệu
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(programme.obligations()).extracting(o -> o.actors().getFirst().name())
                .containsExactly("Đoàn trường", "Nhân viên thư viện", "GVCN các lớp", "Tổ Thể dục", "Ban Giám hiệu");
        assertThat(programme.obligations()).extracting(o -> o.schedule().due().getDayOfMonth()).containsExactly(7, 7, 7, 8, 8);
    }

    @Test
    void blankLinesBetweenRowsAndCellsSavedOnceForEachColumnAreOneTable() throws Exception {
        Reading plan = Said.reading("ke-hoach.txt", """
                KẾ HOẠCH
                Chống xói lở bờ sông

                I. NHIỆM VỤ
                1. Chi cục Đê điều tuần tra đê.

                Nơi nhận:
                - Các xã ven sông;
                - Lưu: VT.

                TM. ỦY BAN NHÂN DÂN
                CHỦ TỊCH

                Lê Văn Kè

                PHỤ LỤC
                DANH MỤC NHIỆM VỤ
                (Kèm theo Kế hoạch số 12/KH-UBND ngày 02 tháng 3 năm 2026)

                TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành

                I | Công trình | Công trình | Công trình | Công trình

                1 | Đề án kè bờ tả | Sở Thủy lợi | UBND các xã | 2027

                2 | Báo cáo tổng kết trồng tre | Chi cục Đê điều | Hội Nông dân | 2028

                II | Dân cư | Dân cư | Dân cư | Dân cư

                1 | Kế hoạch dời chợ Cồn | UBND xã Vàm Tre | Sở Thủy lợi | Quý II/2027
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(plan.obligations().stream().skip(1)).extracting(o -> o.section() + " " + o.actors().getFirst().name())
                .containsExactly("PL.I Sở Thủy lợi", "PL.I Chi cục Đê điều", "PL.II UBND xã Vàm Tre");
        assertThat(plan.obligations().stream().skip(1)).extracting(o -> o.schedule().due()).containsExactly(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 12, 31), LocalDate.of(2027, 6, 30));
    }

    @Test
    void aLineBeforeTheHeadOfAnotherTableOpensASection() throws ExtractionException {
        Reading plan = Said.reading("ke-hoach.txt", """
                ĐẢNG ỦY PHƯỜNG VÀM TRE
                Số 31-KH/ĐU
                Vàm Tre, ngày 12 tháng 01 năm 2026
                KẾ HOẠCH
                Thực hiện nghị quyết đại hội
                I. NHIỆM VỤ NĂM 2026
                TT | Nhiệm vụ | Cơ quan thẩm tra | Chủ trì | Hoàn thành
                1 | Sửa quy chế làm việc | Ủy ban Kiểm tra | Văn phòng Đảng ủy | Tháng 3
                II. NHIỆM VỤ NĂM 2027
                TT | Nhiệm vụ | Chủ trì | Phối hợp | Hoàn thành
                1 | Rà soát các chi bộ | Ban Xây dựng Đảng | Các chi bộ | 30/4/2027
                A. Nhiệm vụ khác
                2 | Tập huấn chi ủy viên | Ban Xây dựng Đảng | Văn phòng Đảng ủy | Quý II/2027
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(plan.obligations()).extracting(o -> o.section() + " " + o.actors().getFirst().name())
                .containsExactly("I Văn phòng Đảng ủy", "II Ban Xây dựng Đảng", "II.A Ban Xây dựng Đảng");
        assertThat(plan.obligations()).extracting(o -> o.schedule().due()).containsExactly(LocalDate.of(2026, 3, 31), LocalDate.of(2027, 4, 30), LocalDate.of(2027, 6, 30));
    }

    private static Reading reading() throws ExtractionException {
        return Said.reading("ke-hoach.txt", PLAN.getBytes(StandardCharsets.UTF_8));
    }
}
