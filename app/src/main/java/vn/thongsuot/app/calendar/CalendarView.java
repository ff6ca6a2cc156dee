package vn.thongsuot.app.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The working days of a year.
 *
 * @param kept whether the actor may change it
 * @param from days before it are behind us and stay as they are
 * @param days what the law or an announcement says of single days, in order
 */
public record CalendarView(int year, boolean kept, LocalDate from, List<Month> months, List<Line> days) {

    /** How a day is spent. */
    public enum Kind { WORKED, WEEKEND, OFF, MADE_UP, NONE }

    /** A month as a leaf of a calendar shows it: weeks from Monday to Sunday; {@link Kind#NONE} where a day belongs to another month. */
    public record Month(int number, int worked, List<List<Cell>> weeks) {}

    public record Cell(int day, Kind kind, boolean today) {}

    /** @param open whether it is yet to come and may be taken out */
    public record Line(LocalDate day, String weekday, boolean works, String name, String source, boolean open) {}

    public int worked() {
        return months.stream().mapToInt(Month::worked).sum();
    }
}
