package vn.thongsuot.extraction;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.thongsuot.reading.SourceText.Style;
import vn.thongsuot.reading.SourceText.Style.Align;

/**
 * Makes paragraphs of a page's lines. A line begins one where the line above ends short, or it is indented, begins with a label, stands apart or in the middle
 * of the page; a paragraph goes on over the page.
 */
final class PageParagraphs {

    static final Pattern LABEL = Pattern.compile(
            "(?u)^(?!\\d{1,2}[-/]\\p{L}{1,5}[-/])(?:[-–+*•·]\\s?|(?:[IVX]{1,5}|[A-HĐ]|\\d{1,2}(?:\\.\\d{1,2}){0,3}|[a-zđ])[.)/-](?=\\s|\\p{Lu}|$)|(?:Điều|ĐIỀU|Chương|CHƯƠNG|Phần|PHẦN|Mục)\\s+[\\dIVX]|\\d{1,2}\\.\\d{1,2}\\s|(?:Nơi nhận|NƠI NHẬN|Kính gửi)\\s*:).*");
    static final Pattern ENDS = Pattern.compile("(?u).*[.;:!?/…]$");
    /** A space between words, in heights of a line. */
    static final double SPACE = 0.4;
    /** What is counted follows: a figure on the next line is no label ("Nghị định số ⏎ 29/2008/NĐ-CP", "trong tháng ⏎ 4."). */
    private static final Pattern AWAITS_FIGURE = Pattern.compile("(?iu).*(?<!\\p{L})(?:số|điều|khoản|điểm|mục|ngày|tháng|năm|quý|phụ lục)$");
    private static final Pattern DASH = Pattern.compile("[-–]\\s");
    private static final Pattern BULLET = Pattern.compile("[-–+*•·]");
    /** So far from the margin, as a part of the text's width, stand whole paragraphs, as a letter's addressees do. */
    private static final double DEEP = 0.15;
    /** How exactly a long line stands in the middle that goes on with a centred one, as a part of the text's width. */
    private static final double CENTRED = 0.015;

    private final TextBuilder builder;
    private final boolean recognised;
    private final StringBuilder paragraph = new StringBuilder();
    private Style style = Style.PLAIN;
    private boolean full;
    private double room;
    private double firstLeft;
    private double lastLeft;
    private double lastBottom;
    private double lastHeight;
    private boolean newPage;

    PageParagraphs(TextBuilder builder, boolean recognised) {
        this.builder = builder;
        this.recognised = recognised;
    }

    /** Where the text of a page begins and ends. */
    record Margins(double left, double right) {
        static Margins of(Page page, List<PageLine> lines) {
            double[] rights = lines.stream().filter(l -> l.right() - l.left() > page.width() * 0.45).mapToDouble(PageLine::right).sorted().toArray();
            double[] lefts = lines.stream().filter(l -> l.right() - l.left() > page.width() * 0.45).mapToDouble(PageLine::left).sorted().toArray();
            if (rights.length < 2) {
                return new Margins(page.width() * 0.14, page.width() * 0.92);
            }
            return new Margins(lefts[lefts.length / 8], rights[rights.length * 3 / 4]);
        }

        double width() {
            return right - left;
        }

        boolean isIndented(double at) {
            return at > left + width() * 0.035;
        }

        /** How far a line's middle lies beside that of the text, as a part of the text's width. */
        double besideMiddle(PageLine line) {
            return Math.abs(line.left() + line.right() - left - right) / 2 / width();
        }
    }

    void newPage() {
        newPage = true;
    }

    /** The last line of a paragraph is short, but no column: the line before it was full and its sentence is not over. */
    boolean goesOn(PageLine line) {
        boolean unfinished = !paragraph.isEmpty() && full && style.align() != Align.CENTRE
                && (!ENDS.matcher(paragraph).matches() || Character.isDigit(line.text().charAt(0)) || Character.isLowerCase(line.text().charAt(0)));
        return unfinished && !newPage && !isApart(line) && !LABEL.matcher(line.text()).matches();
    }

    /** Adds a line with its text, which recognition may have misread and mending changed. */
    void line(PageLine line, String text, Margins margins) throws ExtractionException {
        boolean label = isLabel(line, text, margins);
        boolean centred = !LABEL.matcher(text).matches() && isCentred(line, margins);
        if (isHeadingsRest(line, text, margins)) {
            join(text);
            style = new Style(Align.CENTRE, true, style.italic() && line.isItalic(), false);
        } else if (paragraph.isEmpty() || (label || centred || begins(line, text, margins)) && !isBracket(line, text)) {
            flush();
            style = new Style(centred ? Align.CENTRE : Align.UNKNOWN, line.isBold(), line.isItalic(), false);
            paragraph.append(text);
            firstLeft = line.left();
        } else {
            join(text);
            style = new Style(style.align(), style.bold() && line.isBold(), style.italic() && line.isItalic(), false);
        }
        full = line.right() > margins.right() - margins.width() * 0.1;
        room = margins.right() - line.right();
        lastLeft = line.left();
        lastBottom = line.bottom();
        lastHeight = line.height();
        newPage = false;
    }

    private boolean isLabel(PageLine line, String text, Margins margins) {
        return LABEL.matcher(text).matches() && !(Character.isDigit(text.charAt(0)) && AWAITS_FIGURE.matcher(paragraph).matches())
                && !isTorn(line, text, margins);
    }

    /** "chính trị ⏎ - xã hội": at the margin, below the full line of a sentence that is not over, a dash is no bullet. */
    private boolean isTorn(PageLine line, String text, Margins margins) {
        return full && DASH.matcher(text).lookingAt() && hangs(line, margins);
    }

    private boolean isCentred(PageLine line, Margins margins) {
        boolean inset = line.left() > margins.left() + margins.width() * 0.1 && line.right() < margins.right() - margins.width() * 0.06;
        boolean goesOn = style.align() == Align.CENTRE && !paragraph.isEmpty() && !isApart(line) && line.left() > margins.left() + margins.width() * CENTRED;
        return inset && margins.besideMiddle(line) < 0.06 || goesOn && margins.besideMiddle(line) < CENTRED;
    }

    private boolean begins(PageLine line, String text, Margins margins) {
        return style.align() == Align.CENTRE || !full && fitted(line) && !hangs(line, margins) || isOver() || isIndented(line, margins, text) || isApart(line) || hadRoom(line, text);
    }

    /** Brackets right below belong to what is not over. */
    private boolean isBracket(PageLine line, String text) {
        return text.startsWith("(") && style.align() != Align.CENTRE && !isApart(line) && !ENDS.matcher(paragraph).matches();
    }

    /** A heading's first line may be full: what is bold, in capitals and in the middle below it goes on with it. */
    private boolean isHeadingsRest(PageLine line, String text, Margins margins) {
        return full && style.bold() && line.isBold() && !isApart(line) && margins.besideMiddle(line) < CENTRED
                && isHeading(paragraph.toString()) && isHeading(text) && !LABEL.matcher(text).matches();
    }

    /** The mark that ends a document's text. */
    private boolean isOver() {
        return paragraph.length() > 3 && paragraph.substring(paragraph.length() - 3).equals("./.");
    }

    /** A first line is indented; over a page's end, or where all of the paragraph is so, only after a sentence that was complete. */
    private boolean isIndented(PageLine line, Margins margins, String text) {
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean deep = BULLET.matcher(paragraph).lookingAt() || line.left() > margins.left() + margins.width() * DEEP;
        boolean block = full && style.bold() == line.isBold() && line.left() < lastLeft + line.height() * (deep ? 1 : -1);
        return margins.isIndented(line.left()) && !small && (!newPage && !block || ENDS.matcher(paragraph).matches());
    }

    /** A sentence that is not over goes on at the margin, however short its line: words held together by hard blanks leave much room. */
    private boolean hangs(PageLine line, Margins margins) {
        return !paragraph.isEmpty() && margins.isIndented(firstLeft) && !margins.isIndented(line.left()) && !ENDS.matcher(paragraph).matches();
    }

    /** After a full stop a word that would have fitted into the line above, and was not put there, begins a paragraph. */
    private boolean hadRoom(PageLine line, String text) {
        return fitted(line) && Character.isUpperCase(text.charAt(0)) && ENDS.matcher(paragraph).matches();
    }

    /** Whether the line's first word would have had room in the line above. */
    private boolean fitted(PageLine line) {
        PageWord first = line.words().getFirst();
        return room > first.right() - first.left() + line.height() * SPACE;
    }

    private boolean isApart(PageLine line) {
        return !newPage && line.top() - lastBottom > lastHeight * 1.6;
    }

    private void join(String text) {
        int length = paragraph.length();
        boolean hyphen = length > 1 && paragraph.charAt(length - 1) == '-' && Character.isLetterOrDigit(paragraph.charAt(length - 2));
        paragraph.append(hyphen ? "" : " ").append(text);
    }

    /** Ends the paragraph. */
    void flush() throws ExtractionException {
        if (!paragraph.isEmpty()) {
            builder.paragraph(recognised ? TextRepair.repair(paragraph) : paragraph, style);
            paragraph.setLength(0);
        }
        full = false;
    }

    /** Whether all is in capitals. */
    static boolean isHeading(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
