package vn.thongsuot.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thongsuot.app.ServerTest;

@ServerTest
class WorkingCalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 12, 20);
    private static final LocalDate LAST = LocalDate.of(2028, 1, 10);

    @Autowired private WorkingCalendar calendar;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transaction;

    @Test
    void knowsWeekendsHolidaysAndTheSaturdaysThatAreWorked() {
        WorkingDays days = calendar.workingDays();
        assertThat(days.works(LocalDate.of(2026, 11, 27))).as("a Friday").isTrue();
        assertThat(days.works(LocalDate.of(2026, 11, 28))).as("a Saturday").isFalse();
        assertThat(days.works(LocalDate.of(2026, 9, 2))).as("National Day").isFalse();
        assertThat(days.works(LocalDate.of(2026, 8, 22))).as("a Saturday in place of a Monday").isTrue();
        assertThat(days.works(LocalDate.of(2026, 8, 31))).as("the Monday").isFalse();
        assertThat(days.works(LocalDate.of(2026, 4, 27))).as("Hùng Kings fell on a Sunday").isFalse();
    }

    @Test
    void countsOverTetAndOverAWeekend() {
        WorkingDays days = calendar.workingDays();
        assertThat(days.plus(LocalDate.of(2026, 2, 13), 3)).as("three working days behind the last Friday before Tết").isEqualTo(LocalDate.of(2026, 2, 25));
        assertThat(days.from(LocalDate.of(2026, 2, 16))).isEqualTo(LocalDate.of(2026, 2, 23));
        assertThat(days.plus(LocalDate.of(2026, 11, 28), 0)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(days.between(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 1))).isEqualTo(2);
        assertThat(days.between(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 11, 27))).isZero();
    }

    @Test
    void theDatabaseSaysTheSame() {
        WorkingDays days = calendar.workingDays();
        for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
            LocalDate asked = day;
            assertThat(read(() -> sql.sql("select calendar.is_working_day(:day) and calendar.working_day_from(:day) = :day").param("day", asked).query(Boolean.class).single()))
                    .as("works on " + day).isEqualTo(days.works(day));
            for (int passed : new int[] {0, 1, 5}) {
                assertThat(read(() -> sql.sql("select calendar.plus_working_days(:day, :days)").param("day", asked).param("days", passed).query(LocalDate.class).single()))
                        .as(passed + " working days behind " + day).isEqualTo(days.plus(day, passed));
            }
        }
        assertThat(read(() -> sql.sql("select calendar.minus_working_days(null, 1) is null and calendar.minus_working_days(date '2026-11-30', 1) = date '2026-11-27'").query(Boolean.class).single()))
                .as("nothing before no day; Friday before Monday").isTrue();
        assertThat(read(() -> sql.sql("select calendar.working_days_between(:from, :to)").param("from", FIRST).param("to", LAST).query(Long.class).single()))
                .isEqualTo(days.between(FIRST, LAST));
    }

    private <T> T read(Supplier<T> question) {
        return transaction.execute(_ -> question.get());
    }
}
