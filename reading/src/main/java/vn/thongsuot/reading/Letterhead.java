package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Mark;

/**
 * What stands above the type's name: the bodies, the national title or the party's name, number and symbol, place and date, a letter's
 * abstract, marks of urgency and secrecy. Columns may stand side by side, one after the other or line by line in turn.
 */
final class Letterhead {

    /** A body's own organs: alone on a line they have below them what they belong to, "HỘI ĐỒNG THÀNH VIÊN ⏎ TỔNG CÔNG TY …", "CHI BỘ ⏎ TRƯỜNG …". */
    private static final Set<String> ORGANS = Set.of("VAN PHONG", "HOI DONG THANH VIEN", "HOI DONG QUAN TRI", "HOI DONG TRUONG", "HOI DONG QUAN LY", "UY BAN THUONG VU",
            "UY BAN TRUNG UONG", "BAN CAN SU DANG", "DANG DOAN", "DANG UY", "DANG BO", "CHI BO", "BAN CHAP HANH", "BCH", "BAN THUONG VU", "BTV", "BAN CHAP HANH DANG BO",
            "CONG DOAN", "CONG DOAN CO SO", "CDCS", "BAN CHAP HANH CONG DOAN", "BCH CONG DOAN", "CHI DOAN", "LIEN DOI");
    /** Bodies whose names in small letters begin like other words. */
    private static final List<String> OTHER_BODIES = List.of("CO QUAN ", "BAO ", "TAP CHI ", "HAT ", "VIEN THONG "); // "CƠ QUAN TỔ CHỨC - NỘI VỤ" below "HUYỆN ỦY"
    private static final Pattern NUMBER = Pattern.compile(
            "(?u)^[“\"(]?\\s*(?:Số|SỐ|số|So|SO|Sô|Só|Sổ|S6|S[oô0]́?)\\s*[:.]?\\s*(\\d[\\d.]*[a-zA-Z]?(?:\\s?/\\s?(?:19|20)\\d{2})?)?([\\s.…_]*)([-–/][\\s]*[\\p{Lu}].*)$");
    /** Recognition loses the stroke between number and symbol; the Youth Union and old documents have a space there, "45 KH/ĐTN". */
    private static final Pattern JOINED = Pattern.compile("(?u)^Số\\s*[:.]?\\s*(\\d{1,5})(?:\\s?(\\p{Lu}{2,4}-\\p{Lu}[\\p{L}-]*)|\\s(\\p{Lu}{2,8}/\\p{Lu}[\\p{L}-]*))$");
    private static final Pattern BLANK_NUMBER = Pattern.compile("(?u)^(?:Số|SỐ|So)\\s*[:.]?[\\s.…_/-]*$");
    private static final Pattern DATE_BEHIND = Pattern.compile("(?iu)^(\\S+?)[\\s,;]+((?:[^,]{2,40},\\s*)?ng[àa]y\\s.*|(?-i:\\p{Lu})[^,\\d]{1,40},\\s?\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MARKS_AT_END = Pattern.compile("[.,;:”\")]+$");
    private static final Pattern NO_LETTERS = Pattern.compile("[^A-Z ]");
    private static final Pattern ABSTRACT = Pattern.compile("(?iu)^(?:(?:V/v|V/V|Vv|Về việc)\\s*[:.]?|Về\\s*:)\\s*");
    private static final Pattern ABSTRACT_BEHIND = Pattern.compile("(?u)(?<=[\\p{L}\\d])\\s+(?=(?:V/v|V/V|Vv|Về việc)[\\s:])");
    private static final List<String> MOTTOES = List.of(
            "CONG HOA XA HOI CHU NGHIA", "DOC LAP - TU DO", "DOC LAP – TU DO", "DOC LAP-TU DO", "DANG CONG SAN VIET NAM", "DOC LAP");
    /** Where a motto begins that stands in one line with the body beside it, its letters as recognition left them. */
    private static final Pattern MOTTO = Pattern.compile("(?<=[A-Z])[\\s_–—*-]+(?:C.NG HOA X. H.I CH. NGH.A|D.C L.P\\s?[-–—]\\s?T. D.|D.NG C.NG S.N VI.T NAM)");
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
    @Nullable PlaceAndDate dated;
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
            FrameLine date = own.bare().contains("NGAY") ? own.from(PLACE_AND_DATE) : own;
            if (date != own && UnitNames.opensBody(Words.of(own.words()))) { // the body stands beside place and date
                own = own.before(date);
                head.add(date, null);
            }
            FrameLine about = own.starts("SO") ? own.from(ABSTRACT_BEHIND) : own;
            if (about != own) { // a letter's abstract goes on in the line of its number
                head.add(own.before(about), before);
                own = about;
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

    /** "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT" and "NAM" below it, in a narrow column; "VIỆT NAM" below the whole motto ends the name of a body beside it. */
    private boolean goesOnWithMotto(FrameLine line, @Nullable FrameLine before) {
        return before != null && isMotto(before) && MOTTO_ENDS.contains(line.bare()) && !before.bare().endsWith(line.bare());
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
        String words = behindType(line);
        int s = Bare.of(words).indexOf('S');
        if (s < 0 || s > 2 || namesDecision(line)) { // "Số", perhaps behind a quotation mark
            return false;
        }
        Matcher joined = symbol == null ? JOINED.matcher(words) : null;
        if (joined != null && joined.find()) {
            number = joined.group(1);
            boolean spaced = joined.group(3) != null;
            separator = spaced ? " " : separator;
            symbol = joined.group(spaced ? 3 : 2);
            marks.add(new Mark("code", line.span()));
            seen = true;
            return true;
        }
        Matcher m = symbol == null ? NUMBER.matcher(words) : null;
        if (m != null && m.find()) {
            number = m.group(1);
            String rest = withoutDate(m.group(3), line.span());
            separator = rest.startsWith("/") ? "/" : "-";
            symbol = MARKS_AT_END.matcher(SPACES.matcher(rest.substring(1)).replaceAll("")).replaceAll("").replace('–', '-');
            marks.add(new Mark("code", line.span()));
            seen = true;
            return true;
        }
        return BLANK_NUMBER.matcher(words).find();
    }

    /** "Luật số: 12/2026/QH16": the National Assembly's documents name their type before the number. */
    private static String behindType(FrameLine line) {
        String type = DocumentTypes.opening(line);
        return type == null ? line.words() : line.words().substring(type.length()).strip();
    }

    /** "Số 205-KL/TU, ngày 14 tháng 7 năm 2025" in one line: reads the date and gives what stands before it. */
    private String withoutDate(String rest, Span line) {
        Matcher m = DATE_BEHIND.matcher(rest);
        return m.matches() && dated(PlaceAndDate.of(m.group(2)), line) ? m.group(1) : rest;
    }

    /** "THEO QUYẾT ĐỊNH" and "SỐ 12/QĐ-…" below it belong to the name of a team that a decision set up. */
    private boolean namesDecision(FrameLine line) {
        return !bodies.isEmpty() && bodies.getLast().getLast().bare().endsWith("QUYET DINH") && line.isCapitals();
    }

    private boolean dated(FrameLine line) {
        return dated(PlaceAndDate.of(line), line.span());
    }

    private boolean dated(@Nullable PlaceAndDate said, Span line) {
        if (said == null) {
            return false;
        }
        boolean placed = said.place() != null || dated == null;
        dated = placed ? said : new PlaceAndDate(dated.place(), said.date());
        marks.add(new Mark("date", line));
        seen = true;
        return true;
    }

    /** A line that begins with the word for a body opens one; any other goes on with the body above it. */
    private void body(FrameLine line, @Nullable FrameLine before) {
        if (!line.isCapitals() || line.words().length() > 110) {
            return;
        }
        Words words = Words.of(line.words());
        boolean opens = (UnitNames.opensBody(words) || line.startsAny(OTHER_BODIES) || Misread.opensBody(line.bare())) && !goesOn(line);
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
        boolean council = bodies.size() == 1 && above.startsWith("HOI DONG ") && !above.startsWith("HOI DONG NHAN DAN"); // "HỘI ĐỒNG SÁNG KIẾN ⏎ CÔNG TY …": nobody's superior
        boolean organ = bodies.getLast().size() == 1 && (council || ORGANS.contains(above));
        return organ || isOffice(bodies.getLast()) || above.endsWith(",") || above.endsWith(" VA") || above.endsWith("-") || line.starts("VA ");
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
            summary = Title.withoutStop(ABSTRACT.matcher(words).replaceFirst("")).strip();
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
