package vn.thongsuot.reading;

import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Deliverable;

/** The document or product that an obligation must yield: "xây dựng kế hoạch …", "trình Ủy ban nhân dân tỉnh Đề án …". */
final class Deliverables {

    private enum Said { MAKE, HAND, PRODUCT, USE, END, NONE }

    private static final Phrases<Said> PHRASES = Phrase.classes("deliverables", Said.class);
    /** How many words may stand between the act and its product: "trình Ban Thường vụ Tỉnh ủy xem xét, quyết định". */
    private static final int FARTHEST = 9;
    private static final int LONGEST = 30;

    private Deliverables() {}

    /** What a product column or line says, else what the item's own words name. */
    static @Nullable Deliverable of(Wording text, Draft draft) {
        Span stated = draft.deliverable();
        return stated == null || stated.isEmpty() ? of(text, draft.span()) : deliverable(text, stated);
    }

    /** The first product that the words of an item say is to be made; {@code null} where they name none. */
    static @Nullable Deliverable of(Wording text, Span item) {
        Words words = text.words(item);
        for (int i = words.next(Cues.MAKE, 0); i >= 0; i = words.next(Cues.MAKE, i + 1)) {
            Phrases.Match<Said> make = PHRASES.at(words, i, said -> said == Said.MAKE || said == Said.HAND);
            if (make != null && !isUsed(words, i)) {
                int product = productAfter(words, make.end());
                if (product >= 0) {
                    return deliverable(text, words.span(product, endOf(words, product)));
                }
            }
        }
        return null;
    }

    /** "theo kế hoạch xây dựng …": the act itself is only spoken of. */
    private static boolean isUsed(Words words, int at) {
        return words.at(at - 1, "được") || words.at(at - 1, "đã") || words.at(at - 1, "theo");
    }

    private static int productAfter(Words words, int from) {
        for (int i = from; i < Math.min(words.size(), from + FARTHEST); i++) {
            Phrases.Match<Said> match = PHRASES.at(words, i, said -> said == Said.PRODUCT || said == Said.USE);
            if (words.isMark(i) || match != null && match.value() == Said.USE) {
                return -1;
            }
            if (match != null && !isNone(words, i)) {
                return i;
            }
        }
        return -1;
    }

    /** "báo cáo viên", "Sở Kế hoạch và Đầu tư". */
    private static boolean isNone(Words words, int at) {
        Phrases.Match<Said> here = PHRASES.at(words, at);
        Phrases.Match<Said> before = at > 0 ? PHRASES.at(words, at - 1) : null;
        return here != null && here.value() == Said.NONE || before != null && before.value() == Said.NONE;
    }

    private static int endOf(Words words, int product) {
        Phrases.Match<Said> head = PHRASES.at(words, product, said -> said == Said.PRODUCT);
        int from = head == null ? product + 1 : head.end();
        for (int i = from; i < Math.min(words.size(), product + LONGEST); i++) {
            boolean mark = words.isMark(i) && !"-–/\"“”&".contains(words.key(i));
            if (mark || PHRASES.at(words, i, said -> said == Said.END || said == Said.HAND) != null) {
                return i;
            }
        }
        return Math.min(words.size(), product + LONGEST);
    }

    private static Deliverable deliverable(Wording text, Span span) {
        return new Deliverable(Folded.in(text, span), span);
    }
}
