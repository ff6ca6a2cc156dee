package vn.thongsuot.app.rendition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Span;

/** Cuts a document's text into pieces, each marked by the obligation it belongs to and by what was read there. */
public final class Marks {

    private static final String DOUBT = "doubt";

    /** Marked words; of kind {@code doubt} are those that a finding is about. */
    private record Mark(Span span, String kind) {}

    /**
     * A stretch of the text.
     *
     * @param kind what was read here; {@code null} for nothing
     * @param doubt whether a finding is about these words
     * @param obligation to which it belongs, the narrowest where a person found one inside another; {@code null} for none
     * @param first whether its obligation begins here
     * @param read whether something that was read begins here, so that others may lead to it
     */
    public record Piece(Span span, @Nullable String kind, boolean doubt, @Nullable String obligation, boolean first, boolean read) {}

    private final List<Mark> marks = new ArrayList<>();
    private final List<Reading.Obligation> obligations;
    private final Set<Integer> starts = new HashSet<>();
    private final Set<String> begun = new HashSet<>();
    private int nextMark;
    private int nextObligation;
    private final List<Mark> openMarks = new ArrayList<>();
    private final List<Reading.Obligation> openObligations = new ArrayList<>();

    public Marks(Reading reading) {
        reading.obligations().forEach(o -> {
            o.actors().forEach(actor -> mark(actor.span(), "actor"));
            mark(o.schedule().span(), "when");
            o.targets().forEach(target -> mark(target.span(), "target"));
        });
        reading.citations().forEach(citation -> citation.mentions().forEach(span -> mark(span, "cite")));
        reading.header().marks().forEach(mark -> mark(mark.span(), "head"));
        reading.recipients().forEach(recipient -> mark(recipient.span(), "to"));
        mark(reading.signature().span(), "head");
        reading.findings().forEach(finding -> mark(finding.span(), DOUBT));
        marks.sort(Comparator.comparingInt(mark -> mark.span().start()));
        obligations = reading.obligations().stream().sorted(Comparator.comparingInt(o -> o.span().start())).toList();
    }

    private void mark(@Nullable Span span, String kind) {
        if (span != null) {
            marks.add(new Mark(span, kind));
            starts.add(span.start());
        }
    }

    /** The pieces of a paragraph. Paragraphs are to be asked for in the order of the text: what ends before one is not looked at again. */
    public List<Piece> pieces(Span paragraph) {
        open(paragraph);
        List<Mark> here = openMarks.stream().filter(mark -> mark.span().overlaps(paragraph))
                .sorted(Comparator.comparingInt(mark -> mark.span().length())).toList();
        List<Reading.Obligation> asked = openObligations.stream().filter(o -> o.span().overlaps(paragraph)).toList();
        TreeSet<Integer> cuts = new TreeSet<>(List.of(paragraph.start(), paragraph.end()));
        here.forEach(mark -> cut(cuts, mark.span(), paragraph));
        asked.forEach(o -> cut(cuts, o.span(), paragraph));
        List<Piece> pieces = new ArrayList<>();
        int from = -1;
        for (int cut : cuts) {
            if (from >= 0 && cut > from) {
                pieces.add(piece(new Span(from, cut), here, asked));
            }
            from = cut;
        }
        return pieces;
    }

    private void open(Span paragraph) {
        openMarks.removeIf(mark -> mark.span().end() <= paragraph.start());
        openObligations.removeIf(o -> o.span().end() <= paragraph.start());
        while (nextMark < marks.size() && marks.get(nextMark).span().start() < paragraph.end()) {
            openMarks.add(marks.get(nextMark++));
        }
        while (nextObligation < obligations.size() && obligations.get(nextObligation).span().start() < paragraph.end()) {
            openObligations.add(obligations.get(nextObligation++));
        }
    }

    private static void cut(Set<Integer> cuts, Span span, Span paragraph) {
        cuts.add(Math.clamp(span.start(), paragraph.start(), paragraph.end()));
        cuts.add(Math.clamp(span.end(), paragraph.start(), paragraph.end()));
    }

    private Piece piece(Span span, List<Mark> here, List<Reading.Obligation> asked) {
        String kind = null;
        boolean doubt = false;
        for (Mark mark : here) {
            boolean over = mark.span().contains(span);
            doubt |= over && mark.kind().equals(DOUBT);
            kind = kind == null && over && !mark.kind().equals(DOUBT) ? mark.kind() : kind;
        }
        String obligation = asked.stream().filter(o -> o.span().contains(span)).min(Comparator.comparingInt(o -> o.span().length())).map(Reading.Obligation::id).orElse(null);
        return new Piece(span, kind, doubt, obligation, obligation != null && begun.add(obligation), starts.remove(span.start()));
    }
}
