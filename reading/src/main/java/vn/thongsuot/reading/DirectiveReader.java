package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Section;

/** Reads directives. Never refuses an input, keeps no state, and reads the same text the same way every time. */
public final class DirectiveReader {

    /** Reads one document. */
    public Reading read(SourceText source) {
        Wording text = Wording.of(source.text());
        Frame frame = Frame.of(source, text);
        DocumentNames.learn(text, frame.recipients());
        Integer year = DocumentYear.of(text, frame);
        List<Section> sections = new ArrayList<>();
        List<Draft> drafts = new ArrayList<>();
        for (Frame.Part part : frame.parts()) {
            Content content = Content.of(text, part);
            drafts.addAll(ContentReader.read(text, content, year));
            sections.addAll(sections(text, part, content));
        }
        List<Reading.Citation> citations = Citations.of(text, frame.header());
        Pointers pointers = Pointers.of(text);
        List<Reading.Obligation> obligations = Obligations.of(text, drafts, citations, pointers);
        return new Reading(frame.header(), citations, sections, obligations, frame.recipients(), frame.signature(),
                Findings.of(text, source, frame, sections, obligations, citations, pointers));
    }

    private static List<Section> sections(Wording text, Frame.Part part, Content content) {
        List<Section> sections = Content.sections(text, content.root());
        if (part.label() == null) {
            return sections;
        }
        @Nullable String heading = part.heading();
        Span span = part.headingSpan() == null ? content.root().span : new Span(part.headingSpan().start(),
                Math.max(part.headingSpan().end(), content.root().extent().end()));
        return List.of(new Section(part.label(), part.label(), heading, null, Section.Kind.ANNEX, span, sections));
    }
}
