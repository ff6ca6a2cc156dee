package vn.thongsuot.reading;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thongsuot.reading.Reading.Header;
import vn.thongsuot.reading.Reading.Recipient;
import vn.thongsuot.reading.Reading.Signature;

/**
 * Finds the frame of a document among its lines. From the top: letterhead, the type's name, the abstract, the addressees. From the bottom of the
 * body: recipients and signature, side by side or one after the other. What comes after them are annexes.
 */
final class FrameReader {

    private static final int HEAD = 45;
    private static final int LONGEST_ADDRESSEE = 110;
    private static final Pattern DATED = Pattern.compile(".*NGAY.*THANG.*NAM.*");
    private final SourceText source;
    private final Wording text;
    private final List<FrameLine> lines;
    /** Lines that belong to the frame, by index. */
    private final BitSet framed = new BitSet();
    private final List<Recipient> recipients = new ArrayList<>();
    private Signature signature = Signature.NONE;

    FrameReader(SourceText source, Wording text) {
        this.source = source;
        this.text = text;
        this.lines = JoinedSignature.parted(text, JoinedColumns.parted(FrameLine.of(source, text)));
    }

    Frame read() {
        Title title = Title.find(text, lines, HEAD);
        int headEnd = title.typeLine() < 0 ? untypedHead() : title.typeLine();
        Letterhead letterhead = Letterhead.of(text, lines.subList(0, headEnd));
        if (letterhead.isLetterhead() || title.typeLine() >= 0) {
            framed.set(0, headEnd);
        }
        framed.or(title.lines());
        int bodyStart = addressees(Math.max(headEnd, title.end()));
        Tail tail = Tail.find(text, lines, bodyStart);
        framed.or(tail.lines());
        recipients.addAll(tail.recipients());
        signature = tail.signature();
        List<Frame.Part> parts = new Parts(source, text, lines, framed).of(bodyStart, tail.end(), letterhead.issuer, title.isAnnex());
        return new Frame(header(letterhead, title, bodyStart, tail.dated()), parts, recipients, signature);
    }

    /** Without a type's name the head goes as far as lines look like one. */
    private int untypedHead() {
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            if (lines.get(i).isGreeting()) {
                return i;
            }
        }
        int end = 0;
        for (int i = 0; i < Math.min(20, lines.size()); i++) {
            FrameLine line = lines.get(i);
            if (line.isRule() || line.isCapitals() && Label.of(text, line.span()) == null || looksLikeHead(line)) {
                end = i + 1;
            } else if (i - end > 1) {
                break;
            }
        }
        Letterhead trial = Letterhead.of(text, lines.subList(0, end));
        return trial.symbol != null || trial.dated != null || trial.summary != null ? end : 0;
    }

    private static boolean looksLikeHead(FrameLine line) {
        return line.starts("SO:") || line.starts("SO ") || line.starts("DOC LAP") || line.starts("V/V") || line.words().length() < 70
                && DATED.matcher(line.bare()).matches();
    }

    /** Reads "Kính gửi" and gives the index of the first line after the addressees. */
    private int addressees(int from) {
        for (int i = from; i < Math.min(lines.size(), from + 12); i++) {
            FrameLine line = lines.get(i);
            if (!line.isGreeting() && !isTelegramTo(line)) {
                continue;
            }
            List<Span> named = new ArrayList<>();
            Span rest = behindGreeting(line);
            if (!rest.isEmpty()) {
                named.add(rest);
            }
            int end = i + 1;
            while (end < lines.size()) {
                FrameLine next = lines.get(end);
                if (goesOn(next, lines.get(end - 1)) && !named.isEmpty()) {
                    named.add(new Span(named.removeLast().start(), next.span().end()));
                } else if (isAddressee(next, line, lines.get(end - 1), named.isEmpty())) {
                    named.add(withoutNumber(next));
                } else {
                    break;
                }
                end++;
            }
            framed.set(from, end);
            recipients.addAll(RecipientsBlock.of(text, named, true));
            return end;
        }
        return from;
    }

    /** What stands in the line of "Kính gửi", with or without a colon. */
    private Span behindGreeting(FrameLine line) {
        int colon = text.indexOf(':', line.span().start(), line.span().end() - 1);
        Words words = text.words(line.span());
        boolean bare = colon < 0 && words.size() > 2 && (words.at(0, "kính", "gửi") || words.at(0, "kính", "gởi")) && line.words().length() < LONGEST_ADDRESSEE;
        int from = colon > 0 ? colon + 1 : bare ? words.start(2) : line.span().end();
        return Folded.trim(text, new Span(from, line.span().end()));
    }

    /** A line in small letters goes on with an addressee that the line before did not end. */
    private boolean goesOn(FrameLine line, FrameLine before) {
        char last = text.charAt(before.span().end() - 1);
        return Character.isLowerCase(text.charAt(line.span().start())) && (Character.isLetter(last) || last == ',') && line.words().length() < LONGEST_ADDRESSEE;
    }

    /** "Điện: …", "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X điện:", "… gửi:". */
    private static boolean isTelegramTo(FrameLine line) {
        String bare = line.bare();
        return line.starts("DIEN:") || line.starts("DIEN ") || bare.length() < 120 && (bare.endsWith(" DIEN:") || bare.endsWith(" GUI:"));
    }

    private boolean isAddressee(FrameLine line, FrameLine opening, FrameLine before, boolean first) {
        if (line.isRule()) {
            return true;
        }
        Label label = Label.of(text, line.span());
        if (label != null) {
            return label.style().isBullet() || isNumbered(label, line, before);
        }
        boolean sameCell = line.inTable() && line.block() == opening.block();
        boolean shortName = line.words().length() < LONGEST_ADDRESSEE && (line.words().endsWith(";") || line.words().endsWith(".") || first || line.words().endsWith(","))
                && !line.words().contains(". ");
        return sameCell || shortName && isUnit(text.words(line.span())) || isAllUnits(text.words(line.span()));
    }

    /** "1. Sở Tài chính;" right below "Kính gửi:", and the numbers that go on with it. */
    private boolean isNumbered(Label label, FrameLine line, FrameLine before) {
        Label above = Label.of(text, before.span());
        boolean inOrder = above == null ? label.value() == 1 && before.words().endsWith(":") : above.style() == label.style() && above.value() + 1 == label.value();
        return inOrder && label.value() > 0 && isUnit(text.words(new Span(label.content(), line.span().end())));
    }

    private Span withoutNumber(FrameLine line) {
        Label label = Label.of(text, line.span());
        return label == null || label.value() == 0 ? line.span() : new Span(label.content(), line.span().end());
    }

    /** "UBND các xã, phường" without a mark at its end: nobody begins to speak there. */
    private static boolean isAllUnits(Words words) {
        UnitNames.Names names = words.size() < LONGEST_ADDRESSEE ? UnitNames.at(words, 0, words.size(), UnitNames.Place.SENTENCE) : null;
        return names != null && names.end() == words.size();
    }

    /** A unit, and not the issuer who begins to speak: "Sở Nội vụ đề nghị các đơn vị báo cáo …". */
    private static boolean isUnit(Words words) {
        UnitNames.Names names = UnitNames.at(words, 0, words.size(), UnitNames.Place.SENTENCE);
        return names != null && !UnitVocabulary.isPlainVerb(words, names.end()) && !Tasks.asksUnits(words);
    }

    private Header header(Letterhead head, Title title, int bodyStart, @Nullable PlaceAndDate atFoot) {
        List<Reading.Mark> marks = new ArrayList<>(head.marks);
        String type = title.type();
        if (type == null && (head.summary != null || recipientsBefore())) {
            type = "Công văn";
        }
        String summary = title.words() == null ? head.summary : title.words();
        if (title.span() != null) {
            marks.add(new Reading.Mark("title", title.span()));
        }
        String issuer = head.issuer;
        if (issuer == null) {
            Span inText = title.issuer() != null ? title.issuer() : IssuerInText.find(text, lines, bodyStart, type);
            Span said = inText == null ? IssuerInText.ofDecision(text, lines, bodyStart) : inText;
            if (said != null) {
                issuer = Folded.in(text, said);
                type = type == null ? IssuerInText.type(text, said) : type;
                marks.add(new Reading.Mark("issuer", said));
            }
        }
        PlaceAndDate dated = head.dated == null ? atFoot : head.dated;
        marks.sort((a, b) -> Integer.compare(a.span().start(), b.span().start()));
        return new Header(type, head.code(), head.number, head.symbol == null ? null : DocumentTypes.canonical(head.symbol), issuer, head.parent,
                dated == null ? null : dated.place(), dated == null ? null : dated.date(), summary, head.urgency, head.secrecy, marks);
    }

    private boolean recipientsBefore() {
        return recipients.stream().anyMatch(recipient -> recipient.purpose() == Recipient.Purpose.ACT)
                && lines.stream().limit(HEAD).anyMatch(FrameLine::isGreeting);
    }
}
