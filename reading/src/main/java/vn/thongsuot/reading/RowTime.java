package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Days.Time;
import vn.thongsuot.reading.Reading.Schedule;
import vn.thongsuot.reading.SourceText.Cell;

/** When the task of a table's row is to be done, which one column tells or two together. */
record RowTime(Wording text, @Nullable Integer year) {

    /** What these cells of time columns tell; {@code null} where they tell nothing. */
    @Nullable Schedule of(List<Cell> cells) {
        Schedule both = cells.size() == 2 ? ofTwo(cells.getFirst(), cells.getLast()) : null;
        if (both != null) {
            return both;
        }
        for (Cell cell : cells) {
            Schedule schedule = Schedules.ofColumn(text, cell.span(), year);
            if (schedule.kind() != Schedule.Kind.UNSPECIFIED) {
                return schedule;
            }
        }
        return null;
    }

    private @Nullable Schedule ofTwo(Cell first, Cell second) {
        Schedule exact = within(first, second);
        return exact == null ? stretch(first, second) : exact;
    }

    /** "Bắt đầu | Kết thúc": two columns side by side that tell the days from which and until which; {@code null} where they tell anything else. */
    private @Nullable Schedule stretch(Cell from, Cell to) {
        if (from.column() + from.columns() != to.column() || from.rows() != to.rows() || from.span().end() > to.span().start()) {
            return null;
        }
        List<Time> first = times(from, year);
        List<Time> last = times(to, year);
        boolean days = first.size() == 1 && last.size() == 1 && first.getFirst().last().isBefore(last.getFirst().last());
        return days ? Schedules.range(text, new Span(from.span().start(), to.span().end()), first.getFirst().first(), last.getFirst().last()) : null;
    }

    /** "05/2027 | 17/5 - 05/6": the days that the second cell tells, in the year of the month or the like that the first tells; {@code null} where they don't begin in it. */
    private @Nullable Schedule within(Cell whole, Cell part) {
        List<Time> around = times(whole, year);
        if (around.size() != 1 || around.getFirst().unit() == Days.Unit.DAY) {
            return null;
        }
        Time period = around.getFirst();
        Schedule exact = Schedules.ofColumn(text, part.span(), period.last().getYear());
        LocalDate first = exact.from() == null ? exact.due() : exact.from();
        return first == null || first.isBefore(period.first()) || first.isAfter(period.last()) ? null : exact;
    }

    private List<Time> times(Cell cell, @Nullable Integer named) {
        return Days.in(text, text.words(cell.span()), named);
    }
}
