package vn.thongsuot.bench;

import java.util.List;
import java.util.Locale;

/** How the measurements of one thing lie; the median is what counts. */
record Spread(double least, double median, double most) {

    static Spread of(List<Double> measured) {
        List<Double> sorted = measured.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(sorted.getFirst(), median, sorted.getLast());
    }

    /** Median and range, divided by so much, as {@code 12.3 (11.8 – 14.0)}. */
    String in(double unit) {
        return String.format(Locale.ROOT, "%.2f (%.2f – %.2f)", median / unit, least / unit, most / unit);
    }
}
