package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Citation;
import vn.thongsuot.reading.Reading.Citation.Role;

/**
 * The documents that a text refers to by their codes, one entry each, resolved over all mentions: the date may stand at one, the bare code at
 * another.
 *
 * <p>A code is a number and a symbol: "28-NQ/TW", "30/2020/NĐ-CP", "1883/QĐ-UBND". After the word "số" looser forms count as well
 * ("305/QLTC", "YBB-SA032/26-LR"). Dates, ratios and units are none: a symbol begins with capitals.
 */
final class Citations {

    private static final String SYMBOL = "\\p{Lu}[\\p{L}\\d]{0,14}(?:\\s?[-–‑/&]\\s?\\p{Lu}[\\p{L}\\d]{0,14}){0,4}";
    private static final Pattern CODE = Pattern.compile(
            "(?u)(?<![\\p{L}\\d/.-])(\\d{1,5}[a-zA-Z]?(?:\\.\\d{1,2})?(?:\\s?/\\s?(?:19|20)\\d{2})?)\\s?([-–‑/])\\s?(" + SYMBOL + ")");
    private static final Pattern LOOSE = Pattern.compile(
            "(?u)(?:[Ss]ố|SỐ)\\s*:?\\s*((?=[\\p{L}\\d./&-]*\\d)(?=[\\p{L}\\d./&-]*[-/])[\\p{Lu}\\d][\\p{L}\\d]*(?:[./&-][\\p{L}\\d]+){1,6})");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^[\\s,(]*(?:được\\s+)?(?:ban hành\\s+)?(?:ký\\s+)?(?:ngày\\s*)?(\\d{1,2})\\s?(?:[/.-]|\\s+tháng\\s+)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s+năm\\s+)\\s?((?:19|20)\\d{2})");
    private static final Pattern LATE_DATE = Pattern.compile(
            "(?iu)^\\s*,?\\s*của\\s[^;.\\d(]{3,70}?[\\s,(]+ngày\\s+(\\d{1,2})\\s?(?:[/.-]|\\s+tháng\\s+)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s+năm\\s+)\\s?((?:19|20)\\d{2})");
    private static final Pattern ISSUER = Pattern.compile(
            "(?iu)^[\\s,)]*của\\s+(.{2,90}?)(?=\\s+(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thành lập|tại|và\\s+(?:các|kế hoạch|nghị quyết|chỉ thị|kết luận|quyết định)|ngày)(?:\\s|$)|[,;.:“”\"]|\\s[(“\"]|$)");
    private static final Pattern TITLE = Pattern.compile("(?iu)^[\\s,)]*(?:về(?: việc)?|quy định|ban hành|phê duyệt)\\s[^;\\n]{3,300}?(?=[;.]|$)");
    private static final Pattern LAW = Pattern.compile("(?u)(Bộ luật|Luật|Pháp lệnh|Hiến pháp)\\s[\\p{L}\\s,]{0,90}$");
    private static final Pattern PHONE = Pattern.compile("(?iu)(?:điện thoại|đt|fax|tài khoản|stk|hotline|cmnd|cccd)\\s*:?\\s*$");

    private final String text;
    private final Reading.@Nullable Header header;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** What is known of one document so far. */
    private static final class Entry {
        private @Nullable String type;
        private @Nullable LocalDate date;
        private @Nullable String issuer;
        private @Nullable String title;
        private Role role = Role.MENTION;
        private final List<Span> mentions = new ArrayList<>();
    }

    private Citations(String text, Reading.Header header) {
        this.text = text;
        this.header = header;
    }

    static List<Citation> of(SourceText source, Reading.Header header) {
        Citations citations = new Citations(source.text(), header);
        citations.find(CODE);
        citations.findLoose();
        return citations.resolved();
    }

    private void find(Pattern pattern) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            boolean numbered = follows(m.start(), "số") || follows(m.start(), "số:");
            if (isCode(m.group(1), m.group(2), m.group(3), numbered)) {
                Span span = withoutTail(new Span(m.start(), m.end()));
                add(span, code(span.in(text)));
            }
        }
    }

    /** "số 05-QĐ/TW" in any spelling of the hyphen and with spaces at it. */
    private static String code(String written) {
        return DocumentTypes.canonical(written.replaceAll("\\s+", "").replace('–', '-').replace('‑', '-'));
    }

    private boolean follows(int at, String word) {
        int to = at;
        while (to > 0 && Folded.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.regionMatches(true, to - word.length(), word, 0, word.length());
    }

    private static boolean isCode(String number, String mark, String symbol, boolean numbered) {
        String first = symbol.split("[-–‑/&\\s]")[0];
        boolean capitals = first.length() >= 2 && Character.isUpperCase(first.charAt(1));
        boolean compound = symbol.matches("(?u).*[-–‑/].*");
        boolean slash = mark.equals("/") || symbol.contains("/");
        return capitals && (compound && (slash || numbered) || numbered || number.contains("/"));
    }

    /** A word in capitals after the code ("77-KH/ĐUK NGÀY") is no part of it: symbols have no spaces around letters only. */
    private Span withoutTail(Span span) {
        String words = span.in(text);
        int space = words.indexOf('\n');
        return space > 0 ? new Span(span.start(), span.start() + space) : span;
    }

    private void findLoose() {
        Matcher m = LOOSE.matcher(text);
        while (m.find()) {
            Span span = new Span(m.start(1), m.end(1));
            boolean known = entries.values().stream().anyMatch(entry -> entry.mentions.stream().anyMatch(span::overlaps));
            boolean date = span.in(text).matches("\\d{1,4}([./-]\\d{1,4})+");
            boolean letters = span.in(text).chars().filter(Character::isUpperCase).count() >= 2;
            if (!known && !date && letters && !PHONE.matcher(text.substring(Math.max(0, m.start() - 20), m.start())).find()) {
                add(span, code(span.in(text)));
            }
        }
    }

    private void add(Span span, String code) {
        if (header != null && code.equalsIgnoreCase(header.code()) || isOwnNumberLine(span)) {
            return;
        }
        Entry entry = entries.computeIfAbsent(code, key -> new Entry());
        entry.mentions.add(span);
        int end = span.end();
        String after = text.substring(end, Math.min(text.length(), end + 420));
        int used = date(entry, after);
        used += issuer(entry, after.substring(used));
        title(entry, after.substring(Math.min(used, after.length())));
        if (entry.type == null) {
            entry.type = type(span.start());
        }
        role(entry, span);
    }

    private boolean isOwnNumberLine(Span span) {
        return header != null && header.marks().stream().anyMatch(mark -> mark.field().equals("code") && mark.span().overlaps(span));
    }

    private static int date(Entry entry, String after) {
        Matcher m = DATE.matcher(after);
        boolean right = m.find();
        if (!right) {
            m = LATE_DATE.matcher(after);
            if (!m.find()) {
                return 0;
            }
        }
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
            if (entry.date == null) {
                entry.date = date;
            }
        } catch (DateTimeException misprint) {
            return right ? m.end() : 0;
        }
        return right ? m.end() : 0;
    }

    private static int issuer(Entry entry, String after) {
        Matcher m = ISSUER.matcher(after);
        if (!m.find()) {
            return 0;
        }
        if (entry.issuer == null) {
            entry.issuer = m.group(1).strip().replaceAll("\\s+", " ");
        }
        return m.end();
    }

    private static void title(Entry entry, String after) {
        Matcher m = TITLE.matcher(after);
        if (entry.title == null && m.find()) {
            entry.title = m.group().strip().replaceAll("^[,)\\s]+", "").replaceAll("\\s+", " ");
        }
    }

    private @Nullable String type(int start) {
        int to = start;
        while (to > 0 && Folded.isSpace(text.charAt(to - 1))) {
            to--;
        }
        if (text.regionMatches(true, to - 2, "số", 0, 2)) {
            to -= 2;
        }
        String type = DocumentTypes.before(text, to);
        if (type != null) {
            return type;
        }
        String before = text.substring(Math.max(0, to - 100), to);
        Matcher law = LAW.matcher(before.strip());
        if (law.find()) {
            return law.group(1);
        }
        return before.strip().toLowerCase(Locale.ROOT).endsWith("văn bản") ? "Văn bản" : null;
    }

    private void role(Entry entry, Span span) {
        int line = text.lastIndexOf('\n', span.start()) + 1;
        String before = text.substring(line, span.start()).toLowerCase(Locale.ROOT);
        String near = before.substring(Math.max(0, before.length() - 90));
        if (near.contains("thay thế") || near.contains("bãi bỏ")) {
            entry.role = Role.REPLACES;
        } else if (near.contains("sửa đổi") && entry.role != Role.REPLACES) {
            entry.role = Role.AMENDS;
        } else if (entry.role == Role.MENTION && isBasis(before)) {
            entry.role = Role.BASIS;
        }
    }

    private static boolean isBasis(String before) {
        return before.startsWith("căn cứ") || before.startsWith("thực hiện") || before.startsWith("theo ") || before.startsWith("xét ")
                || before.startsWith("- căn cứ") || before.startsWith("triển khai thực hiện");
    }

    private List<Citation> resolved() {
        List<Citation> citations = new ArrayList<>();
        entries.forEach((code, e) -> citations.add(
                new Citation(code, e.type, e.date, e.issuer, e.title, e.role, e.mentions.getFirst(), e.mentions)));
        citations.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return citations;
    }
}
