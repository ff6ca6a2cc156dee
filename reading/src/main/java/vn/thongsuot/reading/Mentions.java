package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.thongsuot.reading.Reading.Citation;

/** Where a text mentions other documents, in text order: what an item cites is looked up. */
final class Mentions {

    /** {@code citation} is the document's index among the citations. */
    private record Mention(Span span, int citation) {}

    private final List<Citation> citations;
    private final List<Mention> mentions = new ArrayList<>();

    Mentions(List<Citation> citations) {
        this.citations = citations;
        for (int i = 0; i < citations.size(); i++) {
            for (Span span : citations.get(i).mentions()) {
                mentions.add(new Mention(span, i));
            }
        }
        mentions.sort(Comparator.comparingInt(mention -> mention.span().start()));
    }

    /** The codes of the documents that a stretch mentions, in the order of the citations. */
    List<String> codesIn(Span stretch) {
        int first = firstIn(stretch);
        if (first == mentions.size() || !mentions.get(first).span().overlaps(stretch)) {
            return List.of();
        }
        if (first + 1 == mentions.size() || !mentions.get(first + 1).span().overlaps(stretch)) {
            return codes(List.of(mentions.get(first).citation()));
        }
        SortedSet<Integer> cited = new TreeSet<>();
        for (int i = first; i < mentions.size() && mentions.get(i).span().overlaps(stretch); i++) {
            cited.add(mentions.get(i).citation());
        }
        return codes(cited);
    }

    private List<String> codes(Collection<Integer> cited) {
        List<String> codes = new ArrayList<>(cited.size());
        for (int index : cited) {
            String code = citations.get(index).code();
            if (code != null) {
                codes.add(code);
            }
        }
        return codes;
    }

    /** The first mention that ends behind a stretch's beginning. */
    private int firstIn(Span stretch) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (mentions.get(middle).span().end() <= stretch.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
