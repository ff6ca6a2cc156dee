package vn.thongsuot.reading;

import java.util.BitSet;
import java.util.List;

/**
 * Headings that neither a number nor bold letters tell: right below a numbered heading, among paragraphs that all end as sentences do, short lines
 * without any mark at their end, each over sentences of its own ("Tổ Văn thư", "Chế độ báo cáo"); one alone where it names a body.
 */
final class BareHeadings {

    private static final int LONGEST = 100;

    private BareHeadings() {}

    /** The indices of such lines. */
    static BitSet of(Wording text, List<Lines.Element> elements) {
        BitSet headings = new BitSet();
        for (int i = 0; i < elements.size(); i++) {
            if (opensSection(elements.get(i))) {
                int end = i + 1;
                while (end < elements.size() && isPlain(elements.get(end))) {
                    end++;
                }
                addAll(headings, text, elements, i + 1, end);
                i = end - 1;
            }
        }
        return headings;
    }

    private static boolean opensSection(Lines.Element element) {
        return element instanceof Lines.Text(Line line) && line.label() != null && !line.label().style().isBullet();
    }

    private static boolean isPlain(Lines.Element element) {
        return element instanceof Lines.Text(Line line) && line.label() == null;
    }

    /** Adds the headings among the paragraphs {@code [from, to)} where they open them, several in all or the name of a body, none without a sentence below it. */
    private static void addAll(BitSet headings, Wording text, List<Lines.Element> elements, int from, int to) {
        BitSet found = new BitSet();
        for (int i = from; i < to; i++) {
            Span span = ((Lines.Text) elements.get(i)).line().span();
            char last = text.charAt(span.end() - 1);
            boolean heading = Character.isLetterOrDigit(last) && span.length() <= LONGEST && Character.isUpperCase(text.charAt(span.start()));
            if (heading) {
                found.set(i);
            }
            boolean lacksSentence = heading && (i + 1 == to || found.get(i - 1) && i > from);
            if (lacksSentence || !heading && (i == from || ".;:/".indexOf(last) < 0)) {
                return;
            }
        }
        if (found.cardinality() > 1 || found.cardinality() == 1 && isUnit(text, elements.get(found.nextSetBit(from)))) {
            headings.or(found);
        }
    }

    /** "Ban Giám hiệu nhà trường": that a line is the name of a body, and nothing else, tells that it heads what stands below. */
    private static boolean isUnit(Wording text, Lines.Element element) {
        return element instanceof Lines.Text(Line line) && UnitHeading.of(text, text.words(line.span())) != null;
    }
}
