package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.web.State;

/** What the pages of the board show. */
public final class BoardView {

    private BoardView() {}

    /** A line with its bar: {@code path} leads on; empty where it leads nowhere. */
    public record Line(String name, String words, String path, Tally tally) {}

    /**
     * A unit with everything below it.
     *
     * @param below whether the unit is not the acting one but one below it
     * @param documents the documents that ask something of them, those with most that is late first
     * @param units the units directly below, in the same order
     * @param path of this page
     * @param trend how it stood at the ends of the last weeks and of the last quarter, and stands today; empty where there is nothing to compare
     */
    public record Whole(long top, String unit, boolean below, Tally total, List<Line> documents, List<Line> units, String path, List<Line> trend) {}

    /**
     * One document.
     *
     * @param path where it can be read; empty where whoever looks may not
     * @param board the address of this page
     */
    public record OfDocument(String name, String title, String path, Tally total, List<Line> obligations, String board, List<Line> trend) {}

    /**
     * One obligation and who owes it.
     *
     * @param next the address of the next units; empty where there are no more
     */
    public record OfObligation(long document, String documentName, String id, String text, String section, Tally total, String shown, List<Unit> units, String next) {

        public String path() {
            return "/board/" + document + "/" + id;
        }
    }

    /** How it stands at a unit. */
    public record Unit(String name, String path, String part, String period, @Nullable LocalDate due, String state, State stateTag, String time, State timeTag) {}
}
