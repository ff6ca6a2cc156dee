package vn.thongsuot.reading;

import java.util.Set;

/**
 * Where a text retells who asked, in what paper: "UBND tỉnh đã có Công văn số 12 yêu cầu các xã …", "Chủ tịch cũng đề nghị …". Between the name of who asks and
 * the word for it stand then an adverb, or the paper.
 */
final class Retold {

    private static final Set<String> ADVERBS = Set.of("đã", "vừa", "cũng");
    private static final Phrases<Boolean> SENDING = Phrase.set("có", "ban hành", "ký", "gửi", "ra", "ký ban hành");
    private static final Phrases<Boolean> PAPERS = Phrase.set("công văn", "văn bản", "công điện", "chỉ thị", "thông báo", "kế hoạch", "quyết định", "ý kiến");

    private Retold() {}

    /** The index at which the name of who asks at {@code ask} would end, {@code from} or behind it; {@code ask} where nothing of that kind stands before it. */
    static int nameEnd(Words words, int ask, int from) {
        int before = behindName(words, ask, from);
        return before < ask ? before : beforePaper(words, ask, from);
    }

    private static int beforePaper(Words words, int ask, int from) {
        for (int i = ask - 2; i > from && ";:.(".indexOf(words.letter(i)) < 0; i--) {
            int sent = SENDING.behind(words, i);
            int paper = sent > i ? PAPERS.behind(words, sent) : sent;
            boolean whole = paper > sent && !SENDING.isAt(words, i - 1);
            if (whole && paper <= ask) {
                return behindName(words, i, from);
            }
        }
        return ask;
    }

    private static int behindName(Words words, int end, int from) {
        int i = end;
        while (i > from && ADVERBS.contains(words.key(i - 1))) {
            i--;
        }
        return i;
    }
}
