package vn.thongsuot.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One number misread gives all that stands below it another path: headings and points are numbered as their neighbours say. */
class MisreadNumbersTest {

    private static final double LINE = 18;

    /** A page of lines; "?" at a line's beginning stands for something that could not be read. */
    private static Page page(String... lines) {
        List<PageWord> words = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            boolean unread = lines[i].startsWith("? ");
            double left = 90;
            for (String word : lines[i].substring(unread ? 2 : 0).split(" ")) {
                double top = 100 + 2 * LINE * i;
                PageWord read = new PageWord(word, left, top, left + 6 * word.length(), top + 10, false, false);
                words.add(unread && left == 90 ? read.behindUnread() : read);
                left += 6 * word.length() + 4;
            }
        }
        return new Page(595, 842, words, List.of(), 0);
    }

    private static List<String> numbered(String... lines) {
        return PointRepair.repair(NumeralRepair.repair(List.of(page(lines)))).stream().flatMap(page -> PageLine.of(page.words()).stream()).map(PageLine::text).toList();
    }

    @Test
    void strokesThatWereLostOrRunTogetherMakeTheNextRomanNumber() {
        assertThat(numbered("L TÌNH HÌNH", "I. MỤC TIÊU", "HIIL. NỘI DUNG", "V/ KINH PHÍ"))
                .containsExactly("I. TÌNH HÌNH", "II. MỤC TIÊU", "III. NỘI DUNG", "V. KINH PHÍ");
        assertThat(numbered("U MỤC ĐÍCH", "II NỘI DUNG")).containsExactly("I. MỤC ĐÍCH", "II. NỘI DUNG");
    }

    @Test
    void aHeadingInCapitalsBetweenTheThirdAndTheFifthIsTheFourth() {
        assertThat(numbered("I. MỤC ĐÍCH", "II. YÊU CẦU", "III. NỘI DUNG", "Các đơn vị rà soát.", "TỔ CHỨC THỰC HIỆN", "V. KINH PHÍ"))
                .contains("IV. TỔ CHỨC THỰC HIỆN");
        assertThat(numbered("I. MỤC ĐÍCH", "II. YÊU CẦU", "III. NỘI DUNG", "TỔ CHỨC THỰC HIỆN", "KINH PHÍ CHI", "IV. KẾT LUẬN"))
                .contains("TỔ CHỨC THỰC HIỆN", "IV. KẾT LUẬN");
    }

    @Test
    void pointsAreCountedOnWhereTheirNumberIsDoubtful() {
        assertThat(numbered("II. NỘI DUNG", "1, Công tác tuyên truyền", "? Chuẩn bị văn kiện", "3, Công tác nhân sự", "4. Tổ chức đại hội"))
                .containsExactly("II. NỘI DUNG", "1. Công tác tuyên truyền", "2. Chuẩn bị văn kiện", "3. Công tác nhân sự", "4. Tổ chức đại hội");
        assertThat(numbered("III. NỘI DUNG", "1 Xây dựng nông thôn mới", "2. Tiếp sức mùa thi")).contains("1. Xây dựng nông thôn mới");
        assertThat(numbered("1/ Phòng Kho", "2/ Phòng Bến", "3/ Phòng Tàu")).containsExactly("1/ Phòng Kho", "2/ Phòng Bến", "3/ Phòng Tàu");
    }

    @Test
    void whatNothingCountsStaysAsItWasRead() {
        assertThat(numbered("1. Sở Nội vụ", "? Các xã báo cáo", "? Các phường báo cáo", "3. Sở Y tế"))
                .containsExactly("1. Sở Nội vụ", "Các xã báo cáo", "Các phường báo cáo", "3. Sở Y tế");
        assertThat(numbered("1. Sở Nội vụ", "2 Được sửa đổi tại Quyết định")).contains("2 Được sửa đổi tại Quyết định");
    }
}
