package vn.thongsuot.reading;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type's name and the abstract below it.
 *
 * @param type {@code null} where no line names one
 * @param typeLine index of the line that names the type; -1 where none does
 * @param words the abstract without the type's name
 * @param lines the lines that name type and abstract, and what stands between them and the content
 * @param issuer the line below the abstract in which a decision names its issuer once more; {@code null} where none does
 * @param end index of the first line after them
 * @param isAnnex whether the whole file is an annex
 */
record Title(@Nullable String type, int typeLine, @Nullable String words, @Nullable Span span, BitSet lines, @Nullable Span issuer, int end, boolean isAnnex) {

    private static final Pattern ABOUT = Pattern.compile("(?iu)^(?:(?:V/v|Về việc|V/V)\\s*[:.]?|Về\\s*:)\\s*");
    private static final Pattern NOTE = Pattern.compile("\\((BAN HANH|KEM THEO|DINH KEM|TAI|DU THAO|THEO).*");
    private static final Pattern OPEN = Pattern.compile("(?iu).*\\s(và|của|về|trên|trong|tại|cho|với|các|đến|theo|tỉnh|huyện|xã|giai đoạn|nhiệm kỳ|năm)");
    private static final Pattern END = Pattern.compile("[.\\s]+$");
    private static final List<String> PREAMBLES = List.of(
            "CAN CU", "THUC HIEN ", "XET ", "THEO DE NGHI", "KINH GUI", "KINHGUI", "KINH GOI", "NGAY ", "TRONG THOI GIAN", "THUC HIEN:", "NHAM ", "DE ");

    private static final int LONGEST_OFFICE = 4;

    static Title find(Wording text, List<FrameLine> lines, int within) {
        for (int i = 0; i < Math.min(within, lines.size()); i++) {
            FrameLine line = lines.get(i);
            if (isTooFar(text, line)) {
                break;
            }
            String type = DocumentTypes.opening(line);
            if (type != null && (isTitleLine(line, type) || isBelowHead(lines, i, type) || i == 0 && tellsAbout(line, type))) {
                return type.equals("Phụ lục") ? annex(text, lines, i) : of(text, lines, i, type);
            }
        }
        return new Title(null, -1, null, null, new BitSet(), null, 0, false);
    }

    /** A labelled section or a long paragraph: the head is over. */
    private static boolean isTooFar(Wording text, FrameLine line) {
        Label label = Label.of(text, line.span());
        return label != null && !label.style().isBullet() && !line.inTable() || line.words().length() > 260;
    }

    private static boolean isTitleLine(FrameLine line, String type) {
        String head = line.words().substring(0, Math.min(line.words().length(), type.length()));
        boolean capitals = head.equals(head.toUpperCase(java.util.Locale.ROOT));
        boolean alone = line.words().length() <= type.length() + 2;
        return capitals && (!line.inTable() || alone || !line.ruled()) || alone && line.isCentred();
    }

    /** "Kế hoạch" in small letters, alone on its line, right below the number or the day: how a text looks that lost its type faces. */
    private static boolean isBelowHead(List<FrameLine> lines, int at, String type) {
        int above = at - 1;
        while (above >= 0 && lines.get(above).isRule()) {
            above--;
        }
        boolean alone = lines.get(at).words().equals(type) && !lines.get(at).inTable();
        return alone && above >= 0 && (lines.get(above).starts("SO:") || lines.get(above).starts("SO ") || PlaceAndDate.of(lines.get(above)) != null);
    }

    /** "Chỉ thị về việc …" as the first line of a file whose letterhead was lost. */
    private static boolean tellsAbout(FrameLine line, String type) {
        return line.words().startsWith(type) && ABOUT.matcher(line.words().substring(type.length()).strip()).lookingAt() && !line.words().contains(". ");
    }

    /** A file that is but an annex: what the capitals below its name say is its abstract, and stays in its content. */
    private static Title annex(Wording text, List<FrameLine> lines, int at) {
        boolean told = at + 1 < lines.size() && lines.get(at + 1).isCapitals() && Label.of(text, lines.get(at + 1).span()) == null;
        Title below = told ? of(text, lines, at, lines.get(at).words()) : null;
        return new Title("Phụ lục", at, below == null ? null : below.words, below == null ? null : below.span, new BitSet(), null, at, true);
    }

    private static Title of(Wording text, List<FrameLine> lines, int at, String type) {
        BitSet used = new BitSet();
        used.set(at);
        FrameLine head = lines.get(at);
        int start = -1;
        int end = -1;
        if (head.words().length() > type.length() + 1) {
            int skip = position(text, head.span(), type);
            Span rest = Folded.trim(text, new Span(skip, head.span().end()), ":-–");
            if (!rest.isEmpty() && !tellsIssuer(text, lines, at, rest)) {
                start = rest.start();
                end = rest.end();
            }
        }
        int i = at + 1;
        for (; i < Math.min(lines.size(), at + 14); i++) {
            FrameLine line = lines.get(i);
            if (line.isRule()) {
                used.set(i);
                if (start >= 0) {
                    i++;
                    break;
                }
                continue;
            }
            if (line.words().startsWith("(")) {
                boolean note = NOTE.matcher(line.bare()).matches();
                if (note) {
                    used.set(i);
                }
                i += note ? 1 : 0;
                break;
            }
            if (start >= 0 && !goesOn(text, lines, i) || start < 0 && !begins(text, line)) {
                break;
            }
            start = start < 0 ? line.span().start() : start;
            end = line.span().end();
            used.set(i);
        }
        int after = afterIssuer(lines, i, used);
        Span issuer = i < after && isIssuer(lines.get(i)) ? lines.get(i).span() : null;
        if (start < 0) {
            return new Title(type, at, null, null, used, issuer, after, false);
        }
        Span span = Folded.trim(text, new Span(start, end));
        String words = ABOUT.matcher(Folded.in(text, span)).replaceFirst("");
        words = withoutStop(words);
        return new Title(type, at, words, span, used, issuer, after, false);
    }

    /** An abstract is no sentence, though some end it with a full stop. */
    static String withoutStop(String words) {
        return END.matcher(words).replaceAll("");
    }

    /** "CHƯƠNG TRÌNH HÀNH ĐỘNG CỦA CHÍNH PHỦ" above the line that tells about what: whose it is, no part of that. */
    private static boolean tellsIssuer(Wording text, List<FrameLine> lines, int at, Span rest) {
        Words words = text.words(rest);
        UnitNames.Names issuer = words.at(0, "của") ? UnitNames.at(words, 1, words.size(), UnitNames.Place.CELL) : null;
        FrameLine next = at + 1 < lines.size() ? lines.get(at + 1) : null;
        return issuer != null && issuer.end() == words.size() && next != null && next.isCapitals() && !next.isRule() && begins(text, next) && !isIssuer(next);
    }

    private static int position(Wording text, Span line, String type) {
        int letters = 0;
        int wanted = type.replace(" ", "").length();
        for (int i = line.start(); i < line.end(); i++) {
            letters += Folded.isSpace(text.charAt(i)) ? 0 : 1;
            if (letters == wanted) {
                return i + 1;
            }
        }
        return line.end();
    }

    private static boolean begins(Wording text, FrameLine line) {
        boolean preamble = (line.starts("CAN CU") || line.isGreeting()) && !line.isCentred();
        Label label = Label.of(text, line.span());
        return !preamble && (label == null || label.style().isBullet()) && !line.words().endsWith(":") && !line.words().endsWith(";");
    }

    private static boolean goesOn(Wording text, List<FrameLine> lines, int i) {
        FrameLine line = lines.get(i);
        FrameLine before = lines.get(i - 1);
        Label label = Label.of(text, line.span());
        if (label != null || line.words().endsWith(";") || line.words().endsWith(":") || before.words().endsWith(".")) {
            return false;
        }
        boolean rightBelow = text.substring(before.span().end(), line.span().start()).chars().filter(c -> c == '\n').count() == 1;
        boolean sameParagraph = rightBelow && line.style() == before.style();
        boolean small = Character.isLowerCase(line.words().charAt(0));
        if (small) {
            return true;
        }
        boolean aboveBasis = i + 1 < lines.size() && PREAMBLES.stream().anyMatch(lines.get(i + 1)::starts);
        if (aboveBasis && isHeadOfIssuer(line)) {
            return false;
        }
        if (PREAMBLES.stream().anyMatch(line::starts) && !(line.isCentred() && line.style().bold())) {
            return false;
        }
        if (line.isCentred() && before.isCentred() && line.style().bold() == before.style().bold()) {
            return !isIssuer(line);
        }
        boolean capitals = rightBelow && line.isCapitals() && before.isCapitals();
        return (capitals || sameParagraph && line.style().align() != SourceText.Style.Align.UNKNOWN) && !isIssuer(line)
                || (isOpen(before) || isOfficeOf(before, line)) && line.words().length() < 120;
    }

    private static boolean isOpen(FrameLine before) {
        return before.words().endsWith(",") || OPEN.matcher(before.words()).matches();
    }

    /** "… bầu chức vụ Chủ tịch" and "Ủy ban nhân dân xã …" below it: whose office it is. */
    private static boolean isOfficeOf(FrameLine before, FrameLine line) {
        Words words = Words.of(before.words());
        for (int i = Math.max(0, words.size() - LONGEST_OFFICE); i < words.size(); i++) {
            UnitVocabulary.Head head = UnitVocabulary.headAt(words, i);
            if (head != null && head.type() == UnitVocabulary.UnitClass.OFFICE && head.end() == words.size()) {
                return !isIssuer(line) && UnitNames.opensBody(Words.of(line.words()));
            }
        }
        return false;
    }

    /** Decisions name their issuer in capitals once more below the abstract. */
    private static boolean isIssuer(FrameLine line) {
        return line.isCapitals() && !line.words().endsWith(":") && UnitNames.opensBody(Words.of(line.words()));
    }

    /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HẢI SƠN": or whoever decides at its head. */
    private static boolean isHeadOfIssuer(FrameLine line) {
        UnitVocabulary.Head head = line.isCapitals() && !line.words().endsWith(":") ? UnitVocabulary.headAt(Words.of(line.words()), 0) : null;
        return head != null && head.type() == UnitVocabulary.UnitClass.OFFICE && !head.determined();
    }

    private static int afterIssuer(List<FrameLine> lines, int from, BitSet used) {
        int i = from;
        while (i < lines.size() && i < from + 3 && (isIssuer(lines.get(i)) || isHeadOfIssuer(lines.get(i)) || lines.get(i).isRule())) {
            used.set(i);
            i++;
        }
        return i;
    }
}
