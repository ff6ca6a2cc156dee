package vn.thongsuot.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Mark;

/**
 * What stands above the type's name: the bodies, the national title or the party's name, number and symbol, place and date, a letter's
 * abstract, marks of urgency and secrecy. Columns may stand side by side, one after the other or line by line in turn.
 */
final class Letterhead {

    /** Boards stand above the name of what they govern and are no bodies above it: "HỘI ĐỒNG THÀNH VIÊN ⏎ TỔNG CÔNG TY …". */
    private static final List<String> GOVERNING = List.of("HOI DONG THANH VIEN", "HOI DONG QUAN TRI", "HOI DONG TRUONG", "HOI DONG QUAN LY");
    private static final List<String> GOVERNED = List.of("TONG CONG TY", "CONG TY", "TAP DOAN", "TRUONG", "NGAN HANG", "DAI HOC", "QUY ", "BENH VIEN", "HOP TAC XA");
    private static final Pattern NUMBER = Pattern.compile(
            "(?u)^[“\"(]?\\s*(?:Số|SỐ|số|So|SO|Sô|Só|Sổ|S6|S[oô0]́?)\\s*[:.]?\\s*(\\d[\\d.]*[a-zA-Z]?(?:\\s?/\\s?(?:19|20)\\d{2})?)?([\\s.…_]*)([-–/][\\s]*[\\p{Lu}].*)$");
    /** Recognition loses the stroke between number and symbol. */
    private static final Pattern JOINED = Pattern.compile("(?u)^Số\\s*[:.]?\\s*(\\d{1,5})\\s?(\\p{Lu}{2,4}-\\p{Lu}[\\p{L}-]*)$");
    private static final Pattern BLANK_NUMBER = Pattern.compile("(?u)^(?:Số|SỐ|So)\\s*[:.]?[\\s.…_/-]*$");
    private static final Pattern DATE = Pattern.compile(
            "(?iu)^(?:(.{2,60}?)\\s*[,.]\\s*)?(?:(?:hồi|lúc)\\s+\\d{1,2}\\s*(?:giờ|h)\\s*(?:\\d{1,2}\\s*(?:phút)?)?\\s*,?\\s*)?ng[àa]y\\s*([\\d]{1,2})?(?:[\\s.…_]|[^\\d,;]{0,5})\\s*th[áa]ng\\s*([\\d]{1,2})?[\\s.…_]*\\s*n[ăa]m\\s*([\\d]{2,4})?[\\s.…_]*$");
    private static final Pattern SHORT_DATE = Pattern.compile("(?iu)^(?:(.{2,60}?)\\s*[,.]\\s*)?ngày\\s*(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?(\\d{4})[\\s.]*$");
    private static final Pattern DATE_BEHIND = Pattern.compile("(?iu)^(\\S+?)[\\s,;]+((?:[^,]{2,40},\\s*)?ng[àa]y\\s.*)$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS_AT_END = Pattern.compile("[.,;:”\")]+$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z ]");
    private static final Pattern ABSTRACT = Pattern.compile("(?iu)^(?:V/v|V/V|Vv|Về việc)\\s*[:.]?\\s*");
    private static final List<String> MOTTOES = List.of(
            "CONG HOA XA HOI CHU NGHIA", "DOC LAP - TU DO", "DOC LAP – TU DO", "DOC LAP-TU DO", "DANG CONG SAN VIET NAM", "DOC LAP");
    /** Where a motto begins that stands in one line with the body beside it, its letters as recognition left them. */
    private static final Pattern MOTTO = Pattern.compile("(?<=[A-Z])[\\s_–—-]+(?:C.NG HOA X. H.I CH. NGH.A|D.C L.P\\s?[-–—]\\s?T. D.|D.NG C.NG S.N VI.T NAM)");
    /** One of these stands in whatever the motto's pattern matches. */
    private static final List<String> IN_MOTTOES = List.of("NG HOA X", "C L", "NG C");
    /** Where place and date begin behind capitals. */
    private static final Pattern PLACE_AND_DATE = Pattern.compile("(?u)(?<=\\p{Lu}{2})\\s+(?=\\p{Lu}\\p{Ll}[^,\\n]{0,40},\\s?ng[àa]y\\s)");
    /** What the Youth Union writes where others have the motto, beside its own body. */
    private static final List<String> UNION = List.of("DOAN TNCS HO CHI MINH", "DOAN THANH NIEN CONG SAN HO CHI MINH");
    private static final List<String> MOTTO_ENDS = List.of("NAM", "VIET NAM", "NGHIA VIET NAM", "CHU NGHIA VIET NAM", "PHUC", "HANH PHUC", "- HANH PHUC", "DO - HANH PHUC");
    private static final List<String> URGENCIES = List.of("HOA TOC HEN GIO", "HOA TOC", "THUONG KHAN", "KHAN");
    private static final List<String> SECRECIES = List.of("TUYET MAT", "TOI MAT", "MAT");

    @Nullable String number;
    @Nullable String symbol;
    @Nullable String place;
    @Nullable LocalDate date;
    @Nullable String urgency;
    @Nullable String secrecy;
    @Nullable String issuer;
    @Nullable String parent;
    @Nullable String summary;
    final List<Mark> marks = new ArrayList<>();
    private final List<List<FrameLine>> bodies = new ArrayList<>();
    private final List<FrameLine> summaryLines = new ArrayList<>();
    private boolean seen;

    /** Reads the lines before the type's name or the addressee; {@code true} for each that belongs to the letterhead. */
    static Letterhead of(Wording text, List<FrameLine> lines) {
        Letterhead head = new Letterhead();
        FrameLine before = null;
        for (FrameLine line : lines) {
            FrameLine own = holdsAny(line, IN_MOTTOES) ? line.before(MOTTO) : line;
            head.seen |= own != line;
            FrameLine date = holdsDay(own) ? own.from(PLACE_AND_DATE) : own;
            if (date != own && UnitNames.opensBody(Words.of(own.words()))) { // the body stands beside place and date
                own = own.before(date);
                head.add(date, null);
            }
            head.add(own, before);
            before = own;
        }
        head.finish(text);
        return head;
    }

    private static boolean holdsAny(FrameLine line, List<String> bareWords) {
        for (String words : bareWords) {
            if (line.bare().contains(words)) {
                return true;
            }
        }
        return false;
    }

    boolean isLetterhead() {
        return seen;
    }

    @Nullable String code() {
        return number == null || symbol == null ? null : DocumentTypes.canonical(number + separator + symbol);
    }

    private String separator = "/";
    private @Nullable FrameLine numberLine;

    private void add(FrameLine line, @Nullable FrameLine before) {
        if (line.isRule() || isMotto(line) || goesOnWithMotto(line, before) || mark(line)) {
            return;
        }
        if (numbered(line)) {
            numberLine = line;
            return;
        }
        if (dated(line)) {
            return;
        }
        Matcher summaryStart = ABSTRACT.matcher(line.words());
        if (summaryStart.find()) {
            summaryLines.add(line);
        } else if (before != null && before == numberLine && summaryLines.isEmpty() && !line.isCapitals()) {
            summaryLines.add(line); // a letter's abstract without "V/v" stands right below its number
        } else if (!summaryLines.isEmpty() && before != null && (before == summaryLines.getLast() && !line.isCapitals() || Character.isLowerCase(line.words().charAt(0)))) {
            summaryLines.add(line); // in small letters also where the other column's lines came between
        } else if (line.column() <= 0 || line.isCapitals()) {
            body(line, before);
        }
    }

    private boolean isMotto(FrameLine line) {
        boolean motto = (line.startsAny(MOTTOES) || !bodies.isEmpty() && line.startsAny(UNION)) && line.words().length() < 60;
        seen |= motto;
        return motto;
    }

    /** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT" and "NAM" below it, in a narrow column. */
    private boolean goesOnWithMotto(FrameLine line, @Nullable FrameLine before) {
        return before != null && isMotto(before) && MOTTO_ENDS.contains(line.bare());
    }

    private boolean mark(FrameLine line) {
        if (!line.isCapitals()) {
            return false;
        }
        String word = NO_LETTERS.matcher(line.bare()).replaceAll("").strip();
        if (word.length() > 18) {
            return false;
        }
        if (URGENCIES.contains(word)) {
            urgency = line.words();
            marks.add(new Mark("urgency", line.span()));
            return true;
        }
        if (SECRECIES.contains(word)) {
            secrecy = line.words();
            marks.add(new Mark("secrecy", line.span()));
            return true;
        }
        return false;
    }

    private boolean numbered(FrameLine line) {
        int s = line.bare().indexOf('S');
        if (s < 0 || s > 2 || namesDecision(line)) { // "Số", perhaps behind a quotation mark
            return false;
        }
        Matcher joined = symbol == null ? JOINED.matcher(line.words()) : null;
        if (joined != null && joined.find()) {
            number = joined.group(1);
            symbol = joined.group(2);
            marks.add(new Mark("code", line.span()));
            seen = true;
            return true;
        }
        Matcher m = symbol == null ? NUMBER.matcher(line.words()) : null;
        if (m != null && m.find()) {
            number = m.group(1);
            String rest = withoutDate(m.group(3), line.span());
            separator = rest.startsWith("/") ? "/" : "-";
            symbol = MARKS_AT_END.matcher(SPACES.matcher(rest.substring(1)).replaceAll("")).replaceAll("").replace('–', '-');
            marks.add(new Mark("code", line.span()));
            seen = true;
            return true;
        }
        return BLANK_NUMBER.matcher(line.words()).find();
    }

    /** "Số 205-KL/TU, ngày 14 tháng 7 năm 2025" in one line: reads the date and gives what stands before it. */
    private String withoutDate(String rest, Span line) {
        Matcher m = DATE_BEHIND.matcher(rest);
        return m.matches() && dated(m.group(2), line) ? m.group(1) : rest;
    }

    /** "THEO QUYẾT ĐỊNH" and "SỐ 12/QĐ-…" below it belong to the name of a team that a decision set up. */
    private boolean namesDecision(FrameLine line) {
        return !bodies.isEmpty() && bodies.getLast().getLast().bare().endsWith("QUYET DINH") && line.isCapitals();
    }

    private boolean dated(FrameLine line) {
        return holdsDay(line) && dated(line.words(), line.span());
    }

    private static boolean holdsDay(FrameLine line) {
        return line.bare().contains("NGAY");
    }

    private boolean dated(String words, Span line) {
        Matcher m = DATE.matcher(words);
        if (!m.find() && !(m = SHORT_DATE.matcher(words)).find() || words.length() > 90) {
            return false;
        }
        place = m.group(1) == null ? place : m.group(1).strip();
        date = day(m);
        marks.add(new Mark("date", line));
        seen = true;
        return true;
    }

    private static @Nullable LocalDate day(Matcher m) {
        if (m.group(2) == null || m.group(3) == null || m.group(4) == null || m.group(4).length() != 4) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(m.group(4)), Integer.parseInt(m.group(3)), Integer.parseInt(m.group(2)));
        } catch (DateTimeException misprint) {
            return null;
        }
    }

    /** A line that begins with the word for a body opens one; any other goes on with the body above it. */
    private void body(FrameLine line, @Nullable FrameLine before) {
        if (!line.isCapitals() || line.words().length() > 110) {
            return;
        }
        Words words = Words.of(line.words());
        boolean office = line.starts("CO QUAN "); // "CƠ QUAN TỔ CHỨC - NỘI VỤ" below "HUYỆN ỦY"
        boolean opens = (UnitNames.opensBody(words) || office || Misread.opensBody(line.bare())) && !goesOn(line);
        if (opens || bodies.isEmpty()) {
            bodies.add(new ArrayList<>(List.of(line)));
        } else {
            bodies.getLast().add(line);
        }
    }

    /** "VĂN PHÒNG" and "ỦY BAN NHÂN DÂN TỈNH …" below it are one; so are a list's parts that end with a comma or "VÀ". */
    private boolean goesOn(FrameLine line) {
        if (bodies.isEmpty()) {
            return false;
        }
        String above = bodies.getLast().getLast().bare();
        boolean ofCompany = GOVERNING.contains(above) && line.startsAny(GOVERNED);
        return ofCompany || isOffice(bodies.getLast()) || above.equals("VAN PHONG") || above.endsWith(",") || above.endsWith(" VA") || above.endsWith("-") || line.starts("VA ");
    }

    /** "CHỦ TỊCH" above "ỦY BAN NHÂN DÂN TỈNH …": an office that speaks for itself has its body below it. */
    private static boolean isOffice(List<FrameLine> lines) {
        Words words = Words.of(lines.getFirst().words());
        UnitVocabulary.Head head = lines.size() > 1 ? null : UnitVocabulary.headAt(words, 0);
        return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE && head.end() == words.size();
    }

    private void finish(Wording text) {
        if (!bodies.isEmpty()) {
            seen |= bodies.stream().anyMatch(b -> b.getFirst().inTable() || b.getFirst().isCapitals());
            issuer = joined(text, bodies.getLast(), "issuer");
            if (bodies.size() > 1) {
                parent = joined(text, bodies.get(bodies.size() - 2), "parentIssuer");
            }
        }
        if (!summaryLines.isEmpty()) {
            StringBuilder words = new StringBuilder();
            summaryLines.forEach(line -> words.append(words.isEmpty() ? "" : " ").append(line.words()));
            summary = ABSTRACT.matcher(words).replaceFirst("").strip();
            marks.add(new Mark("title", new Span(summaryLines.getFirst().span().start(), summaryLines.getLast().span().end())));
        }
    }

    private String joined(Wording text, List<FrameLine> lines, String field) {
        StringBuilder words = new StringBuilder();
        lines.forEach(line -> words.append(words.isEmpty() ? "" : " ").append(line.words()));
        marks.add(new Mark(field, lines.size() == 1 || contiguous(lines)
                ? new Span(lines.getFirst().span().start(), lines.getLast().span().end()) : lines.getFirst().span()));
        return withoutRule(words).strip();
    }

    private static String withoutRule(CharSequence words) {
        int end = words.length();
        while (end > 0 && (Character.isWhitespace(words.charAt(end - 1)) || "*_–-".indexOf(words.charAt(end - 1)) >= 0)) {
            end--;
        }
        return words.subSequence(0, end).toString();
    }

    private static boolean contiguous(List<FrameLine> lines) {
        return lines.getLast().span().start() - lines.getFirst().span().end() < 120
                && lines.getFirst().column() == lines.getLast().column();
    }
}
