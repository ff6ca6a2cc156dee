package vn.thongsuot.reading;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The day that a sentence tells before the document: "Ngày 05/3/2026, Sở Nội vụ ban hành Quyết định số …; Kế hoạch số …". */
final class DaysOfIssue {

    private static final Phrases<Boolean> ISSUED = Phrase.set("ban hành", "có", "gửi", "ký", "ký ban hành", "phê duyệt", "thông qua", "trình", "nhận được");
    /** What small letters call a document that was sent: "đã có công văn số …". */
    private static final Phrases<Boolean> LETTERS = Phrase.set("công văn", "văn bản", "công điện", "văn thư", "tờ trình", "quyết định", "thông báo", "báo cáo", "kế hoạch", "hướng dẫn");
    private static final Set<String> OF = Set.of("của", "về", "và", "đến", "-", "–", ";");
    /** As many words as tell the day, who issued the document and its type. */
    private static final int LONGEST = 60;
    private static final int LONGEST_TYPE = 8;

    private final Wording text;
    private final Words words;
    /** The document to which a day was found last, and the day. */
    private int last = -1;
    private @Nullable LocalDate day;

    DaysOfIssue(Wording text) {
        this.text = text;
        this.words = text.words(text.whole());
    }

    /** The day told before a code, when the words between say that the document was issued then, or that another was with which it is listed; {@code null} where none is. */
    @Nullable LocalDate before(int code) {
        int to = words.indexAt(code);
        boolean issued = isIssued(to);
        for (int i = to - 1; i >= Math.max(0, to - LONGEST) && !endsSentence(i); i--) {
            if (i == last && day != null && words.find(i, to, ";") > 0) {
                last = to;
                return day;
            }
            if (issued && words.at(i, "ngày") && words.is(i + 1, Cues.FIGURE)) {
                return told(i, to);
            }
        }
        return null;
    }

    private @Nullable LocalDate told(int from, int to) {
        boolean opens = from == 0 || words.isMark(from - 1) || text.indexOf('\n', words.end(from - 1), words.start(from)) >= 0;
        LocalDate date = opens ? Citations.dateAfter(text, words.start(from)) : null;
        int behind = from + 1;
        while (behind < to && (words.is(behind, Cues.FIGURE) || words.isMark(behind) && !words.at(behind, ",") || words.at(behind, "tháng") || words.at(behind, "năm"))) {
            behind++;
        }
        if (date == null || OF.contains(words.key(behind))) {
            return null;
        }
        last = to;
        day = date;
        return date;
    }

    /** Whether "ban hành Quyết định số" and the like stand right before the code. */
    private boolean isIssued(int to) {
        for (int i = to - 1; i >= Math.max(0, to - LONGEST_TYPE) && !endsSentence(i); i--) {
            Phrases.Match<Boolean> verb = ISSUED.at(words, i);
            if (verb != null && (words.capital(verb.end()) || LETTERS.isAt(words, verb.end()))) {
                return true;
            }
        }
        return false;
    }

    private boolean endsSentence(int i) {
        return words.at(i, ".") && words.capital(i + 1);
    }
}
