package vn.thongsuot.app.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a unit has given.
 *
 * @param byTerm whether they count through the term of a committee, not the calendar year
 * @param since when the present period began; {@code null} where nobody has said so
 */
public record NumbersView(boolean byTerm, String source, @Nullable LocalDate since, List<Line> lines) {

    /** The last number of a type. */
    public record Line(String type, int last) {}
}
