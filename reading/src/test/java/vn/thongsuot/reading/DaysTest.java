package vn.thongsuot.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.reading.Days.Time;

/** What is plainly written is told without a pattern; what only looks plain is not. */
class DaysTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            xong trong tháng 9/2026.             | tháng 9/2026          | 2026-09-01 | 2026-09-30
            xong trong tháng 9 năm 2026, báo cáo | tháng 9 năm 2026      | 2026-09-01 | 2026-09-30
            xong trong tháng 9                   | tháng 9               | 2024-09-01 | 2024-09-30
            từ tháng 6/2026 đến tháng 9/2026     | tháng 6/2026 đến tháng 9/2026 | 2026-06-01 | 2026-09-30
            tháng 6, 7/2026                      | tháng 6, 7/2026       | 2026-06-01 | 2026-07-31
            tháng 9 . 2026                       | tháng 9 . 2026        | 2026-09-01 | 2026-09-30
            Quý III/2026                         | Quý III/2026          | 2026-07-01 | 2026-09-30
            quý IV năm 2026                      | quý IV năm 2026       | 2026-10-01 | 2026-12-31
            quý II, năm 2026                     | quý II, năm 2026      | 2026-04-01 | 2026-06-30
            quý I - quý III/2025                 | quý I - quý III/2025  | 2025-01-01 | 2025-09-30
            4Quý III/2026                        | Quý III/2026          | 2026-07-01 | 2026-09-30
            ngày 15/9/2026                       | 15/9/2026             | 2026-09-15 | 2026-09-15
            giai đoạn 2026-2030                  | 2026-2030             | 2026-01-01 | 2030-12-31
            """)
    void oneTime(String words, String written, String first, String last) {
        List<Time> times = times(words);

        assertThat(times).hasSize(1);
        assertThat(times.getFirst().span().in(words)).isEqualTo(written);
        assertThat(times.getFirst().first()).isEqualTo(first);
        assertThat(times.getFirst().last()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"Tháng1 1", "tháng 13/2026", "quý V/2026", "45/13/2026"})
    void noTime(String words) {
        assertThat(times(words)).isEmpty();
    }

    private static List<Time> times(String words) {
        return Days.in(Wording.of(words), Words.of(words), 2024);
    }
}
