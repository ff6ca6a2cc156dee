package vn.thongsuot.app.board;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a {@link Count} comes to, by document and by the unit directly below, counted on from one moment of the board to the next. */
final class Numbers {

    private final Count count;
    private final Map<Long, long[]> documents = new LinkedHashMap<>();
    /** The top itself and units elsewhere first. */
    private final long[][] children;

    /** @param children by the parts of the slice what is within it */
    Numbers(Count count, long[][] children) {
        this.count = count;
        this.children = children;
    }

    long[] of(long document) {
        return documents.computeIfAbsent(document, _ -> new long[Standing.COLUMNS]);
    }

    long[] beyond() {
        return children[0];
    }

    void follow(Move move) {
        int child = count.slice().child(move.unit());
        if (child >= 0 || count.sent().contains(move.document()) && !move.terms().passedDown()) {
            move.standing().count(move.terms(), move.sign(), count.day(), of(move.document()));
            move.standing().count(move.terms(), move.sign(), count.day(), children[Math.max(0, child)]);
        }
    }

    /** Where there is anything: by document, and by the unit directly below in hexadecimal, the top itself and units elsewhere under the empty word. */
    Counting.Whole whole() {
        Map<String, Tally> byDocument = new LinkedHashMap<>();
        documents.forEach((id, numbers) -> put(byDocument, Long.toString(id), numbers));
        Map<String, Tally> byUnit = new LinkedHashMap<>();
        for (int child = 0; child < children.length; child++) {
            put(byUnit, child == 0 ? "" : String.format("%08x", count.slice().children().get(child - 1)), children[child]);
        }
        return new Counting.Whole(byDocument, byUnit);
    }

    static void put(Map<String, Tally> tallies, String key, long[] numbers) {
        Tally tally = Standing.tally(numbers);
        if (tally.total() > 0) {
            tallies.put(key, tally);
        }
    }
}
