package vn.thongsuot.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Items of one measure, over one or many documents.
 *
 * @param hits items that stand in both readings
 * @param gold items of the reading made by hand: the support
 * @param read items of the program's reading
 */
record Tally(int hits, int gold, int read) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(hits + other.hits, gold + other.gold, read + other.read);
    }

    /** With three decimals of the exact value, as Python prints it. */
    static String shown(double score) {
        return new BigDecimal(score).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    double precision() {
        return read == 0 ? 0 : (double) hits / read;
    }

    double recall() {
        return gold == 0 ? 1 : (double) hits / gold;
    }

    double f1() {
        return gold + read == 0 ? 1 : 2.0 * hits / (gold + read);
    }
}
