package vn.thongsuot.app.check;

import java.util.Collection;
import java.util.List;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Reading.Obligation;
import vn.thongsuot.reading.match.Passages;
import vn.thongsuot.reading.match.Passages.Match;

/** What the directives in force ask for already, indexed once for any number of drafts. */
public final class InForce {

    private static final int MOST = 3;

    private final Passages<Standing> passages = new Passages<>();
    private final int documents;

    /** An obligation that stands in a directive in force. */
    public record Standing(Directive directive, Obligation obligation) {}

    /** An obligation of the draft and what says it already, the most similar first. */
    public record Overlap(Obligation own, List<Match<Standing>> standing) {
        public Overlap {
            standing = List.copyOf(standing);
        }

        /** Whether one of them asks for the same thing, as far as words can tell. */
        public boolean isSame() {
            return standing.getFirst().similarity() >= Passages.SAME;
        }
    }

    public InForce(Collection<Directive> directives) {
        documents = directives.size();
        for (Directive directive : directives) {
            directive.reading().obligations().forEach(o -> passages.add(new Standing(directive, o), o.text()));
        }
    }

    public int documents() {
        return documents;
    }

    public int obligations() {
        return passages.size();
    }

    /** Which obligations of a draft others state already. The draft itself, by its file, and its earlier copies, by their code, are no others. */
    public List<Overlap> overlaps(String sha256, Reading draft) {
        return draft.obligations().stream().map(own -> new Overlap(own, passages.similar(own.text(), Passages.ALIKE, MOST,
                        standing -> !isSame(standing.directive(), sha256, draft))))
                .filter(overlap -> !overlap.standing().isEmpty()).toList();
    }

    private static boolean isSame(Directive directive, String sha256, Reading draft) {
        String code = draft.header().code();
        return directive.sha256().equals(sha256) || code != null && code.equals(directive.reading().header().code());
    }
}
