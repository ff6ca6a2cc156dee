package vn.thongsuot.app.rendition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading;
import vn.thongsuot.reading.Span;

/** Cuts a document's text into pieces, each marked by the obligation it belongs to and by what was read there. */
public final class Marks {

    private record Mark(Span span, String kind) {}

    /** A stretch of the text; {@code first} says that its obligation begins here. */
    public record Piece(Span span, @Nullable String kind, @Nullable String obligation, boolean first) {}

    private final List<Mark> marks = new ArrayList<>();
    private final List<Reading.Obligation> obligations;
    private final Set<String> begun = new HashSet<>();

    public Marks(Reading reading) {
        this.obligations = reading.obligations();
        reading.obligations().forEach(o -> {
            o.actors().forEach(actor -> marks.add(new Mark(actor.span(), "actor")));
            if (o.schedule().span() != null) {
                marks.add(new Mark(o.schedule().span(), "when"));
            }
            o.targets().forEach(target -> marks.add(new Mark(target.span(), "target")));
        });
        reading.citations().forEach(citation -> citation.mentions().forEach(span -> marks.add(new Mark(span, "cite"))));
        reading.header().marks().forEach(mark -> marks.add(new Mark(mark.span(), "head")));
        reading.recipients().forEach(recipient -> marks.add(new Mark(recipient.span(), "to")));
        if (reading.signature().span() != null) {
            marks.add(new Mark(reading.signature().span(), "head"));
        }
        marks.sort((a, b) -> Integer.compare(a.span().length(), b.span().length()));
    }

    public List<Piece> pieces(Span paragraph) {
        List<Mark> here = marks.stream().filter(mark -> mark.span().overlaps(paragraph)).toList();
        List<Reading.Obligation> asked = obligations.stream().filter(o -> o.span().overlaps(paragraph)).toList();
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

    private static void cut(Set<Integer> cuts, Span span, Span paragraph) {
        cuts.add(Math.clamp(span.start(), paragraph.start(), paragraph.end()));
        cuts.add(Math.clamp(span.end(), paragraph.start(), paragraph.end()));
    }

    private Piece piece(Span span, List<Mark> here, List<Reading.Obligation> asked) {
        String kind = here.stream().filter(mark -> mark.span().contains(span)).map(Mark::kind).findFirst().orElse(null);
        String obligation = asked.stream().filter(o -> o.span().contains(span)).map(Reading.Obligation::id).findFirst().orElse(null);
        return new Piece(span, kind, obligation, obligation != null && begun.add(obligation));
    }
}
