package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Section.Kind;

/** What the words of a heading say about its section ({@code vocabulary/section-kinds.tsv}). */
final class SectionKinds {

    private static final Phrases<Kind> KINDS = Phrase.classes("section-kinds", Kind.class);
    private static final int LONGEST_HEADING = 30;

    private SectionKinds() {}

    /** The kind that a heading names; {@code null} where it names none. Paragraphs are no headings. */
    static @Nullable Kind of(Words heading, boolean outer) {
        if (heading.size() > LONGEST_HEADING) {
            return null;
        }
        Phrases.Match<Kind> match = KINDS.first(heading, 0, outer ? heading.size() : Math.min(2, heading.size()));
        return match == null ? null : match.value();
    }
}
