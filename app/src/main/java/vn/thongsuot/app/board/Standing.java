package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.app.execution.WorkState;

/** How an occurrence stands, as far as the board tells it apart. Each has one, or has ended and is counted no longer. */
enum Standing {
    /** Under way, and the unit has said nothing yet. */
    SILENT,
    UNDER_WAY, REPORTED, VERIFIED, SUSPENDED, REFUSED;

    static final List<Standing> ALL = List.of(values());
    /** How much each kind is worth in the numbers that the board shows. */
    static final int COLUMNS = 8;
    private static final int VERIFIED_COLUMN = 0;
    private static final int REPORTED_COLUMN = 1;
    private static final int IN_TIME = 2;
    private static final int NO_DEADLINE = 3;
    private static final int NEARLY_DUE = 4;
    private static final int LATE = 5;
    private static final int STOPPED = 6;
    private static final int SILENT_COLUMN = 7;

    /** Empty for what has ended. */
    static Optional<Standing> of(String state, boolean silent) {
        return switch (WorkState.valueOf(state.toUpperCase(java.util.Locale.ROOT).replace('-', '_'))) {
            case OPEN, RETURNED, REFUSAL_ASKED -> Optional.of(silent ? SILENT : UNDER_WAY);
            case REPORTED -> Optional.of(REPORTED);
            case VERIFIED -> Optional.of(VERIFIED);
            case SUSPENDED -> Optional.of(SUSPENDED);
            case REFUSED -> Optional.of(REFUSED);
            case ENDED -> Optional.empty();
        };
    }

    /** Adds so many with the same terms to the numbers of a day; what is done or excused counts as long as its period runs. */
    void count(Terms of, long many, Day on, long[] numbers) {
        boolean over = of.periodEnd() != null && of.periodEnd().isBefore(on.day());
        switch (this) {
            case VERIFIED -> numbers[VERIFIED_COLUMN] += over ? 0 : many;
            case REPORTED -> numbers[REPORTED_COLUMN] += many;
            case SUSPENDED -> numbers[STOPPED] += many;
            case REFUSED -> numbers[STOPPED] += over ? 0 : many;
            case UNDER_WAY -> numbers[on.column(of.due())] += many;
            case SILENT -> {
                numbers[on.column(of.due())] += many;
                numbers[SILENT_COLUMN] += many;
            }
        }
    }

    static Tally tally(long[] numbers) {
        return new Tally(numbers[VERIFIED_COLUMN], numbers[REPORTED_COLUMN], numbers[IN_TIME], numbers[NO_DEADLINE], numbers[NEARLY_DUE], numbers[LATE], numbers[STOPPED], numbers[SILENT_COLUMN]);
    }

    /** The day by which time is judged. @param nearly how many days before the last one count as nearly due */
    record Day(LocalDate day, int nearly) {

        private int column(@Nullable LocalDate due) {
            if (due == null) {
                return NO_DEADLINE;
            }
            return due.isBefore(day) ? LATE : due.isAfter(day.plusDays(nearly)) ? IN_TIME : NEARLY_DUE;
        }
    }
}
