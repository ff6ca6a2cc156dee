package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.State;

/**
 * What a unit owes.
 *
 * @param views the parts that can be shown, each with its count
 * @param next the address of the next lines; empty where there are no more
 * @param mayReport whether whoever looks reports for the unit
 * @param heads whether whoever looks speaks for the unit, and sees how its work is shared
 * @param toAnswer whether reports or requests of others wait for the unit's answer
 */
public record WorkView(List<View> views, String shown, List<Line> lines, String next, boolean mayReport, boolean toAnswer, boolean heads) {

    /** What others report to the unit and ask of it, until it answers. */
    public record Answers(List<Asking> lines, String next) {}

    /** An occurrence of another unit, and what that asks. */
    public record Asking(String unit, String asks, Line line) {}

    public record View(String word, String label, long count) {}

    /**
     * One occurrence.
     *
     * @param from the document and the place in it
     * @param period the period's name; empty where there are none
     * @param openly whether the unit has to do something about it now
     */
    public record Line(String path, String text, String from, String part, String period, @Nullable LocalDate due, String state, State stateTag, String time, State timeTag, int percent,
            String responsible, boolean openly) {}

    public boolean nothingAtAll() {
        return views.stream().allMatch(view -> view.count() == 0);
    }
}
