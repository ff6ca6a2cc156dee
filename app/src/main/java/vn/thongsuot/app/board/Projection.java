package vn.thongsuot.app.board;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * All occurrences as they stood at one moment, as sets of unit numbers. Never changed: what follows from it is another one that shares all that stayed the same, so that
 * whoever counts is disturbed by nobody, counts one moment, and past days cost only what differed.
 *
 * @param course how it came to be what it is, from those before it
 */
record Projection(Map<Long, OfDocument> documents, Course course) {

    static final Projection EMPTY = new Projection(Map.of(), Course.begun());

    /** What is owed of a document. */
    record OfDocument(long sender, Map<Part, List<Stratum>> parts) {}

    /** An obligation of a document in one of its periods. */
    record Part(String obligation, LocalDate periodStart) {}

    /** How many occurrences it holds. */
    long size() {
        long size = 0;
        for (OfDocument document : documents.values()) {
            for (List<Stratum> strata : document.parts().values()) {
                for (Stratum stratum : strata) {
                    size += stratum.all().getLongCardinality();
                }
            }
        }
        return size;
    }

    /** What its sets take up in memory. */
    long bytes() {
        return documents.values().stream().flatMap(document -> document.parts().values().stream()).flatMap(List::stream).flatMap(stratum -> Stream.concat(Stream.of(stratum.all()), Stream.of(stratum.units())))
                .mapToLong(RoaringBitmap::getLongSizeInBytes).sum();
    }
}
