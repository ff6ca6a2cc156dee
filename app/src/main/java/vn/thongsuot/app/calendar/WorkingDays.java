package vn.thongsuot.app.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/**
 * Monday to Friday, but for the days that are named. Says the same as the functions of the schema {@code calendar}, for those who have no query to ask with.
 *
 * @param special whether a day is worked, where that is not what its day of the week says
 */
public record WorkingDays(Map<LocalDate, Boolean> special) {

    public WorkingDays {
        special = Map.copyOf(special);
    }

    public boolean works(LocalDate day) {
        return special.getOrDefault(day, day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
    }

    /** The day itself where it works, else the next one that does: where a deadline on a day off really lies. */
    public LocalDate from(LocalDate day) {
        LocalDate found = day;
        while (!works(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The working day so many working days behind a day, which itself does not count. */
    public LocalDate plus(LocalDate day, int days) {
        LocalDate found = from(day.plusDays(days <= 0 ? 0 : 1));
        for (int passed = 1; passed < days; passed++) {
            found = from(found.plusDays(1));
        }
        return found;
    }

    /** How many working days lie behind the one day up to the other, which counts; none where the other is not later. */
    public int between(LocalDate day, LocalDate later) {
        return day.isBefore(later) ? (int) day.plusDays(1).datesUntil(later.plusDays(1)).filter(this::works).count() : 0;
    }
}
