package vn.thongsuot.app.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.roaringbitmap.RoaringBitmap;

/**
 * The numbers of a unit with everything below it, by document and by the unit directly below; of what the unit sent, also those beyond its subtree. Counted once for both; what a later
 * {@link Projection} adds to them or takes away is found by what the two do not share, so a country is counted through only once.
 */
final class Count {

    private final Slice slice;
    private final Standing.Day day;
    /** The documents that the top sent; what others owe of them counts as well. */
    private final Set<Long> sent;
    private final Projection counted;
    private final Map<Long, long[]> byDocument;
    private final long[][] byChild;

    private Count(Slice slice, Standing.Day day, Set<Long> sent, Projection counted, Map<Long, long[]> byDocument, long[][] byChild) {
        this.slice = slice;
        this.day = day;
        this.sent = sent;
        this.counted = counted;
        this.byDocument = byDocument;
        this.byChild = byChild;
    }

    static Count of(Projection all, Slice slice, Standing.Day day, Set<Long> sent) {
        return new Count(slice, day, sent, Projection.EMPTY, Map.of(), new long[slice.parts()][Standing.COLUMNS]).at(all);
    }

    /** The same of another moment. */
    Count at(Projection now) {
        if (now == counted) {
            return this;
        }
        Map<Long, long[]> documents = new HashMap<>();
        byDocument.forEach((document, numbers) -> documents.put(document, numbers.clone()));
        long[][] children = new long[byChild.length][];
        for (int i = 0; i < children.length; i++) {
            children[i] = byChild[i].clone();
        }
        now.documents().forEach((id, document) -> {
            Projection.OfDocument was = counted.documents().get(id);
            if (document != was) {
                boolean beyond = sent.contains(id);
                long[] numbers = documents.computeIfAbsent(id, _ -> new long[Standing.COLUMNS]);
                difference(was == null ? Map.of() : was.parts(), document.parts(), (stratum, sign) -> add(stratum, sign, beyond, numbers, children));
            }
        });
        return new Count(slice, day, sent, now, documents, children);
    }

    /** Strata that only one of two has: they are shared as they are, so it is told by what is the very same object. */
    private static void difference(Map<Projection.Part, List<Stratum>> was, Map<Projection.Part, List<Stratum>> now, BiConsumer<Stratum, Integer> each) {
        now.forEach((part, strata) -> {
            List<Stratum> before = was.getOrDefault(part, List.of());
            if (strata != before) {
                before.stream().filter(stratum -> strata.stream().noneMatch(other -> other == stratum)).forEach(stratum -> each.accept(stratum, -1));
                strata.stream().filter(stratum -> before.stream().noneMatch(other -> other == stratum)).forEach(stratum -> each.accept(stratum, 1));
            }
        });
    }

    private void add(Stratum stratum, int sign, boolean beyond, long[] document, long[][] children) {
        for (Standing standing : Standing.values()) {
            RoaringBitmap units = stratum.of(standing);
            if (units.isEmpty()) {
                continue;
            }
            long[] counts = slice.count(units);
            long within = 0;
            for (int child = 0; child < counts.length; child++) {
                within += counts[child];
                if (counts[child] > 0) {
                    standing.count(stratum, sign * counts[child], day, children[child]);
                }
            }
            long elsewhere = beyond ? units.getLongCardinality() - within : 0;
            standing.count(stratum, sign * elsewhere, day, children[0]);
            standing.count(stratum, sign * (within + elsewhere), day, document);
        }
    }

    Map<String, Tally> byDocument() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        byDocument.forEach((document, numbers) -> put(tallies, Long.toString(document), numbers));
        return tallies;
    }

    /** The top itself and units elsewhere under the empty word. */
    Map<String, Tally> byUnit() {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (int child = 0; child < byChild.length; child++) {
            put(tallies, child == 0 ? "" : String.format("%08x", slice.children().get(child - 1)), byChild[child]);
        }
        return tallies;
    }

    /** By the obligations of one document. */
    static Map<String, Tally> byObligation(Projection.OfDocument document, Slice slice, Standing.Day day, boolean beyond) {
        Map<String, long[]> numbers = new LinkedHashMap<>();
        Count count = new Count(slice, day, Set.of(), Projection.EMPTY, Map.of(), new long[slice.parts()][Standing.COLUMNS]);
        document.parts().forEach((part, strata) -> strata.forEach(stratum ->
                count.add(stratum, 1, beyond, numbers.computeIfAbsent(part.obligation(), _ -> new long[Standing.COLUMNS]), count.byChild)));
        Map<String, Tally> tallies = new LinkedHashMap<>();
        numbers.forEach((obligation, its) -> put(tallies, obligation, its));
        return tallies;
    }

    private static void put(Map<String, Tally> tallies, String key, long[] numbers) {
        Tally tally = Standing.tally(numbers);
        if (tally.total() > 0) {
            tallies.put(key, tally);
        }
    }
}
