package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Frame.Part;
import vn.thongsuot.reading.SourceText.Block;

/** Cuts the content into the body and its annexes. */
final class Parts {

    private static final Pattern ANNEX = Pattern.compile(
            "(?iu)^(?:PHỤ LỤC|PHỤ LUC|PHU LỤC|Phụ lục|PHULỤC)\\s*(?:(?:SỐ|số)\\s*)?[:.]?\\s*([IVX]{1,5}|\\d{1,2}|[A-H])?\\s*([:.\\-–].*|\\(.*|\\p{Lu}.*)?$");
    private static final Pattern NOTE = Pattern.compile("(?iu)^\\(?\\s*(?:kèm theo|ban hành kèm|đính kèm|gửi kèm|theo).*");

    /** "[1] Kế hoạch số …": notes stand behind the signature where a page's foot is none. */
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\d{1,3}\\]");

    private static final int LONGEST_LETTERHEAD = 12;

    private final SourceText source;
    private final Wording text;
    private final List<FrameLine> lines;
    private final BitSet framed;

    Parts(SourceText source, Wording text, List<FrameLine> lines, BitSet framed) {
        this.source = source;
        this.text = text;
        this.lines = lines;
        this.framed = framed;
    }

    List<Part> of(int bodyStart, int bodyEnd, @Nullable String issuer, boolean annexOnly) {
        List<Part> parts = new ArrayList<>();
        int first = annexOnly ? bodyStart : firstAnnex(bodyStart, bodyEnd, issuer);
        if (!annexOnly) {
            parts.add(new Part(null, null, null, blocks(bodyStart, Math.min(first, lines.size()))));
        }
        int at = first;
        List<int[]> ranges = new ArrayList<>();
        while (at < lines.size()) {
            int next = nextHead(at + 1);
            ranges.add(new int[] {at, next});
            at = next;
        }
        for (int[] range : ranges) {
            parts.add(annex(range[0], range[1], ranges.size() == 1));
        }
        return parts;
    }

    /** The first line of the annexes: a line "Phụ lục …", or what follows the signature unless it is the seal's words. */
    private int firstAnnex(int bodyStart, int bodyEnd, @Nullable String issuer) {
        for (int i = bodyStart; i < bodyEnd; i++) {
            boolean withoutBody = i == bodyStart && lines.get(i).isCapitals(); // a plan that is but its title and a table
            if (isHead(i) && (i > bodyStart + 3 || withoutBody)) {
                return i;
            }
        }
        int rest = bodyEnd;
        while (rest < lines.size() && isSealWord(lines.get(rest), issuer)) {
            framed.set(rest);
            rest++;
        }
        if (rest < lines.size() && FOOTNOTE.matcher(lines.get(rest).words()).lookingAt()) {
            int notes = rest;
            rest = nextHead(notes);
            framed.set(notes, rest);
        }
        boolean content = lines.size() - rest >= 3 || rest < lines.size() && (lines.get(rest).inTable() || isHead(rest));
        if (!content) {
            framed.set(rest, lines.size());
            return lines.size();
        }
        return rest;
    }

    private static boolean isSealWord(FrameLine line, @Nullable String issuer) {
        return line.isRule() || issuer != null && line.bare().equals(Bare.of(issuer)) || SignatureBlock.isStamp(line)
                || SignatureBlock.isOffice(line) || line.words().length() < 4;
    }

    private boolean isHead(int i) {
        FrameLine line = lines.get(i);
        if (Character.toUpperCase(text.charAt(line.span().start())) != 'P') {
            return false;
        }
        Matcher m = ANNEX.matcher(line.words());
        if (!m.matches() || line.words().length() > 160) {
            return false;
        }
        boolean alone = m.group(2) == null;
        boolean capitals = line.words().startsWith("PHỤ") || line.words().startsWith("PHU");
        return (alone || capitals || m.group(2).startsWith("(")) && (!line.inTable() || !line.ruled() || alone);
    }

    private int nextHead(int from) {
        for (int i = from; i < lines.size(); i++) {
            if (isHead(i)) {
                return i;
            }
        }
        return lines.size();
    }

    private Part annex(int from, int to, boolean only) {
        FrameLine head = lines.get(from);
        Matcher m = ANNEX.matcher(head.words());
        boolean named = m.matches() && isHead(from);
        String number = named ? m.group(1) : null;
        String label = number == null ? "PL" : "PL" + (Label.roman(number) > 0 ? String.valueOf(Label.roman(number)) : number);
        List<FrameLine> heading = new ArrayList<>();
        int i = from;
        if (named) {
            framed.set(from);
            i++;
            if (m.group(2) != null && !NOTE.matcher(m.group(2)).matches() && m.group(2).length() > 4) {
                return withContent(label, head, m.group(2), from, i, to);
            }
        } else {
            i = behindLetterhead(from, to);
            framed.set(from, i);
        }
        int opening = i;
        while (i < to && i < opening + 8 && isHeading(lines.get(i), heading)) {
            if (!NOTE.matcher(lines.get(i).words()).matches() && !lines.get(i).isRule() && !isLetterheadWord(lines.get(i))) {
                heading.add(lines.get(i));
            }
            framed.set(i);
            i++;
        }
        Span span = heading.isEmpty() ? head.span() : new Span(heading.getFirst().span().start(), heading.getLast().span().end());
        String words = heading.isEmpty() ? head.words() : String.join(" ", heading.stream().map(FrameLine::words).toList());
        return new Part(label, words, span, blocks(i, to));
    }

    /** The index of the line with the type's name in an attached document that has a letterhead of its own; {@code from} where it has none. */
    private int behindLetterhead(int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST_LETTERHEAD); i++) {
            FrameLine line = lines.get(i);
            if (isTypeAlone(line)) {
                return i;
            }
            boolean letterhead = line.isRule() || line.isCapitals() || isLetterheadWord(line) || line.starts("SO:") || line.starts("SO ") || line.inTable() && !line.ruled();
            if (!letterhead || isHead(i)) {
                return from;
            }
        }
        return from;
    }

    private Part withContent(String label, FrameLine head, String words, int from, int start, int to) {
        String heading = words.replaceFirst("^[:.\\-–\\s]+", "");
        int i = start;
        while (i < to && NOTE.matcher(lines.get(i).words()).matches()) {
            framed.set(i);
            i++;
        }
        return new Part(label, heading, head.span(), blocks(i, to));
    }

    private static boolean isLetterheadWord(FrameLine line) {
        return line.starts("CONG HOA XA HOI") || line.starts("DOC LAP");
    }

    /** Heading lines are in capitals, bold or centred, and stand before any labelled line or table. */
    private boolean isHeading(FrameLine line, List<FrameLine> before) {
        if (line.inTable() && line.ruled()) {
            return false;
        }
        if (line.isRule() || NOTE.matcher(line.words()).matches()) {
            return true;
        }
        Label label = Label.of(text, line.span());
        if (label != null || line.words().endsWith(":") || line.words().endsWith(".")) {
            return false;
        }
        boolean set = line.isCapitals() || line.style().bold() || line.isCentred();
        boolean goesOn = !before.isEmpty() && (Character.isLowerCase(line.words().charAt(0)) || isTypeAlone(before.getLast()));
        return before.isEmpty() && line.words().length() < 200 || set || goesOn;
    }

    /** "QUY CHẾ" on a line of its own: what it is about stands on the next. */
    private static boolean isTypeAlone(FrameLine line) {
        String type = DocumentTypes.opening(line);
        return type != null && line.isCapitals() && line.words().length() <= type.length() + 2;
    }

    /** The blocks of these lines without those of the frame; a table that the frame cuts becomes paragraphs. */
    private List<Block> blocks(int from, int to) {
        List<Block> blocks = new ArrayList<>();
        int i = from;
        while (i < to) {
            int block = lines.get(i).block();
            int end = i;
            while (end < to && lines.get(end).block() == block) {
                end++;
            }
            if (!isWithin(i - 1, block) && !isWithin(end, block) && framed.get(i, end).isEmpty()) {
                blocks.add(source.blocks().get(block));
            } else {
                for (int k = i; k < end; k++) {
                    if (!framed.get(k)) {
                        blocks.add(new SourceText.Paragraph(lines.get(k).span(), lines.get(k).style()));
                    }
                }
            }
            i = end;
        }
        return blocks;
    }

    private boolean isWithin(int line, int block) {
        return line >= 0 && line < lines.size() && lines.get(line).block() == block;
    }
}
