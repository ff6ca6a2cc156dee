package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Recipient;
import vn.thongsuot.reading.Reading.Recipient.Purpose;

/** Reads addressees and the block "Nơi nhận": one recipient per bullet, line or semicolon, with the purpose that brackets state. */
final class RecipientsBlock {

    private static final Phrases<Purpose> PURPOSES = purposes();
    private static final Pattern FILE = Pattern.compile("(?iu)^(?:l[ưu]r?u|L.u)\\s*[:.]?\\s*(.*)$");
    private static final Pattern AS_ABOVE = Pattern.compile("(?iu)^(?:như|nh.)\\s+(?:trên|điều|kính|tr.n|đi.u|mục|khoản|phần|thành phần|danh sách|đề gửi|nơi gửi)\\b.*");
    private static final Pattern PURPOSE = Pattern.compile(
            "(?iu)[\\s,;:-]*(?:[(]\\s*(?<for>để|đ[eéềê]|d[eéềêể](?=\\s))?\\s*(?<inside>[^()]{1,60}?)\\s*[)]|\\s(?:để|đ[eéềê])\\s+(?<outside>báo cáo|b/c|biết|phối hợp|thực hiện|chỉ đạo|theo dõi)(?:.{0,20}?))[\\s.;,]*$");
    private static final Pattern PUBLISH = Pattern.compile(
            "(?iu)^(?:tt\\s+)?(?:công báo|cổng (?:thông tin|tt)|cổng|web ?site|webside|(?:các )?cơ quan (?:báo|thông tấn|thông tin đại chúng)|các (?:báo|tạp chí)|tạp chí|đăng(?: tải| tin)?(?: (?:trên|lên|ở))? (?:web\\S*|cổng|trang|báo|công báo)|trang (?:thông tin|tin|web|nội bộ|tt|ttđt|tttđt)|fanpage|trang fanpage|báo|đài|trung tâm (?:công báo|tin học.*công báo)|web)(?=[\\s,;.:&]|$).*");
    /** Letters at the end of an entry in which its purpose stands, marks and spaces around it included. */
    private static final int LONGEST_PURPOSE = 200;
    private static final String HEAD = "NOI NHAN:";
    private static final String BULLETS = "-–—+*•· “\"";

    private final Wording text;
    private final List<Recipient> recipients = new ArrayList<>();

    private RecipientsBlock(Wording text) {
        this.text = text;
    }

    /** Recipients of these lines; {@code addressees} says that the lines stand after "Kính gửi". */
    static List<Recipient> of(Wording text, List<Span> lines, boolean addressees) {
        RecipientsBlock block = new RecipientsBlock(text);
        for (Span line : lines) {
            block.line(line, addressees);
        }
        return block.recipients;
    }

    /** "Nơi nhận: - Như Điều 3; - Sở Nội vụ; - Lưu: VT.": a block whose lines were joined, as long as it may be. */
    static boolean isInOneLine(FrameLine line) {
        String words = line.starts(HEAD) ? line.words().substring(HEAD.length()).strip() : "";
        return !words.isEmpty() && (BULLETS.indexOf(words.charAt(0)) >= 0 || AS_ABOVE.matcher(words).matches());
    }

    private void line(Span line, boolean addressees) {
        String words = Folded.in(text, line);
        String content = withoutBullet(words);
        if (opens(content, 'L') && FILE.matcher(content).find()) {
            entry(line, addressees);
            return;
        }
        int from = line.start();
        int depth = 0;
        for (int i = line.start(); i <= line.end(); i++) {
            char c = i == line.end() ? ';' : text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (c == ';' && (i == line.end() || depth <= 0 && !isBracketOnly(i + 1, line.end()))) {
                entry(new Span(from, i), addressees);
                from = i + 1;
            }
        }
    }

    /** "Thường trực Tỉnh ủy; (để b/c)": nothing but the bracket that tells the purpose comes behind the semicolon. */
    private boolean isBracketOnly(int from, int to) {
        Span rest = Folded.trim(text, new Span(from, to), ";,.");
        return !rest.isEmpty() && text.charAt(rest.start()) == '(' && text.indexOf(')', rest.start(), rest.end()) == rest.end() - 1;
    }

    private void entry(Span raw, boolean addressees) {
        Span span = Folded.trim(text, raw, "-–—+*•·\"“”;,.");
        if (span.isEmpty()) {
            return;
        }
        String words = Folded.in(text, span);
        Matcher file = opens(words, 'L') && words.length() < 90 ? FILE.matcher(words) : null;
        if (file != null && file.find()) {
            int skip = words.length() - file.group(1).length();
            Span name = Folded.trim(text, new Span(Math.min(span.end(), span.start() + skip), span.end()), ":;,");
            if (!name.isEmpty()) {
                recipients.add(new Recipient(Folded.in(text, name), Purpose.FILE, name));
            }
            return;
        }
        if (words.length() < 2 || opens(words, 'N') && AS_ABOVE.matcher(words).matches()) {
            return;
        }
        add(span, words, addressees);
    }

    private static String withoutBullet(String words) {
        int from = 0;
        while (from < words.length() && BULLETS.indexOf(words.charAt(from)) >= 0) {
            from++;
        }
        return words.substring(from);
    }

    /** Whether there is a bracket or a word that begins like "để". */
    private static boolean mayStatePurpose(String words) {
        boolean may = words.indexOf('(') >= 0;
        for (int i = 1; i < words.length() - 1 && !may; i++) {
            char c = words.charAt(i);
            may = (c == 'đ' || c == 'Đ') && words.charAt(i - 1) == ' ' && "eéềêểEÉỀÊỂ".indexOf(words.charAt(i + 1)) >= 0;
        }
        return may;
    }

    private static boolean opens(String words, char capital) {
        return !words.isEmpty() && Character.toUpperCase(words.charAt(0)) == capital;
    }

    private void add(Span span, String words, boolean addressees) {
        Matcher purpose = mayStatePurpose(words) ? PURPOSE.matcher(words).region(Math.max(0, words.length() - LONGEST_PURPOSE), words.length()) : null;
        Purpose told = null;
        Span name = span;
        if (purpose != null && purpose.find()) {
            String inside = purpose.group("inside");
            told = purpose(inside == null ? purpose.group("outside") : inside);
            told = told == null && purpose.group("for") != null ? Purpose.ACT : told; // "(để quán triệt)": whatever it is for
            if (told != null) {
                name = Folded.trim(text, new Span(span.start(), position(span, purpose.start())), ",;:-.");
            }
        }
        if (name.isEmpty()) {
            return;
        }
        String called = Folded.in(text, name);
        if (told == null) {
            told = !addressees && PUBLISH.matcher(called).matches() ? Purpose.PUBLISH : Purpose.ACT;
        }
        recipients.add(new Recipient(called, told, name));
    }

    /** The position in the text of an index of the folded words. */
    private int position(Span span, int folded) {
        int seen = 0;
        boolean space = false;
        for (int i = span.start(); i < span.end(); i++) {
            boolean isSpace = Folded.isSpace(text.charAt(i));
            if (!(isSpace && space)) {
                if (seen == folded) {
                    return i;
                }
                seen++;
            }
            space = isSpace;
        }
        return span.end();
    }

    private static @Nullable Purpose purpose(String said) {
        String bare = Bare.of(said);
        Phrases.Match<Purpose> match = PURPOSES.at(Words.of(bare), 0);
        return match == null ? null : match.value();
    }

    /** Without diacritics, which recognition loses. */
    private static Phrases<Purpose> purposes() {
        Phrases<Purpose> purposes = new Phrases<>();
        Vocabulary.load("recipient-purposes").entries()
                .forEach(entry -> purposes.add(Bare.of(entry.field(0)), Purpose.valueOf(entry.field(1).toUpperCase(Locale.ROOT))));
        return purposes;
    }
}
