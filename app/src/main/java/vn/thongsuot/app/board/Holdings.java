package vn.thongsuot.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.roaringbitmap.IntConsumer;

/**
 * Of which parts of documents a unit has anything, or had since this was drawn up. The board has the units of each part; whoever counts for a small unit would ask thousands of parts of which it
 * has a few.
 *
 * <p>For each unit the places of its parts, ascending, as the distances between them: mostly one byte each.
 */
final class Holdings {

    /** Units that got something since, in so many; then it is drawn up anew. */
    private static final int LATER = 50_000;

    private final List<Held> parts = new ArrayList<>();
    private final Map<Held, Integer> places = new HashMap<>();
    /** By unit, and one more: where its parts begin. */
    private final int[] from;
    private final byte[] distances;
    private final NavigableMap<Integer, Set<Held>> later = new TreeMap<>();
    private final long drawnAt;
    private long moment;

    /** A part of a document. */
    record Held(long document, Projection.Part part) {}

    Holdings(Projection drawn) {
        drawnAt = drawn.course().moment();
        moment = drawnAt;
        from = new int[units(drawn) + 1];
        int[] last = new int[from.length - 1];
        // First how much each has, then what.
        each(drawn, (place, unit) -> {
            from[unit + 1] += width(place - last[unit]);
            last[unit] = place;
        });
        for (int unit = 0; unit < last.length; unit++) {
            from[unit + 1] += from[unit];
        }
        distances = new byte[from[last.length]];
        int[] next = from.clone();
        Arrays.fill(last, 0);
        each(drawn, (place, unit) -> {
            next[unit] = write(place - last[unit], next[unit]);
            last[unit] = place;
        });
        drawn.documents().forEach((id, document) -> document.parts().keySet().forEach(part -> {
            Held held = new Held(id, part);
            places.put(held, parts.size());
            parts.add(held);
        }));
    }

    private static int units(Projection drawn) {
        return drawn.documents().values().stream().flatMap(document -> document.parts().values().stream()).flatMap(List::stream).filter(stratum -> !stratum.isEmpty())
                .mapToInt(stratum -> stratum.all().last() + 1).max().orElse(0);
    }

    private interface Owed {
        void by(int place, int unit);
    }

    private static void each(Projection drawn, Owed owed) {
        int place = 0;
        for (Projection.OfDocument document : drawn.documents().values()) {
            for (List<Stratum> strata : document.parts().values()) {
                int here = place++;
                strata.forEach(stratum -> stratum.all().forEach((IntConsumer) unit -> owed.by(here, unit)));
            }
        }
    }

    private static int width(int distance) {
        return distance < 1 << 7 ? 1 : 1 + width(distance >>> 7);
    }

    private int write(int distance, int at) {
        int rest = distance;
        int place = at;
        for (; rest >= 1 << 7; rest >>>= 7) {
            distances[place++] = (byte) (rest | 1 << 7);
        }
        distances[place++] = (byte) rest;
        return place;
    }

    /** Whether it tells of a moment of the board, maybe with what others got since; takes in what moved until then. */
    synchronized boolean follow(Projection now) {
        if (now.course().moment() <= moment) {
            return now.course().moment() >= drawnAt;
        }
        Optional<List<Move>> moved = now.course().since(moment);
        moved.ifPresent(moves -> {
            moves.forEach(move -> {
                if (move.sign() > 0) {
                    gets(move.unit(), new Held(move.document(), move.part()));
                }
            });
            moment = now.course().moment();
        });
        return moved.isPresent();
    }

    private void gets(int unit, Held held) {
        Integer place = places.get(held);
        if (place == null || !has(unit, place)) {
            later.computeIfAbsent(unit, _ -> new HashSet<>()).add(held);
        }
    }

    /** Whether so much came later that it is better drawn up anew. */
    synchronized boolean worn() {
        return later.size() > LATER;
    }

    /** What it takes up in memory. */
    long bytes() {
        return distances.length + (long) from.length * Integer.BYTES;
    }

    private boolean has(int unit, int place) {
        BitSet known = new BitSet();
        places(unit, unit + 1, known);
        return known.get(place);
    }

    private void places(int first, int end, BitSet found) {
        for (int unit = first; unit < Math.min(end, from.length - 1); unit++) {
            int place = 0;
            for (int at = from[unit]; at < from[unit + 1]; at++) {
                int distance = distances[at] & 0x7f;
                for (int shift = 7; distances[at] < 0; shift += 7) {
                    at++;
                    distance |= (distances[at] & 0x7f) << shift;
                }
                place += distance;
                found.set(place);
            }
        }
    }

    /** The parts of which any of the units has something; empty where to go through all parts is as quick. */
    synchronized Optional<Set<Held>> of(Slice slice) {
        int[] whole = slice.whole();
        long held = 0;
        for (int range = 0; range < whole.length; range += 2) {
            held += from[Math.min(whole[range + 1], from.length - 1)] - from[Math.min(whole[range], from.length - 1)];
        }
        if (held > parts.size()) {
            return Optional.empty();
        }
        BitSet places = new BitSet();
        Set<Held> found = new HashSet<>();
        for (int range = 0; range < whole.length; range += 2) {
            places(whole[range], whole[range + 1], places);
            later.subMap(whole[range], whole[range + 1]).values().forEach(found::addAll);
        }
        places.stream().mapToObj(parts::get).forEach(found::add);
        return Optional.of(found);
    }
}
