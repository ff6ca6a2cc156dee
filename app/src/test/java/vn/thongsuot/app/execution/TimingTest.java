package vn.thongsuot.app.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thongsuot.app.web.Language;

/** Time as offices speak of it, and as it is judged. */
class TimingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    @ParameterizedTest
    @CsvSource({
        "2027-01-01, 2027-03-31, Quý I/2027", "2027-10-01, 2027-12-31, Quý IV/2027", "2027-03-01, 2027-03-31, Tháng 3/2027", "2027-02-01, 2027-02-28, Tháng 2/2027", "2027-01-01, 2027-06-30, 6 tháng đầu năm 2027",
        "2027-07-01, 2027-12-31, 6 tháng cuối năm 2027", "2027-01-01, 2027-12-31, Năm 2027", "2027-03-05, 2027-03-05, Ngày 05/03/2027", "2027-01-04, 2027-01-10, Tuần 04/01 – 10/01/2027",
        "2027-02-01, 2027-02-07, Tuần 01/02 – 07/02/2027"})
    void periodsAreNamedAsOfficesNameThem(LocalDate start, LocalDate end, String name) {
        assertThat(new Period(start, end).in(Language.VI)).isEqualTo(name);
    }

    private static Timeliness of(WorkState state, @Nullable String due, @Nullable String reported) {
        return Timeliness.of(state, due == null ? null : LocalDate.parse(due), reported == null ? null : LocalDate.parse(reported), TODAY, 3);
    }

    @Test
    void timeIsItsOwnAxis() {
        assertThat(of(WorkState.OPEN, "2026-12-09", null)).isEqualTo(Timeliness.LATE);
        assertThat(of(WorkState.OPEN, "2026-12-10", null)).isEqualTo(Timeliness.NEARLY_DUE);
        assertThat(of(WorkState.RETURNED, "2026-12-13", null)).isEqualTo(Timeliness.NEARLY_DUE);
        assertThat(of(WorkState.OPEN, "2026-12-14", null)).isEqualTo(Timeliness.IN_TIME);
        assertThat(of(WorkState.OPEN, null, null)).isEqualTo(Timeliness.NO_DEADLINE);
        assertThat(of(WorkState.REPORTED, "2026-12-09", "2026-12-09")).isEqualTo(Timeliness.DONE_IN_TIME);
        assertThat(of(WorkState.VERIFIED, "2026-12-09", "2026-12-10")).isEqualTo(Timeliness.DONE_LATE);
        assertThat(of(WorkState.SUSPENDED, "2026-12-01", null)).isEqualTo(Timeliness.STOPPED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"95;95", "1.200;1200", "1.250,5;1250.5", "1,5;1.5", "1.5;1.5", "12.345.678;12345678"})
    void figuresAreReadAsOfficesWriteThem(String typed, BigDecimal value) {
        assertThat(EntryForm.decimal(typed)).hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"nhiều", "-1", "1e9", "1.2.3", "99999999999999999999"})
    void whatIsNoFigureIsNotTakenForOne(String typed) {
        assertThat(EntryForm.decimal(typed)).isEmpty();
    }
}
