package vn.thongsuot.reading.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import vn.thongsuot.reading.match.Lexicon.Syllable;
import vn.thongsuot.reading.match.Lexicon.Term;

/**
 * An index of passages that finds those which say the same as a given one.
 *
 * <p>Passages are compared by terms, pairs of syllables above all ({@link Lexicon}). A term weighs the more the fewer passages have it (the logarithm of the share that lack it), for what
 * stands everywhere tells nothing apart. The similarity of two passages is the weight of the terms they share, against a mean of both their weights that lies nearer to the
 * smaller: one that takes up half of a long one in its own words is similar to it. It is 1 for equal texts and 0 where nothing is shared; where only formulas of office are, or next to nothing else, it is scaled down.
 *
 * <p>A query costs as much as the postings of its terms, whatever the size of the index. Safe for use by several threads, one after the other.
 *
 * @param <P> what stands for a passage
 */
public final class Passages<P> {

    /** From here on two passages ask for the same thing; measured on the pairs of the tests. */
    public static final double SAME = 0.5;
    /** From here on it is worth a person's look. */
    public static final double ALIKE = 0.36;
    private static final double NEARNESS_TO_SMALLER = 0.65;
    /** What two rare pairs weigh: below it, what is shared tells little, however much of both passages it is. */
    private static final double ENOUGH = 6;
    private static final int SHOWN_TERMS = 6;
    /** As many passages as are taken to be around those indexed, so that weights are not tied to a handful. */
    private static final int AROUND = 50;

    private final Lexicon lexicon = new Lexicon();
    private final List<P> passages = new ArrayList<>();
    private final Map<Long, Posting> postings = new HashMap<>();
    private final List<Own> terms = new ArrayList<>();
    private double[] weights = new double[0];

    /** One passage's terms and their shares of the full weight. */
    private record Own(Posting[] postings, float[] shares, int count) {}

    /** Passages that have one term. */
    private static final class Posting {
        private int[] passages = new int[2];
        private int count;

        /** Adds a passage that is not there yet. */
        boolean add(int passage) {
            if (count > 0 && passages[count - 1] == passage) {
                return false;
            }
            if (count == passages.length) {
                passages = Arrays.copyOf(passages, count * 2);
            }
            passages[count++] = passage;
            return true;
        }
    }

    /**
     * A passage that is similar to the one asked for.
     *
     * @param similarity from 0 to 1
     * @param shared the words that both have, as the asked one writes them, the weightiest first
     */
    public record Match<P>(P passage, double similarity, List<String> shared) {
        public Match {
            shared = List.copyOf(shared);
        }
    }

    public synchronized int size() {
        return passages.size();
    }

    public synchronized void add(P passage, String text) {
        int number = passages.size();
        passages.add(passage);
        List<Term> found = lexicon.terms(lexicon.syllables(text));
        Posting[] own = new Posting[found.size()];
        float[] shares = new float[found.size()];
        int count = 0;
        for (Term term : found) {
            Posting posting = postings.computeIfAbsent(term.key(), key -> new Posting());
            if (posting.add(number)) {
                own[count] = posting;
                shares[count++] = term.share();
            }
        }
        terms.add(new Own(own, shares, count));
        weights = new double[0];
    }

    private double weight(int having) {
        return Math.log(1 + (passages.size() + AROUND - having + 0.5) / (having + 0.5));
    }

    private void weigh() {
        if (weights.length != passages.size()) {
            weights = new double[passages.size()];
            for (int i = 0; i < weights.length; i++) {
                Own own = terms.get(i);
                for (int term = 0; term < own.count; term++) {
                    weights[i] += weight(own.postings[term].count) * own.shares[term];
                }
            }
        }
    }

    /** The passages similar to a text at least so much, the most similar first. */
    public List<Match<P>> similar(String text, double least, int most) {
        return similar(text, least, most, passage -> true);
    }

    /** The same among those passages only that are asked for. */
    public synchronized List<Match<P>> similar(String text, double least, int most, Predicate<P> among) {
        weigh();
        List<Syllable> syllables = lexicon.syllables(text);
        Map<Long, Term> asked = new HashMap<>();
        List<Term> all = lexicon.terms(syllables);
        all.forEach(term -> asked.putIfAbsent(term.key(), term));
        double[] shared = new double[passages.size()];
        double[] telling = new double[passages.size()];
        double whole = 0;
        for (Term term : asked.values()) {
            Posting posting = postings.get(term.key());
            double weight = weight(posting == null ? 0 : posting.count) * term.share();
            whole += weight;
            for (int i = 0; posting != null && i < posting.count; i++) {
                shared[posting.passages[i]] += weight;
                telling[posting.passages[i]] += term.isTelling() ? weight : 0;
            }
        }
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < shared.length; i++) {
            double similarity = shared[i] == 0 ? 0 : Math.min(1, shared[i] / mean(whole, weights[i])) * Math.min(1, telling[i] / ENOUGH);
            if (similarity >= least && among.test(passages.get(i))) {
                hits.add(new Hit(i, similarity));
            }
        }
        return hits.stream().sorted(Comparator.comparingDouble(Hit::similarity).reversed()).limit(most)
                .map(hit -> new Match<>(passages.get(hit.passage), hit.similarity, shared(text, syllables, all, hit.passage))).toList();
    }

    private record Hit(int passage, double similarity) {}

    private static double mean(double one, double other) {
        return NEARNESS_TO_SMALLER * Math.min(one, other) + (1 - NEARNESS_TO_SMALLER) * Math.max(one, other);
    }

    /** Runs of syllables in which every neighbouring pair stands in the other passage too. */
    private List<String> shared(String text, List<Syllable> syllables, List<Term> all, int passage) {
        Set<Posting> there = new HashSet<>(Arrays.asList(terms.get(passage).postings));
        Map<String, Double> runs = new HashMap<>();
        int from = -1;
        int to = -1;
        double weight = 0;
        for (Term term : all) {
            Posting posting = postings.get(term.key());
            if (term.last() == term.first() || posting == null || !there.contains(posting)) {
                continue;
            }
            if (term.first() != to) {
                keep(runs, text, syllables, from, to, weight);
                from = term.first();
                weight = 0;
            }
            to = term.last();
            weight += weight(posting.count) * term.share();
        }
        keep(runs, text, syllables, from, to, weight);
        return runs.entrySet().stream().sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN_TERMS).map(Map.Entry::getKey).toList();
    }

    private static void keep(Map<String, Double> runs, String text, List<Syllable> syllables, int from, int to, double weight) {
        if (from >= 0) {
            runs.merge(text.substring(syllables.get(from).start(), syllables.get(to).end()).replaceAll("\\s+", " "), weight, Math::max);
        }
    }
}
