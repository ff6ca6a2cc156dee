package vn.thongsuot.app.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit may pass down, and to whom.
 *
 * @param path of the occurrence
 * @param due the unit's own day; {@code null} where it has none
 * @param periodic whether it comes again with every period
 * @param direct the units directly below
 * @param further units further below: those chosen, and those that were looked for
 * @param more whether there are more directly below than are shown
 * @param nobody whether there is no unit below at all
 */
public record PassingView(String path, String text, String from, String period, @Nullable LocalDate due, boolean periodic, List<Candidate> direct, List<Candidate> further, boolean more, boolean nobody) {

    /**
     * A unit below.
     *
     * @param way what stands above it, below the acting unit; empty for those directly below
     * @param chosen whether it is in the form
     * @param has whether it has the obligation already
     */
    public record Candidate(long id, String name, String way, boolean chosen, boolean has) {}
}
