package vn.thongsuot.app.board;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Occurrences of one obligation in one period with one deadline: whatever the day, all that stand alike are judged alike. For each {@link Standing} the numbers of the units. Never
 * changed once others can see it.
 */
record Stratum(@Nullable LocalDate periodEnd, @Nullable LocalDate due, RoaringBitmap[] units) {

    RoaringBitmap of(Standing standing) {
        return units[standing.ordinal()];
    }

    boolean isEmpty() {
        for (RoaringBitmap each : units) {
            if (!each.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
