package vn.thongsuot.app.board;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.roaringbitmap.RoaringBitmap;
import vn.thongsuot.app.board.Holdings.Held;

/**
 * Counts what a unit and everything below it have at one moment of the board; of what the unit sent, also what is owed beyond its subtree by those whom the document itself asks.
 *
 * @param sent the documents that the top sent
 */
record Count(Projection all, Slice slice, Standing.Day day, Set<Long> sent) {

    /** By document and by the unit directly below. */
    Numbers numbers(Sums sums) {
        Numbers numbers = new Numbers(this, sums.of(all, slice));
        all.documents().forEach((id, document) -> add(id, document, numbers));
        return numbers;
    }

    /** The same where it is known of which parts there may be anything. */
    Numbers numbers(Sums sums, Set<Held> holdings) {
        Numbers numbers = new Numbers(this, sums.of(all, slice));
        holdings.stream().filter(held -> !sent.contains(held.document()) && all.documents().containsKey(held.document()))
                .forEach(held -> add(all.documents().get(held.document()).parts().getOrDefault(held.part(), List.of()), false, numbers.of(held.document()), numbers.beyond()));
        sent.stream().filter(all.documents()::containsKey).forEach(id -> add(id, all.documents().get(id), numbers));
        return numbers;
    }

    private void add(long id, Projection.OfDocument document, Numbers numbers) {
        document.parts().values().forEach(strata -> add(strata, sent.contains(id), numbers.of(id), numbers.beyond()));
    }

    /** All of it together. */
    Tally total(Sums sums) {
        long[] beyond = new long[Standing.COLUMNS];
        sent.stream().filter(all.documents()::containsKey).flatMap(id -> all.documents().get(id).parts().values().stream()).forEach(strata -> add(strata, true, new long[Standing.COLUMNS], beyond));
        Tally total = Standing.tally(beyond);
        for (long[] child : sums.of(all, slice)) {
            total = total.plus(Standing.tally(child));
        }
        return total;
    }

    /** By the obligations of one document. */
    Map<String, Tally> obligations(long id) {
        Projection.OfDocument document = all.documents().get(id);
        Map<String, long[]> numbers = new LinkedHashMap<>();
        if (document != null) {
            document.parts().forEach((part, strata) -> add(strata, sent.contains(id), numbers.computeIfAbsent(part.obligation(), _ -> new long[Standing.COLUMNS]), new long[Standing.COLUMNS]));
        }
        Map<String, Tally> tallies = new LinkedHashMap<>();
        numbers.forEach((obligation, its) -> Numbers.put(tallies, obligation, its));
        return tallies;
    }

    /**
     * @param everywhere whether also what lies beyond the slice counts
     * @param beyond gets that once more, by itself
     */
    private void add(List<Stratum> strata, boolean everywhere, long[] numbers, long[] beyond) {
        for (Stratum stratum : strata) {
            long left = slice.count(stratum.all());
            if (left == 0 && !everywhere) {
                continue;
            }
            for (Standing standing : Standing.ALL) {
                RoaringBitmap units = stratum.of(standing);
                // A unit stands in one way only: once all are found, nothing else needs to be asked.
                long within = left == 0 ? 0 : slice.count(units);
                left -= within;
                long elsewhere = everywhere && !stratum.terms().passedDown() ? units.getLongCardinality() - within : 0;
                if (within + elsewhere > 0) {
                    standing.count(stratum.terms(), within + elsewhere, day, numbers);
                    standing.count(stratum.terms(), elsewhere, day, beyond);
                }
                if (left == 0 && !everywhere) {
                    break;
                }
            }
        }
    }
}
