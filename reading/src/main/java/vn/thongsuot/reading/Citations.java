package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** A word of a symbol; "ngày" and "của" behind it are none of its letters where the space between was lost. */
    private static final String PART = "\\p{Lu}(?:(?!ngày|của)[\\p{L}\\d]){0,17}";
    /** Space at a hyphen is damage only between the sign and what comes next; before a line's own dash nothing goes on. */
    private static final String SYMBOL =
            PART + "(?:(?:[-–‑/&]|[^\\S\\n]?[-–‑/]\\s?(?=\\p{Lu}{2}|TTg))" + PART + "(?:[-–‑/&]" + PART + "){0,4}(?:[^\\S\\n][-–‑]\\p{Lu}\\d{1,2}(?![\\p{L}\\d]))?)?";
    private static final Pattern CODE = Pattern.compile(
            "(?u)(?=\\d)(?<![\\p{L}\\d/.-])(\\d{1,5}[a-zA-Z]?(?:\\.\\d{1,2})?(?:\\s?/\\s?(?:19|20)\\d{2})?)\\s?([-–‑/])\\s?(" + SYMBOL + ")");
    /** "58 LCT/HĐNN": before 1996 a space stood between number and sign. */
    private static final String OLD_FORM = "\\d{1,5} \\p{Lu}{2,8}[-/]\\p{Lu}[\\p{L}\\d]{1,11}(?![\\p{L}\\d])";
    private static final Pattern LOOSE = Pattern.compile(
            "(?u)(?:[Ss]ố|SỐ)\\s*+:?\\s*+((?=[\\p{L}\\d./&-]{0,80}\\d)(?=[\\p{L}\\d./&-]{0,80}[-/])[\\p{Lu}\\d][\\p{L}\\d]{0,40}(?:[./&-][\\p{L}\\d]{1,40}){1,6}|" + OLD_FORM + ")");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^[\\s,(]*(?:được\\s+)?(?:ban hành\\s+)?(?:ký\\s+)?(?:ngày\\s*)?(\\d{1,2})\\s?(?:[/.-]|\\s+tháng\\s+)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s+năm\\s+)\\s?((?:19|20)\\d{2})");
    private static final Pattern LATE_DATE = Pattern.compile(
            "(?iu)^\\s*,?\\s*của\\s[^;.\\d(]{3,70}?[\\s,(]+ngày\\s+(\\d{1,2})\\s?(?:[/.-]|\\s+tháng\\s+)\\s?(\\d{1,2})\\s?(?:[/.-]|\\s+năm\\s+)\\s?((?:19|20)\\d{2})");
    private static final Pattern ISSUER = Pattern.compile(
            "(?iu)^[\\s,)]*của\\s+(.{2,90}?)(?=[\\s,;.:“”\")]|$)(?=\\s+(?:về|quy định|ban hành|phê duyệt|sửa đổi|hướng dẫn|thành lập|bãi bỏ|thay thế|được|có hiệu lực|tại|và\\s+(?:các|kế hoạch|nghị quyết|chỉ thị|kết luận|quyết định)|ngày)(?!\\p{L})|[,;.:“”\")]|\\s[(“\"]|$)");
    private static final Pattern TITLE = Pattern.compile("(?iu)^[\\s,)]*(?:về(?: việc)?|quy định|ban hành|phê duyệt)\\s[^;\\n]{3,300}?(?=[;.]|$)");
    private static final Pattern PHONE = Pattern.compile("(?iu)(?:điện thoại|đt|fax|tài khoản|stk|hotline|cmnd|cccd)\\s*:?\\s*$");

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern BEFORE_TITLE = Pattern.compile("^[,)\\s]+");
    private static final int LONGEST_DATE = 60;
    private static final int LONGEST_SAID = 420;

    private final Wording text;
    private final Words words;
    private final Reading.@Nullable Header header;
    /** The line of the letterhead that bears the document's own number. */
    private final @Nullable Span ownNumber;
    private final int preambleEnd;
    private final DaysOfIssue issues;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final NavigableMap<Integer, Mention> mentions = new TreeMap<>();
    private final NavigableSet<Integer> told = new TreeSet<>();

    /** One place where a document is mentioned. */
    private record Mention(Span span, Entry entry) {}

    /** What is known of one document so far. */
    static final class Entry {
        @Nullable String type;
        @Nullable LocalDate date;
        @Nullable String issuer;
        @Nullable String title;
        Role role = Role.MENTION;
        /** Where what is said of it at its last mention ends. */
        int told;
        final List<Span> mentions = new ArrayList<>();
    }

    private Citations(Wording text, Reading.Header header) {
        this.text = text;
        this.words = text.words(text.whole());
        this.header = header;
        this.ownNumber = header == null ? null : numberLine(header);
        this.preambleEnd = CitedRoles.preambleEnd(text);
        this.issues = new DaysOfIssue(text);
    }

    static List<Citation> of(Wording text, Reading.Header header) {
        Citations citations = new Citations(text, header);
        citations.findCodes();
        citations.findLoose();
        CitedLists.share(text, citations.entries.values());
        return citations.resolved();
    }

    private void findCodes() {
        Matcher m = text.matcher(CODE);
        for (int at = words.find(m, 0, Cues.CODE_FIGURE); at >= 0; at = words.find(m, words.indexAt(m.end()), Cues.CODE_FIGURE)) {
            boolean numbered = follows(m.start(), "số") || follows(m.start(), "số:");
            if (isCode(m.group(1), m.group(2), m.group(3), numbered) || isDatedDocument(m)) {
                Span span = new Span(m.start(), m.end());
                boolean single = m.group(3).chars().allMatch(Character::isLetterOrDigit) && !m.group(1).contains("/");
                if ((!single || isCalledDocument(span)) && !isForm(m.start())) {
                    add(span, code(span.in(text)));
                }
            }
        }
    }

    /** "số 05-QĐ/TW" in any spelling of the hyphen and with spaces at it. */
    private static String code(String written) {
        return CitedTypes.canonical(SPACES.matcher(written).replaceAll("").replace('–', '-').replace('‑', '-'));
    }

    /** "Mẫu số 02/BB-HN": the number of a form to fill in. */
    private boolean isForm(int at) {
        int before = words.indexAt(at) - 1;
        before -= words.at(before, ":") ? 1 : 0;
        return words.at(before, "số") && (words.at(before - 1, "mẫu") || words.at(before - 1, "biểu")) || words.at(before, "mẫu") && !words.at(before - 1, "theo");
    }

    private boolean follows(int at, String word) {
        int to = at;
        while (to > 0 && Folded.isSpace(text.charAt(to - 1))) {
            to--;
        }
        return text.reads(word, to - word.length());
    }

    private static boolean isCode(String number, String mark, String symbol, boolean numbered) {
        boolean capitals = symbol.length() >= 2 && Character.isUpperCase(symbol.charAt(1));
        boolean slash = mark.equals("/") || symbol.indexOf('/') >= 0;
        boolean compound = symbol.indexOf('-') >= 0 || symbol.indexOf('/') >= 0 || symbol.indexOf('–') >= 0 || symbol.indexOf('‑') >= 0;
        return capitals && (compound && (slash || numbered) || numbered || number.contains("/"));
    }

    /** "Quyết định 375-CT ngày 26 tháng 10 năm 1990": between its type and its day also a sign alone is a code. */
    private boolean isDatedDocument(Matcher m) {
        boolean sign = m.group(3).length() >= 2 && Character.isUpperCase(m.group(3).charAt(1));
        return sign && dateAfter(text, m.end()) != null && type(m.start()) != null;
    }

    /** Whether the words around a number with a single sign speak of a document: its type stands before it or its date after it. */
    private boolean isCalledDocument(Span span) {
        return type(span.start()) != null || text.matcher(DATE).region(span.end(), Math.min(text.length(), span.end() + 40)).lookingAt() || goesOn(span);
    }

    /** Whether what was said of another document reaches up to this one, as in a list. */
    private boolean goesOn(Span span) {
        for (int end : told.subSet(Math.max(0, span.start() - CitedLists.LONGEST_JOINT), true, span.start(), true)) {
            if (CitedLists.isJoined(text, end, span.start())) {
                return true;
            }
        }
        return false;
    }

    private void findLoose() {
        Matcher m = text.matcher(LOOSE).useTransparentBounds(true);
        for (int at = words.next(Cues.NUMBER, 0); at >= 0; at = words.next(Cues.NUMBER, at + 1)) {
            if (isFound(words.at(at + 1, ":") ? at + 2 : at + 1) || !Cues.NUMBER.fits(words, at) || !words.begins(m, at, Cues.NUMBER)) {
                continue;
            }
            at = words.indexAt(m.end()) - 1;
            Span span = new Span(m.start(1), m.end(1));
            if (hasTwoCapitals(span) && mentionsIn(span).isEmpty() && isCalledDocument(span) && !PHONE.matcher(text.substring(Math.max(0, m.start() - 20), m.start())).find()) {
                add(span, code(span.in(text)));
            }
        }
    }

    /** Whether a code that was found already begins at a word. */
    private boolean isFound(int word) {
        return word < words.size() && mentions.containsKey(words.start(word));
    }

    private boolean hasTwoCapitals(Span span) {
        int capitals = 0;
        for (int i = span.start(); i < span.end(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2;
    }

    private void add(Span span, String code) {
        if (header != null && code.equalsIgnoreCase(header.code()) || isOwnNumberLine(span)) {
            return;
        }
        Entry entry = entries.computeIfAbsent(code, key -> new Entry());
        entry.mentions.add(span);
        mentions.put(span.start(), new Mention(span, entry));
        int end = span.end();
        int limit = Math.min(text.length(), end + LONGEST_SAID);
        int used = date(entry, end, limit);
        entry.date = entry.date == null ? issues.before(span.start()) : entry.date;
        used = issuer(entry, used, limit);
        title(entry, used, limit);
        told.remove(entry.told);
        entry.told = used;
        told.add(entry.told);
        if (entry.type == null) {
            entry.type = type(span.start());
        }
        role(entry, span);
    }

    private static @Nullable Span numberLine(Reading.Header header) {
        for (Reading.Mark mark : header.marks()) {
            if (mark.field().equals("code")) {
                return mark.span();
            }
        }
        return null;
    }

    private boolean isOwnNumberLine(Span span) {
        return ownNumber != null && ownNumber.overlaps(span);
    }

    /** The date written right after a code; {@code null} where none is or it is no day of the calendar. */
    static @Nullable LocalDate dateAfter(Wording text, int end) {
        Words words = text.words(text.whole());
        int plain = plainDay(text, words, end, end + LONGEST_DATE);
        if (plain >= 0) {
            return day(words, plain);
        }
        Matcher m = text.matcher(DATE).region(end, Math.min(text.length(), end + LONGEST_DATE));
        return m.lookingAt() ? day(m) : null;
    }

    /** The word at which a plainly written day follows a place, with nothing but a comma, a bracket and "ngày" between; -1 where none does. */
    private static int plainDay(Wording text, Words words, int from, int to) {
        int i = words.indexAt(from);
        while (words.at(i, ",") || words.at(i, "(")) {
            i++;
        }
        i += words.at(i, "ngày") ? 1 : 0;
        return !text.cutsWord(from) && new PlainTimes(words).isDay(i) && words.end(i + 4) <= to ? i : -1;
    }

    private static @Nullable LocalDate day(Words words, int i) {
        return day(words.number(i + 4), words.number(i + 2), words.number(i));
    }

    private static @Nullable LocalDate day(Matcher m) {
        return day(Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException misprint) {
            return null;
        }
    }

    /** Reads the date after a code, or after its issuer; returns where the rest of what is said of it begins. */
    private int date(Entry entry, int from, int to) {
        int plain = plainDay(text, words, from, to);
        if (plain >= 0) {
            entry.date = entry.date == null ? day(words, plain) : entry.date;
            return words.end(plain + 4);
        }
        Matcher right = text.matcher(DATE).region(from, to);
        boolean found = right.lookingAt();
        if (entry.date == null) {
            Matcher late = found ? right : text.matcher(LATE_DATE).region(from, to);
            entry.date = found || late.lookingAt() ? day(late) : null;
        }
        return found ? right.end() : from;
    }

    private int issuer(Entry entry, int from, int to) {
        Matcher m = text.matcher(ISSUER).region(from, to);
        if (!m.lookingAt()) {
            return from;
        }
        if (entry.issuer == null) {
            entry.issuer = SPACES.matcher(m.group(1).strip()).replaceAll(" ");
        }
        return m.end();
    }

    private void title(Entry entry, int from, int to) {
        Matcher m = entry.title == null ? text.matcher(TITLE).region(from, to) : null;
        if (m != null && m.lookingAt()) {
            entry.title = SPACES.matcher(BEFORE_TITLE.matcher(m.group().strip()).replaceAll("")).replaceAll(" ");
        }
    }

    private @Nullable String type(int start) {
        int to = start;
        while (to > 0 && (Folded.isSpace(text.charAt(to - 1)) || text.charAt(to - 1) == ':')) {
            to--;
        }
        return CitedTypes.before(text, text.reads("số", to - 2) ? to - 2 : to);
    }

    /** The mentions that a stretch overlaps. */
    private Collection<Mention> mentionsIn(Span span) {
        Map.Entry<Integer, Mention> before = mentions.lowerEntry(span.start());
        boolean reaches = before != null && before.getValue().span().end() > span.start();
        return mentions.subMap(reaches ? before.getKey() : span.start(), span.end()).values();
    }

    private void role(Entry entry, Span span) {
        Role role = CitedRoles.of(text, span, preambleEnd, at -> mentionsIn(at).stream().anyMatch(other -> other.entry() != entry && at.contains(other.span())));
        if (entry.role == Role.MENTION || role == Role.REPLACES) {
            entry.role = role;
        }
    }

    private List<Citation> resolved() {
        List<Citation> citations = new ArrayList<>();
        entries.forEach((code, e) -> citations.add(
                new Citation(code, e.type, e.date, e.issuer, e.title, e.role, e.mentions.getFirst(), e.mentions)));
        citations.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return citations;
    }
}
