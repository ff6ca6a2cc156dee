package vn.thongsuot.app.board;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * Occurrences of one obligation in one period with the same terms. For each {@link Standing} the numbers of the units. Never changed once others can see it.
 *
 * @param all the units of all standings: most strata of a country have nothing of a small unit, and it tells so at once
 */
record Stratum(Terms terms, RoaringBitmap[] units, RoaringBitmap all) {

    RoaringBitmap of(Standing standing) {
        return units[standing.ordinal()];
    }

    /** Whether both are of the same kind, whatever units they hold; asked of strata of one part. */
    boolean alike(Stratum other) {
        return this == other || terms.equals(other.terms);
    }

    /** The same without any units. */
    Stratum emptied() {
        RoaringBitmap[] none = new RoaringBitmap[units.length];
        Arrays.fill(none, new RoaringBitmap());
        return new Stratum(terms, none, new RoaringBitmap());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }
}
