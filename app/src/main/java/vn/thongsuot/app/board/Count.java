package vn.thongsuot.app.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;

/**
 * Counts what a unit and everything below it have; of what the unit sent, also what is owed beyond its subtree by those whom the document itself asks.
 *
 * @param sent the documents that the top sent
 */
record Count(Projection all, Slice slice, Standing.Day day, Set<Long> sent) {

    private static final Standing[] STANDINGS = Standing.values();

    /** The numbers of a document: within the slice, and beyond it. */
    private record Both(long[] within, long[] beyond) {

        Both() {
            this(new long[Standing.COLUMNS], new long[Standing.COLUMNS]);
        }

        Tally tally() {
            return Standing.tally(within).plus(Standing.tally(beyond));
        }
    }

    /** By document, and by the unit directly below: the top itself and units elsewhere under the empty word. */
    Counting.Whole whole(Sums sums) {
        Map<String, Tally> documents = new LinkedHashMap<>();
        long[][] children = sums.of(all, slice);
        all.documents().forEach((id, document) -> {
            Both numbers = new Both();
            document.parts().values().forEach(strata -> add(strata, sent.contains(id), numbers));
            put(documents, Long.toString(id), numbers.tally());
            for (int column = 0; column < Standing.COLUMNS; column++) {
                children[0][column] += numbers.beyond()[column];
            }
        });
        Map<String, Tally> units = new LinkedHashMap<>();
        for (int child = 0; child < children.length; child++) {
            put(units, child == 0 ? "" : String.format("%08x", slice.children().get(child - 1)), Standing.tally(children[child]));
        }
        return new Counting.Whole(documents, units);
    }

    /** All of it together. */
    Tally total(Sums sums) {
        Both beyond = new Both();
        sent.forEach(id -> {
            Projection.OfDocument document = all.documents().get(id);
            if (document != null) {
                document.parts().values().forEach(strata -> add(strata, true, beyond));
            }
        });
        Tally total = Standing.tally(beyond.beyond());
        for (long[] child : sums.of(all, slice)) {
            total = total.plus(Standing.tally(child));
        }
        return total;
    }

    /** By the obligations of one document. */
    Map<String, Tally> obligations(long id) {
        Projection.OfDocument document = all.documents().get(id);
        Map<String, Both> numbers = new LinkedHashMap<>();
        if (document != null) {
            document.parts().forEach((part, strata) -> add(strata, sent.contains(id), numbers.computeIfAbsent(part.obligation(), _ -> new Both())));
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        numbers.forEach((obligation, its) -> put(tallies, obligation, its.tally()));
        return tallies;
    }

    private void add(List<Stratum> strata, boolean beyond, Both numbers) {
        for (Stratum stratum : strata) {
            if (!beyond && !slice.mayHave(stratum.all())) {
                continue;
            }
            for (Standing standing : STANDINGS) {
                RoaringBitmap units = stratum.of(standing);
                if (!units.isEmpty()) {
                    long within = slice.count(units);
                    standing.count(stratum, within, day, numbers.within());
                    long elsewhere = beyond && !stratum.passedDown() ? units.getLongCardinality() - within : 0;
                    standing.count(stratum, elsewhere, day, numbers.beyond());
                }
            }
        }
    }

    private static void put(Map<String, Tally> tallies, String key, Tally tally) {
        if (tally.total() > 0) {
            tallies.put(key, tally);
        }
    }
}
