package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Occurrences of one obligation in one period with one deadline, either asked by the document or passed down by a unit above: whatever the day, all that stand alike are judged alike. For each {@link Standing} the numbers of the units. Never
 * changed once others can see it.
 *
 * @param all the units of all standings: most strata of a country have nothing of a small unit, and it tells so at once
 */
record Stratum(@Nullable LocalDate periodEnd, @Nullable LocalDate due, boolean passedDown, RoaringBitmap[] units, RoaringBitmap all) {

    RoaringBitmap of(Standing standing) {
        return units[standing.ordinal()];
    }

    /** Whether both are of the same kind, whatever units they hold; asked of strata of one part. */
    boolean alike(Stratum other) {
        return this == other || passedDown == other.passedDown && Objects.equals(periodEnd, other.periodEnd) && Objects.equals(due, other.due);
    }

    /** The same without any units. */
    Stratum emptied() {
        RoaringBitmap[] none = new RoaringBitmap[units.length];
        Arrays.fill(none, new RoaringBitmap());
        return new Stratum(periodEnd, due, passedDown, none, new RoaringBitmap());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
