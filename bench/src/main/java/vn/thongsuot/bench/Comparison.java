package vn.thongsuot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A document's reading beside the one made by hand.
 *
 * @param error why the document could not be read; empty where it was
 * @param missed items that only the gold reading has, as "measure: item"
 * @param extra items that only the program's reading has
 */
record Comparison(String document, boolean scan, String error, Map<Measure, Tally> tallies, List<String> missed, List<String> extra) {

    static Comparison of(GoldSet.Document document, JsonNode reading, String error) {
        Comparing words = document.scan() ? Comparing.SCANS : Comparing.TEXTS;
        Map<Measure, Tally> tallies = new EnumMap<>(Measure.class);
        List<String> missed = new ArrayList<>();
        List<String> extra = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<String> gold = measure.items(document.gold(), words);
            List<String> read = measure.items(reading, words);
            List<String> rest = new ArrayList<>(read);
            int hits = 0;
            for (String item : gold) {
                if (rest.remove(item)) {
                    hits++;
                } else {
                    missed.add(measure.label() + ": " + item);
                }
            }
            rest.forEach(item -> extra.add(measure.label() + ": " + item));
            tallies.put(measure, new Tally(hits, gold.size(), read.size()));
        }
        return new Comparison(document.name(), document.scan(), error, tallies, missed, extra);
    }

    /** The sum over documents. */
    static Map<Measure, Tally> sum(Collection<Comparison> comparisons) {
        Map<Measure, Tally> sums = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            sums.put(measure, comparisons.stream().map(each -> each.tallies().get(measure)).reduce(Tally.NONE, Tally::plus));
        }
        return sums;
    }
}
